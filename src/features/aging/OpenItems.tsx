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
import { LinkButton } from '@/screens/parts/LinkButton.tsx';
import { Section } from '@/ui/Section.tsx';
import { statementPath } from '../statement/paths.ts';
import type { Side } from './sides.ts';

interface OpenItemsProps {
  side: Side;
  items: Row[];
  /** whose, when one was chosen; undefined: of nobody */
  who: string | null | undefined;
  bucket: string | null;
  waiting: boolean;
  /** whose statement of account there is */
  statement: { table: string; id: string } | null;
}

/** The items behind the matrix, or behind the cell that was clicked: printed, a statement. */
export function OpenItems({ side, items, who, bucket, waiting, statement }: OpenItemsProps) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const { hash, search } = useLocation();
  const address = search + hash;
  const [params, setParams] = useSearchParams();
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
