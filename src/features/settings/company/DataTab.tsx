import { useTranslate } from '@refinedev/core';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';
import { CompanyFrame } from './CompanyFrame.tsx';
import { DeletionSection } from './DeletionSection.tsx';
import { ExportSection } from './export/ExportSection.tsx';

/** What only an owner may do with all of it at once. */
export function DataTab() {
  const t = useTranslate();
  const { is_owner } = useOrganization();
  if (!is_owner) {
    return (
      <Page>
        <EmptyState kind="not-found" title={t('company.ownersOnly')} text={t('company.ownersOnlyText')} />
      </Page>
    );
  }
  return (
    <CompanyFrame tab="data">
      <ExportSection />
      <DeletionSection />
    </CompanyFrame>
  );
}
