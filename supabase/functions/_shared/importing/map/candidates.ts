import { normalise } from '../../text.ts';
import type { SheetMapping } from '../mapping.ts';
import type { ColumnSpec } from '../spec.ts';

export type How = 'mapping' | 'label';

export interface Candidate {
  column: ColumnSpec;
  index: number;
  how: How;
}

/**
 * Which column each field claims by saved mapping, exact label or synonym; a column is claimed once. `how`: what a label
 * counts as.
 */
export function candidates(
  columns: readonly ColumnSpec[],
  labels: readonly string[],
  mapping: SheetMapping | undefined,
  how: How = 'label',
): Candidate[] {
  const found = new Map<string, Candidate>();
  const taken = new Set<number>();
  const claim = (column: ColumnSpec, index: number, how: How) => {
    if (index < 0 || taken.has(index) || found.has(column.field)) return;
    taken.add(index);
    found.set(column.field, { column, index, how });
  };
  for (const column of columns) claim(column, mapped(mapping?.columns.get(column.field), labels), 'mapping');
  for (const column of columns) claim(column, free(labels, taken, [column.label]), how);
  for (const column of columns) claim(column, free(labels, taken, column.synonyms ?? []), how);
  return [...found.values()];
}

function mapped(where: string | undefined, labels: readonly string[]): number {
  if (where === undefined) return -1;
  const index = /^#(\d{1,3})$/.exec(where)?.[1];
  return index === undefined ? labels.indexOf(normalise(where)) : Number(index);
}

function free(labels: readonly string[], taken: ReadonlySet<number>, wanted: readonly string[]): number {
  for (const text of wanted) {
    const label = normalise(text);
    const index = labels.findIndex((one, i) => one === label && !taken.has(i));
    if (index >= 0) return index;
  }
  return -1;
}
