import { useInvalidate, useTranslate } from '@refinedev/core';
import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { type Action, actionsFrom } from '@/catalog/workflow.ts';
import { enumLabel } from '@/fields/words.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import { TransitionDialog } from './TransitionDialog.tsx';
import { type Given, refusalOf, runTransition } from './transition.ts';

export interface RecordWorkflow {
  actions: Action[];
  start: (action: Action) => Promise<void>;
  busy: boolean;
  dialog: ReactNode;
}

export interface WorkflowOptions {
  /** what has to be done first, such as saving; false: it was not, and the action does not start */
  before?(action: Action): Promise<boolean>;
  /** goes along with the action, besides what the person is asked for */
  data?(action: Action): Record<string, unknown>;
}

/** The actions of one record. Those that ask nothing run at once; whatever is refused explains itself in a dialog. */
export function useWorkflow(
  resource: Resource,
  record: Row,
  title: string,
  { before, data }: WorkflowOptions = {},
): RecordWorkflow {
  const t = useTranslate();
  const problemText = useProblemText();
  const { api } = useCatalog();
  const { message, notification } = App.useApp();
  const invalidate = useInvalidate();
  const [asking, setAsking] = useState<Action | null>(null);
  // the mutation itself has failed only when all that follows from it is read again: until then nobody would see why
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  // a fast second click comes before `isPending` does; it would find the record moved on by the first
  const running = useRef(false);
  const { workflow } = resource;
  const column = workflow ? resource.column(workflow.column) : undefined;
  const state = String(record[workflow?.column ?? ''] ?? '');

  const run = useMutation<Record<string, unknown>, ApiProblem, { action: Action; given: Given }>({
    mutationFn: ({ action, given }) => {
      const target = { table: resource.name, id: String(record.id), version: Number(record.version) };
      return runTransition(api, target, action, { ...given, data: { ...data?.(action), ...given.data } });
    },
    onSuccess: (row) => {
      setAsking(null);
      const now = String(row[workflow?.column ?? ''] ?? '');
      const said = column ? enumLabel(t, column, now) : now;
      // an approval may have further steps: then the record is where it was
      message.success(t(now === state ? 'workflow.noted' : 'workflow.done', { subject: title, status: said }));
    },
    onError: (problem, { action }) => {
      setProblem(problem);
      if (refusalOf(problem)) setAsking(action);
      else if (!asking) notification.error({ message: t('workflow.failed'), description: problemText(problem) });
    },
    // what follows from an action may touch any table
    onSettled: async () => {
      running.current = false;
      await invalidate({ invalidates: ['all'], resource: resource.name, dataProviderName: 'default' });
    },
  });
  const act = (action: Action, given: Given) => {
    if (running.current || run.isPending) return;
    running.current = true;
    setProblem(null);
    run.mutate({ action, given });
  };

  return {
    actions: workflow ? actionsFrom(workflow, state) : [],
    busy: run.isPending,
    start: async (action) => {
      if (running.current || run.isPending || (before && !(await before(action)))) return;
      setProblem(null);
      if (action.needs.length > 0) setAsking(action);
      else act(action, { data: {} });
    },
    dialog: asking ? (
      <TransitionDialog
        key={asking.action}
        action={asking}
        subject={title}
        problem={problem}
        busy={run.isPending}
        onRun={(given) => act(asking, given)}
        onCancel={() => setAsking(null)}
      />
    ) : null,
  };
}
