/** src/generated/tenancy.json: what must exist. Tests take it from the committed file, never from the database under test. */
export interface Tenancy {
  roles: Record<string, { superuser: boolean; bypass_row_security: boolean }>;
  /** Privileges on the schemas public and private. */
  schemas: Record<string, Record<string, string[]>>;
  tables: Record<string, TableSnapshot>;
  views: Record<string, ViewSnapshot>;
  private_tables: Record<string, { grants: Record<string, string[]> }>;
  functions: Record<string, FunctionSnapshot>;
}

export interface TableSnapshot {
  /** Row of private.tenant_tables; null = a table the API does not know. */
  tenancy: {
    read: string[];
    write: string[];
    verbs: Verb[];
    tenant: boolean;
    importable: boolean;
    audited: boolean;
    own: boolean;
    project_column: string | null;
  } | null;
  row_security: 'forced' | 'enabled' | 'off';
  grants: Record<string, string[]>;
  policies: Record<string, PolicySnapshot>;
  foreign_keys: Record<string, ForeignKey>;
  /** Definition behind the table's name, by name of the index. */
  unique: Record<string, string>;
  triggers: Record<string, string>;
}

export interface ViewSnapshot {
  /** Read keys, each several joined by &; null = a view the API does not know. */
  read: string[] | null;
  project_column: string | null;
  security_invoker: boolean;
  grants: Record<string, string[]>;
}

export type Verb = 'select' | 'insert' | 'update' | 'delete';

export interface PolicySnapshot {
  verb: Verb | 'all';
  roles: string[];
  kind: 'permissive' | 'restrictive';
  using: string | null;
  check: string | null;
}

export interface ForeignKey {
  columns: string[];
  table: string;
  target: string[];
  on_delete: string;
}

export interface FunctionSnapshot {
  security: 'definer' | 'invoker';
  search_path: string | null;
  execute: string[];
}
