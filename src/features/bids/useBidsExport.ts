import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { totals } from './bids.ts';
import type { Bids } from './useBids.ts';

/** The matrix as a sheet of scopes with their budgets and sums, and one of all prices. */
export function useBidsExport(resource: Resource): (bids: Bids) => Promise<void> {
  const t = useTranslate();
  const save = useFigureExport();
  const [part, lowest, spread, selected] = columnsOf(resource, ['scope_category', 'lowest', 'spread_pct', 'selected']);
  return ({ groups, rows }) => {
    const budget: Column = { ...(lowest as Column), name: 'budget', label: t('bids.budget'), named: ['label'] };
    const scopes = groups.flatMap((group) =>
      group.scopes.map(({ row }, index): Row => ({ ...row, budget: index === 0 ? group.budget : null })),
    );
    return save(
      {
        resource,
        columns: [
          ...columnsOf(resource, ['code', 'code_description']),
          part,
          budget,
          lowest,
          spread,
          selected,
        ] as Column[],
        rows: [...scopes, { id: 'total', code: t('list.total'), ...totals(groups) }],
      },
      { resource, columns: columnsOf(resource, resource.list), rows },
    );
  };
}
