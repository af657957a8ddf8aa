// Refine mixes the query string into `meta` (refinedev/refine#4135): a crafted link could name a column for a delete.
// So nothing of it is believed but a word of a closed list.
import { isView, type View } from '@/catalog/select.ts';

const counts = ['exact', 'estimated', 'none'] as const;
type Count = (typeof counts)[number];

export interface SafeMeta {
  view: View;
  /** `estimated`: rows wait for no count, the total is the planner's word where they do not tell it themselves */
  count: Count;
  signal: AbortSignal | undefined;
  /** columns a list was told to show; null: those of the table. The words of an address are one text, never a list. */
  columns: string[] | null;
}

export function safeMeta(meta: Record<string, unknown> | undefined, usual: View): SafeMeta {
  const view = meta?.view;
  const signal = meta?.signal;
  return {
    view: isView(view) ? view : usual,
    count: counts.find((word) => word === meta?.count) ?? 'exact',
    signal: signal instanceof AbortSignal ? signal : undefined,
    columns: Array.isArray(meta?.columns) ? meta.columns.map(String) : null,
  };
}
