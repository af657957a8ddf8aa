import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { useFieldEnvironment } from '@/fields/context.ts';
import { momentText } from '@/lib/dates.ts';
import type { DraftState } from './useDraft.ts';

interface DraftNoticeProps {
  found: DraftState['found'];
  onDiscard(): void;
  onLook(): void;
}

/** What was typed here before is back, or could be: the record has changed since, so it is not put over it unasked. */
export function DraftNotice({ found, onDiscard, onLook }: DraftNoticeProps) {
  const t = useTranslate();
  const { organization, locale } = useFieldEnvironment();
  if (!found) return null;
  const when = momentText(found.draft.at, organization.timezone, locale);
  const offered = found.is === 'offered';
  return (
    <Alert
      type={offered ? 'warning' : 'info'}
      role="status"
      className="draft-notice"
      message={t(offered ? 'draft.offered' : 'draft.restored', { when })}
      action={
        <>
          {offered ? (
            <Button size="small" onClick={onLook}>
              {t('draft.look')}
            </Button>
          ) : null}
          <Button size="small" type={offered ? 'text' : 'default'} onClick={onDiscard}>
            {t('draft.discard')}
          </Button>
        </>
      }
    />
  );
}
