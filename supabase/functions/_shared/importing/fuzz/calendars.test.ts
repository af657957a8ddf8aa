import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cell } from '../read/cell.ts';
import { openBook } from '../read/open.ts';
import { runOf } from '../run.fixture.ts';
import { readBook } from '../run.ts';
import { type Base, bases, type Doc } from './bases.fixture.ts';
import { workbook } from './bytes.fixture.ts';

// The same contents under another calendar, without calculated values, and read in three time zones (importers 12.14).
const home = process.env.TZ;
const ZONES = [
  ['America/Los_Angeles', 480],
  ['UTC', 0],
  ['Pacific/Auckland', -780],
] as const;
const YEARS_1904 = 1462;

const ROWS = 40;

let all: Base[];
beforeAll(() => {
  all = bases().map((base) => ({ ...base, whole: first(base.whole) }));
});
const first = ({ sheets, date1904 }: Doc): Doc => ({
  date1904,
  sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.slice(0, ROWS) })),
});
afterAll(() => {
  process.env.TZ = home;
});

const changed = (doc: Doc, change: (cell: Cell) => Cell, date1904 = false): Doc => ({
  date1904,
  sheets: doc.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => cell && change(cell))),
  })),
});
const isDay = ({ t, z }: Cell) => t === 'n' && /[dy]/.test(z?.replace(/\[[^\]]*\]/g, '') ?? '');
const in1904 = (doc: Doc) =>
  changed(doc, (cell) => (isDay(cell) ? { ...cell, v: Number(cell.v) - YEARS_1904 } : cell), true);
const withoutValues = (doc: Doc) => changed(doc, (cell) => (cell.f === undefined ? cell : { t: 'z', f: cell.f }));

interface Line {
  place: string;
  staged: string;
  fields: Record<string, unknown>;
  hasFormula: boolean;
}

/** Every staged row, without the cells as they stand in the file. */
async function lines({ importer, file, settings }: Base, doc: Doc): Promise<Line[]> {
  const found: Line[] = [];
  const book = await openBook(file, workbook(doc));
  for await (const { rows, report } of readBook(book, importer, runOf(settings))) {
    const cells = doc.sheets.find(({ name }) => name === report.sheet)?.rows ?? [];
    for (const { raw: _, ...staged } of rows) {
      const hasFormula = (cells[staged.row - 1] ?? []).some((cell) => cell?.f !== undefined);
      const place = [staged.sheet, staged.row, staged.column, staged.part, staged.clears].join(' ');
      found.push({ place, staged: JSON.stringify(staged), fields: staged.fields, hasFormula });
    }
  }
  return found;
}

describe.each(ZONES)('%s', (zone, offset) => {
  beforeAll(() => {
    process.env.TZ = zone;
  });

  test('the clock is set', () => expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset));

  test('the calendar of 1904 makes no difference, nor does the zone', async () => {
    for (const base of all) {
      const usual = await lines(base, base.whole);
      expect(usual.length).toBeGreaterThan(10);
      expect(await lines(base, in1904(base.whole))).toEqual(usual);
      process.env.TZ = 'UTC';
      expect(await lines(base, base.whole)).toEqual(usual);
      process.env.TZ = zone;
    }
  });

  test('without calculated values, rows without formulas are the same, and no formula becomes a figure', async () => {
    let formulas = 0;
    for (const base of all) {
      const usual = await lines(base, base.whole);
      const calculated = new Map(usual.map(({ place, fields }) => [place, fields]));
      const found = await lines(base, withoutValues(base.whole));
      const plain = (list: Line[]) => list.filter(({ hasFormula }) => !hasFormula);
      expect(plain(found)).toEqual(plain(usual));
      for (const { place, fields, staged } of found.filter(({ hasFormula }) => hasFormula)) {
        formulas += 1;
        const known = calculated.get(place) ?? {};
        const invented = Object.entries(fields).filter(([name, value]) => value !== null && value !== known[name]);
        if (!staged.includes('"severity":"error"')) expect([place, invented]).toEqual([place, []]);
      }
    }
    console.log(`calendars: ${formulas} rows with formulas nobody has calculated`);
  });
});
