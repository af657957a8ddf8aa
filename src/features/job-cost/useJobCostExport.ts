import { useTranslate } from '@refinedev/core';
import { useSearchParams } from 'react-router';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { readSort, sorted } from '@/features/figures/sorting.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { COLUMNS, groupingsOf, USUAL } from './codes.ts';
import type { JobCost } from './useJobCost.ts';

/** The codes of the screen as a workbook, in its order; what they are grouped by is a column there. */
export function useJobCostExport({ resource, columns, all, rows, uncoded, total }: JobCost): () => void {
  const t = useTranslate();
  const [params] = useSearchParams();
  const save = useFigureExport();
  return () => {
    const ordered = sorted(rows, readSort(params.get('sort') ?? USUAL, columns));
    const lines = [...ordered, ...(uncoded ? [uncoded] : []), { ...total, code: t('list.total') }];
    const [code = '', ...others] = COLUMNS;
    void save({
      resource,
      columns: columnsOf(resource, [code, ...groupingsOf(all), ...others]),
      rows: lines,
    });
  };
}
