import { createHash } from 'node:crypto';
import { COMPANIONS } from './given.ts';
import { inOrder, type Schema, shapeOf } from './schema.ts';
import { type SeedContext, seedRow } from './seed.ts';
import { type Actor, identity, type Session } from './session.ts';
import { assign, literal, only, type Row, table } from './sql.ts';

/** One organization with a member of every role and, in every table, a row of each of two projects. */
export interface Tenant {
  name: string;
  id: string;
  people: Record<string, string>;
  rows: Record<Project, Record<string, Row>>;
  /** A row that could be inserted next, and whether the table takes any: one-to-one rows come with their parent. */
  fresh: Record<Project, Record<string, Row>>;
  /** Tables with one row per parent, where the fresh row takes the place of the one that is there. */
  full: string[];
}

/** Members of every role are assigned to the first project, nobody to the second. */
export type Project = 'assigned' | 'other';
export const PROJECTS: Project[] = ['assigned', 'other'];

export interface World {
  A: Tenant;
  B: Tenant;
  /** Signed in, member of nothing. */
  stranger: Actor;
  /** Owner of B and viewer of A. */
  both: Actor;
  /** Owners of A once. */
  suspended: Actor;
  removed: Actor;
}

/** The same name gives the same id, so that a failure names the same row in every run. */
export function uuidOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export const person = (label: string): Actor => ({ label, role: 'authenticated', user: uuidOf(label) });
export const member = (tenant: Tenant, role: string): Actor => person(`${tenant.name}.${role}`);

/** Condition for the rows of an organization; null = the table belongs to nobody. */
export function scopeOf(schema: Schema, organization: string, people: string[]): SeedContext['scope'] {
  return (name) => {
    if (name === 'organizations') return `id = ${literal(organization)}`;
    if (name === 'profiles') return `id in (${people.map(literal).join(', ')})`;
    const shape = schema.get(name);
    return shape?.columns.some((c) => c.name === 'organization_id')
      ? `organization_id = ${literal(organization)}`
      : null;
  };
}

/** Rows of organizations are made up; people, organizations and what migrations write are there. */
const isSeeded = (schema: Schema, name: string): boolean =>
  shapeOf(schema, name).columns.some((c) => c.name === 'organization_id');

export const tenantScope = (schema: Schema, tenant: Tenant) => scopeOf(schema, tenant.id, Object.values(tenant.people));

export async function signUp(session: Session, label: string): Promise<Actor> {
  const actor = person(label);
  const email = literal(`${label.toLowerCase()}@example.com`);
  await session.run(`insert into auth.users (id, email) values (${literal(actor.user)}, ${email})`);
  return actor;
}

/** A member as an invitation would make one. */
export async function addMember(session: Session, organization: string, actor: Actor, role: string): Promise<void> {
  await session.run(`
    with m as (insert into public.memberships (organization_id, user_id) values (${literal(organization)}, ${literal(actor.user)}) returning *)
    insert into public.membership_roles (organization_id, membership_id, role_id)
    select m.organization_id, m.id, r.id from m join public.roles r on r.organization_id = m.organization_id and r.key = ${literal(role)}`);
}

export async function createOrganization(session: Session, owner: Actor, name: string): Promise<string> {
  await session.run(`savepoint founding; ${identity(owner)}`);
  const [made] = await session.run(`select public.create_organization(${literal(name)}) as id`);
  await session.run('reset role; set local "request.jwt.claims" = \'\'; release savepoint founding');
  return made?.id as string;
}

async function join(session: Session, tenant: Tenant, actor: Actor): Promise<void> {
  const project = literal(tenant.rows.assigned.projects?.id as string);
  await session.run(`
    insert into public.project_members (organization_id, project_id, user_id)
    values (${literal(tenant.id)}, ${project}, ${literal(actor.user)})`);
}

