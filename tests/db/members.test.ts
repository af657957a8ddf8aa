import { beforeAll, describe, expect, it } from 'vitest';
import { blocked } from './harness/blocked.ts';
import { literal, type Row } from './harness/sql.ts';
import { type Answer, booksForThisFile, type Person } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { hire } from './office/records.ts';

const used = booksForThisFile();
let job: Job;
beforeAll(async () => {
  job = await makeJob(used.books);
});
const reverted = (work: () => Promise<void>) => () => used.books.reverted(work);

type Who = Person | { user: string };
const roleId = async (key: string) =>
  (await used.books.one(`select id from public.roles where organization_id = '${used.books.org}' and key = '${key}'`))
    .id as string;
const memberOf = async (person: Person) =>
  (
    await used.books.one(
      `select id from public.memberships where organization_id = '${used.books.org}' and user_id = '${used.books.people[person]}'`,
    )
  ).id as string;
const rolesOf = async (membership: string): Promise<string[]> =>
  (
    await used.books.run(
      `select r.key from public.membership_roles mr join public.roles r on r.id = mr.role_id where mr.membership_id = '${membership}' order by 1`,
    )
  ).map(({ key }) => key as string);
const call = (who: Who, sql: string): Promise<Answer> => used.books.ask(who, `select ${sql} as row`);
const list = (ids: string[]) => literal(`{${ids.join(',')}}`);
const setRoles = async (who: Who, membership: string, keys: string[]) =>
  call(who, `public.set_member_roles('${membership}', ${list(await Promise.all(keys.map(roleId)))})`);

async function rights(who: Who, membership: string): Promise<Row[]> {
  const answer = await call(
    who,
    `(select jsonb_agg(r) from public.member_rights('${used.books.org}', '${membership}') r)`,
  );
  if (!answer.ok) throw new Error(answer.message);
  return (answer.row ?? []) as unknown as Row[];
}

describe('the roles of a member', () => {
  it(
    'are those that were chosen, and are in force at the next statement',
    reverted(async () => {
      const { membership, user } = await hire(used.books, 'viewer');
      const sees = async () => {
        const answer = await used.books.ask({ user }, `select count(*)::int as n from public.cost_codes`);
        return answer.ok ? (answer.row.n as number) : -1;
      };
      expect(await sees()).toBe(0);
      expect(await setRoles('owner', membership, ['estimator', 'viewer'])).toMatchObject({ ok: true });
      expect(await rolesOf(membership)).toEqual(['estimator', 'viewer']);
      expect(await sees()).toBeGreaterThan(0);
      expect(await setRoles('owner', membership, ['field_user'])).toMatchObject({ ok: true });
      expect(await rolesOf(membership)).toEqual(['field_user']);
      expect(await sees()).toBe(0);
    }),
  );

  it(
    'stay as they were when one of them is not the caller’s to give or take',
    reverted(async () => {
      const admin = await hire(used.books, 'admin');
      const { membership } = await hire(used.books, 'finance_manager');
      expect(await setRoles(admin, membership, ['viewer'])).toMatchObject({ ok: false, code: 'PT403' });
      expect(await setRoles(admin, membership, ['finance_manager', 'viewer'])).toMatchObject({ ok: true });
      expect(await rolesOf(membership)).toEqual(['finance_manager', 'viewer']);
      expect(await setRoles(admin, admin.membership, ['admin', 'viewer'])).toMatchObject({
        code: 'PT403',
        message: 'Nobody grants a role to himself',
      });
      expect(await setRoles('viewer', membership, [])).toMatchObject({ code: 'PT403' });
    }),
  );

  it(
    'are not those of somebody who was removed, nor of another company',
    reverted(async () => {
      const { membership } = await hire(used.books, 'viewer');
      await used.books.does('owner', 'memberships', membership, 'remove');
      expect(await setRoles('owner', membership, ['admin'])).toMatchObject({ code: 'PT422' });
      const nothing = '00000000-0000-4000-8000-000000000000';
      expect(await call('owner', `public.set_member_roles('${nothing}', '{}')`)).toMatchObject({ code: 'PT404' });
      expect(await call('owner', `public.set_member_roles('${membership}', ${list([nothing])})`)).toMatchObject({
        code: 'PT404',
      });
    }),
  );
});

