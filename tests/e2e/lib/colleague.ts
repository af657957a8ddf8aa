import postgres from 'postgres';
import { inject } from 'vitest';
import { Api } from '../../../scripts/demo/api.ts';
import { newAccount, type Office } from './office.ts';
import type { Account } from './person.ts';

/** Somebody else in the same organization. How people are invited is tested by itself, so the database is told. */
export async function addColleague(office: Office, name: string, role: string): Promise<Account & { api: Api }> {
  const { appUrl, dbUrl, publishableKey } = inject('e2e');
  const account = newAccount(name);
  const api = await Api.signUp({ appUrl, dbUrl, publishableKey }, account);
  const sql = postgres(dbUrl, { max: 1 });
  try {
    await sql`
      with member as (
        insert into public.memberships (organization_id, user_id)
        select ${office.id}, id from public.profiles where email = ${account.email} returning id)
      insert into public.membership_roles (organization_id, membership_id, role_id)
      select ${office.id}, member.id, r.id from member, public.roles r
      where r.organization_id = ${office.id} and r.key = ${role}`;
  } finally {
    await sql.end();
  }
  return { ...account, api };
}
