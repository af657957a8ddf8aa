import { AS_OF, monthStart, onDay, TODAY } from '../days.ts';
import { project } from '../projects/index.ts';

import { OFFICE_PAYEES } from '../vendors.ts';
import { STATE } from '../world.ts';
import { BANK, drawn } from './debts.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

const inDays = (days: number) => TODAY + days;

type Expense = readonly [
  text: string,
  category: string,
  amount: number,
  frequency: string | null,
  next: number,
  account: string,
  more?: Row,
];

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const EXPENSES: readonly Expense[] = [
  ['Workers compensation premium', 'Insurance', 4120, 'monthly', 17, 'Insurance'],
  ['Umbrella policy', 'Insurance', 9800, 'annually', 64, 'Insurance'],
  ['Health insurance, fourteen people', 'Insurance', 7490, 'monthly', 6, 'Insurance', { auto_pay: true }],
  ['Storage yard fence rental', 'Rent', 240, 'monthly', 11, 'Office Rent'],
  ['Web site and mail', 'Software', 186, 'monthly', 3, 'Software', { auto_pay: true, payment_method: 'credit_card' }],
  ['Drug tests and safety training', 'Training', 1150, 'quarterly', 38, 'Training'],
  ['Vehicle registration', 'Vehicles', 1420, 'annually', 83, 'Vehicle Repairs'],
  ['Tax estimate', 'Tax', 18_500, 'quarterly', 47, 'Professional Fees'],
  ['Payroll, as in the payroll calendar', 'Payroll', 41_000, 'biweekly', 5, 'Office Salaries', { exclude_from_forecast: true }],
  ['Booth at the home show', 'Advertising', 3600, null, 110, 'Advertising', { next_due_date: null }],
  ['Old copier lease', 'Office', 189, 'monthly', 9, 'Office Supplies', { is_active: false }],
];

function recurring(known: Known): Row[] {
  const monthly = OFFICE_PAYEES.map(
    ([vendor, account, memo, low, high], i): Row => ({
      description: memo,
      category: account,
      vendor_id: known.vendor(vendor),
      account_id: ids(known).account(account),
      amount: Math.round((low + high) / 2),
      frequency: 'monthly',
      next_due_date: day(monthStart(TODAY, 1) + i * 3),
      due_day: 1 + i * 3,
      auto_pay: high < 2000,
      payment_method: high < 2000 ? 'credit_card' : 'check',
    }),
  );
  const others = EXPENSES.map(([description, category, amount, frequency, next, account, more]) => ({
    description,
    category,
    vendor_id: null,
    account_id: ids(known).account(account),
    amount,
    frequency,
    next_due_date: day(inDays(next)),
    due_day: null,
    auto_pay: false,
    payment_method: 'ach',
    exclude_from_forecast: false,
    is_active: true,
    ...more,
  }));
  return [...monthly, ...others];
}

function house(known: Known, code: string, lot: number, note: string): Row {
  const job = project(code);
  const loan = Math.round(job.budget * 0.85) * 100;
  return {
    name: job.name,
    project_id: known.project(code),
    address: job.address,
    city: job.city,
    state: STATE,
    square_feet: job.squareFeet,
    purchase_price: lot,
    construction_budget: job.budget,
    current_value: usd(lot * 100 + Math.round(drawn(job) * 1.1)),
    arv: job.contract,
    current_debt: usd(drawn(job)),
    remaining_draw: usd(loan - drawn(job)),
    lender: BANK,
    status_note: note,
    exit_strategy: 'sell',
  };
}

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const properties = (known: Known): Row[] => [
  house(known, 'SPR1', 62_000, 'Under contract'),
  house(known, 'SPR2', 64_000, 'Interior finishes'),
  house(known, 'SPR3', 66_000, 'Permit issued'),
  { name: 'Office and yard', address: '41 Oldmarsh Yard', city: 'Oldmarsh', state: STATE, square_feet: 6200, purchase_price: 395_000, current_value: 520_000, current_debt: 271_400, lender: 'Ferrow Savings Bank', exit_strategy: 'owner_occupied' },
  { name: 'Weaver Street Duplex', address: '8 Weaver Street', city: 'Tarn Hollow', state: STATE, square_feet: 2100, purchase_price: 214_000, current_value: 289_000, current_debt: 0, monthly_rent: 1800, exit_strategy: 'rent' },
  { name: 'Sparrow Ridge Lots 7 to 9', city: 'Tarn Hollow', state: STATE, purchase_price: 188_000, current_value: 205_000, current_debt: 0, exit_strategy: 'hold', status_note: 'Bare land, water at the road' },
  { name: 'Fernhollow Lot 12', city: 'Fernhollow', state: STATE, current_value: 71_000, current_debt: 0, exit_strategy: 'hold', is_owned: false, status_note: 'Option until spring' },
];

