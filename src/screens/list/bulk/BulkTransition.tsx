import './bulk.css';
import { useInvalidate, useTranslate } from '@refinedev/core';
import { App, Modal, Progress } from 'antd';
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

interface Failed {
  id: string;
  title: string;
  reason: string;
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
  const [result, setResult] = useState<{ done: number; failed: Failed[] } | null>(null);
  const label = actionLabel(t, action.action);

  const run = async (given: Given) => {
    setProblem(null);
    setStep({ done: 0, of: chosen.count });
    const outcomes: ManyOutcome[] = [];
    let rows: Row[] = [];
    let broken: unknown = null;
    try {
      rows = await chosen.read(() => {});
      for (let at = 0; at < rows.length; at += CHUNK) {
        const ids = rows.slice(at, at + CHUNK).map(({ id }) => String(id));
        outcomes.push(...(await runTransitions(api, resource.name, ids, action, given)));
        setStep({ done: outcomes.length, of: rows.length });
      }
    } catch (reason) {
      broken = reason;
    }
    setStep(null);
    // what follows from an action may touch any table
    await invalidate({ invalidates: ['all'], resource: resource.name, dataProviderName: 'default' });
    if (broken instanceof ApiProblem && outcomes.length === 0) return setProblem(broken);
    const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    const failed = rows.flatMap((row): Failed[] => {
      const outcome = byId.get(String(row.id));
      if (outcome?.ok) return [];
      return [
        {
          id: String(row.id),
          title: recordTitle(env, resource, row),
          reason: outcome?.error ?? problemText(broken),
        },
      ];
    });
    const done = rows.length - failed.length;
    if (failed.length > 0) return setResult({ done, failed });
    message.success(t('bulk.moved', { action: label, count: countText(done), noun: countedNoun(t, resource, done) }));
    onDone([]);
  };

  if (result) return <Outcome label={label} {...result} onClose={() => onDone(result.failed.map(({ id }) => id))} />;
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

function Outcome({ label, done, failed, onClose }: { label: string; done: number; failed: Failed[]; onClose(): void }) {
  const t = useTranslate();
  return (
    <Modal
      open
      width={620}
      title={t('bulk.someFailed', { action: label, done: countText(done), all: countText(done + failed.length) })}
      okText={t('bulk.close')}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
    >
      <ul className="bulk-failed">
        {failed.map(({ id, title, reason }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      <p className="muted">{t('bulk.stayMarked')}</p>
    </Modal>
  );
}
