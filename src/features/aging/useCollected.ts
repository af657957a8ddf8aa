import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { type Reading, useView } from '@/features/figures/useFigures.ts';
import { columnHelp, columnLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

/** How a client pays, beside what he owes. */
export const HABITS = ['dso', 'avg_days_late', 'last_contact', 'promised_date'];
const ALSO = ['open_ar', 'invoiced_90d', 'promised_amount'];

interface Collected {
  /** none where they may not be read */
  columns: Column[];
  of(client: unknown): Partial<Row>;
  read: Reading;
}

/** Delay, DSO, last contact and open promise of each client. */
export function useCollected(enabled: boolean): Collected {
  const t = useTranslate();
  const resource = useCatalog().resources.get('v_collections') ?? null;
  const { rows, ...read } = useView(resource, { columns: ['client_id', ...HABITS, ...ALSO], enabled });
  // who sees some jobs sees no client as a whole: then there is no row, and no column either
  if (!enabled || !resource || rows.length === 0) return { columns: [], of: () => ({}), read };
  const byClient = new Map(rows.map((row) => [String(row.client_id), row]));
  return {
    columns: columnsOf(resource, [...HABITS, ...ALSO]).map((column) => ({
      ...column,
      label: columnLabel(t, resource.name, column),
      help: columnHelp(t, resource.name, column),
      named: ['label', 'help'],
    })),
    of: (client) => byClient.get(String(client)) ?? {},
    read,
  };
}

/** The resource, knowing columns of another one as well. */
export function withColumns(resource: Resource, more: Column[]): Resource {
  const byName = new Map(more.map((column) => [column.name, column]));
  return { ...resource, column: (name) => byName.get(name) ?? resource.column(name) };
}
