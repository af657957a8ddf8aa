import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Resource, Resources, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { LinkButton } from '@/screens/parts/LinkButton.tsx';
import { Section } from '@/ui/Section.tsx';
import { statementPath } from '../statement/paths.ts';
import type { Side } from './sides.ts';

interface OpenItemsProps {
  side: Side;
  sheet: ReturnType<typeof itemsSheet>;
  /** whose, when one was chosen; undefined: of nobody */
  who: string | null | undefined;
  bucket: string | null;
  waiting: boolean;
  /** whose statement of account there is */
  statement: { table: string; id: string } | null;
}

/** The items with their sum; as of another day some columns are not known. */
export function itemsSheet(side: Side, resources: Resources, items: Row[]) {
  const resource = resources.get(side.view) as Resource;
  const columns = columnsOf(
    resource,
    side.items.filter((name) => items.length === 0 || name in (items[0] as Row)),
  );
  const total = totalRow(items, ['amount', 'balance']);
  return { resource, columns, rows: items, total };
}

/** The items behind the matrix, or behind the cell that was clicked: printed, a statement. */
export function OpenItems({ side, sheet, who, bucket, waiting, statement }: OpenItemsProps) {
  const t = useTranslate();
  const { organization } = useCatalog();
  const { hash, search } = useLocation();
  const address = search + hash;
  const [params, setParams] = useSearchParams();
  const here = useRef<HTMLDivElement>(null);
  // with every cell that is clicked its items have to be in sight
  useEffect(() => {
    if (address.endsWith('#items')) here.current?.scrollIntoView({ block: 'start' });
  }, [address]);
  const title = [t('aging.items'), who === undefined ? t('aging.nobody') : who, bucket].filter(Boolean).join(' · ');
  const all = () =>
    setParams((old) => {
      old.delete('of');
      old.delete('bucket');
      return old;
    });
  return (
    <div ref={here} id="items" className="aging-items">
      <Section
        title={title}
        extra={
          <span className="aging-extra">
            {statement ? (
              <LinkButton size="small" to={statementPath(organization.slug, statement, params.get('as_of'))}>
                {t('statement.open')}
              </LinkButton>
            ) : null}
            {who !== null || bucket ? (
              <Button size="small" onClick={all}>
                {t('aging.all')}
              </Button>
            ) : null}
          </span>
        }
      >
        <FigureTable {...sheet} waiting={waiting} to={(row) => showPath(organization.slug, side.table, row.id)} />
      </Section>
    </div>
  );
}
