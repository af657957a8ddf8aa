import { useGetIdentity, useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { type Recent, readRecent } from '@/lib/recent.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { favoriteLinks } from '@/screens/parts/favorites.ts';
import { lastList } from '@/screens/parts/lastList.ts';
import { useFavorites } from '@/screens/parts/useFavorites.ts';
import type { Command, CommandSection } from './commands.ts';

/** What this person keeps at hand, and what he opened last: records and lists. Read anew whenever the palette opens. */
export function useOwnSections(open: boolean): CommandSection[] {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const { list } = useFavorites();
  const { data: user } = useGetIdentity<{ id: string }>();

  return useMemo(() => {
    if (!open || !user) return [];
    const toCommand = ({ table, id, title }: Recent): Command[] => {
      const resource = resources.get(table);
      // a table that is not read any more has no pages to go to
      if (!resource) return [];
      const list = listPath(organization.slug, table, lastList(organization.slug, table).search);
      return [
        {
          id: `recent:${table}:${id ?? ''}`,
          label: id === null ? resourcePlural(t, resource) : title,
          ...(id === null ? {} : { note: resourceLabel(t, resource) }),
          icon: resource.icon,
          does: { to: id === null ? list : showPath(organization.slug, table, id) },
        },
      ];
    };
    const recent = readRecent({ user: user.id, organization: organization.id });
    const sections: CommandSection[] = [
      {
        key: 'favorites',
        heading: t('favorites.title'),
        commands: favoriteLinks(t, organization.slug, resources, list).map(({ key, label, to, resource }) => ({
          id: `favorite:${key}`,
          label,
          icon: resource.icon,
          does: { to },
        })),
      },
      {
        key: 'recent',
        heading: t('shell.palette.recent'),
        commands: recent.filter(({ id }) => id !== null).flatMap(toCommand),
      },
      {
        key: 'lists',
        heading: t('shell.palette.recent_lists'),
        commands: recent.filter(({ id }) => id === null).flatMap(toCommand),
      },
    ];
    return sections.filter(({ commands }) => commands.length > 0);
  }, [open, user, organization, resources, list, t]);
}
