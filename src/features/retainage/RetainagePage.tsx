import { useTranslate } from '@refinedev/core';
import { ViewPage } from '@/features/figures/ViewPage.tsx';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { retainageExplanations } from './explanations.ts';

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
      explanations={retainageExplanations}
      to={(row) => showPath(slug, 'projects', row.id)}
    />
  );
}
