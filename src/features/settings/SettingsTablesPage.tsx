import './settings.css';
import '../tables.css';
import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { isCustomizable } from '@/catalog/settings.ts';
import { useTableName } from '@/features/useTableName.ts';
import { groupKey, inMenu } from '@/lib/groups.ts';
import { settingsPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';

/** Every table whose screens may be changed, with what was changed. */
export default function SettingsTablesPage() {
  const t = useTranslate();
  const name = useTableName();
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
  const groups = [...new Set(tables.map(({ group }) => group))];
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
      <section className="table-groups">
        {groups.map((group) => (
          <div key={group} className="table-group">
            <h2>{t(`groups.${groupKey(group)}`, group ?? '')}</h2>
            <ul>
              {tables
                .filter((table) => table.group === group)
                .map((table) => (
                  <li key={table.name}>
                    <Link to={settingsPath(organization.slug, table.name)}>
                      <Icon name={table.icon} />
                      <span className="ellipsis">{name.many(table.name)}</span>
                      <span className="muted settings-changes">{changes(table.name)}</span>
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
    </Page>
  );
}
