import postgres from 'postgres';
import { type Company, type Named, within } from './company.ts';
import { ACCOUNTS, mailOf } from './world.ts';

/** Invitations come with another part of the product; until then members are made as the owner of the database. */
export async function addMembers(dbUrl: string, organizationId: string): Promise<void> {
  const members = ACCOUNTS.map(({ name, role }) => ({ email: mailOf(name), role }));
  const sql = postgres(dbUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`
        insert into public.memberships (organization_id, user_id)
        select ${organizationId}, p.id from public.profiles p
        where p.email in ${tx(members.map(({ email }) => email))}
        on conflict (user_id, organization_id) do nothing`;
      await tx`
        insert into public.membership_roles (organization_id, membership_id, role_id)
        select m.organization_id, m.id, r.id
        from public.memberships m
        join public.profiles p on p.id = m.user_id
        join jsonb_to_recordset(${tx.json(members)}) w(email text, role text) on w.email = p.email
        join public.roles r on r.organization_id = m.organization_id and r.key = w.role
        where m.organization_id = ${organizationId}
        on conflict (membership_id, role_id) do nothing`;
      await tx`
        update public.profiles p set default_organization_id = ${organizationId}
        from public.memberships m
        where m.user_id = p.id and m.organization_id = ${organizationId} and p.default_organization_id is null`;
    });
  } finally {
    await sql.end();
  }
}

/** Whose login is whose: the observer works for the lender and is nobody's colleague. */
export async function linkEmployees(company: Company, employees: readonly Named[]): Promise<void> {
  const { owner } = company;
  const people = await owner.select<{ id: string; email: string }>('profiles?select=id,email');
  for (const { name } of ACCOUNTS) {
    const employee = employees.find((entry) => entry.name === name);
    const user = people.find(({ email }) => email === mailOf(name));
    if (employee && user) {
      await owner.edit('memberships', within(company, `user_id=eq.${user.id}`), { employee_id: employee.id });
    }
  }
}
