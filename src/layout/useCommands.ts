import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import { inSentence } from '@/catalog/label.ts';
import { useSignOut } from '@/features/sign-in/useSignOut.ts';
import { resourceLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { type Command, pageCommands } from './commands.ts';
import type { NavGroup } from './navigation.ts';
import type { OrganizationChoice } from './OrganizationSwitcher.tsx';
import { useThemeChoice } from './ThemeProvider.tsx';

export function useCommands(
  groups: NavGroup[],
  organizations: OrganizationChoice[],
  onShortcuts: () => void,
): Command[] {
  const t = useTranslate();
  const theme = useThemeChoice();
  const { organization, resources } = useCatalog();
  const signOut = useSignOut();

  return useMemo(() => {
    const own = pageCommands({
      organization: organization.slug,
      groups,
      resources: resources.all.map((resource) => ({ ...resource, label: resourceLabel(t, resource) })),
      newLabel: (label) => t('shell.palette.new', { label: inSentence(label) }),
    });
    const others = organizations
      .filter(({ id }) => id !== organization.id)
      .map<Command>(({ id, name, slug }) => ({
        id: `organization:${id}`,
        kind: 'organization',
        label: t('shell.palette.switch_to', { name }),
        icon: 'division',
        does: { to: `/${slug}` },
      }));
    const dark = theme.mode === 'dark';
    const settings: Command[] = [
      {
        id: 'theme',
        kind: 'setting',
        label: t(dark ? 'shell.palette.light' : 'shell.palette.dark'),
        icon: 'setting',
        does: { run: () => theme.choose(dark ? 'light' : 'dark') },
      },
      { id: 'shortcuts', kind: 'setting', label: t('shortcuts.title'), icon: 'list', does: { run: onShortcuts } },
      { id: 'sign-out', kind: 'setting', label: t('shell.sign_out'), icon: 'setting', does: { run: signOut } },
    ];
    return [...own, ...others, ...settings];
  }, [t, theme, organization, resources, groups, organizations, signOut, onShortcuts]);
}