it('two who choose roles for one member at once: the second has his way, and not both', async () => {
  const { books, pool } = used;
  const { membership } = await hire(books, 'estimator');
  const [viewer, field] = [await roleId('viewer'), await roleId('field_user')];
  await books.commit();
  const choose = (role: string, then: () => Promise<void>) =>
    pool.begin(async (tx) => {
      const claims = literal(JSON.stringify({ sub: books.people.owner, role: 'authenticated' }));
      await tx.unsafe(`set local role authenticated; set local "request.jwt.claims" = ${claims}`);
      await tx.unsafe(`select public.set_member_roles('${membership}', ${list([role])})`);
      await then();
    });
  let second: Promise<unknown> = Promise.resolve();
  await choose(viewer, async () => {
    second = choose(field, async () => {});
    await blocked(pool);
  });
  await second;
  expect(await rolesOf(membership)).toEqual(['field_user']);
});

describe('ownership', () => {
  it(
    'is laid down with all other roles at once',
    reverted(async () => {
      const { books } = used;
      const second = await hire(books, 'owner');
      expect(await setRoles('owner', second.membership, ['owner', 'finance_manager'])).toMatchObject({ ok: true });
      expect(await setRoles(second, second.membership, ['viewer'])).toMatchObject({ ok: true });
      expect(await rolesOf(second.membership)).toEqual(['viewer']);
    }),
  );

  it(
    'is handed over whole: the new owner has it, the old one is a partner',
    reverted(async () => {
      const { books } = used;
      const [mine, theirs] = [await memberOf('owner'), await memberOf('finance')];
      const hand = (who: Who, to: string) => call(who, `public.transfer_ownership('${books.org}', '${to}')`);
      for (const who of ['executive', 'viewer'] as const)
        expect(await hand(who, theirs)).toMatchObject({ ok: false, code: 'PT403' });
      expect(await hand('owner', mine)).toMatchObject({ ok: false, code: 'PT422' });
      const { membership } = await hire(books, 'viewer');
      await books.does('owner', 'memberships', membership, 'suspend');
      expect(await hand('owner', membership)).toMatchObject({ ok: false, code: 'PT422' });
      expect(await hand('owner', theirs)).toMatchObject({ ok: true });
      expect(await rolesOf(theirs)).toEqual(['finance_manager', 'owner']);
      expect(await rolesOf(mine)).toEqual(['executive']);
    }),
  );
});

describe('who leaves', () => {
  it(
    'sees nothing any more, and what waited for him goes to somebody',
    reverted(async () => {
      const { books } = used;
      const { user, membership } = await hire(books, 'viewer');
      const task = await books.make('workflow_tasks', { title: 'Call', assigned_to: user, status: 'in_progress' });
      const leave = (heir: string | null) =>
        call({ user }, `public.leave_organization('${books.org}', ${literal(heir)})`);
      expect(await leave(null)).toMatchObject({
        code: 'PT422',
        message: 'Who takes over what waits for this member (1)?',
      });
      expect(await leave(user)).toMatchObject({ code: 'PT422' });
      expect(await leave(books.people.pm)).toMatchObject({ ok: true });
      expect(await books.get('memberships', membership)).toMatchObject({ status: 'removed' });
      expect(await books.get('workflow_tasks', task.id)).toMatchObject({ assigned_to: books.people.pm });
      expect(await leave(null)).toMatchObject({ code: 'PT404' });
    }),
  );

  it(
    'is not the last owner',
    reverted(async () => {
      const leave = () => call('owner', `public.leave_organization('${used.books.org}')`);
      expect(await leave()).toMatchObject({
        code: '23514',
        message: 'An organization keeps at least one active owner',
      });
      await hire(used.books, 'owner');
      expect(await leave()).toMatchObject({ ok: true });
    }),
  );
});

