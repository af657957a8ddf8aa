import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { integer, money, rawOnly, text, word } from './column.ts';

/** Real estate by name. Equity and loan to value follow from value and debt; the file's own are only compared. */
export const properties: ListSheet = {
  name: 'PROPERTIES',
  shape: 'list',
  table: 'properties',
  source: 'masterfile_import',
  headerRow: 2,
  columns: [
    text(0, 'Property', 'name', { required: true }),
    integer(1, 'SqFt', 'square_feet', { min: 1 }),
    money(2, 'Construction Budget', 'construction_budget'),
    money(3, 'Current Debt', 'current_debt'),
    money(4, 'Remaining Draw', 'remaining_draw'),
    money(5, 'ARV', 'arv'),
    money(6, 'Equity', 'equity', { to: null, refuse: false }),
    rawOnly(7, '$/SqFt', 'price_per_sqft'),
    { at: 8, label: 'LTV', field: 'ltv', parse: { kind: 'percent', max: 100_000 }, to: null },
    word(9, 'Exit Strategy', 'exit_strategy', 'properties.exit_strategy', {
      sell: ['sale'],
      rent: ['rental'],
      hold: [],
      refinance: ['refi'],
      owner_occupied: ['live in'],
    }),
    text(10, 'Lender', 'lender'),
    text(11, 'Status', 'status_note'),
  ],
  record: (row) => ({ key: [normalise(row.text('name') ?? '')], match: ['name'], issues: differences(row) }),
};

function differences(row: RowView): NonNullable<Draft['issues']> {
  const [value, debt] = [row.number('arv'), row.number('current_debt')];
  if (value === null || debt === null) return [];
  const off = (field: string, expected: number, by: number) => {
    const stated = row.number(field);
    return stated !== null && Math.abs(stated - expected) > by ? [row.issue('total_mismatch', field)] : [];
  };
  const CENT = 0.005;
  return [...off('equity', value - debt, CENT), ...(value > 0 ? off('ltv', (debt / value) * 100, 0.05) : [])];
}
