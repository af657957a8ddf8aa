import { beforeAll, describe, expect, test } from 'vitest';
import type { StagedRow } from '../../importing/contract.ts';
import { isError } from '../../importing/issue.ts';
import { type ReadSheet, readFile, runOf } from '../../importing/run.fixture.ts';
import { projectOfFile } from './budget-file.ts';
import { budgets } from './budgets.ts';
import { type GeneratedFile, type GeneratedSet, generateFiles } from './generated.fixture.ts';

const read = async ({ name, bytes }: Pick<GeneratedFile, 'name' | 'bytes'>, settings: unknown, mapping = {}) =>
  [...(await readFile(budgets, name, bytes, runOf(settings, mapping))).values()][0] as ReadSheet;
const csv = (text: string, name = 'AR1.csv') =>
  read({ name, bytes: new TextEncoder().encode(text) }, { budget_file_map: { ar1: 'AR1' } });
const good = ({ rows }: ReadSheet, table: string) =>
  rows.filter((row) => row.table === table && !row.issues.some(isError));
const sum = (rows: StagedRow[], column: string) =>
  (rows.reduce((cents, row) => cents + Math.round(Number(row.fields[column] ?? 0) * 100), 0) / 100).toFixed(2);
const problems = ({ report, rows }: ReadSheet) => [
  ...report.issues.filter((one) => one.severity !== 'info'),
  ...rows
    .flatMap((row) => row.issues.map((one) => ({ ...one, row: row.row })))
    .filter((one) => one.severity !== 'info'),
];

describe.each([
  ['clean', [], 6],
  ['messy', ['--messy'], 8],
] as const)('%s files of the generator', (kind, options, count) => {
  let set: GeneratedSet;
  let files: GeneratedFile[];
  beforeAll(() => {
    set = generateFiles(...options);
    files = [...set.files].filter(([path]) => path.startsWith('budgets/')).map(([, file]) => file);
  });

  test('every line, every draw and every sum', async () => {
    expect(files).toHaveLength(count);
    for (const file of files) {
      const sheet = await read(file, set.settings);
      for (const [project, { rows, tables, header_row, first_data_row }] of Object.entries(file.sheets)) {
        expect(sheet.report).toMatchObject({ state: 'read', rows, header_row, first_data_row });
        for (const [table, { created, sums }] of Object.entries(tables)) {
          expect([file.name, table, good(sheet, table).length]).toEqual([file.name, table, created]);
          for (const [column, total] of Object.entries(sums))
            expect([column, sum(good(sheet, table), column)]).toEqual([column, total]);
        }
        const about = good(sheet, 'cost_codes').map((row) => row.lookups.project_id?.value);
        expect(new Set(about)).toEqual(new Set([project]));
      }
    }
  });

  test('every defect by row, column and code, and nothing else', async () => {
    const database = ['other_source_owns_lines', 'unknown_project'];
    for (const file of files) {
      const expected = file.defects
        .filter((one) => one.reason !== null && !database.includes(one.reason))
        .map((one) => `${one.row} ${one.column} ${one.reason}`);
      const found = problems(await read(file, set.settings)).map((one) => `${one.row} ${one.column} ${one.code}`);
      expect([file.name, found.sort()]).toEqual([file.name, expected.sort()]);
    }
    expect(files.flatMap((file) => file.defects)).toHaveLength(kind === 'messy' ? 6 : 0);
  });
});

test('every record hangs on the project, which is asked for once in the file', async () => {
  const { rows } = await csv('#,Description,Budget,Draw 1\n1,Roof,$100.00,$40.00\n');
  const whole = rows.filter((row) => row.part === -1);
  expect(whole).toMatchObject([
    { row: 1, table: 'projects', completes: true, fields: { sov_basis: 'lender' }, amount: 100 },
  ]);
  expect(rows.find((row) => row.table === 'pay_apps')).toMatchObject({
    row: 1,
    column: 'D',
    key: null,
    defaults: { status: 'paid', amount_approved: 40 },
    fields: { pay_app_number: 1, pay_app_target: 'lender' },
    amount: 40,
  });
});

