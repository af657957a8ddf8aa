// Actions of a workflow that can be run on many records at once.
import type { Resource, Row } from '@/catalog/resource.ts';
import { type Action, actionsFrom } from '@/catalog/workflow.ts';

/** Those this person has from the states of these rows; of rows whose state is not on the page, from any. */
export function bulkActions({ workflow }: Resource, rows: Row[] | null): Action[] {
  if (!workflow) return [];
  const states = rows?.every((row) => workflow.column in row)
    ? rows.map((row) => String(row[workflow.column]))
    : workflow.transitions.map(({ from }) => from);
  const actions = [...new Set(states)]
    .flatMap((state) => actionsFrom(workflow, state))
    .filter(({ allowed }) => allowed);
  const merged = new Map<string, Action>();
  for (const action of actions) {
    const known = merged.get(action.action);
    merged.set(action.action, known ? { ...known, needs: [...new Set([...known.needs, ...action.needs])] } : action);
  }
  return [...merged.values()];
}
