// What `public.catalog(organization)` answers: the database's description of itself. Facts only, nothing derived.
import { type Kind, kinds } from './resource.ts';

export interface Catalog {
  organization: Organization;
  /** keys the caller holds in any scope */
  permissions: string[];
  tables: CatalogTable[];
  /** fields the organization added, in order, by table */
  custom_fields: Record<string, CatalogCustomField[]>;
  /** what the organization changed of the screens, by table */
  settings: Record<string, Settings>;
}

/** A column in all but DDL: its values stand in the `custom` object of the row. */
export interface CatalogCustomField {
  key: string;
  label: string;
  help: string | null;
  kind: CustomKind;
  options: string[];
  required: boolean;
}

export type CustomKind = Exclude<Kind, 'reference' | 'table' | 'list' | 'json'>;

/** Of a relation or a document the database would need a column. */
const ofColumns: ReadonlySet<Kind> = new Set<Kind>(['reference', 'table', 'list', 'json']);
export const customKinds = kinds.filter((kind): kind is CustomKind => !ofColumns.has(kind));

/** The patch of `resource_settings`; the database refuses any other word, and names that are no column. */
export interface Settings {
  label?: string;
  labelPlural?: string;
  help?: string;
  list?: string[];
  sections?: { name: string | null; columns: string[] }[];
  fields?: Record<string, FieldSettings>;
}

export interface FieldSettings {
  label?: string;
  help?: string;
  hidden?: true;
  required?: true;
  default?: string | number | boolean;
}

export interface Organization {
  id: string;
  name: string;
  slug: string;
  currency: string;
  timezone: string;
  /** first day of its week: 1 is Monday, 7 Sunday */
  week_start: number;
  /** version of its picture; null: it has none */
  logo: number | null;
  /** the caller owns it */
  is_owner: boolean;
  /** when it is deleted; null: nobody asked for that */
  deletion_due: string | null;
  /** it opens only to who signed in with a code besides the password */
  require_mfa: boolean;
}

export interface CatalogTable {
  name: string;
  kind: 'table' | 'view';
  comment: string | null;
  /** rows belong to one organization */
  tenant: boolean;
  /** changes are written to the log */
  audited: boolean;
  /** personal data or pay: who reads it is written down */
  sensitive: boolean;
  /** rows are made over the API, by whoever may */
  insertable: boolean;
  can: Can;
  primary_key: string[];
  columns: CatalogColumn[];
  unique_keys: string[][];
  foreign_keys: CatalogForeignKey[];
  checks: CatalogCheck[];
  /** null where no workflow governs the table */
  workflow: CatalogWorkflow | null;
}

/** How the status of a record moves: by transition() only. What the system does by itself is left out. */
export interface CatalogWorkflow {
  column: string;
  /** states a person may make a record in */
  initial: string[];
  /** states a person may edit or delete a record in; null = all */
  editable: string[] | null;
  /** columns that stay open in the other states */
  loose: string[];
  transitions: CatalogTransition[];
}

export interface CatalogTransition {
  action: string;
  from: string;
  to: string;
  /** rules that ask the person for something: note, date, project … */
  needs: string[];
  /** may answer with warnings to take note of */
  warns: boolean;
  /** the caller holds the permission in some scope; whether for this record, the database says */
  allowed: boolean;
}

export interface Can {
  create: boolean;
  update: boolean;
  delete: boolean;
  import: boolean;
  export: boolean;
}

export interface CatalogColumn {
  name: string;
  type: string;
  base: string;
  nullable: boolean;
  default: string | null;
  generated: boolean;
  max_length: number | null;
  precision: number | null;
  scale: number | null;
  enum: string[] | null;
  comment: string | null;
  system: boolean;
  /** rows may be made, but not with a value here; rows may be changed, but not here */
  no_insert?: true;
  no_update?: true;
}

export interface CatalogForeignKey {
  name: string;
  column: string;
  table: string;
  on_delete: 'no action' | 'cascade' | 'set null';
}

export interface CatalogCheck {
  name: string;
  expression: string;
}
