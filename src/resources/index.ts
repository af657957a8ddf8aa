import type { Patch } from '@/catalog/merge.ts';
import type { FieldDefinition, Slots } from './defineResource.ts';
import { definitions } from './definitions.ts';

export { defineResource } from './defineResource.ts';

const registry = new Map(definitions);

const partsOf = ({ Cell, Input, ...patch }: FieldDefinition) => ({ ...patch, parts: { Cell, Input } });

/** The layer between the catalog and an organization's own settings. */
export const patches: Record<string, Patch> = Object.fromEntries(
  definitions.map(([table, { slots: _, beginsOnPage: __, fields = {}, ...patch }]) => [
    table,
    {
      ...patch,
      fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, partsOf(field ?? {})])),
    } as Patch,
  ]),
);

export const beginsOnPage = (table: string): boolean => registry.get(table)?.beginsOnPage === true;

export const slotsOf = (table: string): Slots => registry.get(table)?.slots ?? {};
