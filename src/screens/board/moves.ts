// Where a card may go: the transitions of the catalog. Whether it may for this record, the database says when it is moved.
import type { Resource, Row } from '@/catalog/resource.ts';
import { type Action, actionsFrom } from '@/catalog/workflow.ts';
import type { FilterState } from '../list/urlState.ts';

export const stateOf = (resource: Resource, row: Row): string => String(row[resource.workflow?.column ?? ''] ?? '');

/** Actions this person has that lead from the state of the record to another. */
export const movesTo = (resource: Resource, row: Row, state: string): Action[] =>
  movesOf(resource, row).filter(({ to }) => to.includes(state));

export const movesOf = (resource: Resource, row: Row): Action[] =>
  resource.workflow ? actionsFrom(resource.workflow, stateOf(resource, row)).filter(({ allowed }) => allowed) : [];

/** Columns of the board: every state of the workflow, or those the list is filtered by. */
export function statesOf(resource: Resource, filters: FilterState[]): string[] {
  const column = resource.column(resource.workflow?.column ?? '');
  const kept = (state: string) =>
    filters.every(({ field, operator, value }) => {
      if (field !== column?.name) return true;
      const listed = [value].flat().includes(state);
      return operator === 'in' || operator === 'eq' ? listed : operator === 'nin' || operator === 'ne' ? !listed : true;
    });
  return (column?.options ?? []).filter(kept);
}
