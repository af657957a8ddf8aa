// A table works without a file here. One is written for what the database cannot know: another cell, a slot, an order
// that only this app wants. Columns are checked against the generated schema, so a misspelt one does not compile.
import type { ComponentType } from 'react';
import type { ColumnPatch, Patch } from '@/catalog/merge.ts';
import type { Resource, Row, Sort } from '@/catalog/resource.ts';
import type { Database } from '@/generated/database.ts';

type Tables = Database['public']['Tables'];
export type TableName = keyof Tables & string;
type ColumnOf<T extends TableName> = keyof Tables[T]['Row'] & string;

export interface Definition<T extends TableName = TableName>
  extends Omit<Patch, 'list' | 'filters' | 'search' | 'sort' | 'sections' | 'fields' | 'title' | 'subtitle'> {
  title?: ColumnOf<T>;
  subtitle?: ColumnOf<T>;
  list?: ColumnOf<T>[];
  filters?: ColumnOf<T>[];
  search?: ColumnOf<T>[];
  sort?: (Sort & { field: ColumnOf<T> })[];
  sections?: { name: string | null; columns: ColumnOf<T>[] }[];
  fields?: Partial<Record<ColumnOf<T>, ColumnPatch>>;
  slots?: Slots;
}

/** Places in the generated screens that take a component; each gets what it stands beside. */
export interface Slots {
  /** beside the primary action of the list */
  toolbar?: ComponentType<{ resource: Resource }>;
  /** under the title of a record: figures, warnings */
  header?: ComponentType<{ resource: Resource; record: Row }>;
  /** tabs of a record before its history */
  tabs?: { key: string; label: string; Tab: ComponentType<{ resource: Resource; record: Row }> }[];
}

export function defineResource<T extends TableName>(table: T, definition: Definition<T>): [T, Definition] {
  return [table, definition as unknown as Definition];
}
