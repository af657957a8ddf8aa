import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import { RunsList } from '@/features/import/RunsList.tsx';
import { useTableName } from '@/features/useTableName.ts';
import { inMenu } from '@/lib/groups.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import '../tables.css';
import { HomeFavorites } from './HomeFavorites.tsx';
import { TableCounts } from './TableCounts.tsx';
import { useCounts } from './useCounts.ts';

/** What is in here. The dashboard with the figures takes this place later. */
export default function HomePage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { organization, permissions, resources } = useCatalog();
  const name = useTableName();
  const visible = useMemo(() => inMenu(resources.all.filter(({ kind }) => kind === 'table')), [resources]);
  const counts = useCounts(visible);
  usePageTitle(organization.name);

  const canImport = permissions.includes('imports.run');
  const importPath = `/${organization.slug}/import`;
  const settled = counts.every(({ total }) => total !== undefined);
  // Divisions, roles and the like are seeded; what the company works on is not.
  const work = counts.filter(({ resource }) => resource.group !== 'Administration');
  const isEmpty = settled && work.every(({ total }) => total === 0);
  const first = work.find(({ resource }) => resource.name === 'projects' && resource.can.create)?.resource;

  if (isEmpty) {
    return (
      <EmptyState
        kind="first"
        icon={<Icon name="import" />}
        title={t('home.first.title', { name: organization.name })}
        text={t(canImport ? 'home.first.text' : 'home.first.text_without_import')}
        actions={
          <>
            {canImport ? (
              <Button type="primary" onClick={() => navigate(importPath)}>
                {t('home.first.import')}
              </Button>
            ) : null}
            {first ? (
              <Button onClick={() => navigate(`/${organization.slug}/${first.name}/new`)}>
                {t('shell.palette.new', { label: inSentence(name.one(first.name)) })}
              </Button>
            ) : null}
          </>
        }
      />
    );
  }
  return (
    <Page>
      <PageHeader
        title={organization.name}
        subtitle={t('home.subtitle')}
        primary={
          canImport ? (
            <Button type="primary" onClick={() => navigate(importPath)}>
              {t('home.import')}
            </Button>
          ) : null
        }
      />
      <HomeFavorites />
      <TableCounts counts={work} />
      {canImport ? <RunsList /> : null}
    </Page>
  );
}
