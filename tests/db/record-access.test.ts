import { beforeAll, describe, expect, it } from 'vitest';
import { refused } from './checks/outcome.ts';
import { copyForThisFile } from './harness/database.ts';
import type { Actor } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member, type Project } from './harness/world.ts';

const used = copyForThisFile();
const as = (role: string): Actor => member(used.world.A, role);
const org = () => literal(used.world.A.id);
const idOf = (name: string, project: Project = 'assigned') => used.world.A.rows[project][name]?.id as string;
const user = (role: string) => literal(as(role).user);

/** What the actor sees of rows made for the occasion. */
async function sees(actor: Actor, before: string, table: string, where = 'true'): Promise<number> {
  const outcome = await used.session.attempt(actor, `select 1 from public.${table} where ${where}`, { before });
  return outcome.ok ? outcome.count : -1;
}
const can = async (actor: Actor, statement: string, before = '') => {
  const outcome = await used.session.attempt(actor, statement, { before });
  if (!outcome.ok && !refused(outcome)) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.ok && outcome.count === 1;
};

describe('a note is read by who reads its record and written by who may write that', () => {
  const note = (table: string, id: string) =>
    `insert into public.record_notes (organization_id, entity_type, entity_id, body) values (${org()}, '${table}', '${id}', 'words')`;

  it.each([
    // role, table, assigned: reads, writes; other project: reads
    ['owner', 'cost_codes', true, true, true],
    ['project_manager', 'cost_codes', true, true, false],
    ['field_user', 'cost_codes', false, false, false],
    ['field_user', 'projects', true, false, false],
    ['field_superintendent', 'projects', true, true, false],
    ['viewer', 'projects', true, false, true],
    ['viewer', 'cost_codes', false, false, false],
    ['external_accountant', 'cost_codes', true, false, true],
    ['admin', 'vendors', true, true, true],
    ['project_manager', 'clients', false, false, false],
    ['field_user', 'employees', true, false, true],
  ])('%s, on %s', async (role, table, reads, writes, readsOther) => {
    const where = `body = 'words'`;
    expect((await sees(as(role), note(table, idOf(table)), 'record_notes', where)) === 1).toBe(reads);
    expect((await sees(as(role), note(table, idOf(table, 'other')), 'record_notes', where)) === 1).toBe(readsOther);
    expect(await can(as(role), note(table, idOf(table)))).toBe(writes);
    const change = `update public.record_notes set is_pinned = true where body = 'words'`;
    expect(await can(as(role), change, note(table, idOf(table)))).toBe(writes);
    expect(await can(as(role), `delete from public.record_notes where body = 'words'`, note(table, idOf(table)))).toBe(
      writes,
    );
  });

  it('not by people of another organization, nor by members that were', async () => {
    const before = note('projects', idOf('projects'));
    for (const actor of [member(used.world.B, 'owner'), used.world.stranger, used.world.suspended, used.world.removed])
      expect(await sees(actor, before, 'record_notes', `body = 'words'`)).toBe(0);
  });

  it('follows through records that follow others, and its history with it', async () => {
    const item = idOf('exception_items');
    expect(await sees(as('project_manager'), note('exception_items', item), 'record_notes', `body = 'words'`)).toBe(1);
    const other = idOf('exception_items', 'other');
    expect(await sees(as('project_manager'), note('exception_items', other), 'record_notes', `body = 'words'`)).toBe(0);
    for (const [project, seen] of [
      ['assigned', true],
      ['other', false],
    ] as const) {
      const outcome = await used.session.attempt(
        as('project_manager'),
        `select * from public.history(${org()}, 'record_notes', '${idOf('record_notes', project)}')`,
      );
      expect(outcome.ok && outcome.count > 0).toBe(seen);
    }
  });

  it('keeps its record, and the words of its author', async () => {
    const before = note('projects', idOf('projects'));
    const set = (values: string) => `update public.record_notes set ${values} where body = 'words'`;
    expect(await can(as('owner'), set(`entity_id = '${idOf('projects', 'other')}'`), before)).toBe(false);
    expect(await can(as('owner'), set(`body = 'others'`), before)).toBe(false);
    const own = `${before}; update public.record_notes set created_by = ${user('owner')} where body = 'words'`;
    expect(await can(as('owner'), set(`body = 'better'`), own)).toBe(true);
  });
});

describe('the files of a document follow it', () => {
  const version = (document: string) =>
    `insert into public.document_versions (organization_id, document_id, file_name) values (${org()}, '${document}', 'new')`;

  it('into assigned projects, and to who uploaded it', async () => {
    for (const [project, may] of [
      ['assigned', true],
      ['other', false],
    ] as const) {
      const document = idOf('documents', project);
      expect(
        (await sees(as('project_manager'), version(document), 'document_versions', `file_name = 'new'`)) === 1,
      ).toBe(may);
      expect(await can(as('project_manager'), version(document))).toBe(may);
      expect(await can(as('field_user'), version(document))).toBe(false);
      // His own document he reads anywhere, and gives a file where he sees the project.
      const mine = `update public.documents set created_by = ${user('field_user')} where id = '${document}'`;
      expect(await can(as('field_user'), version(document), mine)).toBe(may);
      const filed = `${mine}; ${version(document)}`;
      expect(await sees(as('field_user'), filed, 'document_versions', `file_name = 'new'`)).toBe(1);
    }
  });
});

