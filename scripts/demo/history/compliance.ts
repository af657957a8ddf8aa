import { TODAY } from '../days.ts';
import { random } from '../random.ts';
import { VENDORS, type Vendor } from '../vendors.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, moment, type Row } from './rows.ts';

/** Never sent their tax form. */
const WITHOUT_W9 = ['Crosstie Framing Crew', 'Easterleigh Trades', 'Quillmoor Contracting', 'Sashwright Millwork'];
const LICENSED = ['Plumbing', 'HVAC', 'Electrical', 'Fire Protection'];
const BONDED = ['Culvert & Main Utilities', 'Redclay Excavating', 'Lintel Steel'];
const WITH_SCAN = VENDORS.filter(({ insurance }) => insurance !== null).slice(0, 16);

interface Paper {
  type: string;
  coverage?: number;
  /** Days from today. */
  expires: number | null;
  isCurrent?: boolean;
  isSeen?: boolean;
}

function papersOf(vendor: Vendor): Paper[] {
  const { name, trade, insurance } = vendor;
  const papers: Paper[] = [];
  if (insurance !== null) {
    papers.push({ type: 'coi', coverage: 1_000_000, expires: insurance - 365, isCurrent: false });
    papers.push({ type: 'coi', coverage: insurance > 150 ? 2_000_000 : 1_000_000, expires: insurance });
    papers.push({ type: 'workers_comp', coverage: 500_000, expires: insurance + 20, isSeen: insurance % 3 !== 0 });
  }
  if (!WITHOUT_W9.includes(name) && vendor.scores) papers.push({ type: 'w9', expires: null });
  if (LICENSED.includes(trade)) papers.push({ type: 'license', expires: 40 + random(`license ${name}`).int(-50, 300) });
  if (BONDED.includes(name)) papers.push({ type: 'bond', coverage: 250_000, expires: 210 });
  return papers;
}

/** What every vendor has sent: certificates that are valid, run out soon or have run out, and for some nothing at all. */
export function compliance(known: Known): readonly Batch[] {
  const rows = VENDORS.flatMap((vendor) =>
    papersOf(vendor).map(({ type, coverage, expires, isCurrent = true, isSeen = true }): Row => {
      const r = random(`paper ${vendor.name} ${type} ${isCurrent}`);
      const issued = Math.min(TODAY - 20, TODAY + (expires ?? 0) - 365);
      return {
        vendor_id: known.vendor(vendor.name),
        doc_type: type,
        reference_number: type === 'w9' ? null : `${type.slice(0, 3).toUpperCase()}-${r.int(100_000, 999_999)}`,
        coverage_amount: coverage ?? null,
        issued_date: day(issued),
        expiry_date: expires === null ? null : day(TODAY + expires),
        document_id:
          type === 'coi' && isCurrent && WITH_SCAN.includes(vendor)
            ? ids(known).document(`Certificate, ${vendor.name}`)
            : null,
        is_current: isCurrent,
        verified_at: isSeen ? moment(issued + 3) : null,
        verified_by: isSeen ? known.user('finance_manager') : null,
      };
    }),
  );
  return [['vendor_compliance', rows]];
}

export const hasW9 = (vendor: Vendor): boolean => papersOf(vendor).some(({ type }) => type === 'w9');
