import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';

interface MovedSettingsProps {
  onTheirs(): void;
  onMine(): void;
}

/** Another administrator saved meanwhile: what shall stand is decided before the next save. */
export function MovedSettings({ onTheirs, onMine }: MovedSettingsProps) {
  const t = useTranslate();
  return (
    <Alert
      type="warning"
      role="status"
      className="form-notice"
      message={t('settings.movedOn')}
      action={
        <>
          <Button size="small" onClick={onMine}>
            {t('settings.keepMine')}
          </Button>
          <Button size="small" type="text" onClick={onTheirs}>
            {t('conflict.dropMine')}
          </Button>
        </>
      }
    />
  );
}