type Source = readonly [
  name: string,
  type: string,
  usedIn: string,
  from: number,
  to: number,
  records: number,
  status: string,
];
const SOURCES: readonly Source[] = [
  ['Bramblecote masterfile', 'masterfile', 'Everything', -424, 0, 1400, 'active'],
  ['QuickBooks transaction export', 'qbo', 'TXN LOG', -424, 0, 990, 'active'],
  ['Card statements', 'ramp', 'TXN LOG', -424, 0, 168, 'active'],
  ["Lowe's Pro purchases", 'lowes', 'LOWES PRO', -424, 0, 186, 'active'],
  ['Leads from the old CRM', 'buildertrend', 'LEADS', -700, -60, 18, 'stale'],
  ['Bank feed', 'plaid', 'CASH', -30, 0, 0, 'pending'],
];

const scenario = (known: Known, name: string, text: string, isBaseline: boolean): Row => ({
  id: known.id('scenarios', name),
  name,
  description: text,
  is_baseline: isBaseline,
});

type Assumption = readonly [scenario: string, name: string, value: string, number: number | null, unit: string];
const ASSUMPTIONS: readonly Assumption[] = [
  ['As it is', 'Days to collect', '38', 38, 'days'],
  ['As it is', 'New contracts', '2,400,000 a quarter', 2_400_000, 'money'],
  ['As it is', 'Material prices', '0 %', 0, 'percent'],
  ['Slow winter', 'Days to collect', '55', 55, 'days'],
  ['Slow winter', 'New contracts', '900,000 a quarter', 900_000, 'money'],
  ['Slow winter', 'Material prices', '+4 %', 4, 'percent'],
  ['Claim is paid', 'Rock claim', '139,500 in 60 days', 139_500, 'money'],
  ['Claim is paid', 'Second superintendent for land', 'from spring', null, 'text'],
];

/** What the office keeps beside the jobs: fixed costs, real estate, sources of figures, what-if plans. */
export const office = (known: Known): readonly Batch[] => [
  ['recurring_expenses', recurring(known)],
  ['properties', properties(known)],
  [
    'data_sources',
    SOURCES.map(([name, source_type, used_in, from, to, record_count, status]) => ({
      name,
      source_type,
      used_in,
      date_range_from: day(onDay(from)),
      date_range_to: day(onDay(to)),
      last_sync_at: day(AS_OF),
      record_count,
      status,
    })),
  ],
  [
    'scenarios',
    [
      scenario(known, 'As it is', 'Everything goes on as in the last year.', true),
      scenario(known, 'Slow winter', 'Clients pay later and nothing large is signed before spring.', false),
      scenario(known, 'Claim is paid', 'The owner of Fernhollow pays for the rock.', false),
    ],
  ],
  [
    'scenario_assumptions',
    ASSUMPTIONS.map(([name, variable_name, variable_value, numeric_value, unit], i) => ({
      scenario_id: known.id('scenarios', name),
      variable_name,
      variable_value,
      numeric_value,
      unit,
      sort_order: i * 10,
    })),
  ],
];
