// Two people changed one record. What they do not dispute is put together; what they do is asked, field by field.
import type { Column, Resource } from '@/catalog/resource.ts';
import { sameValue } from '@/fields/index.ts';
import type { HistoryEntry } from '@/providers/audit.ts';
import { changedColumns, formColumns, toWire, type Values } from './values.ts';

export type Side = 'mine' | 'theirs';

export interface Dispute {
  column: Column;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Conflict {
  /** the record as it stands now */
  theirs: Values;
  disputes: Dispute[];
  /** changed only by the others: taken over without a question */
  taken: Column[];
}

export function findConflict(resource: Resource, base: Values, mine: Values, theirs: Values): Conflict {
  const changedByMe = new Set(changedColumns(resource, base, mine).map(({ name }) => name));
  const changedByThem = formColumns(resource).filter(
    (column) => !sameValue(column, base[column.name], theirs[column.name]),
  );
  const disputed = changedByThem.filter(
    (column) =>
      changedByMe.has(column.name) && !sameValue(column, toWire(column, mine[column.name]), theirs[column.name]),
  );
  return {
    theirs,
    disputes: disputed.map((column) => ({
      column,
      base: base[column.name],
      mine: mine[column.name],
      theirs: theirs[column.name],
    })),
    taken: changedByThem.filter((column) => !changedByMe.has(column.name)),
  };
}

/** A draft of an older version against the record as it is: only what both changed is in question. */
export function draftConflict(resource: Resource, draft: { base: Values; values: Values }, theirs: Values): Conflict {
  return findConflict(resource, { ...theirs, ...draft.base }, { ...theirs, ...draft.values }, theirs);
}

/** What the form holds after the decision; compared with `theirs` it gives the next save. */
export function settle(conflict: Conflict, mine: Values, choices: Record<string, Side>): Values {
  const taken = conflict.taken.map(({ name }) => [name, conflict.theirs[name]] as const);
  const decided = conflict.disputes.map(
    ({ column: { name } }) => [name, choices[name] === 'theirs' ? conflict.theirs[name] : mine[name]] as const,
  );
  return { ...mine, ...Object.fromEntries(taken), ...Object.fromEntries(decided) };
}

/** Entries of the log since the record was loaded. */
export function since(entries: HistoryEntry[], version: unknown, loadedAt: unknown): HistoryEntry[] {
  const after = Date.parse(String(loadedAt));
  return entries.filter((entry) => {
    const reached = entry.new_values?.version;
    return typeof reached === 'number' && typeof version === 'number'
      ? reached > version
      : Date.parse(entry.created_at) > after;
  });
}
