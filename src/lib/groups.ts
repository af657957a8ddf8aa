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
