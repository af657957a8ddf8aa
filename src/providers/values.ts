import { folded } from '@/catalog/custom.ts';
import type { Resource } from '@/catalog/resource.ts';
import { ApiProblem } from '@/lib/problem.ts';

/** Columns that are no field of a form but may travel with one. */
const companions = new Set(['id', 'version', 'custom', 'archived_at']);

function known(resource: Resource, values: object): Record<string, unknown> {
  const { organization_id: _, ...rest } = values as Record<string, unknown>;
  for (const name of Object.keys(rest)) {
    const column = resource.column(name);
    if (!column || (column.system && !companions.has(name)))
      throw new Error(`${resource.name}.${name} cannot be written`);
  }
  return folded(rest, resource.column);
}

export function insertable(resource: Resource, values: object, organizationId: string): Record<string, unknown> {
  const { version: _, ...rest } = known(resource, values);
  return resource.tenant ? { organization_id: organizationId, ...rest } : rest;
}

/** One record is updated only by somebody who says which state of it he has seen. */
export function updatable(resource: Resource, values: object, need: { version: boolean }): Record<string, unknown> {
  const { id: _, version, ...rest } = known(resource, values);
  if (!resource.versioned || !need.version) return rest;
  if (typeof version === 'number') return { ...rest, version };
  throw new ApiProblem({
    statusCode: 400,
    reason: 'invalid',
    words: { key: 'errors.noVersion' },
  });
}
