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
const refused = (reason: string) => ({ ok: false, code: 'PT422', detail: { reason } });

/** Somebody with an account and no company. */
async function stranger(email: string, confirmed = true): Promise<{ user: string }> {
  const [made] = await used.books.admin(
    `insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), ${literal(email)}, ${confirmed ? 'now()' : 'null'}) returning id`,
  );
  return { user: made?.id as string };
}

const roleId = async (key: string) =>
  (await used.books.one(`select id from public.roles where organization_id = '${used.books.org}' and key = '${key}'`))
    .id as string;

interface Asked {
  by?: Person | { user: string };
  role?: string;
  employee?: string | null;
  projects?: string[];
}

async function invite(
  email: string,
  { by = 'owner', role = 'viewer', employee = null, projects = [] }: Asked = {},
): Promise<Answer> {
  const { books } = used;
  return books.ask(
    by,
    `select public.invite_member('${books.org}', ${literal(email)}, '${await roleId(role)}', ${literal(employee)}, ${literal(`{${projects.join(',')}}`)}) as row`,
  );
}

/** An invitation that was made: its id and the secret of its link. */
async function invited(email: string, asked: Asked = {}): Promise<{ id: string; token: string }> {
  const answer = await invite(email, asked);
  if (!answer.ok) throw new Error(answer.message);
  return answer.row as { id: string; token: string };
}

const accept = (person: { user: string } | Person, token: string) =>
  used.books.ask(person, `select to_jsonb(public.accept_invitation(${literal(token)})) as row`);
const stateFor = async (person: { user: string }, token: string): Promise<Row> => {
  const answer = await used.books.ask(person, `select public.invitation(${literal(token)}) as row`);
  return answer.ok ? answer.row : { state: answer.message };
};
const membership = ({ user }: { user: string }) =>
  used.books.run(`
    select m.status, m.employee_id, array(select r.key from public.membership_roles mr join public.roles r on r.id = mr.role_id where mr.membership_id = m.id order by 1) as roles,
      array(select pm.project_id from public.project_members pm where pm.user_id = m.user_id and pm.organization_id = m.organization_id) as projects
    from public.memberships m where m.organization_id = '${used.books.org}' and m.user_id = '${user}'`);

