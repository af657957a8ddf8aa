import { type Figures, type Reading, useCall, useView } from '@/features/figures/useFigures.ts';
import { grouped } from '@/lib/grouped.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { By, Side, SideName } from './sides.ts';

/** Items that are open: today as the caller may see them; on another day for who sees all of them. */
export function useItems(side: Side, asOf: string | null): Figures {
  const resource = useCatalog().resources.get(side.view) ?? null;
  const today = useView(resource, {
    columns: [...side.items, side.party.id, 'project_id'],
    search: 'bucket.nnull=1',
    enabled: asOf === null,
  });
  const then = useCall(side.call, { p_as_of: asOf }, { enabled: asOf !== null });
  // credits are in no bucket, and read as such
  return asOf === null ? today : { ...then, rows: then.rows.filter(({ bucket }) => bucket !== null) };
}

/** What is owed back, or paid and not applied; nothing where the caller may not read payments, which are most of it. */
export function useCredits(side: SideName, asOf: string | null): Figures {
  const enabled = useCatalog().resources.get('payments') !== undefined;
  const credits = useCall('open_credits', { p_as_of: asOf }, { enabled });
  return { ...credits, rows: credits.rows.filter((row) => row.side === side) };
}

/** What is held back today, by party or project; held is null where the caller may not read it, and on other days. */
export function useRetainage(
  side: Side,
  by: By,
  asOf: string | null,
): { held: Map<string, string> | null; read: Reading } {
  const { view, id, amount } = side.retainage[by];
  const resource = useCatalog().resources.get(view) ?? null;
  const read = useView(resource, { columns: [id, amount], enabled: asOf === null });
  if (!resource || asOf !== null) return { held: null, read };
  const groups = grouped(read.rows, (row) => String(row[id]));
  const held = new Map([...groups].map(([key, group]) => [key, sumFigures(group.map((row) => row[amount])) ?? '0']));
  return { held, read };
}
