// What `public.catalog(organization)` answers: the database's description of itself. Facts only, nothing derived.
export interface Catalog {
  organization: Organization;
  /** keys the caller holds in any scope */
  permissions: string[];
  tables: CatalogTable[];
}

export interface Organization {
  id: string;
  name: string;
  slug: string;
  currency: string;
  timezone: string;
}

export interface CatalogTable {
  name: string;
  kind: 'table' | 'view';
  comment: string | null;
  /** rows belong to one organization */
  tenant: boolean;
  /** changes are written to the log */
  audited: boolean;
  can: Can;
  primary_key: string[];
  columns: CatalogColumn[];
  unique_keys: string[][];
  foreign_keys: CatalogForeignKey[];
  checks: CatalogCheck[];
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