async function makeTenant(session: Session, schema: Schema, name: string): Promise<Tenant> {
  const founder = await signUp(session, `${name}.owner`);
  const id = await createOrganization(session, founder, `Company ${name}`);
  const roles = (
    await session.run(`select key from public.roles where organization_id = ${literal(id)} order by key`)
  ).map((r) => r.key as string);
  for (const role of roles.filter((r) => r !== 'owner')) {
    await addMember(session, id, await signUp(session, `${name}.${role}`), role);
  }
  // The people of the made-up memberships, and one who could become a member.
  for (const extra of ['assigned', 'other', 'spare']) await signUp(session, `${name}.${extra}`);
  const people = Object.fromEntries(
    [...roles, 'assigned', 'other', 'spare'].map((key) => [key, uuidOf(`${name}.${key}`)]),
  );
  const tenant: Tenant = {
    name,
    id,
    people,
    rows: { assigned: {}, other: {} },
    fresh: { assigned: {}, other: {} },
    full: [],
  };

  const scope = tenantScope(schema, tenant);
  for (const [n, project] of PROJECTS.entries()) {
    const rows = new Map<string, Row>();
    const context: SeedContext = { organization: id, n: n + 1, rows, spare: {}, scope };
    for (const given of [...schema.keys()].filter((name) => !isSeeded(schema, name))) {
      const where = given === 'profiles' ? `id = ${literal(people[project] ?? null)}` : (scope(given) ?? 'true');
      const [found] = await session.run(
        `select to_jsonb(t) as row from public.${given} t where ${where} order by 1 limit 1`,
      );
      rows.set(given, found?.row as Row);
    }
    for (const { name } of inOrder(schema)) {
      if (rows.has(name)) continue;
      rows.set(name, (await seedRow(session, schema, name, context)).row);
      for (let more = 1; more <= (COMPANIONS[name] ?? 0); more++)
        await seedRow(session, schema, name, { ...context, n: context.n + 10 * more });
    }
    tenant.rows[project] = Object.fromEntries(rows);
  }
  await readAgain(session, schema, tenant);
  for (const role of roles) await join(session, tenant, person(`${name}.${role}`));
  return tenant;
}

/** Rows made later may have changed earlier ones: sums, versions, the current version of a document. */
async function readAgain(session: Session, schema: Schema, tenant: Tenant): Promise<void> {
  for (const project of PROJECTS)
    for (const [name, row] of Object.entries(tenant.rows[project])) {
      const where = assign(name, only(row, shapeOf(schema, name).primaryKey), ' and ');
      const [now] = await session.run(`select to_jsonb(t) as row from ${table(name)} t where ${where}`);
      tenant.rows[project][name] = now?.row as Row;
    }
}

/** Rows to insert next, worked out by inserting them and taking that back. */
async function addFresh(session: Session, schema: Schema, tenant: Tenant): Promise<void> {
  const scope = tenantScope(schema, tenant);
  for (const [n, project] of PROJECTS.entries()) {
    const rows = new Map(Object.entries(tenant.rows[project]));
    const context: SeedContext = { organization: tenant.id, n: n + 3, rows, spare: tenant.rows.other, scope };
    for (const { name } of inOrder(schema)) {
      if (!isSeeded(schema, name)) continue;
      const { given, adopted } = await session.reverted(() => seedRow(session, schema, name, context));
      tenant.fresh[project][name] = given;
      if (adopted && !tenant.full.includes(name)) tenant.full.push(name);
    }
  }
}

export async function makeWorld(session: Session, schema: Schema): Promise<World> {
  const A = await makeTenant(session, schema, 'A');
  const B = await makeTenant(session, schema, 'B');
  const stranger = await signUp(session, 'stranger');
  const both = await signUp(session, 'both');
  await addMember(session, A.id, both, 'viewer');
  await addMember(session, B.id, both, 'owner');
  const gone: Actor[] = [];
  for (const status of ['suspended', 'removed']) {
    const actor = await signUp(session, status);
    await addMember(session, A.id, actor, 'owner');
    await join(session, A, actor);
    // A status moves by transitions, for the superuser too; the owner of the tables may take any of them.
    await session.run(
      `set local role postgres; update public.memberships set status = ${literal(status)} where user_id = ${literal(actor.user)}; reset role`,
    );
    gone.push(actor);
  }
  for (const tenant of [A, B]) await addFresh(session, schema, tenant);
  const [suspended, removed] = gone as [Actor, Actor];
  return { A, B, stranger, both, suspended, removed };
}