describe('tasks', () => {
  const task = (about = '') =>
    `insert into public.workflow_tasks (organization_id, title ${about && ', entity_type, entity_id'}) values (${org()}, 'do' ${about})`;

  it('are given by any member, about a record only by who reads it', async () => {
    expect(await can(as('viewer'), task())).toBe(true);
    expect(await can(as('viewer'), task(`, 'projects', '${idOf('projects')}'`))).toBe(true);
    expect(await can(as('viewer'), task(`, 'cost_codes', '${idOf('cost_codes')}'`))).toBe(false);
    expect(await can(as('project_manager'), task(`, 'cost_codes', '${idOf('cost_codes')}'`))).toBe(true);
    expect(await can(as('project_manager'), task(`, 'cost_codes', '${idOf('cost_codes', 'other')}'`))).toBe(false);
    expect(await can(used.world.stranger, task())).toBe(false);
  });

  it('are seen by who has to do them and who gave them, and nobody else', async () => {
    const given = `${task()}; update public.workflow_tasks set assigned_to = ${user('viewer')}, created_by = ${user('estimator')}, requested_by = ${user('estimator')} where title = 'do'`;
    for (const [role, seen] of [
      ['viewer', 1],
      ['estimator', 1],
      ['owner', 0],
      ['admin', 0],
    ] as const)
      expect(await sees(as(role), given, 'workflow_tasks', `title = 'do'`), role).toBe(seen);
    const finish = `update public.workflow_tasks set resolution_note = 'done' where title = 'do'`;
    expect(await can(as('viewer'), finish, given)).toBe(true);
    expect(await can(as('owner'), finish, given)).toBe(false);
    expect(await can(as('viewer'), `delete from public.workflow_tasks where title = 'do'`, given)).toBe(false);
    expect(await can(as('estimator'), `delete from public.workflow_tasks where title = 'do'`, given)).toBe(true);
  });
});

describe('approvals', () => {
  // about a cost of another project, which field people and the project manager do not see
  let request: string;
  let role: string;
  beforeAll(async () => {
    const id = '11111111-1111-4111-8111-111111111111';
    role = `(select id from public.roles where organization_id = ${org()} and key = 'field_user')`;
    request = `delete from public.approval_requests where organization_id = ${org()};
      insert into public.approval_requests (id, organization_id, workflow, entity_type, entity_id, amount)
      values ('${id}', ${org()}, 'expense', 'cost_events', '${idOf('cost_events', 'other')}', 10);
      insert into public.approval_steps (organization_id, approval_request_id) values (${org()}, '${id}')`;
  });
  const ask = (set: string) => `${request}; update public.approval_steps set ${set} where organization_id = ${org()}`;

  it('are seen by readers of the record, by who asked and by who is asked', async () => {
    const both = async (actor: Actor, before: string) =>
      [await sees(actor, before, 'approval_requests'), await sees(actor, before, 'approval_steps')].join();
    for (const [reader, seen] of [
      ['owner', '1,1'],
      ['external_accountant', '1,1'],
      ['viewer', '0,0'],
      ['project_manager', '0,0'],
      ['field_user', '0,0'],
    ] as const)
      expect(await both(as(reader), request), reader).toBe(seen);
    const asked = `${request}; update public.approval_requests set requested_by = ${user('viewer')} where organization_id = ${org()}`;
    expect(await both(as('viewer'), asked)).toBe('1,1');
    expect(await both(as('field_user'), ask(`required_role_id = ${role}`))).toBe('1,1');
    expect(await both(as('viewer'), ask(`required_role_id = ${role}`))).toBe('0,0');
    expect(await both(as('project_manager'), ask(`assigned_to = ${user('project_manager')}`))).toBe('1,1');
    const up = `${request}; update public.approval_requests set escalated_at = now(), escalated_to = ${user('admin')} where organization_id = ${org()}`;
    expect(await both(as('admin'), up)).toBe('1,1');
    expect(await both(member(used.world.B, 'owner'), request)).not.toBe('1,1');
  });

  it('are written by nobody', async () => {
    expect(await can(as('owner'), `update public.approval_requests set amount = 1`, request)).toBe(false);
    expect(await can(as('owner'), `delete from public.approval_steps`, request)).toBe(false);
  });
});

describe('exceptions without a record', () => {
  it('belong to those who import, and to whom they are assigned', async () => {
    const item = `insert into public.exception_items (organization_id, description) values (${org()}, 'odd')`;
    for (const [role, may] of [
      ['admin', true],
      ['finance_manager', true],
      ['project_manager', false],
      ['viewer', false],
    ] as const) {
      expect((await sees(as(role), item, 'exception_items', `description = 'odd'`)) === 1, role).toBe(may);
      expect(await can(as(role), item), role).toBe(may);
    }
    const given = `${item}; update public.exception_items set assigned_to = ${user('viewer')} where description = 'odd'`;
    expect(
      await can(
        as('viewer'),
        `update public.exception_items set resolution_notes = 'so' where description = 'odd'`,
        given,
      ),
    ).toBe(true);
    expect(await can(as('viewer'), `delete from public.exception_items where description = 'odd'`, given)).toBe(false);
  });
});

describe('messages', () => {
  it('are read and marked by their reader only, who changes nothing else', async () => {
    const message = `insert into public.notifications (organization_id, recipient_id, category, title) values (${org()}, ${user('viewer')}, 'test', 'hear')`;
    const where = `where title = 'hear'`;
    expect(await sees(as('viewer'), message, 'notifications', `title = 'hear'`)).toBe(1);
    expect(await sees(as('owner'), message, 'notifications', `title = 'hear'`)).toBe(0);
    expect(await can(as('viewer'), `update public.notifications set read_at = now() ${where}`, message)).toBe(true);
    expect(await can(as('viewer'), `update public.notifications set title = 'other' ${where}`, message)).toBe(false);
    expect(await can(as('owner'), `update public.notifications set read_at = now() ${where}`, message)).toBe(false);
    expect(await can(as('owner'), message)).toBe(false);
  });
});
