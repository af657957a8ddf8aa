import { useLogList, useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { sameValue } from '@/fields/index.ts';
import { momentText } from '@/lib/dates.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import type { HistoryEntry } from '@/providers/audit.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { ChangeList } from './ChangeList.tsx';
import { type Change, changesOf, mentioned, takeBack } from './changes.ts';
import { useProblemText } from './useProblemText.ts';
import { useTakeBack } from './useTakeBack.ts';
import { useTitles } from './useTitles.ts';

const sides: Record<string, 'both' | 'after' | 'before'> = { insert: 'after', delete: 'before' };

interface HistoryPanelProps {
  resource: Resource;
  id: string;
  /** of a deleted record */
  gone?: boolean;
}

export function HistoryPanel({ resource, id, gone = false }: HistoryPanelProps) {
  const t = useTranslate();
  const text = useProblemText();
  const log = useLogList<HistoryEntry[], ApiProblem>({ resource: resource.name, meta: { id } });
  const entries = log.data ?? [];
  const all = entries.map((entry) => ({ entry, changes: changesOf(entry, resource) }));
  const names = useTitles(mentioned(all.flatMap(({ changes }) => changes)));
  const { open, record, write, busy } = useTakeBack(resource, id, {
    gone,
    onWritten: () => void log.refetch(),
  });

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
    <ol className="entries">
      {all.map(({ entry, changes }) => {
        const back = entry.action === 'update' && open && record ? takeBack(entry, open) : {};
        const isBack = ({ column, before }: Change) => sameValue(column, record?.[column.name], before);
        return (
          <li key={entry.id}>
            <EntryHead entry={entry}>
              {Object.keys(back).length > 1 ? <TakeBack busy={busy} onTakeBack={() => write(back)} /> : null}
            </EntryHead>
            <ChangeList
              resource={resource}
              changes={changes}
              names={names}
              sides={sides[entry.action] ?? 'both'}
              busy={busy}
              mayRestore={(change) => change.column.name in back && !isBack(change)}
              onRestore={({ column, before }) => void write({ [column.name]: before })}
            />
          </li>
        );
      })}
    </ol>
  );
}

export function EntryHead({ entry, children }: { entry: HistoryEntry; children?: React.ReactNode }) {
  const { t, organization, locale } = useFieldEnvironment();
  return (
    <div className="entry-head">
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

function TakeBack({ busy, onTakeBack }: { busy: boolean; onTakeBack(): Promise<void> }) {
  const t = useTranslate();
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: t('history.takeBackTitle'),
      content: t('history.takeBackText'),
      okText: t('history.takeBack'),
      cancelText: t('actions.cancel'),
      onOk: onTakeBack,
    });
  return (
    <Button size="small" type="link" disabled={busy} onClick={ask}>
      {t('history.takeBack')}
    </Button>
  );
}
