import type {
  Change,
  ImportAnswer,
  Label,
  Leftover,
  Lists,
  Missing,
  Problem,
  RunStatus,
  SheetColumn,
  SheetCount,
  SheetField,
  Totals,
  UndoAnswer,
} from './types.ts';

// The answer comes from the network or from an older run's summary: nothing in it is taken for granted.
type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
const count = (value: unknown): number => {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
};
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

function problem(severity: Problem['severity']): (item: Json) => Problem {
  return (item) => ({
    severity:
      item.severity === 'error' || item.severity === 'warning' || item.severity === 'info' ? item.severity : severity,
    code: text(item.code) ?? 'unknown',
    column: text(item.column),
    label: text(item.label),
    value: text(item.value),
    sheet: text(item.sheet),
    row: item.row === null || item.row === undefined ? null : count(item.row),
    message: text(item.message),
    table: text(item.table),
    amount: text(item.amount),
    sqlstate: text(item.sqlstate),
    rows: Math.max(1, count(item.rows)),
  });
}

function sheet(item: Json): SheetCount {
  const state = item.state === 'not_read' || item.state === 'needs_mapping' ? item.state : 'read';
  return {
    sheet: text(item.sheet) ?? '',
    table: text(item.table),
    rows: isObject(item.rows)
      ? Object.values(item.rows).reduce<number>((sum, rows) => sum + count(rows), 0)
      : count(item.rows),
    created: count(item.created),
    updated: count(item.updated),
    unchanged: count(item.unchanged),
    cleared: count(item.cleared),
    rejected: count(item.rejected),
    leftOut: count(item.duplicates) + count(item.skipped),
    state,
    headerRow: item.header_row === null || item.header_row === undefined ? null : count(item.header_row),
    columns: list(item.columns).map(column),
    fields: list(item.fields).map(field),
    control: list(item.control).map((one) => ({
      label: text(one.label) ?? '',
      expected: text(one.expected) ?? '',
      found: text(one.found) ?? '',
    })),
  };
}

const column = (item: Json): SheetColumn => ({
  column: text(item.column) ?? '',
  row: typeof item.row === 'number' ? item.row : null,
  label: text(item.label),
  field: text(item.field),
  samples: Array.isArray(item.samples) ? item.samples.map(String) : [],
  good: count(item.good),
  bad: count(item.bad),
});

const field = (item: Json): SheetField => ({
  field: text(item.field) ?? '',
  label: text(item.label) ?? '',
  required: item.required === true,
  words: text(item.words),
});

function change(item: Json): Change {
  return {
    sheet: text(item.sheet),
    row: item.row === null || item.row === undefined ? null : count(item.row),
    table: text(item.table) ?? '',
    label: text(item.label),
    before: isObject(item.before) ? item.before : null,
    after: isObject(item.after) ? item.after : null,
  };
}

function totals(value: unknown, sheets: SheetCount[]): Totals {
  const sum = (key: keyof Totals) => sheets.reduce((total, item) => total + item[key], 0);
  const given = isObject(value) ? value : {};
  const one = (key: keyof Totals) => (key in given ? count(given[key]) : sum(key));
  return {
    created: one('created'),
    updated: one('updated'),
    unchanged: one('unchanged'),
    cleared: one('cleared'),
    rejected: one('rejected'),
    leftOut: sum('leftOut'),
  };
}

function label(item: Json): Label {
  const state = item.state === 'new' || item.state === 'ambiguous' ? item.state : 'unknown';
  const amount = item.amount === null || item.amount === undefined ? null : count(item.amount);
  return {
    kind: text(item.kind) ?? '',
    value: text(item.value) ?? '',
    state,
    rows: count(item.rows),
    amount,
    similar: text(item.similar),
    table: text(item.table),
    by: text(item.by),
  };
}

function missing(item: Json): Missing {
  const records = list(item.records).map((one) => ({
    id: text(one.id) ?? '',
    label: text(one.label),
    source: text(one.source_ref),
  }));
  return { table: text(item.table) ?? '', count: count(item.count), records };
}

export function toAnswer(value: unknown): ImportAnswer | null {
  if (!isObject(value) || !('sheets' in value)) return null;
  const sheets = list(value.sheets).map(sheet);
  const counts = isObject(value.counts) ? value.counts : {};
  const length = (name: Lists) => (name in counts ? count(counts[name]) : list(value[name]).length);
  return {
    run_id: text(value.run_id) ?? '',
    status: (text(value.status) ?? 'validated') as RunStatus,
    importer: text(value.importer) ?? '',
    files: list(value.files).map((file) => ({ name: text(file.name) ?? '' })),
    sheets,
    rejected: list(value.rejected).map(problem('error')),
    warnings: list(value.warnings).map(problem('warning')),
    infos: list(value.infos).map(problem('info')),
    duplicates: list(value.duplicates).map(problem('warning')),
    totals: totals(value.totals, sheets),
    changes: list(value.changes).map(change),
    labels: list(value.labels).map(label),
    missing: list(value.missing).map(missing),
    cleared: list(value.cleared).map(missing),
    counts: {
      rejected: length('rejected'),
      warnings: length('warnings'),
      infos: length('infos'),
      duplicates: length('duplicates'),
      changes: length('changes'),
    },
    options: isObject(value.options) ? value.options : {},
    stopOnError: isObject(value.options) && value.options.on_error === 'stop',
    elapsed_ms: count(value.elapsed_ms),
  };
}

function leftover(item: Json): Leftover {
  return { table: text(item.table) ?? '', id: text(item.id) ?? '', label: text(item.label), reason: text(item.reason) };
}

/** What undo said: its own answer, or what the record of the run kept of it. */
export function toUndo(value: unknown): UndoAnswer | null {
  const undo = isObject(value) && isObject(value.undo) ? value.undo : value;
  if (!isObject(undo) || !('reversed' in undo)) return null;
  return {
    reversed: count(undo.reversed),
    kept: list(undo.kept).map(leftover),
    failed: list(undo.failed).map(leftover),
  };
}
