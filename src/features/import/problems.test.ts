import { describe, expect, it } from 'vitest';
import { cellOf, codesOf, filterProblems, groupProblems, sheetsOf } from './problems.ts';
import type { Problem } from './types.ts';

const problem = (change: Partial<Problem>): Problem => ({
  severity: 'error',
  code: 'not_a_number',
  column: 'F',
  label: 'Amount',
  value: null,
  sheet: 'TXN LOG',
  row: 1,
  ...change,
});

describe('groupProblems', () => {
  it('adds up the amounts of one tab only, as another may count the other way round', () => {
    const of = (sheet: string, amount: string) => problem({ code: 'unknown_project', value: 'ZZ9', sheet, amount });
    expect(groupProblems([of('TXN LOG', '-7.00'), of('LOWES PRO', '7.00')])[0]).toMatchObject({
      rows: 2,
      amount: null,
    });
    expect(groupProblems([of('TXN LOG', '-7.00')])[0]).toMatchObject({ rows: 1, amount: -7 });
  });

  it('shows an unknown project once, with its rows and amount', () => {
    const groups = groupProblems([
      problem({ code: 'unknown_project', value: 'Garage Apt', row: 4, amount: '0.10' }),
      problem({ code: 'unknown_project', value: 'garage apt ', row: 9, amount: '0.20' }),
      problem({ code: 'unknown_project', value: 'Maple St', row: 5, amount: '7.00' }),
      problem({ code: 'not_a_number', value: '12k', row: 6 }),
    ]);
    expect(groups.map(({ code, value, rows, amount }) => [code, value, rows, amount])).toEqual([
      ['unknown_project', 'Garage Apt', 2, 0.3],
      ['not_a_number', null, 1, null],
      ['unknown_project', 'Maple St', 1, 7],
    ]);
  });

  it('counts the rows below a heading that is wrong', () => {
    const groups = groupProblems([
      problem({ code: 'unknown_project', value: 'Shed', row: 9, rows: 12, amount: 14.5 }),
      problem({ code: 'unknown_project', value: 'Shed', row: 40, rows: 3, amount: 1 }),
    ]);
    expect(groups).toMatchObject([{ rows: 15, amount: 15.5 }]);
  });

  it('counts a row once even when two of its cells are wrong', () => {
    const groups = groupProblems([
      problem({ row: 4, column: 'F', amount: 5 }),
      problem({ row: 4, column: 'G', amount: 5 }),
    ]);
    expect(groups).toMatchObject([{ rows: 1, amount: 5, sheets: ['TXN LOG'] }]);
    expect(groups[0]?.problems).toHaveLength(2);
  });

  it('takes the full count and a resembling name from the database', () => {
    const label = {
      kind: 'project',
      value: 'GARAGE  APT',
      state: 'unknown' as const,
      rows: 40,
      amount: 900,
      similar: 'Garage Apartment',
      table: 'projects',
      by: 'code',
    };
    const groups = groupProblems(
      [problem({ code: 'unknown_project', value: 'Garage Apt' })],
      [{ ...label, state: 'new', rows: 99 }, label],
    );
    expect(groups).toMatchObject([{ rows: 40, amount: 900, similar: 'Garage Apartment' }]);
  });

  it('keeps rows of different tabs apart', () => {
    expect(groupProblems([problem({ sheet: 'A' }), problem({ sheet: 'B' })])).toMatchObject([
      { rows: 2, sheets: ['A', 'B'] },
    ]);
  });
});

describe('filters and cells', () => {
  const all = [problem({}), problem({ code: 'not_a_date', sheet: 'LOWES PRO', column: 'A', row: 12 })];

  it('filters by code and tab', () => {
    expect(filterProblems(all, { code: null, sheet: null })).toHaveLength(2);
    expect(filterProblems(all, { code: 'not_a_date', sheet: null })).toHaveLength(1);
    expect(filterProblems(all, { code: 'not_a_date', sheet: 'TXN LOG' })).toHaveLength(0);
    expect([codesOf(all), sheetsOf(all)]).toEqual([
      ['not_a_date', 'not_a_number'],
      ['TXN LOG', 'LOWES PRO'],
    ]);
  });

  it('names the cell as a spreadsheet does', () => {
    expect(all.map(cellOf)).toEqual(['F1', 'A12']);
    expect(cellOf(problem({ column: null, row: null }))).toBe('');
  });
});
