import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { amountText } from '@/ui/amount.ts';
import { StatusTag } from '@/ui/StatusTag.tsx';

const PAPERS = { missing: 'bad', expired: 'bad', expiring: 'late', valid: null } as const;

/** What speaks for and against a vendor: score, insurance, not to be hired again. Nothing where it may not be read. */
export function VendorState({ vendor, brief = false }: { vendor: Row | undefined; brief?: boolean }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  if (!vendor) return null;
  const paper = String(vendor.coi_status) as keyof typeof PAPERS;
  const tone = PAPERS[paper];
  return (
    <span className="bid-vendor">
      {vendor.do_not_rehire === true ? <StatusTag tone="bad" label={t('bids.noRehire')} /> : null}
      {tone ? <StatusTag tone={tone} label={t(`bids.papers.${paper}`)} /> : null}
      {vendor.composite_score === null ? null : (
        <span className="muted">
          {t('bids.score', { score: amountText(vendor.composite_score as string, { digits: 1, locale }) })}
        </span>
      )}
      {!brief && !tone && vendor.insurance_expiry ? (
        <span className="muted">{t('bids.insured', { day: dayText(String(vendor.insurance_expiry), locale) })}</span>
      ) : null}
    </span>
  );
}
