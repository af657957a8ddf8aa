import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import { figurePages, isOpen } from '@/features/figurePages.ts';
import { resourcePlural } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { buildNavigation, type NavGroup, type NavPage } from './navigation.ts';

/** The hand-written pages of the menu; a page of figures is a line in features/figurePages.ts. */
const pages = (t: (key: string) => string, reads: (view: string) => boolean): NavPage[] => [
  { key: 'home', label: t('shell.nav.home'), path: '', icon: 'home', group: 'Home', permission: null },
  {
    key: 'import',
    label: t('shell.nav.import'),
    path: 'import',
    icon: 'import',
    group: 'Administration',
    permission: 'imports.run',
  },
  {
    key: 'company',
    label: t('shell.nav.company'),
    path: 'settings/company',
    icon: 'setting',
    group: 'Administration',
    permission: null,
  },
  {
    key: 'settings',
    label: t('shell.nav.settings'),
    path: 'settings/tables',
    icon: 'setting',
    group: 'Administration',
    permission: 'org.manage',
  },
  ...figurePages
    .filter((page) => page.menu !== false && isOpen(page, reads))
    .map((page) => ({ ...page, label: t(page.title), permission: null })),
];

export function useNavigation(): NavGroup[] {
  const t = useTranslate();
  const { organization, permissions, resources } = useCatalog();
  return useMemo(
    () =>
      buildNavigation({
        organization: organization.slug,
        resources: resources.all.map((resource) => ({ ...resource, labelPlural: resourcePlural(t, resource) })),
        pages: pages(t, (view) => resources.view(view) !== undefined),
        permissions,
        groupLabel: (key, fallback) => t(`groups.${key}`, fallback ?? key),
      }),
    [t, organization.slug, permissions, resources],
  );
}
