import type { ResourceProps } from '@refinedev/core';
import { derive } from '@/catalog/derive.ts';
import { mergeAll, type Patch } from '@/catalog/merge.ts';
import type { Resources } from '@/catalog/resource.ts';
import { settingsPatches } from '@/catalog/settings.ts';
import type { Catalog } from '@/catalog/types.ts';
import { matchers } from '@/fields/index.ts';

export interface BuildOptions {
  /** layers between the catalog and the settings of the organization: files */
  layers?: Record<string, Patch>[];
  strict?: boolean;
}

export function buildResources(catalog: Catalog, { layers = [], strict = false }: BuildOptions = {}): Resources {
  // a comment the app does not understand is a mistake in a migration: its author should hear of it
  const report = (problem: string) => console.warn(`catalog: ${problem}`);
  const derived = derive(catalog, { matchers, strict, ...(import.meta.env?.DEV ? { report } : {}) });
  const merged = layers.reduce((resources, patches) => mergeAll(resources, patches), derived);
  return mergeAll(merged, settingsPatches(merged, catalog.settings));
}

/** What Refine has to know: names and addresses. `meta` stays small, Refine hands it to every request. */
export function toResources(resources: Resources): ResourceProps[] {
  return resources.all.map(({ name, label, group, icon, can }) => ({
    name,
    list: `/:organization/${name}`,
    show: `/:organization/${name}/:id`,
    ...(can.create ? { create: `/:organization/${name}/new` } : {}),
    ...(can.update ? { edit: `/:organization/${name}/:id/edit` } : {}),
    meta: { label, group, icon },
  }));
}
