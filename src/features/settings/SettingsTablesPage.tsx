import './settings.css';
import { useTranslate } from '@refinedev/core';
import { isCustomizable } from '@/catalog/settings.ts';
import { TableGroups } from '@/features/TableGroups.tsx';
import { inMenu } from '@/lib/groups.ts';
import { settingsPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';

/** Every table whose screens may be changed, with what was changed. */
export default function SettingsTablesPage() {
  const t = useTranslate();
  const { catalog, organization, permissions, resources } = useCatalog();
  usePageTitle(t('settings.tables'), organization.name);
  if (!permissions.includes('org.manage')) {
    return (
      <Page>
        <EmptyState kind="not-found" title={t('settings.notAllowed')} text={t('settings.notAllowedText')} />
      </Page>
    );
  }
  // lines and logs, which the menu leaves out, have screens too
  const tables = inMenu(resources.all.filter(isCustomizable).map((resource) => ({ ...resource, menu: null })));
  const changes = (table: string) =>
    [
      catalog.settings[table] ? t('settings.changed') : null,
      catalog.custom_fields[table] ? t('settings.ownFields', { count: catalog.custom_fields[table].length }) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Page>
      <PageHeader title={t('settings.tables')} subtitle={t('settings.tablesHint')} />
      <TableGroups tables={tables} to={(table) => settingsPath(organization.slug, table)}>
        {(table) => <span className="muted settings-changes">{changes(table)}</span>}
      </TableGroups>
    </Page>
  );
}
