import './bulk.css';
import { useInvalidate, useTranslate } from '@refinedev/core';
import { App, Progress } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { Action } from '@/catalog/workflow.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { countedNoun } from '@/fields/words.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { useProblemText } from '../../parts/useProblemText.ts';
import { TransitionDialog } from '../../workflow/TransitionDialog.tsx';
import { type Given, type ManyOutcome, runTransitions } from '../../workflow/transition.ts';
import { actionLabel } from '../../workflow/words.ts';
import { BulkOutcome, type Outcome } from './BulkOutcome.tsx';
import { type Break, type Fate, fates, isUnsure } from './outcome.ts';
import type { ChosenRows } from './useChosenRows.ts';

/** Each record is decided for itself, so a request holds as many as keep the bar moving. */
const CHUNK = 50;

interface BulkTransitionProps {
  resource: Resource;
  action: Action;
  chosen: ChosenRows;
  /** ids of those it was not possible for */
  onDone(failed: string[]): void;
  onCancel(): void;
}

/** One action of the workflow on many records: asked once, decided for each, and what failed is told with its reason. */
export default function BulkTransition({ resource, action, chosen, onDone, onCancel }: BulkTransitionProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { api } = useCatalog();
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const problemText = useProblemText();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [step, setStep] = useState<{ done: number; of: number } | null>(null);
  const [result, setResult] = useState<Outcome | null>(null);
  const label = actionLabel(t, action.action);

  const outcomeOf = (rows: Row[], answered: ManyOutcome[], broken: Break | null): Outcome => {
    const outcome: Outcome = { done: [], failed: [], broken: broken !== null };
    const ids = rows.map(({ id }) => String(id));
    for (const [index, fate] of fates(ids, answered, broken).entries()) {
      const title = recordTitle(env, resource, rows[index]);
      if (fate.is === 'done') outcome.done.push(title);
      else outcome.failed.push({ id: ids[index] ?? '', title, reason: reasonOf(fate, broken) });
    }
    return outcome;
  };
  const reasonOf = (fate: Exclude<Fate, { is: 'done' }>, broken: Break | null): string => {
    if (fate.is === 'failed') return fate.reason;
    return fate.is === 'refused' ? problemText(broken?.problem) : t(`bulk.${fate.is}`);
  };

  const run = async (given: Given) => {
    setProblem(null);
    setStep({ done: 0, of: chosen.count });
    const outcomes: ManyOutcome[] = [];
    let rows: Row[] | null = [];
    let broken: Break | null = null;
    let asked: string[] = [];
    try {
      rows = await chosen.read(() => {});
      if (!rows) return setStep(null);
      for (let at = 0; at < rows.length; at += CHUNK) {
        asked = rows.slice(at, at + CHUNK).map(({ id }) => String(id));
        outcomes.push(...(await runTransitions(api, resource.name, asked, action, given)));
        setStep({ done: outcomes.length, of: rows.length });
      }
    } catch (problem) {
      broken = { problem, asked };
    }
    setStep(null);
    // what follows from an action may touch any table
    await invalidate({ invalidates: ['all'], resource: resource.name, dataProviderName: 'default' });
    const nothing = outcomes.length === 0 && (asked.length === 0 || !isUnsure(broken?.problem));
    if (broken?.problem instanceof ApiProblem && nothing) return setProblem(broken.problem);
    const told = outcomeOf(rows ?? [], outcomes, broken);
    if (told.failed.length > 0) return setResult(told);
    const done = told.done.length;
    message.success(t('bulk.moved', { action: label, count: countText(done), noun: countedNoun(t, resource, done) }));
    onDone([]);
  };

  if (result)
    return <BulkOutcome label={label} {...result} onClose={() => onDone(result.failed.map(({ id }) => id))} />;
  return (
    <>
      <TransitionDialog
        action={action}
        subject={`${countText(chosen.count)} ${countedNoun(t, resource, chosen.count)}`}
        problem={problem}
        busy={step !== null}
        onRun={(given) => void run(given)}
        onCancel={onCancel}
      />
      {step ? (
        <div className="bulk-progress" role="status">
          {t('bulk.moving', { done: countText(step.done), all: countText(step.of) })}
          <Progress percent={Math.round((step.done / Math.max(1, step.of)) * 100)} showInfo={false} size="small" />
        </div>
      ) : null}
    </>
  );
}
