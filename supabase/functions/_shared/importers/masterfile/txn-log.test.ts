import { describe, expect, test } from 'vitest';
import { codesOf, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';
import { LABELS, line, type Values } from './txn-log.fixture.ts';

const read = async (rows: Values[], settings = {}) =>
  readCells(
    masterfile,
    'TXN LOG',
    [LABELS, ...rows.map((row) => line(row))],
    runOf({ ...settings, as_of: '2026-02-11' }),
  );
const one = async (values: Values = {}, settings = {}) => (await read([values], settings)).rows[0];

describe('TXN LOG', () => {
  test('cost is positive, a refund negative, by the setting of the organization', async () => {
    expect((await one())?.fields.amount).toBe(100);
    expect((await one({ Amount: 40 }))?.fields.amount).toBe(-40);
    expect((await one({}, { txn_log_cost_sign: 'positive_is_cost' }))?.fields.amount).toBe(-100);
    expect(Object.is((await one({ Amount: 0 }))?.fields.amount, 0)).toBe(true);
  });

  test('reports have the amount as the file has it, of a taken row and of a refused one', async () => {
    expect((await one())?.amount).toBe(-100);
    expect((await one({ Date: null, Amount: '(1,234.50)' }))?.amount).toBe(-1234.5);
    expect(await one({ Amount: 'n/a' })).not.toHaveProperty('amount');
  });

  test.each([
    ['Ramp', 'ramp_import'],
    ['QBO', 'qbo_sync'],
    ["Lowe's", 'lowes_import'],
    ['LOWES', 'lowes_import'],
    ['Home Depot', 'homedepot_import'],
    ['BuilderTrend', 'buildertrend_import'],
    ['Bank', 'masterfile_import'],
    ['Rampant Co', 'masterfile_import'],
    [null, 'masterfile_import'],
  ])('source %s → %s, the word itself goes along', async (Source, source) => {
    const row = await one({ Source });
    expect(row?.source).toBe(source);
    expect(row?.source_note).toBe(Source ?? undefined);
  });

  test.each([
    ['Bill', 'vendor_bill', []],
    ['Credit Card', 'other', []],
    [null, 'other', []],
    ['Barter', 'other', ['unmapped_value']],
    ['constructor', 'other', ['unmapped_value']],
  ])('type %s → %s', async (Type, type, codes) => {
    const row = await one({ Type });
    expect(row?.fields.event_type).toBe(type);
    expect(codesOf(row)).toEqual(codes);
    expect(row?.issues.every((issue) => issue.severity === 'warning')).toBe(true);
  });

  test('types that are no cost are left out, counted and summed', async () => {
    const { rows, report } = await read([
      { Type: 'Deposit', Amount: 500 },
      { Type: 'deposit', Amount: 250.5 },
      { Type: 'Transfer', Amount: -1 },
      {},
    ]);
    expect(rows.map((row) => row.table)).toEqual([null, null, null, 'cost_events']);
    expect(codesOf(rows[0])).toEqual(['ignored_row']);
    expect(report.issues.filter((issue) => issue.code === 'types_skipped')).toMatchObject([
      { label: 'Deposit', value: 'Deposit × 2: 750.50' },
      { label: 'Transfer', value: 'Transfer × 1: -1.00' },
    ]);
    expect((await one({ Type: 'Deposit' }, { transaction_types: { Deposit: 'other' } }))?.table).toBe('cost_events');
    expect((await one({ Type: 'Bill' }, { transaction_types: { BILL: 'skip' } }))?.table).toBeNull();
  });

  test('blank project is overhead, a vendor is created, an employee only looked for', async () => {
    const row = await one({ Project: null, 'User/Employee': 'Alex Sampleton', Buyer: 'Casey' });
    expect(row?.lookups).toEqual({
      vendor_id: {
        kind: 'vendor',
        value: 'Mock Framing LLC',
        required: true,
        create: true,
        defaults: { vendor_type: 'other' },
        cell: 'E',
        label: 'Vendor/Payee',
      },
      employee_id: {
        kind: 'employee',
        value: 'Alex Sampleton',
        required: false,
        otherwise: { purchaser_name: 'Alex Sampleton' },
        cell: 'M',
        label: 'User/Employee',
      },
    });
    expect(row?.fields).not.toHaveProperty('purchaser_name');
    expect((await one({ 'User/Employee': null, Buyer: 'Casey' }))?.fields.purchaser_name).toBe('Casey');
  });

  test('the account goes along for the list of cost codes, and number or text is the same account', async () => {
    for (const account of ['5150', 5150]) {
      expect((await one({ 'QBO Acct Code': account }))?.lookups.cost_code_id).toEqual({
        kind: 'cost_code_of_account',
        value: '5150',
        required: false,
        cell: 'K',
        label: 'QBO Acct Code',
      });
    }
  });

  test('the yes/no column fills a blank division, and may contradict a written one', async () => {
    expect((await one({ 'Is MF?': 'Y' }))?.lookups.division_id).toMatchObject({
      kind: 'division',
      value: 'multifamily',
      required: false,
      cell: 'P',
    });
    expect((await one({ 'Is MF?': 'N' }))?.lookups.division_id).toBeUndefined();
    expect((await one({ 'Is MF?': 'Y', Division: 'Multifamily' }))?.lookups.division_id).toMatchObject({
      value: 'Multifamily',
      cell: 'H',
    });
    expect(codesOf(await one({ 'Is MF?': 'Y', Division: 'Custom Homes' }))).toEqual(['division_mismatch']);
    expect(codesOf(await one({ 'Is MF?': 'N', Division: 'Multifamily' }))).toEqual(['division_mismatch']);
  });

  test('neither date nor amount is a note, one of the two is refused', async () => {
    const { rows, report } = await read([{ Date: null, Amount: null }, { Date: null }, { Amount: null }, {}]);
    expect(rows[0]).toMatchObject({ table: null, key: null, issues: [{ code: 'ignored_row', severity: 'info' }] });
    expect(rows.slice(1, 3).map((row) => [row.table, ...codesOf(row)])).toEqual([
      ['cost_events', 'missing_required'],
      ['cost_events', 'missing_required'],
    ]);
    expect(report.rows).toEqual({ header: 1, note: 1, data: 3 });
  });

  test('the key is the contents, however they are written; another word in it is another row', async () => {
    const key = async (values: Values) => (await one(values))?.key;
    const usual = await key({});
    expect(usual?.[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(await key({ Date: '3/4/25', Amount: '($100.00)', 'Vendor/Payee': ' MOCK  framing llc' })).toEqual(usual);
    expect(await key({ 'QBO Category': 'Lumber' })).not.toEqual(usual);
    expect(await key({ Amount: -100.01 })).not.toEqual(usual);
    expect((await one())?.duplicates).toBe('ledger');
  });

  test('payment methods by word', async () => {
    expect((await one({ 'Payment Method': 'Card' }))?.fields.payment_method).toBe('credit_card');
    const unknown = await one({ 'Payment Method': 'Barter' });
    expect(unknown?.issues).toMatchObject([{ code: 'unmapped_value', severity: 'warning' }]);
    const taught = await readCells(
      masterfile,
      'TXN LOG',
      [LABELS, line({ 'Payment Method': 'Barter' })],
      runOf({}, { values: { 'cost_events.payment_method': { barter: 'other' } } }),
    );
    expect(taught.rows[0]?.fields.payment_method).toBe('other');
    expect(taught.rows[0]?.key).toEqual(unknown?.key);
  });
});
