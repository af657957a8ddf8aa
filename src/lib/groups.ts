// Order of the menu (roles-and-screens 6.2). A group nobody foresaw follows them, tables without a group come last.
const order = [
  'home',
  'inbox',
  'projects',
  'job_costing',
  'billing',
  'finance',
  'sales',
  'vendors',
  'team',
  'field',
  'fleet_and_stock',
  'documents',
  'administration',
] as const;

export const MORE = 'more';

/** `Job costing` → `job_costing`, the key of its label. */
export const groupKey = (group: string | null): string =>
  group
    ? group
        .trim()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
    : MORE;

export function groupRank(key: string): number {
  if (key === MORE) return order.length + 1;
  const index = (order as readonly string[]).indexOf(key);
  return index === -1 ? order.length : index;
}

export interface MenuPlace {
  labelPlural: string;
  group: string | null;
  /** place in the group; null: behind those that have one; false: reached from elsewhere */
  menu: number | false | null;
  hidden: boolean;
}

/** What the menu shows, in its order: by group, there by place, then by name. */
export function inMenu<T extends MenuPlace>(resources: readonly T[]): T[] {
  const rank = ({ group }: T) => groupRank(groupKey(group));
  const place = ({ menu }: T) => (typeof menu === 'number' ? menu : Number.MAX_SAFE_INTEGER);
  return resources
    .filter(({ hidden, menu }) => !hidden && menu !== false)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        groupKey(a.group).localeCompare(groupKey(b.group)) ||
        place(a) - place(b) ||
        a.labelPlural.localeCompare(b.labelPlural),
    );
}
