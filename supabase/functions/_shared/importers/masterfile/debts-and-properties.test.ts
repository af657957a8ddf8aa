import { describe, expect, test } from 'vitest';
import { type Cells, workbookOf } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, readFile, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

const DEBTS = ['Category', 'Priority', 'Creditor', 'Amount', 'Detail', 'Risk', 'Running Total', 'Status', 'Notes'];
const debts = (rows: Cells, mapping = {}) =>
  readCells(masterfile, 'DEBT SCHEDULE', [['t'], [...DEBTS, 'SOURCE'], ...rows], runOf({}, mapping));

describe('DEBT SCHEDULE', () => {
  test('words become types and states, the last four digits stay, other details become notes', async () => {
    const { rows } = await debts([
      ['Credit Card', 'High', 'First Sample', 100, 'Account ending 1234', 'Lien', 100, 'NEGOTIATING', 'call'],
      ['Vendor Balance', 'low', 'Second Sample', 50.5, 'since spring', null, 150.5, 'Paid', 'call'],
    ]);
    expect(rows[0]).toMatchObject({
      key: ['first sample'],
      match: ['name'],
      defaults: { original_balance: 100 },
      issues: [],
    });
    expect(rows[0]?.fields).toEqual({
      name: 'First Sample',
      category: 'Credit Card',
      debt_type: 'credit_card',
      priority: '1',
      current_balance: 100,
      loan_number_last4: '1234',
      risk_level: 'Lien',
      status: 'active',
      notes: 'call',
    });
    expect(rows[1]?.fields).toMatchObject({
      debt_type: 'other',
      priority: '3',
      status: 'paid_off',
      notes: 'since spring\ncall',
    });
    expect(rows[1]?.fields).not.toHaveProperty('loan_number_last4');
  });

  test('an unknown state refuses the row, an unknown category only warns, and both can be taught', async () => {
    const row = ['Margin loan', null, 'Sample', 1, null, null, null, 'Sleeping'];
    const [refused] = (await debts([row])).rows;
    expect(refused?.issues).toMatchObject([{ code: 'unmapped_value', column: 'H', severity: 'error' }]);
    const [warned] = (await debts([row.with(7, 'open')])).rows;
    expect(warned?.issues).toMatchObject([{ code: 'unmapped_value', column: 'A', severity: 'warning' }]);
    const values = { 'debts.status': { sleeping: 'active' }, 'debts.debt_type': { 'margin loan': 'personal_loan' } };
    const [taught] = (await debts([row], { values })).rows;
    expect([codesOf(taught), taught?.fields.debt_type, taught?.fields.status]).toEqual([[], 'personal_loan', 'active']);
  });
});

test('DEBT PAYOFF completes a debt, compares what is owed, and makes none', async () => {
  const labels = ['Creditor', 'Amount Owed', 'Settlement Offer', 'Settlement %', 'Savings', 'Lien Risk', 'Priority'];
  const file = workbookOf({
    'DEBT SCHEDULE': [['t'], DEBTS, ['Tax', 'High', 'Sample', 100, null, null, null, 'Open']],
    'DEBT PAYOFF': [
      ['t'],
      ['t'],
      [...labels, 'Payoff Order', 'Strategy Notes'],
      ['Sample', 100, 60, 0.6, 40, 'Yes', 1, 2, 'wait'],
      ['sample', 99, 60, 0.6, 40, 'Yes', 1, 2.5, 'wait'],
    ],
  });
  const rows = (await readFile(masterfile, 'f.xlsx', file)).get('DEBT PAYOFF')?.rows ?? [];
  expect(rows[0]).toMatchObject({
    table: 'debts',
    completes: true,
    match: ['id'],
    lookups: { id: { kind: 'debt', value: 'Sample', required: true, cell: 'A' } },
    issues: [],
  });
  expect(rows[0]?.fields).toEqual({ settlement_offer: 60, lien_risk: 'Yes', payoff_order: 2, payoff_strategy: 'wait' });
  expect(rows[1]?.issues.map(({ code, column, severity }) => [code, column, severity])).toEqual([
    ['not_an_integer', 'H', 'warning'],
    ['total_mismatch', 'B', 'warning'],
  ]);
});

test('PROPERTIES: equity and loan to value are compared and never written', async () => {
  const labels = [
    'Property',
    'SqFt',
    'Construction Budget',
    'Current Debt',
    'Remaining Draw',
    'ARV',
    'Equity',
    '$/SqFt',
  ];
  const { rows } = await readCells(masterfile, 'PROPERTIES', [
    ['t'],
    [...labels, 'LTV', 'Exit Strategy', 'Lender', 'Status'],
    ['1 Sample Way', 1500, 300, 100, 20, 400, 300, 0.27, { t: 'n', v: 0.25, z: '0%' }, 'Refi', 'Bank', 'Active'],
    ['2 Sample Way', 1500, 300, 100, 20, 400, 299, 0.27, { t: 'n', v: 0.3, z: '0%' }, 'burn it', 'Bank', 'Active'],
  ]);
  expect(rows[0]?.issues).toEqual([]);
  expect(rows[0]?.fields).toEqual({
    name: '1 Sample Way',
    square_feet: 1500,
    construction_budget: 300,
    current_debt: 100,
    remaining_draw: 20,
    arv: 400,
    exit_strategy: 'refinance',
    lender: 'Bank',
    status_note: 'Active',
  });
  expect(rows[1]?.issues.map(({ code, column, severity }) => [code, column, severity])).toEqual([
    ['unmapped_value', 'J', 'warning'],
    ['total_mismatch', 'G', 'warning'],
    ['total_mismatch', 'I', 'warning'],
  ]);
});

test('COA: numbers are text, and words of QuickBooks are known', async () => {
  const { rows } = await readCells(masterfile, 'COA', [
    ['t'],
    ['t'],
    ['Acct #', 'Account Name', 'Type', 'Detail Type / Notes'],
    [5000, 'Framing', 'Cost of Sales', 'jobs'],
    ['5010', 'Sales', 'Income'],
  ]);
  expect(rows.map(({ key, fields }) => [key, fields])).toEqual([
    [['5000'], { account_number: '5000', name: 'Framing', account_type: 'cost_of_goods_sold', detail_type: 'jobs' }],
    [['5010'], { account_number: '5010', name: 'Sales', account_type: 'revenue' }],
  ]);
});
