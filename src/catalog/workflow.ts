// What may happen to the status of a record. The catalog says what leads where; whether it may for this record, the database says.
import { humanise } from './label.ts';
import type { Column, Resource, Transition, Workflow } from './resource.ts';
import type { CatalogWorkflow } from './types.ts';

/** Columns a table does not have are left out; a catalog from before workflows has none. */
export function deriveWorkflow(
  workflow: CatalogWorkflow | null | undefined,
  columns: ReadonlyMap<string, Column>,
): Workflow | null {
  if (!workflow || !columns.has(workflow.column)) return null;
  return {
    ...workflow,
    loose: workflow.loose.filter((name) => columns.has(name)),
    transitions: workflow.transitions.map((transition) => ({ ...transition, label: humanise(transition.action) })),
  };
}

/** One button: an action of a state, whatever it may lead to. */
export interface Action extends Omit<Transition, 'from' | 'to'> {
  /** one state, or several that the rules of the database choose between */
  to: string[];
}

/** The actions that lead on from a state, in the order of the catalog. */
export function actionsFrom(workflow: Workflow, state: string): Action[] {
  const actions = new Map<string, Action>();
  for (const { from, to, ...transition } of workflow.transitions) {
    if (from !== state) continue;
    const known = actions.get(transition.action);
    actions.set(transition.action, known ? joined(known, to, transition) : { ...transition, to: [to] });
  }
  return [...actions.values()];
}

function joined(known: Action, to: string, other: Omit<Action, 'to'>): Action {
  return {
    ...known,
    to: [...known.to, to],
    needs: [...new Set([...known.needs, ...other.needs])],
    warns: known.warns || other.warns,
    allowed: known.allowed || other.allowed,
  };
}

/** A person may edit the record as a whole, or delete it. */
export const isOpen = (workflow: Workflow | null, state: string): boolean =>
  workflow === null || workflow.editable === null || workflow.editable.includes(state);

/** A person may write this column; the status itself moves by actions only. */
export function isWritable(workflow: Workflow | null, state: string, column: string): boolean {
  if (workflow?.column === column) return false;
  return isOpen(workflow, state) || workflow?.loose.includes(column) === true;
}

/** The resource as a form of this record sees it: what its state closes is read-only there. */
export function writableIn(resource: Resource, record: Record<string, unknown>): Resource {
  const { workflow } = resource;
  const state = String(record[workflow?.column ?? ''] ?? '');
  return closing(resource, ({ name, closed }) => closed === 'edit' || !isOpenAt(workflow, state, name));
}

/** The resource as a form of a new record sees it. */
export const asNew = (resource: Resource): Resource => closing(resource, ({ closed }) => closed === 'create');

const isOpenAt = (workflow: Workflow | null, state: string, column: string): boolean =>
  isOpen(workflow, state) || isWritable(workflow, state, column);

function closing(resource: Resource, isClosed: (column: Column) => boolean): Resource {
  if (!resource.columns.some(isClosed)) return resource;
  const columns = resource.columns.map((column) => (isClosed(column) ? { ...column, readonly: true } : column));
  const byName = new Map(columns.map((column) => [column.name, column]));
  return { ...resource, columns, column: (name) => byName.get(name) };
}
