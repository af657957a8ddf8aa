import type { Sql } from 'postgres';
import type { FunctionSnapshot, TableSnapshot, Tenancy, ViewSnapshot } from './snapshot.ts';
import { sortKeys } from './stable.ts';
import {
  FOREIGN_KEYS,
  FUNCTIONS,
  POLICIES,
  RELATIONS,
  ROLES,
  SCHEMAS,
  TRIGGERS,
  UNIQUE_INDEXES,
} from './tenancy-queries.ts';

type Named<T> = (T & { relation: string; name: string })[];
type Grants = Record<string, string[]>;

interface RelationRow {
  schema: 'public' | 'private';
  name: string;
  kind: 'table' | 'view';
  row_security: TableSnapshot['row_security'];
  security_invoker: boolean;
  grants: Grants;
  tenancy: TableSnapshot['tenancy'];
}

/** The rows of one relation, by name. */
function pick<T, R>(rows: Named<T>, relation: string, value: (row: T) => R): Record<string, R> {
  return Object.fromEntries(rows.filter((r) => r.relation === relation).map((r) => [r.name, value(r)]));
}

interface Parts {
  policies: Named<TableSnapshot['policies'][string]>;
  keys: Named<TableSnapshot['foreign_keys'][string]>;
  unique: Named<{ definition: string }>;
  triggers: Named<{ definition: string }>;
}

const tableSnapshot = (r: RelationRow, { policies, keys, unique, triggers }: Parts): TableSnapshot => ({
  tenancy: r.tenancy,
  row_security: r.row_security,
  grants: sortKeys(r.grants),
  policies: pick(policies, r.name, ({ verb, roles, kind, using, check }) => ({ verb, roles, kind, using, check })),
  foreign_keys: pick(keys, r.name, ({ columns, table, target, on_delete }) => ({ columns, table, target, on_delete })),
  unique: pick(unique, r.name, (u) => u.definition),
  triggers: pick(triggers, r.name, (t) => t.definition),
});

const viewSnapshot = (v: RelationRow): ViewSnapshot => ({
  read: v.tenancy?.read ?? null,
  project_column: v.tenancy?.project_column ?? null,
  security_invoker: v.security_invoker,
  grants: sortKeys(v.grants),
});

/** The same of one table or view alone, asked in one message; missing when it is not there. Sets the search path. */
export async function readRelation(
  sql: Pick<Sql, 'unsafe'>,
  name: string,
): Promise<TableSnapshot | ViewSnapshot | undefined> {
  const of = (query: string, column: string) => `select * from (${query}) q where q.${column} = '${name}'`;
  const asked = [
    `set local search_path = ''`,
    `${of(RELATIONS, 'name')} and q.schema = 'public'`,
    ...[POLICIES, FOREIGN_KEYS, UNIQUE_INDEXES, TRIGGERS].map((query) => of(query, 'relation')),
  ];
  const [, relation, policies, keys, unique, triggers] = (await sql.unsafe(asked.join('; '))) as unknown as unknown[][];
  const [found] = relation as RelationRow[];
  if (found?.kind === 'view') return viewSnapshot(found);
  return found && tableSnapshot(found, { policies, keys, unique, triggers } as Parts);
}

/** Reads everything tenancy rests on from the system catalogs of a migrated database, sorted. Inside a transaction. */
export async function readTenancy(sql: Pick<Sql, 'unsafe'>): Promise<Tenancy> {
  // Then every name in an expression is written with its schema, whoever asks.
  await sql.unsafe(`set local search_path = ''`);
  const read = async <T>(query: string) => (await sql.unsafe(query)) as unknown as T;
  const relations = await read<RelationRow[]>(RELATIONS);
  const parts: Parts = {
    policies: await read(POLICIES),
    keys: await read(FOREIGN_KEYS),
    unique: await read(UNIQUE_INDEXES),
    triggers: await read(TRIGGERS),
  };
  const functions = await read<(FunctionSnapshot & { name: string })[]>(FUNCTIONS);
  const roles = await read<{ name: string; superuser: boolean; bypass_row_security: boolean }[]>(ROLES);
  const schemas = await read<{ name: string; grants: Grants }[]>(SCHEMAS);

  const of = (schema: string, kind: string) => relations.filter((r) => r.schema === schema && r.kind === kind);
  const map = <T extends { name: string }, R>(rows: T[], value: (row: T) => R) =>
    sortKeys(Object.fromEntries(rows.map((row) => [row.name, value(row)])));

  return {
    roles: map(roles, ({ superuser, bypass_row_security }) => ({ superuser, bypass_row_security })),
    schemas: map(schemas, ({ grants }) => sortKeys(grants)),
    tables: map(of('public', 'table'), (r) => tableSnapshot(r, parts)),
    views: map(of('public', 'view'), viewSnapshot),
    private_tables: map(of('private', 'table'), (t) => ({ grants: sortKeys(t.grants) })),
    functions: map(functions, ({ security, search_path, execute }) => ({ security, search_path, execute })),
  };
}
