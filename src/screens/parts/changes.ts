// An entry of the log → lines "field: before → after" that a person understands.
import type { Column, Resource } from '@/catalog/resource.ts';
import type { HistoryEntry } from '@/providers/audit.ts';

export interface Change {
  column: Column;
  before: unknown;
  after: unknown;
}

/** Internals and stamps change with every save and say nothing. */
const silent = new Set(['updated_at', 'created_at', 'created_by']);

export function changesOf(entry: HistoryEntry, resource: Resource): Change[] {
  const names = entry.changed_fields ?? Object.keys(entry.new_values ?? entry.old_values ?? {});
  return names
    .flatMap((name) => (name === 'custom' ? resource.columns.filter(({ custom }) => custom) : resource.column(name)))
    .filter((column): column is Column => column !== undefined && !column.hidden && !silent.has(column.name))
    .map((column) => ({
      column,
      before: inLog(entry.old_values, column),
      after: inLog(entry.new_values, column),
    }))
    .filter(({ column, before, after }) => (column.custom ? before !== after : before !== null || after !== null));
}

/** The log knows the custom fields of a record as one column. */
function inLog(values: Record<string, unknown> | null, { name, custom }: Column): unknown {
  const from = custom ? (values?.custom as Record<string, unknown> | undefined) : values;
  return from?.[custom ?? name] ?? null;
}

/** Ids of records that changes mention, by table, to be named. */
export function mentioned(changes: Change[]): Record<string, string[]> {
  const ids: Record<string, string[]> = {};
  for (const { column, before, after } of changes) {
    const table = column.relation?.table;
    if (!table) continue;
    ids[table] = [
      ...(ids[table] ?? []),
      ...[before, after].filter((id) => id !== null && id !== undefined).map(String),
    ];
  }
  return ids;
}

/** What has to be written so that these fields are again what they were before the entry. */
export function takeBack(entry: HistoryEntry, resource: Resource): Record<string, unknown> {
  const editable = changesOf(entry, resource).filter(({ column }) => !column.readonly);
  return Object.fromEntries(editable.map(({ column, before }) => [column.name, before]));
}
