import { ACCOUNTS_CHART, accountOf, COST_CODES, costHead } from '../accounts.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import type { Batch } from './rows.ts';

const TYPES: Record<string, string> = {
  Asset: 'asset',
  Liability: 'liability',
  Equity: 'equity',
  Revenue: 'revenue',
  'Cost of Sales': 'cost_of_goods_sold',
  Expense: 'expense',
  'Other Income': 'other_income',
  'Other Expense': 'other_expense',
};

/** Codes whose cost is no subcontract. */
const OWN_KINDS: Record<string, string> = {
  '01-100': 'labor',
  '01-410': 'other',
  '01-500': 'equipment',
  '01-540': 'material',
  '06-100': 'material',
  '06-400': 'labor',
  '08-500': 'material',
  '11-300': 'material',
  '12-300': 'material',
};

/** The general ledger's accounts, job cost below its heads, and the company's list of cost codes. */
export function charts(known: Known): readonly Batch[] {
  const id = ids(known);
  const heads = new Map(COST_CODES.map(([code]) => [accountOf(code).number, costHead(code)]));
  const accounts = ACCOUNTS_CHART.map(({ number, name, type }) => {
    const head = heads.get(number);
    return {
      id: id.account(name),
      account_number: number,
      name,
      account_type: TYPES[type],
      detail_type: head ? 'Job cost' : null,
      parent_id: head ? id.account(head) : null,
    };
  });
  const catalog = COST_CODES.map(([code, name], i) => ({
    id: id.catalog(code),
    code,
    division_code: code.slice(0, 2),
    name,
    cost_type: OWN_KINDS[code] ?? 'subcontract',
    default_category: costHead(code),
    account_id: id.account(name),
    sort_order: (i + 1) * 10,
  }));
  return [
    ['chart_of_accounts', accounts],
    ['cost_code_catalog', catalog],
  ];
}
