import type { Change } from './types.ts';

export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

/** Every column either side names, in the order of the file's side. */
export function changedFields({ before, after }: Change): ChangedField[] {
  const fields = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return fields.map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }));
}
