// What the screens work with: one Resource per table, everything decided, nothing left to guess at render time.
import type { RowRule } from './checks.ts';
import type { Can, CatalogCheck, CatalogTransition, CatalogWorkflow } from './types.ts';

export const kinds = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'percent',
  'boolean',
  'date',
  'dateTime',
  'enum',
  'reference',
  'email',
  'phone',
  'url',
  'table',
  'list',
  'json',
] as const;
export type Kind = (typeof kinds)[number];

export interface Resource {
  name: string;
  kind: 'table' | 'view';
  label: string;
  labelPlural: string;
  /** which of its words are the organization's own, which no language replaces */
  named: readonly ('label' | 'labelPlural' | 'help')[];
  /** several rows in a sentence: "cost events" */
  noun: string;
  help: string | null;
  group: string | null;
  icon: string | null;
  /** place in the group of the menu; null behind those that have one, false: reached from elsewhere */
  menu: number | false | null;
  hidden: boolean;
  can: Can;
  /** column that identifies a row; every answer calls it `id` */
  key: string;
  /** rows belong to one organization: every request names it */
  tenant: boolean;
  /** there is a history */
  audited: boolean;
  /** whoever reads it is written down */
  sensitive: boolean;
  /** somebody may make rows by hand; `can.create` says whether the reader may */
  insertable: boolean;
  /** rows carry a version that an update has to send back */
  versioned: boolean;
  /** master data is put away, not thrown away */
  archivable: boolean;
  columns: Column[];
  column(name: string): Column | undefined;
  /** column that names a record, and the one that tells two of the same name apart */
  title: string;
  subtitle: string | null;
  list: string[];
  filters: string[];
  search: string[];
  sort: Sort[];
  totals: string[];
  sections: Section[];
  /** stamps and provenance, shown at the end of a record */
  details: string[];
  children: Child[];
  rules: RowRule[];
  checks: CatalogCheck[];
  uniqueKeys: string[][];
  /** how the status moves; null where nothing governs it */
  workflow: Workflow | null;
}

export interface Workflow extends CatalogWorkflow {
  transitions: Transition[];
}

export interface Transition extends CatalogTransition {
  label: string;
}

export interface Column {
  name: string;
  /** key of a custom field: the value stands in the `custom` object of the row */
  custom: string | null;
  /** which of its words are the organization's own, or translated already */
  named: readonly ('label' | 'help')[];
  label: string;
  help: string | null;
  kind: Kind;
  type: string;
  base: string;
  nullable: boolean;
  required: boolean;
  readonly: boolean;
  /** written on a new record only, or only later */
  closed: 'create' | 'edit' | null;
  hidden: boolean;
  system: boolean;
  /** the database fills it when it is left out */
  hasDefault: boolean;
  /** a default that is a plain value, for the create form */
  initial: string | number | boolean | null;
  limits: Limits;
  options: string[] | null;
  relation: Relation | null;
  unit: string | null;
  good: 'up' | 'down' | null;
  /** components of a file in resources/, in place of those of the kind; fields/ knows what they are */
  parts?: { Cell?: unknown; Input?: unknown };
}

export interface Limits {
  min?: number;
  max?: number;
  /** bounds that the value itself may not take: `> 0` */
  above?: number;
  below?: number;
  minLength?: number;
  maxLength?: number;
  notBlank?: boolean;
  /** digits before and after the point that a numeric column has room for */
  wholeDigits?: number;
  scale?: number;
}

export interface Relation {
  column: string;
  table: string;
  /** name of the foreign key: an embed without it is ambiguous (DESIGN 4) */
  constraint: string;
  /** name the embedded record has in an answer */
  alias: string;
  onDelete: 'no action' | 'cascade' | 'set null';
  /** column both sides share: a cost code is picked among those of the same project */
  within: string | null;
}

export interface Child {
  table: string;
  column: string;
  /** at most one row: shown as a section, not as a tab */
  single: boolean;
}

export interface Section {
  name: string | null;
  columns: string[];
}

export interface Sort {
  field: string;
  order: 'asc' | 'desc';
}

export interface Resources {
  all: Resource[];
  get(name: string): Resource | undefined;
  /** views whose rows have no id: nothing of them is opened, listed or linked to by itself; pages of figures read them */
  apart: Resource[];
  /** any of them */
  view(name: string): Resource | undefined;
}

export type Row = Record<string, unknown> & { id: string | number };
