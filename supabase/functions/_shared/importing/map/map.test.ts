import { describe, expect, test } from 'vitest';
import type { Cells } from '../read/files.fixture.ts';
import { readCells, runOf } from '../run.fixture.ts';
import { importer, LABELS, rows, sheet } from './list.fixture.ts';

const read = (labels: Cells[number], body: Cells = rows, mapping = {}, projects: string[] = []) =>
  readCells(importer, 'LIST', [['title'], labels, ...body], runOf({}, mapping, projects));
const issues = async (...args: Parameters<typeof read>) =>
  (await read(...args)).report.issues.map(({ code, row, column, value }) => [code, row, column, value]);
const fieldsOf = (found: Awaited<ReturnType<typeof read>>) => found.report.columns.map((column) => column.field);
const right = (row: Cells[number]) => [null, ...row];

describe('columns', () => {
  test('exact labels, in any case and spacing: nothing to report', async () => {
    expect(await issues([' NAME', 'kind', 'Amount\u00a0', 'Day', 'Job'])).toEqual([]);
  });

  test('a synonym is as good as a label', async () => {
    expect(await issues(['Title', 'Kind', 'Amount', 'Day', 'Job'])).toEqual([]);
  });

  test('an unknown label over fitting data is taken by position, with a warning', async () => {
    expect(await issues(['Name', 'Kind', 'Amt (USD)', 'Day', 'Job'])).toEqual([
      ['header_not_found', 2, 'C', 'Amt (USD)'],
    ]);
  });

  test('columns that moved together with their labels are followed', async () => {
    expect(await issues(right(LABELS), rows.map(right))).toEqual([
      ['header_moved', 2, null, 'Name, Kind, Amount, Day, Job'],
    ]);
    const swapped = await read(
      ['Kind', 'Name', 'Amount', 'Day', 'Job'],
      rows.map(([name, kind, ...rest]) => [kind, name, ...rest] as Cells[number]),
    );
    expect(swapped.rows[0]?.fields).toMatchObject({ name: 'n0', kind: 'k' });
    expect(swapped.report.issues).toMatchObject([{ code: 'header_moved', value: 'Name, Kind' }]);
  });

  test('labels that slipped off their data are not believed, not even over text that looks alike', async () => {
    const found = await read(right(LABELS.slice(0, 4)));
    expect(found.report.issues.map((issue) => [issue.code, issue.row, issue.column])).toEqual([
      ['header_not_found', 2, 'E'],
      ['header_does_not_fit_data', 2, null],
    ]);
    expect(fieldsOf(found)).toEqual(['name', 'kind', 'amount', 'day', 'job']);
    expect(found.rows[0]?.fields).toMatchObject({ name: 'n0', kind: 'k', amount: 0.5 });
  });

  test('a required column that neither label nor position gives is for a person; nothing of the sheet is read', async () => {
    const found = await read(right(['Name', 'Kind', 'How much', 'Day', 'Job']), rows.map(right));
    expect(found.report).toMatchObject({ state: 'needs_mapping', rows: {} });
    expect(found.report.issues).toContainEqual(
      expect.objectContaining({ code: 'needs_mapping', label: 'Amount', severity: 'error' }),
    );
    expect(found.report.columns[3]).toEqual({
      field: null,
      column: 'D',
      label: 'How much',
      samples: ['0.5', '1.5', '2.5', '3.5', '4.5'],
      good: 0,
      bad: 0,
    });
    expect(found.report.fields).toContainEqual({ field: 'amount', label: 'Amount', required: true });
    expect(found.rows).toEqual([]);
  });

  test('the person maps it by label or by index, and it is read', async () => {
    for (const where of ['how much', '#3']) {
      const found = await read(right(['Name', 'Kind', 'How much', 'Day', 'Job']), rows.map(right), {
        sheets: { list: { columns: { amount: where } } },
      });
      expect(found.report.state).toBe('read');
      expect(found.rows[3]?.fields.amount).toBe(3.5);
    }
  });

  test('one odd optional column stays empty with a warning, two mean a slipped sheet', async () => {
    const odd = (row: Cells[number]) => [...row.slice(0, 3), 'soon', row[4] ?? null] as Cells[number];
    const found = await read(LABELS, rows.map(odd));
    expect(found.report).toMatchObject({ state: 'read', issues: [{ code: 'header_does_not_fit_data', value: 'Day' }] });
    expect(found.rows[0]?.fields).not.toHaveProperty('day');
    const slipped = await read(
      LABELS,
      rows.map(([name, kind, amount, day, job]) => [name, kind, day, amount, job] as Cells[number]),
    );
    expect(slipped.report.state).toBe('needs_mapping');
  });

  test('bad cells in a small sheet under the right label are refused one by one, not the sheet', async () => {
    const found = await read(LABELS, [
      ['a', 'k', 'N/A', null, null],
      ['b', 'k', 'TBD', null, null],
      ['c', 'k', 4, null, null],
    ]);
    expect(found.report.state).toBe('read');
    expect(found.rows.map((row) => row.issues.length)).toEqual([1, 1, 0]);
  });

  test('unknown projects say something about a column only when label and place disagree', async () => {
    expect((await read(LABELS, rows, {}, ['P0'])).report.state).toBe('read');
    const job = {
      ...sheet,
      columns: sheet.columns.map((column) => (column.field === 'job' ? { ...column, required: true } : column)),
    };
    const swap = ([name, kind, amount, day, label]: Cells[number]) => [label, kind, amount, day, name] as Cells[number];
    const swapped = (known: string[]) =>
      readCells({ ...importer, sheets: [job] }, 'LIST', [['t'], swap(LABELS), ...rows.map(swap)], runOf({}, {}, known));
    expect((await swapped(['P0'])).report.state).toBe('needs_mapping');
    expect((await swapped(['P0', 'P1', 'P2'])).report.state).toBe('read');
  });

  test('a single doubtful column among labels that moved together with their data is read cell by cell', async () => {
    const found = await read(right(LABELS), [['a', 'k', 'see receipt', '2025-03-04', null]].map(right) as Cells);
    expect(found.report).toMatchObject({ state: 'read', issues: [{ code: 'header_moved' }] });
    expect(found.rows[0]?.issues).toMatchObject([{ code: 'not_a_number', column: 'D' }]);
  });

  test('columns that are not declared are named', async () => {
    expect(
      await issues(
        [...LABELS, 'Colour'],
        rows.map((row) => [...row, 'red']),
      ),
    ).toEqual([['column_ignored', 2, 'F', null]]);
  });
});

