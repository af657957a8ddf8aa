import { groupKey, groupRank, inMenu, type MenuPlace } from '@/lib/groups.ts';

// The menu comes from the catalog: what a person may not read is not in it.
export interface NavResource extends MenuPlace {
  name: string;
  icon: string | null;
}

export interface NavEntry {
  key: string;
  label: string;
  to: string;
  icon: string | null;
}

export interface NavGroup {
  key: string;
  /** null: the group has one entry and collapses into it */
  label: string | null;
  entries: NavEntry[];
}

/** A page that is not a table; it shows with one of its keys. */
export interface NavPage {
  key: string;
  label: string;
  /** below the organization; '' is its home */
  path: string;
  icon: string;
  group: string;
  permission: string | null;
}

interface NavigationInput {
  organization: string;
  resources: NavResource[];
  pages: NavPage[];
  permissions: string[];
  groupLabel: (key: string, fallback: string | null) => string;
}

export function buildNavigation({
  organization,
  resources,
  pages,
  permissions,
  groupLabel,
}: NavigationInput): NavGroup[] {
  const groups = new Map<string, { source: string | null; entries: NavEntry[] }>();
  const add = (source: string | null, entry: NavEntry) => {
    const key = groupKey(source);
    const group = groups.get(key) ?? { source, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  };

  for (const page of pages) {
    if (page.permission && !permissions.includes(page.permission)) continue;
    const to = page.path ? `/${organization}/${page.path}` : `/${organization}`;
    add(page.group, { key: page.key, label: page.label, to, icon: page.icon });
  }
  for (const resource of inMenu(resources)) {
    const { name, labelPlural, group, icon } = resource;
    add(group, { key: name, label: labelPlural, to: `/${organization}/${name}`, icon });
  }

  return [...groups.entries()]
    .sort(([a], [b]) => groupRank(a) - groupRank(b) || a.localeCompare(b))
    .map(([key, { source, entries }]) => ({
      key,
      label: entries.length === 1 ? null : groupLabel(key, source),
      entries,
    }));
}

/** The entry whose page, or a page below it, is open. */
export function activeEntry(groups: NavGroup[], path: string): string | null {
  let best: NavEntry | null = null;
  for (const { entries } of groups) {
    for (const entry of entries) {
      // everything lies below the home page
      const inside = path === entry.to || (entry.key !== 'home' && path.startsWith(`${entry.to}/`));
      if (inside && (!best || entry.to.length > best.to.length)) best = entry;
    }
  }
  return best?.key ?? null;
}
