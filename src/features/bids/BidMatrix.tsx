import './bids.css';
import { useTranslate } from '@refinedev/core';
import { Fragment, lazy, Suspense, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { Heads } from '@/features/figures/Heads.tsx';
import { enumLabel } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Percent } from '@/ui/Percent.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { BidCell } from './BidCell.tsx';
import { type CodeGroup, isFew, type Scope, totals, vendorKey, vendorsOf } from './bids.ts';
import type { Bids } from './useBids.ts';
import { VendorState } from './VendorState.tsx';

const BidDialog = lazy(() => import('./BidDialog.tsx'));

/** A row for each scope, its figures, and the prices: in the order of what they cost, or in a column for each vendor. */
export function BidMatrix({ bids: { groups, layout, vendors } }: { bids: Bids }) {
  const t = useTranslate();
  const [opened, open] = useState<Row | null>(null);
  const named = layout === 'prices';
  const columns = named ? [] : vendorsOf(groups);
  const most = Math.max(...groups.flatMap(({ scopes }) => scopes.map((scope) => scope.bids.length)));
  const ranks = named ? Array.from({ length: most }, (_, rank) => rank + 1) : [];
  const sums = totals(groups);
  const cell = (bid: Row | undefined) =>
    bid ? <BidCell bid={bid} named={named} vendor={vendors.get(vendorKey(bid))} onOpen={open} /> : null;
  return (
    <div className="bid-scroll">
      <table className="figure-grid bid-table" aria-label={t('bids.title')}>
        <thead>
          <tr>
            <th scope="col">{t('bids.scope')}</th>
            <Heads right labels={[t('bids.budget'), t('bids.lowestPrice'), t('bids.spread'), t('bids.selected')]} />
            <Heads labels={ranks.map((rank) => t('bids.rank', { rank }))} />
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                <span className="bid-head">{name}</span>
                <VendorState vendor={vendors.get(key)} brief />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.key}>
              {group.scopes.map((scope, index) => (
                <tr key={scope.key}>
                  <ScopeHead group={group} scope={scope} />
                  {index === 0 ? (
                    <td className="right" rowSpan={group.scopes.length}>
                      <Money value={group.budget} />
                    </td>
                  ) : null}
                  <td className="right">
                    <Money value={scope.row.lowest as string} />
                  </td>
                  <td className="right">
                    <Percent value={Number(scope.row.prices) > 1 ? (scope.row.spread_pct as string) : null} />
                  </td>
                  <td className="right">
                    <Money value={scope.row.selected as string} />
                  </td>
                  {ranks.map((rank) => (
                    <td key={rank}>{cell(scope.bids[rank - 1])}</td>
                  ))}
                  {columns.map(({ key }) => (
                    <td key={key}>
                      {scope.bids
                        .filter((bid) => vendorKey(bid) === key)
                        .map((bid) => (
                          <Fragment key={bid.id}>{cell(bid)}</Fragment>
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('list.total')}</th>
            <td className="right">
              <Money value={sums.budget} />
            </td>
            <td className="right">
              <Money value={sums.lowest} />
            </td>
            <td />
            <td className="right">
              <Money value={sums.selected} />
            </td>
            <td colSpan={ranks.length + columns.length} />
          </tr>
        </tfoot>
      </table>
      {opened ? (
        <Suspense>
          <BidDialog bid={opened} vendor={vendors.get(vendorKey(opened))} onClose={() => open(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function ScopeHead({ group, scope }: { group: CodeGroup; scope: Scope }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const { row } = scope;
  const covers = resources.get('v_bid_comparison')?.column('covers');
  const code = [group.code, group.name].filter(Boolean).join(' · ');
  const part = [
    row.scope_category,
    row.covers !== 'combined' && covers ? enumLabel(t, covers, String(row.covers)) : null,
  ];
  return (
    <th scope="row">
      {group.code && resources.get('cost_codes') ? (
        <TextLink to={showPath(organization.slug, 'cost_codes', group.key)}>{code}</TextLink>
      ) : (
        code || t('bids.noCode')
      )}
      <span className="muted bid-part">{part.filter(Boolean).join(' · ')}</span>
      {isFew(scope) ? (
        <StatusTag tone="late" label={t('bids.few', { count: Number(row.prices), n: countText(Number(row.prices)) })} />
      ) : null}
    </th>
  );
}
