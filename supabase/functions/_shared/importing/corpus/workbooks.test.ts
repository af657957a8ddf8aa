import { describe, expect, test } from 'vitest';
import { excerpt } from '../../text.ts';
import type { Issue } from '../contract.ts';
import { type Cell, letter, quote } from '../read/cell.ts';
import { type Cells, workbookOf } from '../read/files.fixture.ts';
import { readFile, runOf } from '../run.fixture.ts';
import type { ColumnSpec, Importer } from '../spec.ts';
import { DATES } from './dates.fixture.ts';
import { EVERYWHERE } from './everywhere.fixture.ts';
import type { Family } from './family.fixture.ts';
import { MONEY } from './money.fixture.ts';
import { NUMBERS } from './numbers.fixture.ts';
import { WORD_FAMILIES } from './words.fixture.ts';

// The same cells inside a real workbook: what is refused is refused in its place.
const FAMILIES: Family[] = [...MONEY, ...NUMBERS, ...DATES, ...WORD_FAMILIES, ...EVERYWHERE];
const SHEET = 'HOSTILE';
const LABEL = 'Hostile cell';
const ABOVE = 4;

function importerOf(parse: Family['parse'], at: number): Importer {
  const columns: ColumnSpec[] = [
    { field: 'name', label: 'Name', at: 0, parse: { kind: 'text' }, required: true },
    { field: 'value', label: LABEL, at, parse, refuse: true },
  ];
  const record = (row: { normal(field: string): string }) => ({ key: [row.normal('name')] });
  const sheet = {
    name: SHEET,
    shape: 'list',
    table: 'things',
    source: 'csv_import',
    headerRow: ABOVE,
    columns,
    record,
  } as const;
  return { name: 'hostile', sheets: [sheet], notRead: {} };
}

/** What the writer can put into a file as it stands. */
const writable = ({ cell }: { cell: Cell | undefined }) => cell === undefined || cell.t !== 's' || cell.v !== '';

describe.each(FAMILIES.map((family, i) => ({ ...family, at: [1, 7, 25, 26, 51, 130][i % 6] as number })))(
  '$name, in column $at',
  ({ parse, settings, date1904, cases, at }) => {
    test('right, or refused with sheet, row, column and code', async () => {
      const rows = cases.filter(writable).map((one) => ({ ...one, written: escaped(one.cell) }));
      const line = (name: string, value: Cell | string | undefined) => {
        const cells: Cells[number] = Array.from({ length: at + 1 }, () => null);
        cells[0] = name;
        cells[at] = (value as Cells[number][number]) ?? null;
        return cells;
      };
      const file = workbookOf(
        {
          [SHEET]: [
            ['A title'],
            [],
            ['Another'],
            line('Name', LABEL),
            ...rows.map(({ written }, i) => line(`r${i}`, written)),
          ],
        },
        (book) => {
          book.Workbook = { WBProps: { date1904: date1904 ?? false } };
        },
      );
      // a person says which column it is: that so many of its cells are no good must not matter
      const mapping = { sheets: { [SHEET]: { columns: { value: LABEL, name: 'Name' } } } };
      const read = (await readFile(importerOf(parse, at), 'hostile.xlsx', file, runOf(settings, mapping))).get(SHEET);
      expect(read?.report.state).toBe('read');
      expect(read?.report.rows).toMatchObject({ data: rows.length });

      for (const [i, { cell, verdict }] of rows.entries()) {
        const said = JSON.stringify(cell);
        const staged = read?.rows.filter(({ row }) => row === ABOVE + i + 1) ?? [];
        expect.soft(staged.length, said).toBe(1);
        const { fields = {}, issues = [], sheet, file: from } = staged[0] ?? {};
        const at_ = { column: letter(at), label: LABEL, value: quoted(cell, date1904) };
        const code = 'code' in verdict ? verdict.code : verdict.note;
        const found = issues.map(({ severity: _, ...issue }: Issue) => issue);
        expect.soft([from, sheet, found], said).toEqual(['hostile.xlsx', SHEET, code ? [{ code, ...at_ }] : []]);
        const expected = 'code' in verdict ? undefined : (verdict.value ?? undefined);
        expect.soft(fields.value, said).toEqual(expected);
        expect
          .soft(
            issues.some(({ severity }) => severity === 'error'),
            said,
          )
          .toBe('code' in verdict);
      }
    });
  },
);

/** A spreadsheet writes `_x0041_` typed by a person so that it is not taken for an encoded letter; SheetJS does not. */
const escaped = (cell: Cell | undefined): Cell | undefined =>
  cell?.t === 's' ? { ...cell, v: String(cell.v).replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x') } : cell;

const quoted = (cell: Cell | undefined, date1904 = false) => {
  const shown = quote(cell, date1904);
  return shown === null ? null : excerpt(shown);
};
