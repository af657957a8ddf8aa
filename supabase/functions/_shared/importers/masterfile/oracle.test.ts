import { read as readWorkbook, write } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StagedRow } from '../../importing/contract.ts';
import { isError } from '../../importing/issue.ts';
import { type ReadSheet, readFile, runOf } from '../../importing/run.fixture.ts';
import { type Defect, type Generated, generate } from './generated.fixture.ts';
import { masterfile } from './index.ts';

/** Where the sums of expected.json stand in staged rows. */
const SUMS: Record<string, string> = { budget_total: 'project_terms.budget_total' };
const SHEETS = masterfile.sheets.map((spec) => spec.name);
const FILE = 'SECG_Masterfile.xlsx';
/** Only the database can see these: look-ups and comparisons between rows. */
const DATABASE = new Set([
  'unknown_project',
  'unknown_employee',
  'possible_duplicate',
  'duplicate_in_file',
  'conflicting_duplicate',
]);

const read = (generated: Generated) => readFile(masterfile, FILE, generated.bytes, runOf(generated.settings));
/** Records of the sheet's own table; what hangs on a refused row is counted with the database. */
const good = ({ report, rows }: ReadSheet) =>
  rows.filter((row) => row.table === report.table && !row.clears && !row.issues.some(isError));
const keyOf = (row: StagedRow | undefined) =>
  JSON.stringify(row?.key?.map((part) => (typeof part === 'string' ? part : row.lookups[part.lookup]?.value)));

function sums(rows: StagedRow[], columns: string[]): Record<string, string> {
  // the file has costs of a P&L as negative amounts, the ledger does not
  const value = (row: StagedRow, column: string) =>
    row.table === 'pl_entries' ? row.amount : { ...row.defaults, ...row.fields }[SUMS[column] ?? column];
  const cents = (row: StagedRow, column: string) => Math.round(Number(value(row, column) ?? 0) * 100);
  return Object.fromEntries(
    columns.map((column) => [column, (rows.reduce((sum, row) => sum + cents(row, column), 0) / 100).toFixed(2)]),
  );
}

