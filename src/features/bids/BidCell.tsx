import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { shortDayText } from '@/lib/dates.ts';
import { Money } from '@/ui/Money.tsx';
import { VendorState } from './VendorState.tsx';

interface BidCellProps {
  bid: Row;
  /** where no column says whose it is, and what speaks against him */
  named: boolean;
  vendor: Row | undefined;
  onOpen(bid: Row): void;
}

/** A price: how long it holds, what it leaves out, and what became of it. */
export function BidCell({ bid, named, vendor, onOpen }: BidCellProps) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const state = bid.status === 'accepted' ? 'won' : bid.is_counted !== true || bid.is_lapsed === true ? 'gone' : 'open';
  const words = [
    bid.status === 'accepted' ? t('bids.awarded') : null,
    bid.is_lowest === true ? t('bids.lowest') : null,
    bid.status === 'expired' ? t('bids.expired') : null,
    bid.is_lapsed === true ? t('bids.lapsed') : null,
  ].filter(Boolean);
  return (
    <button type="button" className={`bid bid-${state}`} aria-haspopup="dialog" onClick={() => onOpen(bid)}>
      <span className={named ? 'bid-name ellipsis' : 'sr-only'}>{String(bid.vendor_name ?? '—')}</span>
      <Money value={bid.amount as string} />
      {words.length > 0 ? <span className="bid-words">{words.join(' · ')}</span> : null}
      {bid.status === 'submitted' && bid.valid_until && bid.is_lapsed !== true ? (
        <span className="muted">{t('bids.until', { day: shortDayText(String(bid.valid_until), locale) })}</span>
      ) : null}
      {named ? <VendorState vendor={vendor} brief /> : null}
      {bid.notes ? (
        <span className="muted bid-note ellipsis" title={String(bid.notes)}>
          {String(bid.notes)}
        </span>
      ) : null}
    </button>
  );
}
