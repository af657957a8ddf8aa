import { useLogList, useOne, useTranslate, useUpdate } from '@refinedev/core';
import { App, Button } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { momentText } from '@/lib/dates.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import type { HistoryEntry } from '@/providers/audit.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { ChangeList } from './ChangeList.tsx';
import { changesOf, mentioned, takeBack } from './changes.ts';
import { useProblemText } from './useProblemText.ts';
import { useTitles } from './useTitles.ts';

const sides: Record<string, 'both' | 'after' | 'before'> = { insert: 'after', delete: 'before' };

export function HistoryPanel({ resource: name, id }: { resource: string; id: string }) {
  const resource = useResource(name);
  return resource ? <Entries resource={resource} id={id} /> : null;
}

function Entries({ resource, id }: { resource: Resource; id: string }) {
  const t = useTranslate();
  const text = useProblemText();
  const log = useLogList<HistoryEntry[], ApiProblem>({ resource: resource.name, meta: { id } });
  const entries = log.data ?? [];
  const all = entries.map((entry) => ({ entry, changes: changesOf(entry, resource) }));
  const names = useTitles(mentioned(all.flatMap(({ changes }) => changes)));

  if (log.isPending) return <CardsSkeleton count={4} />;
  if (log.isError) {
    return (
      <ErrorState
        compact
        title={t('history.failed')}
        message={text(log.error)}
        retryLabel={t('states.retry')}
        onRetry={() => void log.refetch()}
      />
    );
  }
  if (entries.length === 0) return <p className="muted">{t('history.none')}</p>;
  return (
    <ol className="history">
      {all.map(({ entry, changes }) => (
        <li key={entry.id}>
          <EntryHead entry={entry}>
            {entry.action === 'update' && resource.can.update ? (
              <TakeBack resource={resource} id={id} entry={entry} />
            ) : null}
          </EntryHead>
          <ChangeList resource={resource} changes={changes} names={names} sides={sides[entry.action] ?? 'both'} />
        </li>
      ))}
    </ol>
  );
}

export function EntryHead({ entry, children }: { entry: HistoryEntry; children?: React.ReactNode }) {
  const { t, organization, locale } = useFieldEnvironment();
  return (
    <div className="history-head">
      <strong>{entry.actor_name ?? entry.actor_label ?? t('history.system')}</strong>{' '}
      {t(`history.action.${entry.action}`, entry.action)}
      {entry.import_run_id ? ` ${t('history.byImport')}` : ''}
      <time className="muted num" dateTime={entry.created_at}>
        {momentText(entry.created_at, organization.timezone, locale)}
      </time>
      {children}
    </div>
  );
}

/** Writes the values of before as a change of its own: the history only grows. */
function TakeBack({ resource, id, entry }: { resource: Resource; id: string; entry: HistoryEntry }) {
  const t = useTranslate();
  const text = useProblemText();
  const { message, notification, modal } = App.useApp();
  const { result: record } = useOne<Row>({ resource: resource.name, id, meta: { view: 'form' } });
  const { mutateAsync, mutation } = useUpdate<Row, ApiProblem>();
  const values = takeBack(entry, resource);
  if (Object.keys(values).length === 0) return null;

  const run = async () => {
    try {
      await mutateAsync({
        resource: resource.name,
        id,
        values: { ...values, version: record?.version },
        successNotification: false,
        errorNotification: false,
      });
      message.success(t('history.takenBack'));
    } catch (problem) {
      notification.error({
        message: t('history.takeBackFailed'),
        description: text(problem),
      });
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('history.takeBackTitle'),
      content: t('history.takeBackText'),
      okText: t('history.takeBack'),
      cancelText: t('actions.cancel'),
      onOk: run,
    });
  return (
    <Button size="small" type="link" loading={mutation.isPending} disabled={!record} onClick={ask}>
      {t('history.takeBack')}
    </Button>
  );
}
