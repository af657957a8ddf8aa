// For tests: a table of the catalog filled with a few rows, one of them as empty as its columns allow.
import type { Column, Relation, Resource, Resources, Row } from '@/catalog/resource.ts';
import type { Given, Seen } from '@/providers/fakeServer.ts';

export const idAt = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const samples: Record<Column['kind'], (index: number, column: Column) => unknown> = {
  text: (index, { name }) => `${name} ${index}`,
  longText: (index) => `First line ${index}\nsecond line`,
  integer: (index) => index + 1,
  decimal: (index) => 1.25 * index,
  money: (index) => (index % 2 === 0 ? -1234.5 : 98765.43),
  percent: (index) => 12.5 * index,
  boolean: (index) => index % 2 === 0,
  date: (index) => `2026-0${(index % 9) + 1}-15`,
  dateTime: (index) => `2026-05-1${index % 9}T03:30:00.123456+00:00`,
  enum: (index, { options }) => options?.[index % options.length] ?? null,
  reference: (index) => idAt(index),
  email: (index) => `person${index}@x.test`,
  phone: () => '(555) 010-0100',
  url: () => 'https://x.test/manual',
  table: () => 'projects',
  list: () => ['one', 'two'],
  json: () => ({ a: 1 }),
};

export function fakeRow(resource: Resource, resources: Resources, index: number): Row {
  const sparse = index === 2;
  const values = resource.columns.map((column) => [
    column.name,
    sparse && column.nullable ? null : column.name === 'archived_at' ? null : samples[column.kind](index, column),
  ]);
  const row = Object.fromEntries(values) as Record<string, unknown>;
  for (const { relation, name } of resource.columns) {
    if (relation) row[relation.alias] = row[name] === null ? null : titleRow(relation, resources, index, 2);
  }
  return {
    ...row,
    version: 1,
    id: row[resource.key] && resource.key !== 'id' ? String(row[resource.key]) : idAt(index),
  };
}

function titleRow(relation: Relation, resources: Resources, index: number, depth: number): Record<string, unknown> {
  const target = resources.get(relation.table);
  const row: Record<string, unknown> = { id: idAt(index) };
  for (const name of [target?.title, target?.subtitle]) {
    const column = name ? target?.column(name) : undefined;
    if (!column) continue;
    row[column.name] = samples[column.kind](index, column);
    if (column.relation && depth > 0)
      row[column.relation.alias] = titleRow(column.relation, resources, index, depth - 1);
  }
  return row;
}

const historyEntry = {
  id: 1,
  action: 'update',
  changed_fields: ['name', 'notes'],
  old_values: { name: 'Old', notes: null },
  new_values: { name: 'New', notes: 'x', version: 2 },
  actor_id: null,
  actor_name: 'Ann Lee',
  actor_label: null,
  import_run_id: null,
  created_at: '2026-05-17T12:00:00Z',
};

/** Answers every read like a server with three rows a table; `id=eq.` gives one of them. */
export function answerFrom(resources: () => Resources): (seen: Seen) => Given {
  return ({ method, table, params, body }) => {
    if (table === 'rpc/history') return { body: [historyEntry] };
    if (table === 'rpc/list_views') return { body: [] };
    // reads of what is sensitive are written down
    if (table === 'rpc/note_access') return { body: [] };
    if (table === 'rpc/related_counts') {
      const { p_related } = body as { p_related: string[] };
      return { body: p_related.map((related) => ({ related, records: 3 })) };
    }
    const resource = resources().get(table);
    if (!resource) return { status: 404, body: { code: 'PGRST205', message: 'no such table' } };
    const all = [0, 1, 2].map((index) => fakeRow(resource, resources(), index));
    if (method === 'HEAD') return { headers: { 'content-range': '0-2/3' } };
    const wanted = params.get('id')?.replace(/^eq\./, '');
    const chosen = wanted && !wanted.startsWith('in.') ? all.filter((row) => row.id === wanted) : all;
    return { body: chosen, headers: { 'content-range': `0-2/${chosen.length}` } };
  };
}
