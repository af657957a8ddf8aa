import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { periodsOf, statement } from './statement.ts';

const line = (section: string, account_name: string, period_month: number, amount: string, is_budget = false) =>
  ({ id: '', section, account_name, account_number: null, period_month, amount, is_budget }) as Row;
const month = (number: number, sums: Record<string, number>) => ({ id: String(number), month: number, ...sums }) as Row;

// January of endpoints section 8, and a February with a refund
const books = {
  lines: [
    line('revenue', 'Contracts', 1, '95000'),
    line('cogs', 'Materials', 1, '40000'),
    line('opex', 'Rent', 1, '20000'),
    line('unmapped', 'Net income', 1, '40000'),
    line('revenue', 'Refunds', 2, '-500.10'),
  ],
  budgetLines: [
    line('revenue', 'Contracts', 1, '90000', true),
    line('opex', 'Rent', 1, '21000', true),
    line('opex', 'Rent', 3, '21000', true),
  ],
  months: [
    month(1, {
      revenue: 95000,
      cogs: 40000,
      gross_profit: 55000,
      opex: 20000,
      operating_income: 35000,
      net: 35000,
      unmapped: 40000,
    }),
    month(2, {
      revenue: -500.1,
      cogs: 0,
      gross_profit: -500.1,
      opex: 0,
      operating_income: -500.1,
      net: -500.1,
      unmapped: 0,
    }),
  ],
  budgetMonths: [
    month(1, {
      revenue: 90000,
      cogs: 0,
      gross_profit: 90000,
      opex: 21000,
      operating_income: 69000,
      net: 69000,
      unmapped: 0,
    }),
    month(3, { revenue: 0, cogs: 0, gross_profit: 0, opex: 21000, operating_income: -21000, net: -21000, unmapped: 0 }),
  ],
};
const rows = statement(books, periodsOf(false));
const row = (key: string, from = rows) => from.find((one) => one.key === key);

describe('the income statement', () => {
  it('has sections with their accounts, and profits between them', () => {
    expect(rows.map(({ key }) => key)).toEqual([
      'revenue',
      'revenue  Contracts',
      'revenue  Refunds',
      'revenue total',
      'cogs',
      'cogs  Materials',
      'cogs total',
      'gross_profit',
      'gross_margin_pct',
      'opex',
      'opex  Rent',
      'opex total',
      'operating_income',
      'net',
      'net_margin_pct',
      'unmapped',
      'unmapped  Net income',
      'unmapped total',
    ]);
  });

  it('keeps a refund negative, a month without figures empty and the year exact', () => {
    expect(row('revenue  Refunds')?.values.slice(0, 3)).toEqual([null, '-500.10', null]);
    expect(row('revenue total')?.values.at(-1)).toBe('94499.9');
    expect(row('net')?.values.at(-1)).toBe('34499.9');
    expect(row('gross_margin_pct')?.values.slice(0, 2)).toEqual(['57.9', '100']);
  });

  it('joins months into quarters', () => {
    expect(row('revenue total', statement(books, periodsOf(true)))?.values).toEqual([
      '94499.9',
      null,
      null,
      null,
      '94499.9',
    ]);
  });

  it('compares with the budget up to the last month that has figures; good is positive, of cost as well', () => {
    expect(row('revenue  Contracts')).toMatchObject({ budget: '90000', variance: '5000' });
    expect(row('opex  Rent')).toMatchObject({ budget: '21000', variance: '1000' });
    expect(row('cogs  Materials')).toMatchObject({ budget: null, variance: null });
    expect(row('opex total')).toMatchObject({ budget: '21000', variance: '1000' });
    expect(row('net')).toMatchObject({ budget: '69000', variance: '-34500.1' });
  });
});