describe('projects of a member', () => {
  it(
    'are those that were chosen, by who may edit them',
    reverted(async () => {
      const { books } = used;
      const { membership, user } = await hire(books, 'field_user');
      const set = (who: Who, ids: string[]) => call(who, `public.set_member_projects('${membership}', ${list(ids)})`);
      const projects = () => books.run(`select project_id as id from public.project_members where user_id = '${user}'`);
      expect(await set('viewer', [job.project])).toMatchObject({ ok: false, code: 'PT403' });
      expect(await set('owner', [job.project])).toMatchObject({ ok: true });
      expect(await projects()).toEqual([{ id: job.project }]);
      const sees = await books.ask({ user }, 'select count(*)::int as n from public.projects');
      expect(sees).toMatchObject({ ok: true, row: { n: 1 } });
      expect(await set('viewer', [])).toMatchObject({ ok: false, code: 'PT403' });
      expect(await set('owner', [])).toMatchObject({ ok: true });
      expect(await projects()).toEqual([]);
      expect(await set('owner', [membership])).toMatchObject({ ok: false, code: 'PT404' });
    }),
  );
});

describe('what a member may do', () => {
  it(
    'is each right once, the widest, with the role it comes from',
    reverted(async () => {
      const { membership } = await hire(used.books, 'project_manager');
      const pm = await roleId('project_manager');
      const of = async (key: string) =>
        (await rights('viewer', membership)).filter(({ permission_key }) => permission_key === key);
      expect(await of('change_orders.approve')).toEqual([
        {
          permission_key: 'change_orders.approve',
          module: 'Job costing',
          scope: 'assigned_projects',
          max_amount: 5000,
          roles: [pm],
        },
      ]);
      expect(await setRoles('owner', membership, ['project_manager', 'finance_manager'])).toMatchObject({ ok: true });
      const fin = await roleId('finance_manager');
      expect(await of('change_orders.approve')).toMatchObject([
        { scope: 'organization', max_amount: null, roles: [fin] },
      ]);
      expect(await of('commitments.approve')).toMatchObject([
        { scope: 'organization', max_amount: 25000, roles: [fin] },
      ]);
      expect((await of('vendors.read'))[0]?.roles).toEqual(expect.arrayContaining([pm, fin]));
    }),
  );

  it(
    'is nothing while he is suspended, and nothing to strangers',
    reverted(async () => {
      const { membership } = await hire(used.books, 'viewer');
      const [stranger] = await used.books.admin(
        `insert into auth.users (id, email) values (gen_random_uuid(), 'out@example.com') returning id`,
      );
      expect((await rights('viewer', membership)).length).toBe(7);
      expect(await rights({ user: stranger?.id as string }, membership)).toEqual([]);
      await used.books.does('owner', 'memberships', membership, 'suspend');
      expect(await rights('owner', membership)).toEqual([]);
    }),
  );
});

