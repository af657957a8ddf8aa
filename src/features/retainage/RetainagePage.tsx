import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import type { Explanations } from '@/features/figures/explain.ts';
import { ViewPage } from '@/features/figures/ViewPage.tsx';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';

const entries = (direction: string, sum: string) => ({
  behind: ({ id }: Row) => [
    { table: 'retainage_entries', search: { 'project_id.in': String(id), 'direction.in': direction }, sum },
  ],
});

export const explanations: Explanations = {
  receivable: entries('receivable', 'balance'),
  payable: entries('payable', 'balance'),
  certified_retainage: {
    behind: ({ id }) => [{ table: 'pay_apps', search: { 'project_id.in': String(id), 'status.in': 'approved,paid' } }],
  },
  out_of_balance: { from: ['receivable_held', 'certified_retainage'] },
};

/** What others hold back of ours and we of vendors, and whether the ledger agrees with the last certificate. */
export default function RetainagePage() {
  const t = useTranslate();
  const { slug } = useOrganization();
  return (
    <ViewPage
      view="v_project_retainage"
      title={t('retainage.title')}
      subtitle={(day) => t('retainage.subtitle', { day })}
      empty={{ title: t('retainage.empty'), text: t('retainage.emptyText') }}
      also={['receivable_held']}
      only={(row) => ['receivable', 'payable', 'certified_retainage'].some((name) => Number(row[name] ?? 0) !== 0)}
      explanations={explanations}
      to={(row) => showPath(slug, 'projects', row.id)}
    />
  );
}
