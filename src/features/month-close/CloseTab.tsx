import '@/features/figures/figures.css';
import './month-close.css';
import { useTranslate } from '@refinedev/core';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { OfRecord } from '@/resources/defineResource.ts';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText } from '@/ui/amount.ts';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { ClosePackage, LastClose } from './ClosePackage.tsx';
import { CloseStep } from './CloseStep.tsx';
import { isBlocker, isDone } from './steps.ts';
import { useClose } from './useClose.ts';

/** The close of a month step by step, and what is handed on with it. */
export default function CloseTab({ record }: OfRecord) {
  const t = useTranslate();
  const { resources } = useCatalog();
  const tasks = resources.get('period_close_tasks');
  const { steps, first, problem, retry } = useClose(record);
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  if (first || !tasks) return <TableSkeleton rows={8} columns={3} />;
  const locked = record.status === 'locked';
  const done = steps.filter(({ task }) => isDone(task)).length;
  const blockers = steps.flatMap(({ evidence }) => evidence).filter(isBlocker).length;
  return (
    <div className="close">
      <p className={blockers > 0 && !locked ? 'close-sum close-blocker' : 'close-sum muted'}>
        {t('close.done', { done: countText(done), of: countText(steps.length) })}
        {blockers > 0 ? ` · ${t('close.blockers', { count: blockers, n: countText(blockers) })}` : ''}
      </p>
      <ol className="close-steps">
        {steps.map((step) => (
          <CloseStep
            key={step.key}
            step={step}
            tasks={tasks}
            locked={locked}
            byLock={step.evidence.some(({ key }) => key === 'tasks_open')}
          />
        ))}
      </ol>
      <div className="record-sections">
        <ClosePackage period={record} />
        {resources.get('period_snapshots') ? <LastClose period={record} /> : null}
      </div>
    </div>
  );
}
