import type { ForeignKey, Tenancy } from '../../../scripts/gen/snapshot.ts';
import type { Report } from '../harness/report.ts';

/** Unique keys across organizations, each with the reason it may be. A key of one random id alone needs none. */
export const GLOBAL_KEYS: Record<string, string> = {
  organizations_slug_key: 'the slug is an address, and addresses are unique; it is set by create_organization only',
  profiles_email_key: 'one login account per address, set by the auth server only',
  profiles_username_key: 'people, not organizations, choose a user name',
  permissions_pkey: 'the catalogue of keys is the same for everybody',
  workflow_transitions_entity_action_key: 'what changes of status there are is the same for everybody',
  memberships_user_id_organization_id_key:
    'target of the keys to members, carries the organization; members are made by definers only',
  membership_roles_pkey: 'two random ids; says something only to somebody who knows both, and only about that pair',
  project_terms_project_id_key: 'clients can neither insert a row nor move one to another project',
};

const leading = (definition: string) => /\((.*?)[,)]/.exec(definition)?.[1] ?? '';
const columnsOf = (definition: string) => (/\(([^()]*)\)/.exec(definition)?.[1] ?? '').split(', ');

/** Columns that are the table's own random id, alone or carried along so that other tables can point at it. */
const isIdKey = (definition: string): boolean =>
  columnsOf(definition)[0] === 'id' &&
  columnsOf(definition).every((c) => ['id', 'project_id', 'organization_id'].includes(c));

function uniqueKeys(tenancy: Tenancy, report: Report): void {
  const seen = new Set<string>();
  for (const [table, t] of Object.entries(tenancy.tables)) {
    for (const [name, definition] of Object.entries(t.unique)) {
      const global = name in GLOBAL_KEYS;
      if (global) seen.add(name);
      const scoped = leading(definition) === 'organization_id' || isIdKey(definition);
      report.check(
        scoped !== global,
        () => `${name} of ${table} is unique across organizations, or needs no exception: ${definition}`,
      );
    }
  }
  for (const name of Object.keys(GLOBAL_KEYS)) report.check(seen.has(name), () => `the exception ${name} names no key`);
}

/** A key between tenant tables carries the organization, id first; people are checked as members where clients name them. */
function compositeKeys(tenancy: Tenancy, report: Report): void {
  for (const [table, t] of Object.entries(tenancy.tables)) {
    for (const [name, key] of Object.entries(t.foreign_keys)) {
      if (!t.tenancy?.tenant || tenancy.tables[key.table]?.tenancy?.tenant !== true) continue;
      const pairs = key.columns.map((c, i) => [c, key.target[i]]);
      const carries = pairs.slice(1).some(([from, to]) => from === 'organization_id' && to === 'organization_id');
      report.check(
        carries && key.columns[0] !== 'organization_id',
        () => `${name} of ${table} does not carry the organization, id first`,
      );
      report.check(
        setsNullAlone(key),
        () => `${name} of ${table} sets more than its own column to null: ${key.on_delete}`,
      );
    }
  }
}

const setsNullAlone = (key: ForeignKey): boolean =>
  !key.on_delete.startsWith('set null') || key.on_delete === `set null (${key.columns[0]})`;

/** For who has not signed in: counts attempts, for an edge function that signs the call (throttle.test.ts). */
export const FOR_ANYBODY = ['private', 'public'].map((schema) => `${schema}.throttle(bucket text, signature text)`);

function functions(tenancy: Tenancy, report: Report): void {
  for (const [name, f] of Object.entries(tenancy.functions)) {
    report.check(f.search_path === '', () => `${name} has search_path ${f.search_path ?? 'of the caller'}`);
    report.check(
      !f.execute.includes('public') && f.execute.includes('anon') === FOR_ANYBODY.includes(name),
      () => `${name} may be executed by ${f.execute.join()}`,
    );
    report.check(
      f.security === 'invoker' || name.startsWith('private.'),
      () => `${name} is a definer in an exposed schema`,
    );
  }
}

/** Rules every table, function and view keeps, now and later. */
export function rules(tenancy: Tenancy, report: Report): void {
  uniqueKeys(tenancy, report);
  compositeKeys(tenancy, report);
  functions(tenancy, report);
  for (const [name, view] of Object.entries(tenancy.views))
    report.check(view.security_invoker, () => `view ${name} is not security_invoker`);
  const { postgres, anon, authenticated } = tenancy.roles;
  report.check(
    postgres?.bypass_row_security === true && !postgres.superuser,
    () => 'the owner must bypass row security without being superuser',
  );
  for (const role of [anon, authenticated])
    report.check(role?.bypass_row_security === false && !role.superuser, () => 'API roles are held by row security');
  const held = (grants: Record<string, string[]>) => [...(grants.anon ?? []), ...(grants.public ?? [])].join();
  for (const [name, t] of Object.entries({ ...tenancy.tables, ...tenancy.views, ...tenancy.private_tables })) {
    report.check(held(t.grants) === '', () => `${name} is granted to anon or everybody: ${held(t.grants)}`);
  }
  for (const [name, grants] of Object.entries(tenancy.schemas)) {
    // A request without a token must reach the schema to be refused at the table.
    report.check(
      held(grants) === (name === 'public' ? 'usage' : ''),
      () => `schema ${name} is granted to anon or everybody: ${held(grants)}`,
    );
  }
}
