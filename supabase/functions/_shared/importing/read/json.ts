import type { Book } from './book.ts';
import type { Cell, Grid, Row } from './cell.ts';
import { tooLarge, unreadable } from './failure.ts';
import type { Limits } from './limits.ts';

type Entries = [string, unknown][];

const entriesOf = (value: unknown): Entries | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;

/**
 * Maps in JSON: `{ "5150": { "cost_code": "03" } }`, or several of them under names of their own. Each is a sheet: one row
 * an entry, its key in the first column, and a label row above.
 */
export function openJson(file: string, bytes: Uint8Array, limits: Limits): Book {
  const found = mapsIn(parse(bytes), (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '') || 'JSON');
  if (found.length > limits.sheets) throw tooLarge(`more than ${limits.sheets} maps`);
  const grids = new Map(found.map(([name, entries]) => [name, () => gridOf(entries, limits)]));
  return {
    file,
    kind: 'csv',
    sheets: found.map(([name, entries]) => ({ name, hidden: false, rows: entries.length + 1 })),
    read: async (sheet) => grids.get(sheet)?.() ?? { rows: [], date1904: false, hidden: false },
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
    throw unreadable('not valid JSON');
  }
}

const isMap = (entries: Entries): boolean =>
  entries.every(([, value]) => entriesOf(value)?.every(([, one]) => typeof one !== 'object' || one === null));

function mapsIn(value: unknown, name: string): [string, Entries][] {
  const entries = entriesOf(value);
  if (entries === null) throw unreadable('no map of entries');
  if (isMap(entries)) return [[name, entries]];
  const maps = entries.flatMap(([key, one]): [string, Entries][] => {
    const inner = entriesOf(one);
    return inner && isMap(inner) ? [[key, inner]] : [];
  });
  if (maps.length < entries.length) throw unreadable('no map of entries');
  return maps;
}

function gridOf(entries: Entries, limits: Limits): Grid {
  if (entries.length >= limits.rows) throw tooLarge(`more than ${limits.rows} rows`);
  const labels = [...new Set(entries.flatMap(([, value]) => (entriesOf(value) ?? []).map(([label]) => label)))];
  if (labels.length >= limits.columns) throw tooLarge(`more than ${limits.columns} columns`);
  const rows = entries.map(([key, value]): Row => {
    const fields = new Map(entriesOf(value) ?? []);
    return [cellOf(key), ...labels.map((label) => cellOf(fields.get(label)))];
  });
  return { rows: [[cellOf('key'), ...labels.map(cellOf)], ...rows], date1904: false, hidden: false };
}

function cellOf(value: unknown): Cell | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { t: 's', v: value };
  if (typeof value === 'number') return { t: 'n', v: value };
  return typeof value === 'boolean' ? { t: 'b', v: value } : undefined;
}
