// The lines of an application as they are being written, and the one request that saves them.

import { useTranslate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type Dispatch, useMemo, useReducer, useRef, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { figuresKey } from '@/features/figures/useFigures.ts';
import { isStale } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { problemPlace, updateMany } from '@/providers/many.ts';
import { useManyProblem } from '@/screens/list/cells/useManyProblem.ts';
import { useLeaveGuard } from '@/screens/parts/LeaveGuard.tsx';
import {
  type Action,
  cellKey,
  changesOf,
  isWritten,
  NOTHING,
  overlay,
  type Typed,
  typing,
  unreadable,
} from './edits.ts';
import { summarized } from './summary.ts';
import type { Application } from './useApplication.ts';

export interface Sheet {
  /** with what was typed */
  lines: Row[];
  summary: Row | null;
  typed: Typed;
  type: Dispatch<Action>;
  /** lines that differ from what is saved */
  changed: number;
  dirty: boolean;
  saving: boolean;
  /** false: nothing was saved, and why stands on the page */
  save(): Promise<boolean>;
}

export function useSheet({ lines, summary }: Application): Sheet {
  const t = useTranslate();
  const { api, organization, resources } = useCatalog();
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const resource = resources.get('pay_app_lines') as Resource;
  const explain = useManyProblem(resource);
  const [typed, dispatch] = useReducer(typing, NOTHING);
  /** With the version each line has now: who saves over a newer one has to hear of it. */
  const type = (action: Action) => {
    if (action.do !== 'write') return dispatch(action);
    const versions = new Map(lines.map(({ id, version }) => [String(id), Number(version)]));
    dispatch({ ...action, changes: action.changes.map((one) => ({ ...one, version: versions.get(one.id) ?? 0 })) });
  };
  const [saving, setSaving] = useState(false);
  const running = useRef(false);
  const laidOver = useMemo(overlay, []);
  const shown = useMemo(() => laidOver(lines, typed.edits), [laidOver, lines, typed.edits]);
  const changes = useMemo(() => changesOf(lines, typed), [lines, typed]);
  const wrong = Object.keys(unreadable(typed.wrong)).length;
  // the lines are there again before the summary: until both are, it stays as it was worked out here
  const dirty = changes.length > 0 || wrong > 0 || saving;
  useLeaveGuard(dirty);

  const titleOf = (id: string) => {
    const line = lines.find((row) => row.id === id);
    return line ? `${line.line_number} ${line.description ?? ''}`.trim() : '';
  };
  const refreshed = () => client.invalidateQueries({ queryKey: figuresKey(organization.id) });

  const save = async (): Promise<boolean> => {
    if (wrong > 0) {
      notification.error({ message: t('form.failed'), description: t('payApp.mendFirst', { count: wrong }) });
      return false;
    }
    if (changes.length === 0) return true;
    // a second click comes before the first is drawn
    if (running.current) return false;
    running.current = true;
    setSaving(true);
    try {
      await updateMany({ api, organizationId: organization.id, resource, resources }, changes);
      // what was typed stays until the figures of the database stand in its place
      await refreshed();
      type({ do: 'saved', changes });
      message.success(t('payApp.saved', { count: changes.length }));
      return true;
    } catch (problem) {
      const { row, column } = problemPlace(problem);
      const { why, text } = explain(problem, titleOf);
      const value = changes.find(({ id }) => id === row)?.values[column ?? ''];
      // of a column that is no cell of the sheet only the message tells
      if (row && column && why && isWritten(column))
        type({ do: 'refuse', at: cellKey(row, column), text: String(value ?? ''), why, sent: true });
      notification.error({ message: t('form.failed'), description: text });
      if (isStale(problem)) type({ do: 'told' });
      await refreshed();
      return false;
    } finally {
      running.current = false;
      setSaving(false);
    }
  };

  return {
    lines: shown,
    summary: summary && (changes.length > 0 || saving) ? summarized(summary, shown) : summary,
    typed,
    type,
    changed: changes.length,
    dirty,
    saving,
    save,
  };
}
