// Which cells of a list can be written: those a form of the same record would offer. The database decides.
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { isWritable, writableIn } from '@/catalog/workflow.ts';
import { formColumns } from '../../form/values.ts';

/** Why a cell is closed: a word under `cells.closed`. */
export type Closed = 'computed' | 'workflow' | 'state';

/** Columns that a form has, whatever state a record is in. */
export const editableColumns = (resource: Resource): string[] =>
  resource.can.update && resource.versioned && resource.kind === 'table'
    ? formColumns(resource)
        .filter(({ name, closed }) => closed !== 'edit' && name !== resource.workflow?.column)
        .map(({ name }) => name)
    : [];

/** There is something to edit in the list as it is shown. */
export function hasEditable(resource: Resource): boolean {
  const open = editableColumns(resource);
  return resource.list.some((name) => open.includes(name));
}

export function whyClosed(resource: Resource, row: Row, column: Column): Closed | null {
  const { workflow } = resource;
  if (workflow?.column === column.name) return 'workflow';
  if (!editableColumns(resource).includes(column.name)) return 'computed';
  const state = String(row[workflow?.column ?? ''] ?? '');
  if (!isWritable(workflow, state, column.name)) return 'state';
  return writableIn(resource, row).column(column.name)?.readonly ? 'state' : null;
}

/** What editing has to know of a row besides what is shown: its state, and the record another one is picked among. */
export function neededColumns(resource: Resource): string[] {
  const { workflow } = resource;
  const within = resource.list.map((name) => resource.column(name)?.relation?.within ?? null);
  return [workflow?.column, ...within].filter((name): name is string => Boolean(name));
}

/** A form asks for it, so a cell may not be emptied. */
export const mayBeEmpty = (column: Column): boolean => column.nullable && !column.required;
