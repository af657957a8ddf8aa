import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableSnapshot, Tenancy, Verb } from '../../../scripts/gen/snapshot.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;

/** What must exist and who may do what: committed, so that what is missing from the database is missed. */
export const snapshot = read<Tenancy>('src/generated/tenancy.json');

/** own: rows the caller made, or that name him where a table is about people; a version is its document's. */
export type Grant = 'all' | 'assigned' | 'own' | 'own assigned' | 'assigned or own' | 'none';
export type Access = Record<string, Record<string, Record<Verb, Grant>>>;

/** From spec/roles-and-screens section 3 and its seed, with the verbs a table offers at all; changed by hand, with a reason. */
export const access = read<Access>('tests/db/access.json');

export const VERBS: Verb[] = ['select', 'insert', 'update', 'delete'];

export const tables: string[] = Object.keys(snapshot.tables);
/** Tables with rows of an organization; the others are named in checks/global. */
export const isTenant = (name: string): boolean => tableOf(name).tenancy?.tenant === true;

export function tableOf(name: string): TableSnapshot {
  const table = snapshot.tables[name];
  if (!table) throw new Error(`${name} is not in src/generated/tenancy.json; run npm run gen.`);
  return table;
}

export function grantOf(name: string, role: string, verb: Verb): Grant {
  const grant = access[name]?.[role]?.[verb];
  if (!grant) throw new Error(`tests/db/access.json says nothing about ${verb} on ${name} as ${role}.`);
  return grant;
}

/** Columns the stamp trigger keeps from clients, and the ones it writes itself. */
export function guardedColumns(name: string): string[] {
  const stamp = tableOf(name).triggers.stamp ?? '';
  const named = /private\.stamp\((.*)\)/.exec(stamp)?.[1] ?? '';
  return [...named.matchAll(/'(\w+)'/g)].map((m) => m[1] as string);
}

/** Who reads a view: whoever holds all keys of one of its alternatives, as the matrix says of a table with just that key. */
export function viewGrant(name: string, role: string): Grant {
  const view = snapshot.views[name];
  if (!view) throw new Error(`${name} is not in src/generated/tenancy.json; run npm run gen.`);
  const rank: Grant[] = ['none', 'assigned', 'all'];
  const held = (key: string): Grant => {
    if (key === 'member') return 'all';
    const alike = Object.entries(snapshot.tables).filter(([, t]) => t.tenancy?.read.join() === key);
    const [table] = alike.find(([, t]) => t.tenancy?.project_column) ?? alike[0] ?? [];
    return table === undefined ? 'none' : grantOf(table, role, 'select');
  };
  const least = (grants: Grant[]) => rank[Math.min(...grants.map((g) => rank.indexOf(g)))] as Grant;
  const most = (grants: Grant[]) => rank[Math.max(...grants.map((g) => rank.indexOf(g)))] as Grant;
  const grant = most((view.read ?? []).map((keys) => least(keys.split('&').map((key) => held(key.trim())))));
  return grant === 'assigned' && view.project_column === null ? 'none' : grant;
}
