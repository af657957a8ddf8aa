import { beforeAll, describe, expect, test } from 'vitest';
import { type Generated, generate } from '../importers/masterfile/generated.fixture.ts';
import { masterfile } from '../importers/masterfile/index.ts';
import { CODES } from './codes.ts';
import type { RawCell, StagedRow } from './contract.ts';
import { isError } from './issue.ts';
import { MESSAGES } from './messages.ts';
import { type Cell, display, letter, rawRow } from './read/cell.ts';
import { openBook } from './read/open.ts';
import { type RejectedSheet, rejectedWorkbook } from './rejected.ts';
import { type ReadSheet, readFile, runOf } from './run.fixture.ts';

/** What the database hands back: the rows with an error, and the columns of the stored report. */
function rejectedOf(
  sheets: Map<string, ReadSheet>,
  change: (row: StagedRow) => StagedRow = (row) => row,
): RejectedSheet[] {
  return [...sheets.values()].map(({ report, rows }) => ({
    sheet: report.sheet,
    columns: report.columns,
    fields: report.fields,
    rows: rows.filter((row) => row.issues.some(isError)).map((row) => ({ section: null, ...change(row) })),
  }));
}
const signature = (rows: StagedRow[]) =>
  rows.map((row) => row.issues.map((issue) => [issue.code, issue.label, issue.value, issue.severity]));

describe('the refused rows of a messy masterfile', () => {
  let generated: Generated;
  let sheets: Map<string, ReadSheet>;
  const again = (bytes: Uint8Array) => readFile(masterfile, 'refused.xlsx', bytes, runOf(generated.settings));

  beforeAll(async () => {
    generated = generate('--messy');
    sheets = await readFile(masterfile, 'f.xlsx', generated.bytes, runOf(generated.settings));
  });

  test('keep their sheet, labels, headings and types: uploaded as they are, they are refused for the same reasons', async () => {
    const rejected = rejectedOf(sheets);
    const found = await again(rejectedWorkbook(rejected));
    for (const { sheet, rows } of rejected.filter((one) => one.rows.length > 0)) {
      const read = found.get(sheet) as ReadSheet;
      expect(read.report.state, sheet).toBe('read');
      // a formula without value cannot be kept as one: its cell comes back empty
      const before = signature(rows as unknown as StagedRow[]).map((row) =>
        row.map(([code, ...rest]) => [code === 'formula_without_value' ? 'missing_required' : code, ...rest]),
      );
      // a row comes back whole, also where only one of its cells is refused
      const byCell = read.rows.some((row) => row.column !== undefined);
      const first = read.rows.filter((row) => row.part === undefined && (!byCell || row.issues.length > 0));
      expect(signature(first), sheet).toEqual(before);
      expect(first.map((row) => row.section)).toEqual(rows.map((row) => row.section ?? undefined));
    }
  });

  test('say why in a last column, which no importer reads', async () => {
    const book = await openBook('r.xlsx', rejectedWorkbook(rejectedOf(sheets)));
    const grid = await book.read('TXN LOG');
    const texts = grid.rows.map((row) => display(row?.[16]));
    expect(texts.slice(0, 4)).toEqual([
      'Reason',
      'Amount: "N/A" is not a number',
      'Amount: "1,2O4.50" is not a number',
      expect.stringContaining('two ways'),
    ]);
    expect(display(grid.rows[0]?.[6])).toBe('Amt (USD)');
    expect(grid.rows[1]?.[0]).toMatchObject({ t: 'n', z: 'm/d/yyyy' });
    const found = await again(rejectedWorkbook(rejectedOf(sheets)));
    expect(found.get('TXN LOG')?.report.issues.map((issue) => issue.code)).not.toContain('column_ignored');
  });

  test('labels that stood over foreign data stand over their own: a corrected debt needs no question', async () => {
    const debts = sheets.get('DEBT SCHEDULE') as ReadSheet;
    expect(debts.report.issues.map((issue) => issue.code)).toContain('header_does_not_fit_data');
    const at = debts.report.columns.findIndex((column) => column.field === 'current_balance');
    const corrected = rejectedOf(new Map([['DEBT SCHEDULE', debts]]), (row) => ({
      ...row,
      raw: row.raw.map((cell, i) => (i === at ? ['n', 12.5] : cell)),
    }));
    const { report, rows } = (await again(rejectedWorkbook(corrected))).get('DEBT SCHEDULE') as ReadSheet;
    expect([report.state, report.issues]).toEqual(['read', []]);
    expect(rows).toHaveLength(corrected[0]?.rows.length ?? 0);
    expect(rows.map((row) => [row.fields.current_balance, row.issues])).toEqual(rows.map(() => [12.5, []]));
  });

  test('corrected and uploaded, they are taken', async () => {
    const good = sheets.get('TXN LOG')?.rows[0] as StagedRow;
    const corrected = rejectedOf(new Map([['TXN LOG', sheets.get('TXN LOG') as ReadSheet]]), (row) => ({
      ...row,
      raw: good.raw,
    }));
    const found = (await again(rejectedWorkbook(corrected))).get('TXN LOG') as ReadSheet;
    expect(found.rows).toHaveLength(15);
    expect(found.rows.every((row) => row.issues.length === 0 && row.key?.[0] === good.key?.[0])).toBe(true);
  });
});

