import type { Answer } from '../import-office.ts';
import type { Difference, Row, Tables } from './tables.ts';

/** A row of import_run_rows, as the preview left it. */
export interface Told {
  sheet_name: string;
  row_number: number;
  column_letter: string | null;
  action: 'created' | 'updated' | 'unchanged' | 'skipped' | 'conflict' | 'error' | 'cleared';
  target_table: string | null;
  target_id: string | null;
  import_key: string | null;
}

/** Tables with one row per record of another one: name → that table and the column that refers to it. */
export type Satellites = Map<string, { of: string; key: string }>;

/** Columns the system keeps by itself, and `table.column` of what it computes of others. */
export const systemColumns = (computed: readonly string[]) => new Set([...KEPT, ...computed]);
const KEPT = ['version', 'updated_at', 'updated_by', 'source', 'source_ref', 'import_run_id', 'import_key'];

/** Where the rows of a preview and what really came of them differ. */
export function complaintsAbout(
  rows: readonly Told[],
  answer: Answer,
  { created, changed, gone }: Difference,
  [before, after]: [Tables, Tables],
  satellites: Satellites,
  kept: ReadonlySet<string>,
): string[] {
  const complaints: string[] = [];
  const complain = (row: Told, what: string) =>
    complaints.push(
      `${row.sheet_name} ${row.row_number}${row.column_letter ?? ''} ${row.target_table}: ${row.action}, but ${what}`,
    );
  const records = new Map<string, Told[]>();
  for (const row of rows) {
    const key = `${row.target_table} ${row.target_id}`;
    if (row.target_id !== null) records.set(key, [...(records.get(key) ?? []), row]);
  }
  const keys = new Set([...records.values()].flat().map((row) => `${row.target_table} ${row.import_key}`));

  for (const told of records.values()) {
    const row = told.find(({ action }) => action !== 'unchanged') ?? (told[0] as Told);
    const [table, id] = [row.target_table as string, row.target_id as string];
    const found = created.get(table)?.has(id)
      ? 'created'
      : changed.get(table)?.has(id) || changedSatellites(changed, table, id, after, satellites, kept).length > 0
        ? 'updated'
        : gone.get(table)?.has(id)
          ? 'cleared'
          : after.get(table)?.has(id)
            ? 'unchanged'
            : 'not there';
    const expected = told.some(({ action }) => action === 'created') ? 'created' : row.action;
    if (found !== expected) complain(row, found);
    if (found === 'created' && row.import_key !== null) {
      const stored = created.get(table)?.get(id);
      if (stored && 'import_key' in stored && !told.some(({ import_key }) => import_key === stored.import_key))
        complain(row, `has the key ${stored.import_key}`);
    }
  }
  for (const row of rows.filter(({ target_id, import_key }) => target_id === null && import_key !== null)) {
    if (keys.has(`${row.target_table} ${row.import_key}`)) continue;
    const table = row.target_table as string;
    const touched = [...(created.get(table)?.keys() ?? []), ...(changed.get(table)?.keys() ?? [])];
    const written = touched.map((id) => after.get(table)?.get(id)).find((one) => one?.import_key === row.import_key);
    // a label elsewhere may have made the record that this row was not to make
    const place = ` · ${row.sheet_name} · ${row.row_number}${row.column_letter ?? ''}`;
    if (written && `${written.source_ref} `.includes(`${place} `)) complain(row, 'was written');
  }
  const name = (table: string, id: string) =>
    `${table} ${id} ${JSON.stringify(after.get(table)?.get(id) ?? before.get(table)?.get(id)).slice(0, 300)}`;
  const isTold = (table: string, id: string, row: Row, actions: string[]): boolean => {
    const satellite = satellites.get(table);
    if (records.get(`${table} ${id}`)?.some(({ action }) => actions.includes(action))) return true;
    return satellite !== undefined && isTold(satellite.of, String(row[satellite.key]), {}, ['created', 'updated']);
  };
  for (const [table, rowsOf] of created) {
    const untold = [...rowsOf].filter(([id, row]) => !isTold(table, id, row, ['created']));
    const own = satellites.has(table)
      ? untold.filter(([, row]) => !isImplied(row, created, satellites.get(table)))
      : untold;
    const told = answer.sheets.filter((one) => one.table === table).reduce((sum, one) => sum + Number(one.created), 0);
    const implied = told - rows.filter((row) => row.action === 'created' && row.target_table === table).length;
    if (own.length !== implied)
      complaints.push(
        `${own.length} of ${table} came with others, ${implied} told: ${own.map(([id]) => name(table, id))}`,
      );
  }
  for (const [table, ids] of changed)
    for (const [id, columns] of ids)
      if (!isTold(table, id, after.get(table)?.get(id) ?? {}, ['created', 'updated']))
        complaints.push(`untold change of ${columns} in ${name(table, id)}`);
  const cleared = (answer as unknown as { cleared: { table: string; records: { id: string }[] }[] }).cleared;
  const removed = new Set(cleared.flatMap(({ table, records: list }) => list.map(({ id }) => `${table} ${id}`)));
  for (const [table, ids] of gone)
    for (const id of ids.keys())
      if (!removed.delete(`${table} ${id}`)) complaints.push(`untold loss of ${name(table, id)}`);
  for (const one of removed) complaints.push(`${one} was said to go`);

  for (const { table, columns, sheet, row } of answer.changes) {
    const told = rows.find(
      (one) =>
        one.sheet_name === sheet && one.row_number === row && one.target_table === table && one.action === 'updated',
    );
    const id = told?.target_id ?? '';
    const found = [
      ...(changed.get(table)?.get(id) ?? []).filter((column) => !kept.has(column) && !kept.has(`${table}.${column}`)),
      ...changedSatellites(changed, table, id, after, satellites, kept),
    ];
    const missing = columns.filter((column) => !found.includes(column));
    const more = found.filter((column) => !columns.includes(column));
    if (missing.length + more.length > 0)
      complaints.push(`${sheet} ${row} ${table}: not changed ${missing}, changed besides ${more}`);
  }
  return complaints;
}

/** A row that was made with a record nobody but a label named. */
const isImplied = (row: Row, created: Tables, satellite: { of: string; key: string } | undefined): boolean =>
  satellite !== undefined && created.get(satellite.of)?.has(String(row[satellite.key])) === true;

function changedSatellites(
  changed: Difference['changed'],
  table: string,
  id: string,
  after: Tables,
  satellites: Satellites,
  kept: ReadonlySet<string>,
): string[] {
  return [...satellites].flatMap(([name, { of, key }]) =>
    of !== table
      ? []
      : [...(changed.get(name) ?? [])].flatMap(([record, columns]) =>
          after.get(name)?.get(record)?.[key] === id
            ? columns
                .filter((column) => !kept.has(column) && !kept.has(`${name}.${column}`))
                .map((column) => `${name}.${column}`)
            : [],
        ),
  );
}
