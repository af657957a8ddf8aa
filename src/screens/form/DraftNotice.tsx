import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { momentText } from '@/lib/dates.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { draftConflict, type Side, settle } from './conflict.ts';
import type { DraftState } from './useDraft.ts';
import type { Values } from './values.ts';

interface DraftNoticeProps {
  resource: Resource;
  draft: DraftState;
  /** the record as it is; null for a new one */
  base: Row | null;
  /** the form without the draft */
  before: Values;
  fill(values: Values): void;
}

/** What was typed here before is back, or could be: the record has changed since, so it is not put over it unasked. */
export function DraftNotice({ resource, draft, base, before, fill }: DraftNoticeProps) {
  const t = useTranslate();
  const { organization, locale } = useFieldEnvironment();
  const [looking, setLooking] = useState(false);
  if (!draft.found) return null;
  const { is, draft: old } = draft.found;
  const offered = is === 'offered';
  const conflict = draftConflict(resource, old, base ?? before);

  const discard = () => {
    setLooking(false);
    draft.discard();
    // an offered one never stood in the form; what does is typed since
    if (!offered) fill(before);
  };
  const take = (choices: Record<string, Side>) => {
    setLooking(false);
    const settled = settle(conflict, { ...before, ...old.values }, choices);
    // only what the draft has: the rest may have been typed since
    fill(Object.fromEntries(Object.keys(old.values).map((name) => [name, settled[name]])));
    draft.taken();
  };
  const when = momentText(old.at, organization.timezone, locale);
  return (
    <>
      <Alert
        type={offered ? 'warning' : 'info'}
        role="status"
        className="form-notice"
        message={t(offered ? 'draft.offered' : 'draft.restored', { when })}
        action={
          <>
            {offered ? (
              <Button size="small" onClick={() => (conflict.disputes.length > 0 ? setLooking(true) : take({}))}>
                {t('draft.look')}
              </Button>
            ) : null}
            <Button size="small" type={offered ? 'text' : 'default'} onClick={discard}>
              {t('draft.discard')}
            </Button>
          </>
        }
      />
      {looking && base ? (
        <ConflictDialog
          resource={resource}
          id={String(base.id)}
          base={{ ...base, version: old.version, updated_at: old.at }}
          conflict={conflict}
          busy={false}
          settleLabel={t('draft.take')}
          onSettle={take}
          onTheirs={discard}
          onCancel={() => setLooking(false)}
        />
      ) : null}
    </>
  );
}
