import type { TableShape } from './schema.ts';
import type { Row } from './sql.ts';

/** What types, checks and keys alone do not say: a trigger asks for it, or rows that point here need room. */
const GIVEN: Record<string, Row | ((n: number) => Row)> = {
  // one that stands in place of another is of the same forecast
  cash_forecast_lines: { replaces_id: null },
  commitments: { commitment_type: 'purchase_order' },
  invoices: { amount: 1000 },
  invoice_lines: { unit_price: 1000 },
  payments: { amount: 1000 },
  retainage_entries: { amount_held: 1000 },
  custom_fields: (n) => ({ table_name: 'documents', key: `seed_${n}`, kind: 'text' }),
  // the smallest png there is
  organization_logos: {
    image: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  },
  resource_settings: (n) => ({ table_name: ['clients', 'vendors', 'employees', 'documents', 'debts'][n] }),
};

export function givenOf(name: string, n: number): Row {
  const given = GIVEN[name];
  return typeof given === 'function' ? given(n) : (given ?? {});
}

/** Further rows made beside the seeded one, because rows of the same project point from one to another. */
export const COMPANIONS: Record<string, number> = { commitments: 1, invoices: 1, project_milestones: 3 };

/** The table has the columns entity_type and entity_id. */
export const hasPair = (shape: TableShape): boolean => shape.columns.some((c) => c.name === 'entity_id');

/** What has to stand beside a key that is filled in. */
export const BESIDE: Record<string, Row> = {
  'memberships.substitute_id': { away_from: '2026-05-01', away_until: '2026-05-31' },
};
