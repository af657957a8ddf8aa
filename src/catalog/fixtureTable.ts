// Short hand for catalog tables in tests: `'amount numeric(14,2) not null'` instead of eleven properties a column.
import type { CatalogColumn, CatalogForeignKey, CatalogTable, CatalogTransition, CatalogWorkflow } from './types.ts';

const bases: Record<string, string> = {
  'timestamp with time zone': 'timestamptz',
  smallint: 'int2',
  integer: 'int4',
  bigint: 'int8',
  boolean: 'bool',
};

export interface TableShort {
  name: string;
  comment: string;
  columns: string[];
  comments?: Record<string, string>;
  unique?: string[][];
  /** `column > table` or `column > table cascade`; a second key of a column takes its constraint name after a colon */
  keys?: string[];
  checks?: Record<string, string>;
  can?: Partial<CatalogTable['can']>;
  provenance?: boolean;
  bare?: boolean;
  sensitive?: boolean;
  workflow?: Partial<Omit<CatalogWorkflow, 'transitions'>> & {
    /** `submit draft > pending_approval`, then what it needs; ! = may warn, - = the caller may not */
    transitions: string[];
  };
}

export const enums: Record<string, string[]> = {
  record_source: ['manual', 'masterfile_import', 'csv_import', 'system'],
};

export function table(short: TableShort): CatalogTable {
  const stamped = short.bare
    ? []
    : ['id uuid not null = gen_random_uuid()', 'organization_id uuid not null', ...short.columns, ...stamps];
  const all = [...(short.bare ? short.columns : stamped), ...(short.provenance ? provenance : [])];
  const keys = [...(short.keys ?? []), ...(short.bare ? [] : [`created_by > profiles set null`])];
  return {
    name: short.name,
    kind: 'table',
    comment: short.comment,
    tenant: !short.bare,
    audited: !short.bare,
    sensitive: short.sensitive ?? false,
    insertable: true,
    can: { create: true, update: true, delete: true, import: true, export: true, ...short.can },
    primary_key: ['id'],
    columns: all.map((text) => column(text, short.comments ?? {})),
    unique_keys: short.unique ?? [],
    foreign_keys: keys.map((text) => foreignKey(short.name, text)),
    checks: Object.entries(short.checks ?? {}).map(([name, expression]) => ({
      name,
      expression: `CHECK ((${expression}))`,
    })),
    workflow: short.workflow ? workflow(short.workflow) : null,
  };
}

function workflow({ transitions, ...rest }: NonNullable<TableShort['workflow']>): CatalogWorkflow {
  const all = transitions.map(transition);
  return {
    column: 'status',
    initial: [all[0]?.from ?? ''],
    editable: null,
    loose: ['notes', 'custom', 'archived_at'],
    ...rest,
    transitions: all,
  };
}

function transition(text: string): CatalogTransition {
  const [action = '', from = '', , to = '', ...more] = text.split(' ');
  const needs = more.filter((word) => /\w/.test(word));
  return { action, from, to, needs, warns: more.includes('!'), allowed: !more.includes('-') };
}

const stamps = [
  'created_at timestamp with time zone not null = now()',
  'updated_at timestamp with time zone not null = now()',
  'created_by uuid',
  'version integer not null = 1',
  "custom jsonb not null = '{}'::jsonb",
];
const provenance = [
  "source record_source not null = 'manual'::record_source",
  'source_ref text',
  'import_run_id uuid',
  'import_key text',
];
const systemNames = new Set([
  'id',
  'organization_id',
  ...[...stamps, ...provenance].map((text) => text.split(' ')[0] as string),
]);

function column(text: string, comments: Record<string, string>): CatalogColumn {
  const [, name = '', type = '', notNull, , initial] = /^(\w+) (.+?)( not null)?( = (.+))?$/.exec(text) ?? [];
  const generated = initial === 'generated';
  const size = /\((\d+)(?:,(\d+))?\)/.exec(type);
  const plain = type.replace(/\(.*\)/, '');
  return {
    name,
    type,
    base: enums[type] ? 'enum' : (bases[plain] ?? plain),
    nullable: !notNull,
    default: generated ? null : (initial ?? null),
    generated,
    max_length: null,
    precision: size ? Number(size[1]) : null,
    scale: size ? Number(size[2] ?? 0) : null,
    enum: enums[type] ?? null,
    comment: comments[name] ?? null,
    system: systemNames.has(name),
  };
}

function foreignKey(table: string, text: string): CatalogForeignKey {
  const [, column = '', target = '', rule, named] =
    /^(\w+) > (\w+)(?: (cascade|set null))?(?:: (\w+))?$/.exec(text) ?? [];
  const suffix = target === 'profiles' ? '_profile_fkey' : '_fkey';
  return {
    name: named ?? `${table}_${column}${suffix}`,
    column,
    table: target,
    on_delete: (rule as CatalogForeignKey['on_delete']) ?? 'no action',
  };
}