describe.each(['20260211', '7', '4711'])('seed %s', (seed) => {
  describe('clean', () => {
    let generated: Generated;
    let sheets: Map<string, ReadSheet>;
    beforeAll(async () => {
      generated = generate('--seed', seed);
      sheets = await read(generated);
    });

    test('no error and no warning anywhere', () => {
      const issues = [...sheets.values()].flatMap(({ report, rows }) => [
        ...report.issues,
        ...rows.flatMap((row) => row.issues),
      ]);
      expect(issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
    });

    test.each(SHEETS)('%s: rows, records and sums', (name) => {
      const expected = generated.sheets[name];
      const sheet = sheets.get(name) as ReadSheet;
      expect(sheet.report.state).toBe('read');
      expect(sheet.report.header_row).toBe(expected?.header_row);
      expect(sheet.report.first_data_row).toBe(expected?.first_data_row);
      expectKinds(sheet.report.rows, expected?.rows);
      expect(sheet.rows.filter((row) => row.issues.some((issue) => issue.code === 'skipped_zero'))).toHaveLength(
        expected?.zero_rows ?? 0,
      );
      const table = expected?.tables[sheet.report.table ?? ''];
      const columns = Object.keys(table?.sums ?? {}).filter((column) => column !== 'amount_covered_by_opening');
      expect(good(sheet)).toHaveLength(table?.created ?? expected?.rows.data ?? -1);
      expect(sums(good(sheet), columns)).toEqual(
        Object.fromEntries(columns.map((column) => [column, table?.sums[column]])),
      );
      for (const total of sheet.report.control) expect(total.found).toBe(total.expected);
    });

    test('natural keys are unique, and every look-up is asked for once per row', () => {
      for (const name of SHEETS) {
        const keys = good(sheets.get(name) as ReadSheet).map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
      }
    });

    test('all 38 sheets are known, and those not read say why', () => {
      expect(sheets.size).toBe(38);
      const reasons = [...sheets.values()]
        .filter(({ report }) => report.state === 'not_read')
        .flatMap(({ report }) => report.issues.map((i) => i.code));
      expect(reasons.filter((code) => code === 'computed_sheet')).toHaveLength(7);
      expect(reasons).toHaveLength(7);
    });
  });

  describe('messy', () => {
    let generated: Generated;
    let sheets: Map<string, ReadSheet>;
    let defects: Defect[];
    beforeAll(async () => {
      generated = generate('--seed', seed, '--messy');
      sheets = await read(generated);
      defects = generated.defects.filter((defect) => SHEETS.includes(defect.sheet));
    });
    // on sheets with a record per cell, the cell of the column, or any of the row
    const rowOf = (sheet: string, row: number, column: string | null = null) => {
      const found = sheets.get(sheet)?.rows.filter((one) => one.row === row && !one.clears);
      return found?.find((one) => one.column === column) ?? found?.[0];
    };

    test.each(SHEETS)('%s: header and kinds of rows', (name) => {
      const { report } = sheets.get(name) as ReadSheet;
      const expected = generated.sheets[name];
      expect(report).toMatchObject({
        state: expected?.blocked ?? 'read',
        header_row: expected?.header_row,
      });
      if (expected?.blocked) return expect(report.rows).toEqual({});
      expect(report.first_data_row).toBe(expected?.first_data_row);
      expectKinds(report.rows, expected?.rows);
    });

    test('every defect that a reader can see is reported with sheet, row, column and code', () => {
      const visible = defects.filter((defect) => defect.reason !== null && !DATABASE.has(defect.reason));
      expect(visible.length).toBeGreaterThan(20);
      for (const defect of visible) {
        const { report, rows } = sheets.get(defect.sheet) as ReadSheet;
        const found = [
          ...report.issues,
          ...rows.flatMap((row) => row.issues.map((issue) => ({ ...issue, row: row.row }))),
        ];
        const severity = /^(reject|block)/.test(defect.action)
          ? 'error'
          : defect.reason === 'header_moved'
            ? 'info'
            : 'warning';
        expect
          .soft(found, defect.id)
          .toContainEqual(
            expect.objectContaining({ row: defect.row, column: defect.column, code: defect.reason, severity }),
          );
      }
    });

    test('and nothing else is reported but the totals that follow from refused rows', () => {
      const listed = new Set(
        defects.map((defect) => `${defect.sheet} ${defect.row} ${defect.column} ${defect.reason}`),
      );
      const extra = SHEETS.flatMap((name) => {
        const { report, rows } = sheets.get(name) as ReadSheet;
        const found = [
          ...report.issues,
          ...rows.flatMap((row) => row.issues.map((issue) => ({ ...issue, row: row.row }))),
        ];
        return (
          found
            .filter((issue) => issue.severity !== 'info' && issue.code !== 'control_total_mismatch')
            .map((issue) => `${name} ${issue.row} ${issue.column} ${issue.code}`)
            // a sheet that waits for its mapping says so for each field that it misses
            .filter((key) => !listed.has(key) && !(generated.sheets[name]?.blocked && key.endsWith('needs_mapping')))
        );
      });
      expect(extra).toEqual([]);
    });

    test('refused rows are exactly those; what the database must refuse has its look-up or its key', () => {
      for (const defect of defects.filter((one) => one.action.startsWith('reject'))) {
        const row = rowOf(defect.sheet, defect.row, defect.column);
        const seen = row?.issues.some(isError);
        expect.soft(seen, defect.id).toBe(!DATABASE.has(defect.reason ?? ''));
        if (defect.reason === 'unknown_project') {
          expect(row?.lookups.project_id).toMatchObject({
            kind: 'project',
            required: true,
            value: defect.value,
            cell: defect.column,
          });
        }
      }
      for (const defect of defects.filter((one) => one.copy_of_row !== undefined)) {
        const [copy, original] = [rowOf(defect.sheet, defect.row), rowOf(defect.sheet, defect.copy_of_row as number)];
        expect(keyOf(copy)).toBe(keyOf(original));
        expect(copy?.duplicates).toBe(defect.sheet === 'TXN LOG' ? 'ledger' : 'key');
        const same = JSON.stringify(copy?.fields) === JSON.stringify(original?.fields);
        expect(same, defect.id).toBe(defect.reason !== 'conflicting_duplicate');
      }
    });

    test('odd forms that are understood give the right value and no issue', () => {
      for (const defect of defects.filter((one) => one.action === 'accept' && one.kind !== 'blank_rows')) {
        expect.soft(rowOf(defect.sheet, defect.row, defect.column)?.issues, defect.id).toEqual([]);
      }
      const value = (kind: string) => {
        const defect = defects.find((one) => one.kind === kind) as Defect;
        const row = rowOf(defect.sheet, defect.row) as StagedRow;
        return { typed: defect.value, fields: row.fields, lookups: row.lookups };
      };
      const cost = (typed: unknown) =>
        -Number(String(typed).replace(/[^\d.]/g, '')) * (/[-(]/.test(String(typed)) ? -1 : 1);
      for (const kind of ['money_as_text', 'parenthesised_negative', 'trailing_minus', 'currency_code']) {
        const { typed, fields } = value(kind);
        expect(fields.amount, kind).toBe(cost(typed));
      }
      expect(value('date_iso_text').fields.event_date).toBe(value('date_iso_text').typed);
      for (const kind of [
        'date_us_text',
        'date_two_digit_year',
        'date_month_name',
        'date_with_time',
        'date_serial_without_format',
      ]) {
        const { typed, fields } = value(kind);
        const day =
          typeof typed === 'number'
            ? new Date((typed - 25_569) * 86_400_000)
            : new Date(`${String(typed).replace(/ [\d:]{8}$/, '')} UTC`);
        expect(fields.event_date, kind).toBe(day.toISOString().slice(0, 10));
      }
      expect(value('leading_zeros').fields.po_number).toBe('000123');
      expect(value('no_break_space').lookups.project_id?.value).toBe(String(value('no_break_space').typed).trim());
      expect(value('html_text').fields.description).toBe(value('html_text').typed);
      expect(value('name_starts_with_total').fields.name).toBe('TOTAL SURFACES MOCK INC');
    });

    test('a bad optional cell stays empty and the row is taken', () => {
      for (const defect of defects.filter((one) => one.action === 'accept_warn' && one.sheet === 'VENDOR SCORECARD')) {
        const row = rowOf(defect.sheet, defect.row) as StagedRow;
        expect(row.issues.some(isError)).toBe(false);
        const column = sheets.get(defect.sheet)?.report.columns.find((one) => one.column === defect.column);
        expect(row.fields).not.toHaveProperty(column?.field ?? '');
        expect(row.fields).toHaveProperty('trade');
      }
    });
  });
});

test('the same file gives the same rows, whatever its name and the order of its sheets', async () => {
  const generated = generate();
  const book = readWorkbook(generated.bytes, { cellNF: true });
  book.SheetNames.reverse();
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
  const sheets = await read(generated);
  const again = await readFile(masterfile, 'renamed copy.xlsm', bytes, runOf(generated.settings));
  for (const name of SHEETS) {
    const [before, after] = [sheets, again].map((found) =>
      found.get(name)?.rows.map(({ key, fields, lookups }) => ({ key, fields, lookups })),
    );
    expect(after).toEqual(before);
  }
});

/**
 * Kinds of rows that can be told apart in a file: the generator calls a blank row above the labels a title, and counts
 * one after the last filled row, of which a file keeps no trace.
 */
function comparable({ title = 0, blank = 0, ...kinds }: Record<string, number>, trailing: 0 | 1 = 0) {
  return { ...kinds, empty: title + blank + trailing };
}

function expectKinds(found: Record<string, number>, expected: Record<string, number> = {}): void {
  const missing = comparable(expected).empty - comparable(found).empty;
  expect(comparable(found, missing === 1 ? 1 : 0)).toEqual(comparable(expected));
}
