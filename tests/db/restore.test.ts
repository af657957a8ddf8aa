import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { type Actor, requestAs } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();

// Records that hang together as later tables will: two ways from a project to one row, keys within a table, and a circle.
const TABLES = `
  create table public.stages (id uuid primary key default gen_random_uuid(), organization_id uuid not null references public.organizations (id) on delete cascade,
    project_id uuid not null references public.projects (id) on delete cascade, name text not null,
    parent_id uuid references public.stages (id) on delete cascade, current_id uuid);
  select private.tenant_table('public.stages', 'projects.read', 'projects.write', same_project => '{parent_id}');
  create table public.stage_links (organization_id uuid not null references public.organizations (id) on delete cascade,
    project_id uuid not null references public.projects (id) on delete cascade,
    before_id uuid not null references public.stages (id) on delete cascade, after_id uuid not null references public.stages (id) on delete cascade);
  select private.tenant_table('public.stage_links', 'projects.read', 'projects.write', same_project => '{before_id,after_id}');
  create table public.stage_versions (id uuid primary key default gen_random_uuid(), organization_id uuid not null references public.organizations (id) on delete cascade,
    stage_id uuid not null references public.stages (id) on delete cascade);
  select private.tenant_table('public.stage_versions', 'projects.read', 'projects.write');
  alter table public.stages add constraint stages_current_id_fkey foreign key (current_id) references public.stage_versions (id) on delete set null;
  select private.tenant_table('public.stages', 'projects.read', 'projects.write', same_project => '{parent_id}');`;

const request = (statement: string, actor: Actor = member(used.world.A, 'owner')) =>
  requestAs(used.sql, actor, statement);
const rows = async (statement: string) => (await used.sql.unsafe(statement)) as unknown as Row[];
const organization = () => literal(used.world.A.id);
/** The new row's id. */
const add = async (name: string, values: Record<string, string | null>, actor?: Actor): Promise<string> => {
  const columns = Object.keys(values);
  const statement = `insert into public.${name} (organization_id, ${columns.join()}) values (${[organization(), ...columns.map((c) => literal(values[c] ?? null))].join()}) returning id`;
  return (await request(statement, actor))[0]?.id as string;
};
/** The log's entry of the deletion. */
const remove = async (name: string, id: string): Promise<string> => {
  await request(`delete from public.${name} where id = '${id}'`);
  const [entry] = await rows(
    `select max(id)::text as id from public.audit_log where table_name = '${name}' and record_id = '${id}' and action = 'delete'`,
  );
  return entry?.id as string;
};
const restore = (entry: string) => request(`select public.restore(${organization()}, ${entry}) as id`);

beforeAll(async () => {
  await used.sql.begin((tx) => tx.unsafe(`set local role postgres; ${TABLES}`));
});

describe('everything a deletion took comes back', () => {
  it('when several ways lead to a row, and when rows need each other', async () => {
    const project = await add('projects', { code: 'T-1', name: 'Tower' });
    const stage = (name: string, parent: string | null) =>
      add('stages', { project_id: project, name, parent_id: parent });
    const first = await stage('first', null);
    const inner = await stage('inner', first);
    const second = await stage('second', null);
    await add('stage_links', { project_id: project, before_id: first, after_id: second });
    await add('stage_links', { project_id: project, before_id: inner, after_id: second });
    const version = await add('stage_versions', { stage_id: inner });
    await request(`update public.stages set current_id = '${version}' where id = '${inner}'`);
    const state = () =>
      rows(`
        select id, name as what, parent_id as a, current_id as b from public.stages
        union all select id, 'link', before_id, after_id from public.stage_links
        union all select id, 'version', stage_id, null from public.stage_versions
        union all select id, 'terms', project_id, null from public.project_terms where project_id = '${project}' order by id`);
    const before = await state();
    expect(before).toHaveLength(7);
    for (const [name, id] of [
      ['stages', inner],
      ['stages', first],
      ['projects', project],
    ] as const) {
      const entry = await remove(name, id);
      expect(await restore(entry), name).toEqual([{ id }]);
      expect(await state(), name).toEqual(before);
    }
    const log = await rows(`select action::text from public.audit_log where record_id = '${version}' order by id`);
    expect(log.map((l) => l.action)).toEqual([
      'insert',
      ...['delete', 'insert', 'delete', 'insert', 'delete', 'insert'],
    ]);
  });

  it('without links to what has been deleted since', async () => {
    const creator = member(used.world.A, 'executive');
    const client = await add('clients', { name: 'Made by somebody who left' }, creator);
    const manager = await add('employees', { first_name: 'Ann' });
    const superintendent = await add('employees', { first_name: 'Bob' });
    const people = { project_manager_id: manager, superintendent_id: superintendent };
    const project = await add('projects', { code: 'T-2', name: 'Tower', ...people });
    for (const user of [creator.user, member(used.world.A, 'viewer').user])
      await add('project_members', { project_id: project, user_id: user });
    const deleted = { client: await remove('clients', client), project: await remove('projects', project) };
    await remove('employees', manager);
    await rows(`delete from auth.users where id = '${creator.user}'`);

    await restore(deleted.client);
    expect(await rows(`select name from public.clients where id = '${client}'`)).toHaveLength(1);
    await restore(deleted.project);
    expect(
      await rows(`select project_manager_id, superintendent_id from public.projects where id = '${project}'`),
    ).toEqual([{ project_manager_id: null, superintendent_id: superintendent }]);
    expect(await rows(`select user_id from public.project_members where project_id = '${project}'`)).toEqual([
      { user_id: member(used.world.A, 'viewer').user },
    ]);
  });
});
