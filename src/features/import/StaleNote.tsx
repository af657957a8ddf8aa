import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { ErrorState } from '@/ui/ErrorState.tsx';

interface StaleNoteProps {
  busy: boolean;
  onAgain: () => void;
}

/** Something the preview was based on has changed. The rows are still staged, so nobody has to send the file again. */
export function StaleNote({ busy, onAgain }: StaleNoteProps) {
  const t = useTranslate();
  return (
    <ErrorState
      compact
      title={t('import.stale.title')}
      message={t('import.stale.text')}
      actions={
        <Button loading={busy} onClick={onAgain}>
          {t('import.stale.again')}
        </Button>
      }
    />
  );
}
