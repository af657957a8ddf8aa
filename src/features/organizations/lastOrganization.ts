const KEY = 'secg.organization';

/** Only a convenience for the next visit: the URL decides, the database checks. */
export function rememberOrganization(slug: string): void {
  if (localStorage.getItem(KEY) !== slug) localStorage.setItem(KEY, slug);
}

export function lastOrganization<T extends { slug: string }>(organizations: T[]): T | null {
  const slug = localStorage.getItem(KEY);
  return (
    organizations.find((organization) => organization.slug === slug) ??
    (organizations.length === 1 ? (organizations[0] ?? null) : null)
  );
}
