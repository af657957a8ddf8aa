import type { Sql } from 'postgres';

/** One large organization: projects with cost codes, vendors and a ledger of `rows` costs over three years. Triggers rest meanwhile. */
export async function fillLedger(admin: Sql, organization: string, rows: number): Promise<void> {
  await admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`insert into public.projects (organization_id, code, name, status)
      select ${organization}, 'P' || n, 'Bench project ' || n, 'active' from generate_series(1, 200) n`;
    await sql`insert into public.vendors (organization_id, name)
      select ${organization}, 'Bench vendor ' || n from generate_series(1, 500) n`;
    await sql`insert into public.cost_codes (organization_id, project_id, code, description)
      select ${organization}, p.id, '01-' || n, 'Bench work ' || n
      from public.projects p, generate_series(1, 5) n where p.organization_id = ${organization}`;
    await sql`insert into public.cost_events
        (organization_id, project_id, cost_code_id, vendor_id, event_date, amount, description, event_type, status)
      select ${organization}, c.projects[1 + n % 1000], c.ids[1 + n % 1000], v.ids[1 + n % 500], date '2024-01-01' + (n::bigint * 7919 % 1090)::integer,
        ((n::bigint * 104729 % 2000000) / 100.0)::numeric(14,2), 'Delivery ' || n,
        (array['material_purchase', 'vendor_bill', 'labor', 'other']::public.cost_event_type[])[1 + n % 4], 'posted'
      from generate_series(1, ${rows}) n,
        (select array_agg(id order by id) as ids, array_agg(project_id order by id) as projects
          from public.cost_codes where organization_id = ${organization}) c,
        (select array_agg(id) as ids from public.vendors where organization_id = ${organization}) v`;
  });
  await admin`vacuum analyze public.cost_events`;
  await admin`analyze public.projects, public.cost_codes, public.vendors`;
}