describe('header row', () => {
  test('the row among the first 20 with the most known labels', async () => {
    const above = Array.from({ length: 18 }, () => ['Name of the company']);
    const found = await readCells(importer, 'LIST', [...above, LABELS, ...rows]);
    expect(found.report).toMatchObject({
      header_row: 19,
      first_data_row: 20,
      rows: { title: 18, header: 1, data: 12 },
    });
  });

  test('a person can say which row it is', async () => {
    const cells: Cells = [['Name', 'Kind'], ['a', 'b'], ['N', 'K', 'A', 'D', 'J'], ...rows];
    const found = await readCells(
      importer,
      'LIST',
      cells,
      runOf({}, { sheets: { LIST: { header_row: 3, columns: { name: 'N' } } } }),
    );
    expect(found.report).toMatchObject({ state: 'read', header_row: 3, rows: { title: 2, header: 1, data: 12 } });
  });

  test('labels that repeat on the way are no data', async () => {
    const found = await read(LABELS, [...rows, LABELS, ...rows.slice(0, 2)]);
    expect(found.report.rows).toEqual({ title: 1, header: 2, data: 14 });
  });

  test('an empty sheet is read as what it is', async () => {
    expect((await readCells(importer, 'LIST', [])).report).toMatchObject({ state: 'read', rows: {}, issues: [] });
    expect((await read(LABELS, [])).report).toMatchObject({ state: 'read', rows: { title: 1, header: 1 }, issues: [] });
  });
});
