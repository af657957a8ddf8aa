import type { Column } from './schema.ts';

/** Values to try for a column, the likeliest first; the number makes rows of one organization differ. */
export function candidates(column: Column, n: number): unknown[] {
  if (column.labels) return column.labels;
  const values = VALUES[column.type]?.(n) ?? [];
  if (values.length === 0 && column.required) {
    throw new Error(`No made-up value for type ${column.type} of column ${column.name}; add one.`);
  }
  return values;
}

/** Also a year. */
const numbers = (n: number) => [n, 0, 1, 50, -1, 2026];
/** Mondays of 2026, because weeks begin on one. */
const monday = (n: number) => new Date(Date.UTC(2026, 2, 2 + 7 * (n - 1))).toISOString().slice(0, 10);
const days = (n: number) => [monday(n), '2020-01-01', '2030-12-31'];

const VALUES: Record<string, (n: number) => unknown[]> = {
  text: (n) => [`seed-${n}`, `A${n}`, `seed${n}@example.com`, 'USD', `+1 555 010 000${n}`, `https://example.com/${n}`],
  varchar: (n) => [`seed-${n}`, `A${n}`],
  uuid: (n) => [`00000000-0000-4000-9000-00000000000${n}`],
  int2: numbers,
  int4: numbers,
  int8: numbers,
  numeric: numbers,
  float8: numbers,
  bool: () => [false, true],
  date: days,
  timestamptz: (n) => days(n).map((day) => `${day}T12:00:00Z`),
  time: () => ['08:00', '17:00'],
  interval: () => ['1 hour'],
  jsonb: (n) => [{ seed: n }, [], {}, 'seed'],
  _text: (n) => [[`seed-${n}`], []],
  _uuid: () => [[]],
  _int2: () => [[1]],
  _int4: () => [[1]],
  daterange: (n) => [`[2026-0${n}-01,2026-0${n}-15)`],
};