test('draws are numbered by their labels, and what was released before is the sum of the earlier ones', async () => {
  const { rows } = await csv('#;Description;Budget;Draw 3;Draw 1;Drawn to date\n7;HVAC;"1,000.00";300;200;500\n');
  const lines = rows.filter((row) => row.table === 'pay_app_lines');
  expect(
    lines.map((row) => [row.lookups.pay_app_id?.value, row.fields.previous_billed, row.fields.this_period]),
  ).toEqual([
    ['1', 0, 200],
    ['3', 200, 300],
  ]);
  expect(rows[0]).toMatchObject({ fields: { code: '007', category: 'MEP' } });
});

test('the same draw twice waits for a person', async () => {
  const { report, rows } = await csv('#,Description,Budget,Draw 1,Draw 1\n1,Roof,100,40,10\n');
  expect([report.state, [...rows]]).toEqual(['needs_mapping', []]);
});

test('released and balance are checked, and only whole words make a category', async () => {
  const { rows } = await csv(
    '#,Description,Budget,Draw 1,Released,Balance\n1,Roofing,100,40,50,50\n2,Proofreading,5,0,0,4\n',
  );
  const lines = rows.filter((row) => row.table === 'cost_codes');
  expect(lines.map((row) => row.fields.category)).toEqual(['Structure', 'General']);
  expect(lines.map((row) => row.issues.map((one) => `${one.column} ${one.code}`))).toEqual([
    ['E total_mismatch'],
    ['F total_mismatch'],
  ]);
});

test('a photo that costs nothing is left out; one that costs something, and a row without a number, are not lines', async () => {
  const { report, rows } = await csv(
    '#,Description,Budget,Draw 1\n1,Front Photo,0,0\n2,Aerial Photo,90,0\nx,Notes about it,1,\n3,Street view left,0,5\n',
  );
  expect(report.rows).toEqual({ header: 1, ignored: 1, data: 2, note: 1 });
  expect(rows.filter((row) => row.table === 'cost_codes').map((row) => row.row)).toEqual([3, 5]);
  expect(rows.filter((row) => row.table === null).map(({ issues: [one] }) => [one?.code, one?.severity])).toEqual([
    ['skipped_zero', 'info'],
    ['ignored_row', 'warning'],
  ]);
});

test('a row without a number and without money is a remark; a file without numbers waits for a person', async () => {
  const [note] = (await csv('#,Description,Budget,Draw 1\nx,Notes about it,0,\n1,Roof,100,40\n')).rows;
  expect(note?.issues).toMatchObject([{ code: 'ignored_row', severity: 'info' }]);
  const { report, rows } = await csv('Description,Budget,Draw 1\nRoof,100,40\n');
  expect([report.state, [...rows]]).toEqual(['needs_mapping', []]);
});

test('the project of a file: the setting, the longest beginning; an alias in the name; else nobody knows', () => {
  const settings = { budget_file_map: { alder: 'A', alder_ridge: 'AR', 'alder ridge lot 1': 'AR1' } };
  const of = (name: string, aliases = {}) => projectOfFile([name], runOf(settings, { aliases: { project: aliases } }));
  expect(of('Alder_Ridge_Lot_1_budget.csv')).toBe('AR1');
  expect(of('alder-ridge-lot-11_budget.csv')).toBe('AR');
  expect(of('birch_hollow_spec_budget_02112026.csv', { 'Birch Hollow Spec': 'BH2', Birch: 'B' })).toBe('BH2');
  expect(of('birch_hollow_spec_budget_02112026.csv', { Hollow: 'X', Spec: 'Y', 'rch holl': 'Z' })).toBe('X');
  expect(of('mystery_budget_03112026.csv', { 'mystery_budget_02112026.csv': 'MY1' })).toBe('MY1');
  expect(of('cedar_budget.csv', { Cedar: null })).toBe('cedar_budget.csv');
  expect(of('two_alders_budget.csv', { two: 'T', ald: 'X', one: 'O' })).toBe('T');
});
