import type { AccessControlProvider } from '@refinedev/core';
import type { Resource, Resources } from '@/catalog/resource.ts';
import type { CatalogTable } from '@/catalog/types.ts';
import type { Words } from '@/lib/problem.ts';

const flags: Record<string, keyof CatalogTable['can']> = {
  create: 'create',
  clone: 'create',
  edit: 'update',
  update: 'update',
  delete: 'delete',
  import: 'import',
  export: 'export',
};

/** Reading is given with being in the catalog at all. */
export function can(resources: Resources, name: string | undefined, action: string): boolean {
  const resource = name === undefined ? undefined : resources.get(name);
  if (!resource) return false;
  const flag = flags[action];
  return flag === undefined ? action === 'list' || action === 'show' : resource.can[flag];
}

/** Words for a form the reader may not fill in, null when he may. */
export function whyNot(resource: Resource, action: 'create' | 'update'): Words | null {
  if (resource.can[action]) return null;
  return { key: `access.${action}`, params: { plural: resource.noun } };
}

/** Courtesy, not protection: it hides what the database would refuse anyway. */
export function createAccessControl(resources: Resources): AccessControlProvider {
  return {
    can: async ({ resource, action }) => ({ can: can(resources, resource, action) }),
    options: { buttons: { enableAccessControl: true, hideIfUnauthorized: false } },
  };
}