describe('a role of the organization', () => {
  const save = (who: Who, role: string | null, rights: Row[], { name = 'Clerk', version = 1 } = {}) =>
    call(
      who,
      `to_jsonb(public.save_role('${used.books.org}', ${literal(role)}, ${version}, ${literal(name)}, '', ${literal(JSON.stringify(rights))}::jsonb))`,
    );
  const read = { key: 'vendors.read', scope: 'organization', max_amount: null };
  const approve = { key: 'change_orders.approve', scope: 'assigned_projects', max_amount: 25000 };
  const saved = (id: string) =>
    used.books.run(
      `select permission_key as key, scope, max_amount::float as max_amount from public.role_permissions where role_id = '${id}' order by 1`,
    );

  it(
    'is saved with all its rights or not at all',
    reverted(async () => {
      const made = await save('owner', null, [read, approve]);
      const id = (made.ok ? made.row : made.message) as unknown as string;
      expect(await saved(id)).toEqual([approve, read]);
      expect(await used.books.get('roles', id)).toMatchObject({ key: 'clerk', name: 'Clerk', is_system: false });
      const wider = { ...approve, max_amount: 100 };
      expect(await save('owner', id, [wider], { name: 'Buyer' })).toMatchObject({ ok: true });
      expect(await saved(id)).toEqual([wider]);
      expect(await used.books.get('roles', id)).toMatchObject({ key: 'clerk', name: 'Buyer' });
      expect(await save('owner', id, [read], { version: 1 })).toMatchObject({ code: 'PT409' });
      expect(await save('owner', id, [read, { ...read, key: 'no.such' }], { version: 2 })).toMatchObject({ ok: false });
      expect(await saved(id)).toEqual([wider]);
      const second = await save('owner', null, [read]);
      expect(await used.books.get('roles', (second.ok ? second.row : '') as unknown as string)).toMatchObject({
        key: 'clerk_2',
      });
    }),
  );

  it(
    'holds no more than who saves it, and is left to who holds all of it',
    reverted(async () => {
      const admin = await hire(used.books, 'admin');
      expect(await save(admin, null, [approve])).toMatchObject({ ok: false, code: 'PT403' });
      expect(await save('viewer', null, [read])).toMatchObject({ ok: false, code: 'PT403' });
      expect(await save('owner', null, [], { name: ' ' })).toMatchObject({ ok: false, code: 'PT422' });
      expect(await save('owner', null, [read, read])).toMatchObject({
        code: 'PT422',
        message: 'vendors.read stands there twice',
      });
      expect(await save('owner', null, [{ ...approve, max_amount: -5 }])).toMatchObject({
        code: 'PT422',
        message: 'The limit of change_orders.approve is below 0',
      });
      const made = await save('owner', null, [approve]);
      const id = (made.ok ? made.row : made.message) as unknown as string;
      expect(await save(admin, id, [read])).toMatchObject({ ok: false, code: 'PT403' });
      expect(await save('owner', await roleId('viewer'), [read])).toMatchObject({ ok: false, code: 'PT403' });
      expect(await saved(id)).toEqual([approve]);
    }),
  );
});

describe('the lists of the page', () => {
  const read = async (who: Who, name: string): Promise<Row[]> => {
    const answer = await call(who, `(select coalesce(jsonb_agg(x), '[]') from public.${name}('${used.books.org}') x)`);
    if (!answer.ok) throw new Error(answer.message);
    return answer.row as unknown as Row[];
  };

  it(
    'name everybody with roles and projects, and nothing to strangers',
    reverted(async () => {
      const { books } = used;
      const { user, membership } = await hire(books, 'field_user');
      await books.make('project_members', { project_id: job.project, user_id: user });
      const of = async (who: Who) => (await read(who, 'members')).find(({ id }) => id === membership);
      expect(await of('owner')).toMatchObject({
        user_id: user,
        status: 'active',
        roles: [await roleId('field_user')],
        projects: [job.project],
      });
      const [stranger] = await books.admin(
        `insert into auth.users (id, email) values (gen_random_uuid(), 'far@example.com') returning id`,
      );
      expect(await read({ user: stranger?.id as string }, 'members')).toEqual([]);
      expect(await read({ user: stranger?.id as string }, 'roles_overview')).toEqual([]);
    }),
  );

  it(
    'say of each role what it gives and why one may not grant or edit it',
    reverted(async () => {
      const admin = await hire(used.books, 'admin');
      const roles = await read(admin, 'roles_overview');
      const of = (key: string) => roles.find((role) => role.key === key);
      expect(of('viewer')).toMatchObject({ members: 1, not_granted: null, is_system: true });
      expect(of('viewer')?.not_edited).toMatch(/copy it/);
      expect(of('executive')?.not_granted).toBe('The role Executive is granted and taken by: Executive, Owner');
      expect(of('finance_manager')?.rights).toContainEqual({
        key: 'commitments.approve',
        scope: 'organization',
        max_amount: '25000.00',
      });
    }),
  );
});
