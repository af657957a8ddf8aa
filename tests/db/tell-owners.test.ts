import { describe, expect, it } from 'vitest';
import { literal } from './harness/sql.ts';
import { booksForThisFile } from './money/books.ts';
import { hire } from './office/records.ts';

const used = booksForThisFile();
const reverted = (work: () => Promise<void>) => () => used.books.reverted(work);

const told = async () =>
  (
    await used.books.run(
      `select n.title, n.body, n.action_url, r.key from public.notifications n
      join public.memberships m on m.user_id = n.recipient_id and m.organization_id = n.organization_id
      join public.membership_roles mr on mr.membership_id = m.id join public.roles r on r.id = mr.role_id
      where n.organization_id = '${used.books.org}' and n.category in ('membership_roles', 'vendors')`,
    )
  ).map(({ title, body, key }) => [title, String(body).replace(/^By .+/, 'By somebody'), key]);
const role = async (key: string) =>
  (await used.books.one(`select id from public.roles where organization_id = '${used.books.org}' and key = '${key}'`))
    .id;
const grant = async (as: 'owner' | { user: string }, membership: string, key: string) => {
  const answer = await used.books.ask(
    as,
    `select public.set_member_roles('${membership}', ${literal(`{${await role(key)}}`)}) as row`,
  );
  expect(answer).toMatchObject({ ok: true });
};

describe('the owners hear', () => {
  it(
    'of a role with money that somebody else gave, not of their own deed nor of a role without',
    reverted(async () => {
      const { membership, user } = await hire(used.books, 'viewer');
      const admin = await hire(used.books, 'admin');
      await used.books.run(`update public.profiles set full_name = 'Vera New' where id = '${user}'`);
      await used.books.run('delete from public.notifications');
      await grant(admin, membership, 'field_user');
      expect(await told()).toEqual([]);
      await grant(admin, membership, 'project_manager');
      expect(await told()).toEqual([['Vera New: Project manager', 'By somebody', 'owner']]);
      await grant('owner', membership, 'estimator');
      expect(await told()).toHaveLength(1);
    }),
  );

  it(
    'of money keys that a role people hold gets, once for all of them',
    reverted(async () => {
      const { membership } = await hire(used.books, 'viewer');
      const admin = await hire(used.books, 'admin');
      const [made] = await used.books.run(
        `insert into public.roles (organization_id, key, name) values ('${used.books.org}', 'clerk', 'Clerk') returning id`,
      );
      const add = (keys: string[]) =>
        used.books.run(`select set_config('request.jwt.claims', '{"sub": "${admin.user}"}', true);
          insert into public.role_permissions (organization_id, role_id, permission_key, scope)
          select '${used.books.org}', '${made?.id}', k, 'organization' from unnest(${literal(`{${keys.join()}}`)}::text[]) k`);
      await used.books.run('delete from public.notifications');
      await add(['billing.read']);
      expect(await told()).toEqual([]);
      await used.books.run(
        `insert into public.membership_roles (organization_id, membership_id, role_id) values ('${used.books.org}', '${membership}', '${made?.id}')`,
      );
      await used.books.run('delete from public.notifications');
      await add(['field.read', 'costing.summary']);
      expect(await told()).toEqual([]);
      await add(['payables.read', 'finance.read']);
      expect(await told()).toEqual([['Clerk: finance.read, payables.read', 'By somebody', 'owner']]);
    }),
  );

  it(
    'of a payee that who pays renames or moves, and of nothing else about it',
    reverted(async () => {
      const vendor = await used.books.make('vendors', { name: 'Quarry Stone' });
      await used.books.run('delete from public.notifications');
      let { version } = await used.books.one<{ version: number }>(
        `select version from public.vendors where id = '${vendor.id}'`,
      );
      const change = async (as: 'finance' | 'owner', set: string) => {
        const answer = await used.books.ask(
          as,
          `update public.vendors set ${set}, version = ${version} where id = '${vendor.id}' returning to_jsonb(vendors) as row`,
        );
        if (!answer.ok) throw new Error(answer.message);
        version += 1;
      };
      await change('finance', `phone = '555-0100'`);
      await change('owner', `name = 'Quarry Stone and Sand'`);
      expect(await told()).toEqual([]);
      await change('finance', `name = 'Quarry Sand'`);
      await change('finance', `city = 'Elsewhere'`);
      expect((await told()).map(([title]) => title).sort()).toEqual([
        'Quarry Sand has another address',
        'Quarry Stone and Sand is now called Quarry Sand',
      ]);
      // a file that moves many of them is one message
      await used.books.make('vendors', { name: 'Another Stone' });
      await used.books.run('delete from public.notifications');
      const all = await used.books.ask(
        'finance',
        `with moved as (update public.vendors set city = 'Far away' returning id) select to_jsonb(count(*)) as row from moved`,
      );
      if (!all.ok) throw new Error(all.message);
      expect(await told()).toEqual([[`${all.row} payees have another name or address`, 'By somebody', 'owner']]);
    }),
  );
});
