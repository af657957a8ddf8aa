// A table works without a file here. One is written for what the database cannot know: another cell, a slot, an order
// that only this app wants. Columns are checked against the generated schema, so a misspelt one does not compile.
import type { ComponentType } from 'react';
import type { ColumnPatch, Patch } from '@/catalog/merge.ts';
import type { Resource, Row, Sort } from '@/catalog/resource.ts';
import type { CellProps, InputProps } from '@/fields/types.ts';
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
  fields?: Partial<Record<ColumnOf<T>, FieldDefinition>>;
  slots?: Slots;
  /** a new one begins on a page of its own, never in a form beside another record */
  beginsOnPage?: true;
}

/** What a kind would do otherwise, and the components it would do it with. */
export interface FieldDefinition extends Omit<ColumnPatch, 'parts'> {
  Cell?: ComponentType<CellProps>;
  Input?: ComponentType<InputProps>;
}

interface Part<Props> {
  key: string;
  label: string;
  Part: ComponentType<Props>;
}

export interface OfRecord {
  resource: Resource;
  record: Row;
}

interface TabPart extends Part<OfRecord> {
  /** stands before the record itself, and is open unless the address says otherwise */
  first?: true;
  /** tables and views that have to be readable, or there is no such tab */
  needs?: readonly string[];
}

/** Places in the generated screens that take a component; each gets what it stands beside. */
export interface Slots {
  /** beside the primary action of the list */
  toolbar?: ComponentType<{ resource: Resource }>;
  /** at the end of every row of the list */
  rowActions?: ComponentType<OfRecord>;
  /** under the title of a record: figures, warnings */
  header?: ComponentType<OfRecord>;
  /** behind the sections of a record */
  sections?: Part<OfRecord>[];
  /** tabs of a record before its history */
  tabs?: TabPart[];
  /** behind the sections of a form, inside of it */
  formSections?: Part<{ resource: Resource }>[];
}

export function defineResource<T extends TableName>(table: T, definition: Definition<T>): [T, Definition] {
  return [table, definition as unknown as Definition];
}
