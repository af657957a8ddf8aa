import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyRights, restoreRights } from './checks/history.ts';
import { copyForThisFile } from './harness/database.ts';
import { tableOf, tables } from './harness/expected.ts';
import { Report } from './harness/report.ts';
import { type Actor, requestAs } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
let checks = 0;

const each = (work: typeof historyRights) => async (name: string) => {
  const report = new Report();
  await work(used, name, report);
  checks += report.checks;
  expect(report.failures).toEqual([]);
};

describe('the history of a record follows the record', () => {
  it.each(tables.filter((name) => tableOf(name).tenancy?.audited))('%s', each(historyRights));
});

describe('restoring needs the key that writes', () => {
  it.each(tables.filter((name) => tableOf(name).tenancy?.verbs.includes('delete')))('%s', each(restoreRights));
});

afterAll(() => console.log(`history: ${checks} checks`));

describe('a record and what hangs on it', () => {
  let sql: Sql;
  const organization = () => literal(used.world.A.id);
  const owner = () => member(used.world.A, 'owner');

  beforeAll(() => {
    sql = postgres(used.adminUrl, { max: 2, onnotice: () => {} });
  });
  afterAll(() => sql.end({ timeout: 5 }));

  const request = (actor: Actor, statement: string) => requestAs(sql, actor, statement);
  const rows = async (statement: string) => (await sql.unsafe(statement)) as unknown as Row[];
  const deletion = async (name: string, id: string) => {
    const [entry] = await rows(
      `select max(id)::text as id from public.audit_log where table_name = '${name}' and record_id = '${id}' and action = 'delete'`,
    );
    return entry?.id as string;
  };
  const restore = (entry: string, actor = owner(), to = organization()) =>
    request(actor, `select public.restore(${to}, ${entry}) as id`);

  it('a project comes back with its terms and members, their ids and values, once', async () => {
    const [project] = await request(
      owner(),
      `insert into public.projects (organization_id, code, name) values (${organization()}, 'R-1', 'Restored') returning id`,
    );
    const id = project?.id as string;
    await request(owner(), `update public.project_terms set budget_total = 12345.67 where project_id = '${id}'`);
    await request(
      owner(),
      `insert into public.project_members (organization_id, project_id, user_id, project_role)
      values (${organization()}, '${id}', ${literal(used.world.A.people.viewer ?? null)}, 'field')`,
    );
    const children = `
      select 'terms' as kind, id::text, budget_total::text as value from public.project_terms where project_id = '${id}'
      union all select 'member', id::text, user_id::text || project_role::text from public.project_members where project_id = '${id}' order by 1`;
    const before = await rows(children);
    expect(before).toHaveLength(2);
    await request(owner(), `delete from public.projects where id = '${id}'`);
    expect(await rows(children)).toEqual([]);
    const entry = await deletion('projects', id);

    expect(await restore(entry)).toEqual([{ id }]);
    expect(await rows(children)).toEqual(before);
    await expect(restore(entry)).rejects.toMatchObject({ code: '23505' });
    const story = await request(
      owner(),
      `select action::text, actor_name from public.history(${organization()}, 'projects', '${id}')`,
    );
    expect(story.map((s) => s.action)).toEqual(['insert', 'delete', 'insert']);
    expect(new Set(story.map((s) => s.actor_name))).toEqual(new Set(['a.owner']));
  });

  it('links that were set to null come back, unless somebody has set them since', async () => {
    const [person] = await request(
      owner(),
      `insert into public.employees (organization_id, first_name) values (${organization()}, 'Ann') returning id`,
    );
    const [other] = await request(
      owner(),
      `insert into public.employees (organization_id, first_name) values (${organization()}, 'Bob') returning id`,
    );
    const [project] = await request(
      owner(),
      `
      insert into public.projects (organization_id, code, name, project_manager_id, superintendent_id)
      values (${organization()}, 'R-2', 'Linked', '${person?.id}', '${person?.id}') returning id`,
    );
    const links = async () =>
      rows(`select project_manager_id, superintendent_id from public.projects where id = '${project?.id}'`);
    await request(owner(), `delete from public.employees where id = '${person?.id}'`);
    expect(await links()).toEqual([{ project_manager_id: null, superintendent_id: null }]);
    await request(owner(), `update public.projects set superintendent_id = '${other?.id}' where id = '${project?.id}'`);

    await restore(await deletion('employees', person?.id as string));
    expect(await links()).toEqual([{ project_manager_id: person?.id, superintendent_id: other?.id }]);
  });

  it('only a deletion is restored', async () => {
    const [client] = await request(
      owner(),
      `insert into public.clients (organization_id, name) values (${organization()}, 'Once') returning id`,
    );
    const [entry] = await rows(`select max(id)::text as id from public.audit_log where record_id = '${client?.id}'`);
    await expect(restore(entry?.id as string)).rejects.toMatchObject({ code: 'PT422' });
    await expect(restore('0')).rejects.toMatchObject({ code: '42501' });
  });

  it('the history of a deleted record is read by who was assigned to its project', async () => {
    const manager = member(used.world.A, 'project_manager');
    const project = literal(used.world.A.rows.assigned.projects?.id as string);
    const [code] = await request(
      manager,
      `insert into public.cost_codes (organization_id, project_id, code, description) values (${organization()}, ${project}, 'H-1', 'Gone') returning id`,
    );
    await request(manager, `update public.cost_codes set notes = 'changed' where id = '${code?.id}'`);
    await request(manager, `delete from public.cost_codes where id = '${code?.id}'`);
    const story = await request(
      manager,
      `select action::text, changed_fields from public.history(${organization()}, 'cost_codes', '${code?.id}')`,
    );
    expect(story).toEqual([
      { action: 'delete', changed_fields: null },
      { action: 'update', changed_fields: ['notes'] },
      { action: 'insert', changed_fields: null },
    ]);
    await restore(await deletion('cost_codes', code?.id as string), manager);
    expect(await request(manager, `select notes from public.cost_codes where id = '${code?.id}'`)).toEqual([
      { notes: 'changed' },
    ]);
  });
});
