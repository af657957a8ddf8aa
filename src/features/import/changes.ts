import { customName } from '@/catalog/custom.ts';
import type { Change } from './types.ts';

export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

/** Every column either side names, in the order of the file's side. */
export function changedFields(change: Change): ChangedField[] {
  const before = flat(change.before);
  const after = flat(change.after);
  const fields = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return (
    fields
      .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
      // what a file says of custom fields is laid over the others
      .filter(({ field, after }) => !field.startsWith('custom_') || after !== null)
  );
}

/** Custom fields are columns to a reader. */
function flat(values: Change['before']): Record<string, unknown> | null {
  if (!values?.custom) return values ?? null;
  const { custom, ...own } = values;
  const fields = Object.entries(custom as object).map(([key, value]) => [customName(key), value]);
  return { ...own, ...Object.fromEntries(fields) };
}
