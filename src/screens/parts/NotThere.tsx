import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import { resourceNoun } from '@/fields/words.ts';
import { listPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';

/** A table or a record that does not exist looks the same as one that may not be seen. */
export function NotThere({ table }: { table?: Resource }) {
  const t = useTranslate();
  const { slug } = useOrganization();
  return (
    <Page>
      <EmptyState
        kind="not-found"
        title={t('notThere.title')}
        text={t('notThere.text')}
        actions={
          <Link className="text-link" to={table ? listPath(slug, table.name) : `/${slug}`}>
            {table ? t('notThere.list', { plural: resourceNoun(t, table) }) : t('notThere.home')}
          </Link>
        }
      />
    </Page>
  );
}
