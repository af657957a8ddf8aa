import { useTranslate } from '@refinedev/core';
import { inSentence } from '@/catalog/label.ts';
import { resourceLabel } from '@/fields/words.ts';
import { newPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { LinkButton } from '@/screens/parts/LinkButton.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';

/** A job without a budget yet, and where it comes from. */
export function NoCodes({ project }: { project: string }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const codes = resources.get('cost_codes');
  return (
    <EmptyState
      kind="first"
      title={t('jobCost.empty')}
      text={t('jobCost.emptyText')}
      actions={
        codes?.can.create ? (
          <LinkButton type="primary" to={newPath(organization.slug, 'cost_codes', { project_id: project })}>
            {t('list.new', { label: inSentence(resourceLabel(t, codes)) })}
          </LinkButton>
        ) : null
      }
    />
  );
}
