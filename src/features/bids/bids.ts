// Prices of a job by scope: rows of v_bid_comparison, one of which knows the figures of its scope.
import type { Row } from '@/catalog/resource.ts';
import { grouped } from '@/lib/grouped.ts';
import { sumFigures } from '@/lib/numbers.ts';

export const ENOUGH = 3;
export const kinds = ['few', 'open'] as const;
export type Kind = (typeof kinds)[number];
export const layouts = ['prices', 'vendors'] as const;
export type Layout = (typeof layouts)[number];
/** More vendors beside each other than this, and most of the cells are empty. */
export const MANY = 8;

export interface Scope {
  key: string;
  /** the figures of the scope stand in every row of it */
  row: Row;
  /** lowest first; those that count before those that do not */
  bids: Row[];
}

export interface CodeGroup {
  key: string;
  code: string | null;
  name: string | null;
  /** null: there is no code, or its budget may not be read */
  budget: string | number | null;
  scopes: Scope[];
}

const byPrice = (a: Row, b: Row): number =>
  Number(b.is_counted === true) - Number(a.is_counted === true) || Number(a.amount) - Number(b.amount);

export function codeGroups(rows: readonly Row[], budgets: ReadonlyMap<string, Row['budget']>): CodeGroup[] {
  const codes = grouped(rows, (row) => String(row.cost_code_id ?? ''));
  return [...codes]
    .map(([key, of]): CodeGroup => {
      const [first] = of;
      return {
        key,
        code: (first?.code as string | null) ?? null,
        name: (first?.code_description as string | null) ?? null,
        budget: (budgets.get(key) as string | number | undefined) ?? null,
        scopes: [...grouped(of, (row) => String(row.scope))].map(([scope, bids]) => ({
          key: scope,
          row: bids[0] as Row,
          bids: bids.toSorted(byPrice),
        })),
      };
    })
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || (a.code ?? '').localeCompare(b.code ?? ''));
}

export const isFew = ({ row }: Scope): boolean => Number(row.prices) < ENOUGH;
const isOfKind: Record<Kind, (scope: Scope) => boolean> = {
  few: isFew,
  open: ({ row }) => row.selected === null && !row.is_settled,
};

export const ofKind = (groups: readonly CodeGroup[], kind: Kind | null): CodeGroup[] =>
  groups
    .map((group) => ({ ...group, scopes: kind ? group.scopes.filter(isOfKind[kind]) : group.scopes }))
    .filter(({ scopes }) => scopes.length > 0);

export const scopesOf = (groups: readonly CodeGroup[]): Scope[] => groups.flatMap(({ scopes }) => scopes);

/** Vendors with a price, the busiest first. */
export function vendorsOf(groups: readonly CodeGroup[]): { key: string; name: string }[] {
  const bids = scopesOf(groups).flatMap((scope) => scope.bids);
  return [...grouped(bids, vendorKey)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, of]) => ({ key, name: String(of[0]?.vendor_name ?? '—') }));
}
export const vendorKey = (bid: Row): string => String(bid.vendor_id ?? '');

/** Sums of what is shown; a budget counts once, however many scopes its code has. */
export const totals = (groups: readonly CodeGroup[]) => ({
  budget: sumFigures(groups.map(({ budget }) => budget)),
  lowest: sumFigures(scopesOf(groups).map(({ row }) => row.lowest)),
  selected: sumFigures(scopesOf(groups).map(({ row }) => row.selected)),
});
