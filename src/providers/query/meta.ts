// Refine mixes the query string into `meta` (refinedev/refine#4135): a crafted link could name a column for a delete.
// So nothing of it is believed but a word of a closed list.
import { isView, type View } from '@/catalog/select.ts';

export interface SafeMeta {
  view: View;
  count: boolean;
  signal: AbortSignal | undefined;
  /** columns a list was told to show; null: those of the table. The words of an address are one text, never a list. */
  columns: string[] | null;
}

export function safeMeta(meta: Record<string, unknown> | undefined, usual: View): SafeMeta {
  const view = meta?.view;
  const signal = meta?.signal;
  return {
    view: isView(view) ? view : usual,
    count: meta?.count !== 'none',
    signal: signal instanceof AbortSignal ? signal : undefined,
    columns: Array.isArray(meta?.columns) ? meta.columns.map(String) : null,
  };
}