describe('an invitation', () => {
  it(
    'makes a member of who accepts it, with its role, projects and staff record, and in whatever letters the address is written',
    reverted(async () => {
      const { books } = used;
      const { id: employee } = await books.make('employees', { first_name: 'Ann', last_name: 'Ash' });
      const { id, token } = await invited('Ann.Ash@Example.com', {
        by: 'executive',
        role: 'project_manager',
        employee,
        projects: [job.project],
      });
      const ann = await stranger('ann.ash@example.com');
      expect(await stateFor(ann, token)).toMatchObject({
        state: 'open',
        organization: 'Books',
        role: 'Project manager',
      });
      const answer = await accept(ann, token);
      expect(answer).toMatchObject({
        ok: true,
        row: await books
          .one(`select slug from public.organizations where id = ${literal(books.org)}`)
          .then((o) => o.slug),
      });
      expect(await membership(ann)).toEqual([
        { status: 'active', employee_id: employee, roles: ['project_manager'], projects: [job.project] },
      ]);
      expect(await books.get('invitations', id)).toMatchObject({ status: 'accepted', accepted_by: ann.user });
    }),
  );

  it(
    'is kept as a hash: the secret stands nowhere, not in the log either',
    reverted(async () => {
      const { token } = await invited('hash@example.com');
      expect(token).toMatch(/^[\da-f]{64}$/);
      const rows = await used.books.run(`
        select 1 from public.invitations i where strpos(i::text, ${literal(token)}) > 0
        union all select 1 from public.audit_log l where strpos(l::text, ${literal(token)}) > 0
        union all select 1 from public.system_events e where strpos(e::text, ${literal(token)}) > 0`);
      expect(rows).toEqual([]);
      const [stored] = await used.books.run(
        `select token_hash = encode(sha256(${literal(token)}::bytea), 'hex') as is, expires_at - now() as days from public.invitations where email = 'hash@example.com'`,
      );
      expect(stored).toMatchObject({ is: true, days: '7 days' });
    }),
  );

  it(
    'has a hash that nobody reads over the API, in the log or in an export',
    reverted(async () => {
      const { books } = used;
      const { id } = await invited('hidden@example.com');
      const where = `where id = '${id}'`;
      for (const columns of ['token_hash', '*', `private.secret_hash('x') = token_hash`])
        expect(await books.ask('owner', `select ${columns} from public.invitations ${where}`)).toMatchObject({
          ok: false,
          code: '42501',
        });
      expect(await books.ask('owner', `select id from public.invitations ${where} and token_hash > ''`)).toMatchObject({
        ok: false,
      });
      const history = `select jsonb_agg(to_jsonb(h)) as row from public.history('${books.org}', 'invitations', '${id}') h`;
      const logged = await books.ask('owner', history);
      expect(logged).toMatchObject({ ok: true });
      expect(JSON.stringify(logged)).toContain('hidden@example.com');
      const begun = await books.ask('owner', `select public.begin_export('${books.org}') as row`);
      if (!begun.ok) throw new Error(begun.message);
      const { export: number, tables } = begun.row as { export: number; tables: { name: string; columns: string[] }[] };
      const columns = tables.find(({ name }) => name === 'invitations')?.columns;
      expect([columns?.includes('email'), columns?.includes('token_hash')]).toEqual([true, false]);
      const pages = [];
      for (const name of ['invitations', 'audit_log'])
        pages.push(await books.ask('owner', `select public.export_page(${number}, '${name}', null) as row`));
      const [hash] = await books.run(`select token_hash from public.invitations ${where}`);
      for (const told of [logged, ...pages])
        expect([told.ok, JSON.stringify(told).includes(`${hash?.token_hash}`)]).toEqual([true, false]);
    }),
  );

  it(
    'answers alike whether the address has an account or not',
    reverted(async () => {
      await stranger('known@example.com');
      const [known, unknown] = [await invite('known@example.com'), await invite('unknown@example.com')];
      const shape = (answer: Answer) => (answer.ok ? Object.keys(answer.row).sort() : answer.message);
      expect(shape(known)).toEqual(['email', 'expires_at', 'id', 'invited_by', 'organization', 'token']);
      expect(shape(unknown)).toEqual(shape(known));
    }),
  );

  it(
    'is of no use when its seven days are over, until it is sent again',
    reverted(async () => {
      const { books } = used;
      const { id, token } = await invited('late@example.com');
      const late = await stranger('late@example.com');
      await books.run(`update public.invitations set expires_at = now() where id = '${id}'`);
      expect(await accept(late, token)).toMatchObject(refused('expired'));
      const again = await books.ask('owner', `select public.resend_invitation('${id}') as row`);
      if (!again.ok) throw new Error(again.message);
      expect(await accept(late, token)).toMatchObject(refused('unknown'));
      expect(await accept(late, again.row.token as string)).toMatchObject({ ok: true });
    }),
  );

  it(
    'that has expired does not stand in the way of another, which is then the open one',
    reverted(async () => {
      const { books } = used;
      const { id } = await invited('twice@example.com');
      expect(await invite('TWICE@example.com')).toMatchObject({
        code: 'PT422',
        message: 'TWICE@example.com has an open invitation: send that again, or revoke it',
      });
      await books.run(`update public.invitations set expires_at = now() where id = '${id}'`);
      expect(await invite('TWICE@example.com')).toMatchObject({ ok: true });
      expect(await books.get('invitations', id)).toMatchObject({ status: 'expired' });
      // the old one cannot be opened beside it
      expect(await books.ask('owner', `select public.resend_invitation('${id}') as row`)).toMatchObject({
        code: 'PT422',
        message: 'twice@example.com has a newer invitation: send that again',
      });
    }),
  );

  it(
    'is used once',
    reverted(async () => {
      const { token } = await invited('once@example.com');
      const once = await stranger('once@example.com');
      expect(await accept(once, token)).toMatchObject({ ok: true });
      expect(await accept(once, token)).toMatchObject(refused('accepted'));
      await used.books.run(`delete from public.memberships where user_id = '${once.user}'`);
      expect(await accept(once, token)).toMatchObject(refused('accepted'));
      expect(await membership(once)).toEqual([]);
    }),
  );

  it(
    'that was revoked, or that is not there, lets nobody in',
    reverted(async () => {
      const { books } = used;
      const { id, token } = await invited('gone@example.com');
      const gone = await stranger('gone@example.com');
      await books.does('owner', 'invitations', id, 'revoke');
      expect(await accept(gone, token)).toMatchObject(refused('revoked'));
      expect(await books.ask('owner', `select public.resend_invitation('${id}') as row`)).toMatchObject({
        code: 'PT422',
      });
      for (const wrong of ['', 'x', token.toUpperCase(), `${token} `])
        expect(await accept(gone, wrong)).toMatchObject(refused('unknown'));
      expect(await membership(gone)).toEqual([]);
    }),
  );

  it(
    'is for its address alone, and for who has shown that it is his',
    reverted(async () => {
      const { token } = await invited('right@example.com');
      const other = await stranger('wrong@example.com');
      expect(await accept(other, token)).toMatchObject(refused('other_address'));
      expect(await stateFor(other, token)).toEqual({ state: 'other_address' });
      const right = await stranger('right@example.com', false);
      expect(await accept(right, token)).toMatchObject(refused('unconfirmed'));
      expect(await stateFor(right, token)).toEqual({ state: 'unconfirmed' });
      await used.books.admin(`update auth.users set email_confirmed_at = now() where id = '${right.user}'`);
      expect(await accept(right, token)).toMatchObject({ ok: true });
    }),
  );

  it(
    'tells who is a member already, when it is made and when it is accepted',
    reverted(async () => {
      const { books } = used;
      const { user, membership: id } = await hire(books, 'viewer');
      const { email } = await books.one<{ email: string }>(`select email from public.profiles where id = '${user}'`);
      expect(await invite(email)).toMatchObject({ code: 'PT422', message: `${email} is a member already` });
      await books.does('owner', 'memberships', id, 'suspend');
      expect(await invite(email)).toMatchObject({
        code: 'PT422',
        message: `${email} is suspended: reactivate the membership`,
      });
      // somebody who was asked before he came in another way
      await books.admin(
        `update auth.users set email = 'in@example.com', email_confirmed_at = now() where id = '${user}'`,
      );
      await books.run(`update public.profiles set email = 'out@example.com' where id = '${user}'`);
      const { token } = await invited('in@example.com', { role: 'admin' });
      expect(await accept({ user }, token)).toMatchObject(refused('suspended'));
      await books.does('owner', 'memberships', id, 'restore');
      expect(await accept({ user }, token)).toMatchObject(refused('member'));
      expect(await membership({ user })).toMatchObject([{ roles: ['viewer'] }]);
    }),
  );

  it(
    'brings back who was removed, with nothing but what it gives',
    reverted(async () => {
      const { books } = used;
      const { user, membership: id } = await hire(books, 'executive');
      await books.make('project_members', { project_id: job.project, user_id: user });
      const { id: employee } = await books.make('employees', { first_name: 'Was', last_name: 'Here' });
      await books.run(`update public.memberships set employee_id = '${employee}' where id = '${id}'`);
      await books.admin(
        `update auth.users set email = 'back@example.com', email_confirmed_at = now() where id = '${user}'`,
      );
      await books.does('owner', 'memberships', id, 'remove');
      const { token } = await invited('back@example.com');
      expect(await accept({ user }, token)).toMatchObject({ ok: true });
      expect(await membership({ user })).toEqual([
        { status: 'active', employee_id: null, roles: ['viewer'], projects: [] },
      ]);
    }),
  );

  it(
    'is worth what its sender may still give: no right, no role, no place in the company',
    reverted(async () => {
      const { books } = used;
      const admin = await hire(books, 'admin');
      const guest = await stranger('guest@example.com');
      const { token } = await invited('guest@example.com', { by: admin, projects: [job.project] });
      const role = (key: string) =>
        `(select id from public.roles where organization_id = '${books.org}' and key = '${key}')`;
      for (const lost of [
        `delete from public.membership_roles where membership_id = '${admin.membership}'`,
        `update public.membership_roles set role_id = ${role('finance_manager')} where membership_id = '${admin.membership}'`,
        `delete from public.role_permissions where role_id = ${role('admin')} and permission_key = 'users.manage'`,
        `delete from public.role_permissions where role_id = ${role('admin')} and permission_key = 'projects.write'`,
      ])
        await books.reverted(async () => {
          await books.stage(() => books.run(lost));
          expect(await accept(guest, token), lost).toMatchObject(refused('withdrawn'));
        });
      await books.does('owner', 'memberships', admin.membership, 'suspend');
      expect(await accept(guest, token)).toMatchObject(refused('withdrawn'));
      expect(await membership(guest)).toEqual([]);
      await books.does('owner', 'memberships', admin.membership, 'restore');
      expect(await accept(guest, token)).toMatchObject({ ok: true });
    }),
  );

  it(
    'gives nobody a staff record that is somebody else’s',
    reverted(async () => {
      const { books } = used;
      const { id: employee } = await books.make('employees', { first_name: 'One', last_name: 'Only' });
      const { token } = await invited('one@example.com', { employee });
      const { membership: id } = await hire(books, 'viewer');
      await books.run(`update public.memberships set employee_id = '${employee}' where id = '${id}'`);
      expect(await accept(await stranger('one@example.com'), token)).toMatchObject(refused('employee'));
      expect(await invite('two@example.com', { employee })).toMatchObject({
        message: 'This employee has a login already',
      });
      // who was removed has no use for it
      await books.does('owner', 'memberships', id, 'remove');
      const next = await invited('two@example.com', { employee });
      const two = await stranger('two@example.com');
      expect(await accept(two, next.token)).toMatchObject({ ok: true });
      expect(await membership(two)).toMatchObject([{ employee_id: employee }]);
    }),
  );

  it(
    'is made, sent again and revoked by who may grant its role',
    reverted(async () => {
      const { books } = used;
      const admin = await hire(books, 'admin');
      for (const role of ['owner', 'executive', 'finance_manager', 'external_accountant'])
        expect(await invite(`${role}@example.com`, { by: admin, role })).toMatchObject({ ok: false, code: 'PT403' });
      expect(await invite('o@example.com', { by: 'executive', role: 'owner' })).toMatchObject({
        ok: false,
        code: 'PT403',
      });
      for (const person of ['finance', 'pm', 'viewer'] as const)
        expect(await invite('v@example.com', { by: person })).toMatchObject({ ok: false, code: 'PT403' });
      const { id } = await invited('cfo@example.com', { role: 'finance_manager' });
      const resend = (by: Person | { user: string }) =>
        books.ask(by, `select public.resend_invitation('${id}') as row`);
      expect(await resend(admin)).toMatchObject({ ok: false, code: 'PT403' });
      expect(await resend('pm')).toMatchObject({ ok: false, code: 'PT404' });
      expect(await resend('executive')).toMatchObject({ ok: true });
      expect(await books.get('invitations', id)).toMatchObject({ invited_by: books.people.executive });
      expect(await books.act('pm', 'invitations', id, 'revoke')).toMatchObject({ ok: false });
    }),
  );

  it(
    'is made and sent again so often, of a person in all his companies and of a company by all its people',
    reverted(async () => {
      const { books } = used;
      const tooMany = (retry_after: unknown) => ({
        ok: false,
        code: 'PGRST',
        message: expect.stringContaining('"code": "PT429"'),
        detail: { status: 429, headers: { 'Retry-After': retry_after } },
      });
      await books.run(`update private.limits set most = 3 where what = 'invite-account' and seconds = 3600`);
      await books.run(`update private.limits set most = 5 where what = 'invite-organization' and seconds = 86400`);
      const { id } = await invited('one@example.com');
      expect(await invite('one@example.com')).toMatchObject({ code: 'PT422' });
      await invited('two@example.com');
      const resend = (by: Person) => books.ask(by, `select public.resend_invitation('${id}') as row`);
      expect(await resend('owner')).toMatchObject({ ok: true });
      expect(await invite('three@example.com')).toMatchObject(tooMany('3600'));
      expect(await resend('owner')).toMatchObject(tooMany('3600'));
      const elsewhere = await books.ask('owner', `select to_jsonb(public.create_organization('Second')) as row`);
      if (!elsewhere.ok) throw new Error(elsewhere.message);
      const role = `(select id from public.roles where organization_id = '${elsewhere.row}' and key = 'viewer')`;
      const there = `select public.invite_member('${elsewhere.row}', 'x@example.com', ${role}) as row`;
      expect(await books.ask('owner', there)).toMatchObject(tooMany('3600'));
      for (const email of ['three@example.com', 'four@example.com']) await invited(email, { by: 'executive' });
      expect(await invite('five@example.com', { by: 'executive' })).toMatchObject(tooMany('86400'));
      expect(await resend('executive')).toMatchObject(tooMany('86400'));
    }),
  );

  it(
    'names only what is in the company, and an address',
    reverted(async () => {
      const { books } = used;
      const nothing = '00000000-0000-4000-8000-000000000000';
      expect(await invite('p@example.com', { projects: [nothing] })).toMatchObject({ code: 'PT404' });
      expect(await invite('p@example.com', { employee: nothing })).toMatchObject({ code: 'PT404' });
      expect(
        await books.ask('owner', `select public.invite_member('${books.org}', 'p@example.com', '${nothing}') as row`),
      ).toMatchObject({ code: 'PT404' });
      for (const email of ['', 'nobody', 'a b@example.com', 'a@b@c'])
        expect(await invite(email)).toMatchObject({ code: 'PT422', message: `${email} is no e-mail address` });
    }),
  );
});

it('two accepts of one invitation at once make one membership', async () => {
  const { books, pool } = used;
  const { token } = await invited('race@example.com');
  const racer = await stranger('race@example.com');
  await books.commit();
  const attempt = async (then: () => Promise<void>) => {
    try {
      await pool.begin(async (tx) => {
        const claims = literal(JSON.stringify({ sub: racer.user, role: 'authenticated' }));
        await tx.unsafe(`set local role authenticated; set local "request.jwt.claims" = ${claims}`);
        await tx.unsafe(`select public.accept_invitation(${literal(token)})`);
        await then();
      });
      return 'done';
    } catch (error) {
      return (error as Error).message;
    }
  };
  // the second begins when the first has accepted and not yet committed
  let second = Promise.resolve('');
  const first = await attempt(async () => {
    second = attempt(async () => {});
    await blocked(pool);
  });
  expect([first, await second]).toEqual(['done', 'This invitation was used already']);
  expect(await membership(racer)).toMatchObject([{ status: 'active', roles: ['viewer'] }]);
});
