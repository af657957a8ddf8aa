import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useMovedOn } from './useMovedOn.ts';

interface MovedNoticeProps {
  resource: Resource;
  base: Row;
  busy: boolean;
  onLook(): void;
}

/** Said while one is still typing, not only when one saves. */
export function MovedNotice({ resource, base, busy, onLook }: MovedNoticeProps) {
  const t = useTranslate();
  const who = useMovedOn(resource, base);
  if (who === null) return null;
  return (
    <Alert
      type="warning"
      role="status"
      className="form-notice"
      message={who ? t('conflict.by', { who }) : t('conflict.bySomebody')}
      action={
        <Button size="small" loading={busy} onClick={onLook}>
          {t('conflict.look')}
        </Button>
      }
    />
  );
}
