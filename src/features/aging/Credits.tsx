import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Resources, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { resourceLabel } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import type { Side } from './sides.ts';
import { withColumns } from './useCollected.ts';

/** Payments, invoices and bills in one table: what each of them is, stands before its number. */
export function creditsSheet(t: ReturnType<typeof useTranslate>, side: Side, resources: Resources, credits: Row[]) {
  const view = resources.get(side.view) as Resource;
  const [number, day] = columnsOf(view, [side.items[0] as string, side.issued]) as [Column, Column];
  const named = (column: Column, name: string, label: string): Column => ({
    ...column,
    ...{ name, label, named: ['label'], help: null },
  });
  const columns = [
    named(number, 'number', t('aging.number')),
    ...columnsOf(view, [side.party.name, 'project_code']),
    named(day, 'day', t('aging.day')),
    named(columnsOf(view, ['balance'])[0] as Column, 'balance', t('aging.credits')),
  ];
  const rows = credits.map((row): Row => {
    const resource = resources.get(String(row.kind));
    return { ...row, number: [resource && resourceLabel(t, resource), row.number].filter(Boolean).join(' ') };
  });
  const total = totalRow(rows, ['balance']);
  return { resource: { ...withColumns(view, columns), title: 'number' }, columns, rows, total };
}

/** The credits behind the matrix: in no bucket, and due less for them. */
export function Credits({ sheet, waiting }: { sheet: ReturnType<typeof creditsSheet>; waiting: boolean }) {
  const t = useTranslate();
  const { slug } = useOrganization();
  return (
    <Section title={t('aging.credits')}>
      <FigureTable {...sheet} waiting={waiting} to={(row) => showPath(slug, String(row.kind), row.id)} />
    </Section>
  );
}
