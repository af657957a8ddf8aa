import type { Issue, Lookup } from '../../importing/contract.ts';
import { issue } from '../../importing/issue.ts';
import { words } from '../../importing/parse/one-of.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, MatrixSheet } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { money, rawOnly, text } from './column.ts';

/** What a section of the statement holds, as types of accounts; the organization may teach other words. */
const SECTIONS: ReadonlyMap<string, string> = words({
  revenue: ['revenues', 'income', 'sales', 'rental income', 'operating income', 'receipts'],
  cost_of_goods_sold: ['cost of sales', 'cogs', 'direct costs', 'job costs', 'costs'],
  expense: ['expenses', 'overhead', 'operating', 'operating expenses', 'general and administrative', 'g&a'],
  other_income: [],
  other_expense: ['other expenses', 'capital and debt', 'debt', 'debt service', 'financing'],
});
const TYPES = ['revenue', 'cost_of_goods_sold', 'expense', 'other_income', 'other_expense'] as const;
type AccountType = (typeof TYPES)[number];
const COST_TYPES: ReadonlySet<AccountType> = new Set(['cost_of_goods_sold', 'expense', 'other_expense']);

/**
 * Figures per account and month. The file has costs as negative amounts; they are stored positive in their own section,
 * as every figure of the application expects them (endpoints 3.6 before importers 3.16): a rebate is a negative cost.
 */
function profitAndLoss(name: string, division: string, headerRow: number): MatrixSheet {
  return {
    name,
    shape: 'matrix',
    table: 'pl_entries',
    source: 'masterfile_import',
    headerRow,
    period: { kind: 'month', year: 'pl_year' },
    cell: { kind: 'money' },
    rowTotal: 'ytd',
    heading: (label) => label.replace(/^~\s*/, ''),
    columns: [
      text(0, 'MONTH →', 'account_name', { required: true }),
      money(13, 'YTD TOTAL', 'ytd', { to: null, refuse: false }),
      rawOnly(14, 'SOURCE', 'origin'),
    ],
    slot: (row, period) => keyOf(row, division, period),
    record(row, cell): Draft {
      const section = row.section?.label ?? null;
      const type = typeOf(row, section);
      const found = Number(cell.value);
      return {
        key: keyOf(row, division, cell.period),
        match: ['period_year', 'period_month', 'division_id', 'section', 'account_name', 'is_budget'],
        fields: {
          period_year: Number(cell.period.slice(0, 4)),
          period_month: Number(cell.period.slice(5, 7)),
          section,
          amount: type !== null && COST_TYPES.has(type) && found !== 0 ? -found : found,
          is_budget: false,
        },
        lookups: { division_id: divisionOf(division), ...accountOf(row, type) },
        issues: type === null ? [unknownSection(row)] : [],
      };
    },
  };
}

function keyOf(row: RowView, division: string, period: string): string[] {
  return [period.slice(0, 7), division, normalise(row.section?.label ?? '-'), row.normal('account_name')];
}

/** Type of account of the section; null = nobody has said what the section is. */
function typeOf(row: RowView, section: string | null): AccountType | null {
  const word = normalise(section ?? '');
  const type = row.run.mapping.values.get('pl_entries.section')?.get(word) ?? SECTIONS.get(word);
  return TYPES.find((one) => one === type) ?? null;
}

/** Without it nobody knows whether a minus is a cost or a refund. */
const unknownSection = ({ section }: RowView): Issue =>
  issue(section === null ? 'missing_required' : 'unmapped_value', {
    column: section?.cell ?? 'A',
    label: 'Section',
    value: section?.label ?? null,
    severity: 'error',
  });

const divisionOf = (value: string): Lookup => ({
  kind: 'division',
  value,
  required: false,
  cell: 'A',
  label: 'Division',
});

/** The account of that name and type, when there is exactly one. */
function accountOf(row: RowView, type: AccountType | null): Record<string, Lookup> {
  const name = row.text('account_name');
  if (type === null || name === null) return {};
  return { account_id: row.lookup('account_name', name, { kind: `${type}_account`, required: false }) };
}

export const monthlyPl = profitAndLoss('MONTHLY PL', 'company_wide', 3);
export const multifamilyPl = profitAndLoss('MULTIFAMILY PL', 'multifamily', 5);
