import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import type { Explanations } from '@/features/figures/explain.ts';
import { ViewPage } from '@/features/figures/ViewPage.tsx';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';

const both = ({ project_id, vendor_id }: Row): Record<string, string> => ({
  'vendor_id.in': String(vendor_id),
  ...(project_id ? { 'project_id.in': String(project_id) } : { 'project_id.null': '1' }),
});
const waivers = (types: string) => ({
  behind: (row: Row) => [
    {
      table: 'lien_waivers',
      search: { ...both(row), 'waiver_type.in': types, 'status.in': 'received' },
      sum: 'amount',
    },
  ],
});

export const explanations: Explanations = {
  paid_to_date: { behind: (row) => [{ table: 'vendor_bills', search: both(row), sum: 'amount_paid' }] },
  unconditional: waivers('unconditional_progress,unconditional_final'),
  conditional: waivers('conditional_progress,conditional_final'),
  unwaived_paid: { from: ['paid_to_date', 'unconditional'] },
  pending_payment: {
    behind: (row) => [{ table: 'v_ap_aging', search: { ...both(row), 'bucket.nnull': '1' }, sum: 'balance' }],
  },
};

/** Per project and vendor: dollars paid, dollars waived, and the risk of what lies between. */
export default function WaiversPage() {
  const t = useTranslate();
  const { slug } = useOrganization();
  return (
    <ViewPage
      view="v_lien_waiver_coverage"
      title={t('waivers.title')}
      subtitle={(day) => t('waivers.subtitle', { day })}
      empty={{ title: t('waivers.empty'), text: t('waivers.emptyText') }}
      also={['project_id', 'vendor_id']}
      only={(row) => Number(row.paid_to_date) !== 0 || Number(row.pending_payment) !== 0}
      usual="-unwaived_paid"
      explanations={explanations}
      to={(row) => showPath(slug, 'vendors', String(row.vendor_id))}
    />
  );
}
