import { useInvalidate, useLogList, useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useState } from 'react';
import { inSentence } from '@/catalog/label.ts';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { resourceLabel } from '@/fields/words.ts';
import { momentText } from '@/lib/dates.ts';
import { type HistoryEntry, restore } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';
import { RecordSkeleton } from '@/ui/Skeletons.tsx';
import { HistoryPanel } from '../parts/HistoryPanel.tsx';
import { NotThere } from '../parts/NotThere.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import { useForget } from '../parts/useRecent.ts';

/** An address that leads nowhere any more: who deleted the record and when, its history, and the way back. */
export function DeletedRecord({ resource, id }: { resource: Resource; id: string }) {
  useForget(resource.name, id);
  const log = useLogList<HistoryEntry[]>({
    resource: resource.name,
    meta: { id },
    queryOptions: { enabled: resource.audited, retry: false },
  });
  if (resource.audited && log.isPending) {
    return (
      <Page>
        <RecordSkeleton />
      </Page>
    );
  }
  const [last] = log.data ?? [];
  // what was never there, or may not be seen, has no history either
  if (last?.action !== 'delete') return <NotThere table={resource} />;
  return <Deletion resource={resource} id={id} entry={last} />;
}

function Deletion({ resource, id, entry }: { resource: Resource; id: string; entry: HistoryEntry }) {
  const t = useTranslate();
  const { api, organization } = useCatalog();
  const { locale } = useFieldEnvironment();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();
  const invalidate = useInvalidate();
  const [busy, setBusy] = useState(false);

  const bringBack = async () => {
    setBusy(true);
    try {
      await restore(api, organization.id, entry.id);
      message.success(t('delete.undone'));
    } catch (problem) {
      notification.error({ message: t('delete.undoFailed'), description: problemText(problem) });
    } finally {
      setBusy(false);
    }
    await invalidate({ resource: resource.name, invalidates: ['all'], id });
  };
  return (
    <Page>
      <EmptyState
        kind="not-found"
        title={t('deleted.title', { label: inSentence(resourceLabel(t, resource)) })}
        text={t('deleted.text', {
          who: entry.actor_name ?? entry.actor_label ?? t('history.system'),
          when: momentText(entry.created_at, organization.timezone, locale),
        })}
        actions={
          resource.can.delete ? (
            <Button type="primary" loading={busy} onClick={() => void bringBack()}>
              {t('deleted.restore')}
            </Button>
          ) : null
        }
      />
      <HistoryPanel resource={resource} id={id} gone />
    </Page>
  );
}
