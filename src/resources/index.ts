import type { Patch } from '@/catalog/merge.ts';
import type { Definition, Slots } from './defineResource.ts';

export { defineResource } from './defineResource.ts';

/** One line per table that wants more than the catalog gives: `defineResource('projects', { … })` from its own file. */
const definitions: [string, Definition][] = [];

const registry = new Map(definitions);

/** The layer between the catalog and an organization's own settings. */
export const patches: Record<string, Patch> = Object.fromEntries(
  definitions.map(([table, { slots: _, ...patch }]) => [table, patch as Patch]),
);

export const slotsOf = (table: string): Slots => registry.get(table)?.slots ?? {};
