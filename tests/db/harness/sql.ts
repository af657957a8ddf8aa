export type Row = Record<string, unknown>;

export const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const literal = (value: string | null): string => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);

export const table = (name: string): string => `public.${ident(name)}`;

/** The row as an expression of the table's type; Postgres reads each value as the type of its column. */
const populate = (name: string, row: Row) =>
  `jsonb_populate_record(null::${table(name)}, ${literal(JSON.stringify(row))})`;

export function insertRow(name: string, row: Row, suffix = ''): string {
  const columns = Object.keys(row).map(ident).join(', ');
  return `insert into ${table(name)} (${columns}) select ${columns} from ${populate(name, row)} ${suffix}`;
}

/** `column = value` for each column of the row. */
export function assign(name: string, row: Row, separator: ', ' | ' and '): string {
  const typed = (column: string) => `(select r.${ident(column)} from ${populate(name, row)} r)`;
  return Object.keys(row)
    .map((column) => `${ident(column)} = ${typed(column)}`)
    .join(separator);
}

export function only(row: Row, columns: string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

export function without(row: Row, columns: string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}
