import '@/features/figures/figures.css';
import { useTranslate } from '@refinedev/core';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import type { OfRecord } from '@/resources/defineResource.ts';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { LinkButton } from '@/screens/parts/LinkButton.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { BidControls } from './BidControls.tsx';
import { BidMatrix } from './BidMatrix.tsx';
import { useBids } from './useBids.ts';

/** Bids among the tabs of their project; the page of their own has more room, export and print. */
export default function BidsTab({ record }: OfRecord) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const id = String(record.id);
  const bids = useBids(id);
  if (bids.figures.problem) return <ListFailed problem={bids.figures.problem} onRetry={bids.figures.retry} />;
  if (bids.figures.first) return <TableSkeleton columns={6} />;
  return (
    <>
      <div className="figure-controls bid-tools">
        {bids.rows.length > 0 ? <BidControls bids={bids} /> : null}
        <LinkButton size="small" to={`${showPath(slug, 'projects', id)}/bids`}>
          {t('bids.page')}
        </LinkButton>
      </div>
      {bids.groups.length > 0 ? (
        <BidMatrix bids={bids} />
      ) : (
        <p className="figure-note">{t(bids.rows.length > 0 ? 'bids.none' : 'bids.emptyText')}</p>
      )}
    </>
  );
}
