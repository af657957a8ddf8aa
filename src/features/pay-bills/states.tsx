import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { StatusTag } from '@/ui/StatusTag.tsx';
import type { Tone } from '@/ui/tone.ts';

const waivers: Record<string, Tone> = { not_required: 'draft', covered: 'good', requested: 'waiting', missing: 'late' };
const papers: Record<string, Tone> = { missing: 'draft', expired: 'bad', expiring: 'late', valid: 'good' };

/** Of the waiver a payment of the bill would need. */
export function WaiverState({ state }: { state: string }) {
  const t = useTranslate();
  return <StatusTag tone={waivers[state] ?? 'draft'} label={t(`payBills.waivers.${state}`)} />;
}

/** Of the certificate of insurance, with the day that matters. */
export function CoiState({ row }: { row: Row }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const state = String(row.coi_status);
  const day = row.insurance_expiry ? dayText(String(row.insurance_expiry), locale) : undefined;
  return (
    <span title={day}>
      <StatusTag tone={papers[state] ?? 'draft'} label={t(`payBills.papers.${state}`)} />
    </span>
  );
}