describe('cells', () => {
  const sheetOf = (raw: (RawCell | null)[], more: Partial<RejectedSheet> = {}): RejectedSheet => ({
    sheet: 'S',
    columns: [{ column: 'B', label: '=label' }],
    rows: [{ row: 7, raw, issues: [] }],
    ...more,
  });
  const firstRow = async (sheet: RejectedSheet) => {
    const book = await openBook('r.xlsx', rejectedWorkbook([sheet]));
    return { book, grid: await book.read(book.sheets[0]?.name ?? '') };
  };

  test('text that looks like a formula is escaped, and read back as it was', async () => {
    const { grid } = await firstRow(
      sheetOf([['s', '=1+1'], ['s', '@x'], ['s', '-4'], ['s', '\t=x'], ['n', -4], ['b', true], ['e', 23], null]),
    );
    expect(grid.rows[1]?.map((cell) => cell?.v)).toEqual([
      "'=1+1",
      "'@x",
      '-4',
      "'\t=x",
      -4,
      true,
      23,
      undefined,
      '',
      7,
      undefined,
      '',
    ]);
    expect(display(grid.rows[1]?.[0])).toBe('=1+1');
    expect(grid.rows[0]?.[1]?.v).toBe("'=label");
  });

  test('a row says where it stood and which imports refused it, also when it is refused again', async () => {
    const [first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    const label = (row: (Cell | undefined)[] | undefined) => Array.from(row ?? [], (cell) => display(cell));
    const sheet = sheetOf([
      ['s', 'a'],
      ['s', 'b'],
    ]);
    const once = await openBook(
      'r.xlsx',
      rejectedWorkbook([{ ...sheet, rows: [{ ...sheet.rows[0], line: 3 } as never] }], first),
    );
    const grid = await once.read('S');
    expect([label(grid.rows[0] as never), label(grid.rows[1] as never)]).toEqual([
      ['', '=label', 'Reason', 'Row', 'Line', 'Import'],
      ['a', 'b', '', '7', '3', first],
    ]);
    const again: RejectedSheet = {
      sheet: 'S',
      columns: Array.from(grid.rows[0] ?? [], (cell, i) => ({ column: letter(i), label: display(cell) })),
      rows: [{ row: 2, line: 1, raw: rawRow(grid.rows[1] ?? []), issues: [] }],
    };
    const twice = await (await openBook('r.xlsx', rejectedWorkbook([again], second))).read('S');
    expect([label(twice.rows[0] as never), label(twice.rows[1] as never)]).toEqual([
      ['', '=label', 'Reason', 'Row', 'Line', 'Import'],
      ['a', 'b', '', '7', '3', `${first} ${second}`],
    ]);
  });

  test('names that Excel does not allow, and the 1904 calendar', async () => {
    const { book, grid } = await firstRow(
      sheetOf([['n', 44_302, 'm/d/yyyy']], { sheet: 'a/b:c*'.repeat(10), date1904: true }),
    );
    expect(book.sheets[0]?.name.length).toBeLessThanOrEqual(31);
    expect(grid.date1904).toBe(true);
    const twice = await openBook('r.xlsx', rejectedWorkbook([sheetOf([]), sheetOf([])]));
    expect(twice.sheets.map((one) => one.name)).toEqual(['S', 'S (2)']);
  });
});

test('every code has its words', () => {
  expect(Object.keys(MESSAGES).sort()).toEqual(Object.keys(CODES).sort());
});
