import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import type { Side } from './sides.ts';

interface OpenItemsProps {
  side: Side;
  items: Row[];
  /** whose, when one was chosen; undefined: of nobody */
  who: string | null | undefined;
  bucket: string | null;
  waiting: boolean;
}

/** The items behind the matrix, or behind the cell that was clicked: printed, a statement. */
export function OpenItems({ side, items, who, bucket, waiting }: OpenItemsProps) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const { hash, search } = useLocation();
  const address = search + hash;
  const [, setParams] = useSearchParams();
  const here = useRef<HTMLDivElement>(null);
  // with every cell that is clicked its items have to be in sight
  useEffect(() => {
    if (address.endsWith('#items')) here.current?.scrollIntoView({ block: 'start' });
  }, [address]);
  const resource = resources.get(side.view) as Resource;
  const columns = columnsOf(
    resource,
    side.items.filter((name) => items.length === 0 || name in (items[0] as Row)),
  );
  const title = [t('aging.items'), who === undefined ? t('aging.nobody') : who, bucket].filter(Boolean).join(' · ');
  const all = () =>
    setParams((old) => {
      old.delete('of');
      old.delete('bucket');
      return old;
    });
  return (
    <div ref={here} id="items" className="aging-items">
      <Section title={title} extra={who !== null || bucket ? <Button onClick={all}>{t('aging.all')}</Button> : null}>
        <FigureTable
          resource={resource}
          columns={columns}
          rows={items}
          total={totalRow(items, ['amount', 'balance'])}
          waiting={waiting}
          to={(row) => showPath(organization.slug, side.table, row.id)}
        />
      </Section>
    </div>
  );
}
