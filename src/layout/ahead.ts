import type { QueryClient } from '@tanstack/react-query';
import { organizationsQuery, type Signed } from '@/features/organizations/useOrganizations.ts';
import type { Api } from '@/lib/api.ts';
import { reservedSlugs } from '@/lib/reserved-slugs.ts';
import { catalogQuery } from '@/providers/catalogQuery.ts';
import { OrganizationGate, screensAt } from './screens.ts';

/** Of the address of a page in an organization. */
function slugAt(pathname: string): string | null {
  const [, slug = ''] = pathname.split('/');
  return slug === '' || (reservedSlugs as readonly string[]).includes(slug) ? null : slug;
}

/**
 * Asks for what the first page will wait for while the app is drawn for the first time: its organization, the catalog, which
 * takes longest, and meanwhile its code. Failures stay with the queries: who needs the same later asks again and tells of them.
 */
export async function askAhead(queries: QueryClient, api: Api, user: Signed, pathname: string): Promise<void> {
  const slug = slugAt(pathname);
  if (slug === null) return;
  const organizations = organizationsQuery(api, user);
  await queries.prefetchQuery(organizations);
  const current = queries.getQueryData(organizations.queryKey)?.find((one) => one.slug === slug);
  if (!current || current.locked) return;
  void queries.prefetchQuery(catalogQuery(api.client, user.id, current.id));
  for (const screen of [OrganizationGate, ...screensAt(pathname)]) screen.preload?.();
}
