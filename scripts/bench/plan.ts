import type { Sql } from 'postgres';

/** The same rows without the API, its gateway and row security: what a request can be measured by. */
export const bareRows = (admin: Sql, organization: string) => admin`
  select c.id, c.version, c.event_date, c.description, c.amount, c.event_type, c.status, p.code, p.name, v.name, k.code, k.description
  from public.cost_events c
  left join public.projects p on p.id = c.project_id
  left join public.vendors v on v.id = c.vendor_id
  left join public.cost_codes k on k.id = c.cost_code_id
  where c.organization_id = ${organization} and c.event_type = 'labor'
  order by c.event_date desc, c.id limit 25`;

/** The plan of the list's rows as the caller's row security sees them. */
export async function explainFirst(admin: Sql, token: string, organization: string): Promise<string[]> {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return admin.begin(async (sql) => {
    await sql`select set_config('request.jwt.claims', ${claims}, true)`;
    await sql`set local role authenticated`;
    const rows = await sql`explain (analyze, costs off, timing off)
      select c.id, c.event_date, c.amount, v.name from public.cost_events c
      left join public.vendors v on v.id = c.vendor_id and v.organization_id = c.organization_id
      where c.organization_id = ${organization} order by c.event_date desc, c.id limit 25`;
    return rows.map((row) => String(row['QUERY PLAN']));
  });
}
