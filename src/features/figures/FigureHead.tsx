import type { Column } from '@/catalog/resource.ts';
import type { FigureSort } from './sorting.ts';

interface FigureHeadProps {
  column: Column;
  label: string;
  right: boolean;
  sort: FigureSort | null;
  onSort(name: string): void;
}

/** Words of a head over as many lines as they need; a click sorts. */
export function FigureHead({ column, label, right, sort, onSort }: FigureHeadProps) {
  const order = sort?.name === column.name ? (sort.descending ? 'desc' : 'asc') : undefined;
  return (
    <button type="button" className={right ? 'figure-head right' : 'figure-head'} onClick={() => onSort(column.name)}>
      {label}
      <span className="head-sort" aria-hidden data-order={order} />
    </button>
  );
}
