import { useAddress } from '@/features/figures/useAddress.ts';
import { together, useView } from '@/features/figures/useFigures.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { codeGroups, kinds, layouts, MANY, ofKind, vendorsOf } from './bids.ts';

const BID = [
  ...[
    'cost_code_id',
    'code',
    'code_description',
    'scope',
    'scope_category',
    'scope_description',
    'covers',
    'vendor_id',
    'vendor_name',
  ],
  ...['amount', 'quote_date', 'valid_until', 'status', 'notes', 'is_counted', 'is_lowest', 'is_lapsed'],
  ...['prices', 'lowest', 'highest', 'spread_pct', 'selected', 'is_settled'],
];
const VENDOR = ['name', 'composite_score', 'coi_status', 'insurance_expiry', 'do_not_rehire'];

/** Prices of a job, the budget they are held against, and what is known of who made them; each for who may read it. */
export function useBids(project: string) {
  const { resources } = useCatalog();
  const [only, setOnly] = useAddress('only');
  const [by, setBy] = useAddress('bids');
  const ofProject = new URLSearchParams({ 'project_id.in': project }).toString();
  const bids = useView(resources.get('v_bid_comparison') ?? null, { columns: BID, search: ofProject });
  const codes = useView(resources.get('v_cost_code_summary') ?? null, {
    columns: ['revised_budget'],
    search: `${ofProject}&archived=1`,
  });
  const asked = [...new Set(bids.rows.flatMap(({ vendor_id: id }) => (id ? [String(id)] : [])))];
  const vendors = useView(resources.get('v_vendor_scorecard') ?? null, {
    columns: VENDOR,
    search: new URLSearchParams({ 'id.in': asked.join(',') }).toString(),
    enabled: asked.length > 0,
  });
  const all = codeGroups(bids.rows, new Map(codes.rows.map((row) => [String(row.id), row.revised_budget])));
  const kind = kinds.find((one) => one === only) ?? null;
  const groups = ofKind(all, kind);
  return {
    figures: together([bids, codes], [vendors]),
    rows: bids.rows,
    ...{ all, groups, kind, setOnly, setBy },
    layout:
      layouts.find((one) => one === by) ?? (vendorsOf(all).length > MANY ? ('prices' as const) : ('vendors' as const)),
    vendors: new Map(vendors.rows.map((row) => [String(row.id), row])),
  };
}
export type Bids = ReturnType<typeof useBids>;
