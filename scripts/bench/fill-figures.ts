import type { Sql } from 'postgres';

/** What the figures are measured on: counts of one organization. */
export const VOLUME = { projects: 200, codes: 60, events: 600, sovLines: 20, applications: 16, vendors: 300 };

/**
 * One organization of a size few reach: 200 projects, 12,000 cost codes, 120,000 costs, 64,000 lines of pay applications, and what
 * goes with them. Triggers rest while it is filled: it is finished history.
 */
export async function fillFigures(admin: Sql, organization: string): Promise<void> {
  await admin.begin(async (sql) => {
    await sql.unsafe(STATEMENTS.replaceAll('$ORG', `'${organization}'::uuid`));
  });
  await admin.unsafe(`vacuum analyze`);
}

const { projects, codes, events, sovLines, applications, vendors } = VOLUME;
const STATEMENTS = `
set local session_replication_role = replica;
create temp table jobs on commit drop as select n, gen_random_uuid() as id from generate_series(1, ${projects}) n;
create temp table makers on commit drop as select n, gen_random_uuid() as id from generate_series(1, ${vendors}) n;
create temp table codes on commit drop as
  select j.n as job, j.id as project_id, c as n, gen_random_uuid() as id from jobs j cross join generate_series(1, ${codes}) c;
create temp table deals on commit drop as
  select j.n as job, j.id as project_id, k as n, gen_random_uuid() as id, (select c.id from codes c where c.job = j.n and c.n = k) as cost_code_id,
    (select v.id from makers v where v.n = 1 + (j.n * 7 + k) % ${vendors}) as vendor_id
  from jobs j cross join generate_series(1, 15) k;
create temp table values_lines on commit drop as
  select j.n as job, j.id as project_id, s as n, gen_random_uuid() as id from jobs j cross join generate_series(1, ${sovLines}) s;
create temp table apps on commit drop as
  select j.n as job, j.id as project_id, a as n, gen_random_uuid() as id from jobs j cross join generate_series(1, ${applications}) a;
insert into public.clients (id, organization_id, name, payment_terms_days)
  select md5('client' || n || $ORG)::uuid, $ORG, 'Client ' || n, 30 from generate_series(1, 60) n;
insert into public.vendors (id, organization_id, name, trade, insurance_expiry)
  select id, $ORG, 'Vendor ' || n, 'Trade ' || n % 20, current_date + n % 400 - 40 from makers;
insert into public.projects (id, organization_id, code, name, status, client_id, target_completion)
  select id, $ORG, 'F' || n, 'Figure project ' || n, 'active', md5('client' || 1 + n % 60 || $ORG)::uuid, current_date + 30 + n from jobs;
insert into public.project_terms (organization_id, project_id, original_contract_amount, estimated_cost) select $ORG, id, 1200000, 1000000 from jobs;
insert into public.cost_codes (id, organization_id, project_id, code, description, original_budget)
  select id, $ORG, project_id, lpad(n::text, 3, '0'), 'Code ' || n, 16000 + n * 10 from codes;
insert into public.commitments (id, organization_id, project_id, vendor_id, cost_code_id, original_amount, status, commitment_number)
  select id, $ORG, project_id, vendor_id, cost_code_id, 12000, 'executed', 'SC-' || lpad(n::text, 3, '0') from deals;
insert into public.commitment_lines (organization_id, project_id, commitment_id, line_number, cost_code_id, quantity, unit_cost)
  select $ORG, d.project_id, d.id, l, (select c.id from codes c where c.job = d.job and c.n = d.n + l), 1, 4000
  from deals d cross join generate_series(1, 3) l where d.n % 3 = 0;
insert into public.cost_events (organization_id, project_id, cost_code_id, commitment_id, vendor_id, event_date, amount, status, event_type)
  select $ORG, c.project_id, c.id, case when e % 3 = 0 then d.id end, d.vendor_id, current_date - (e * 13 % 700), (e * 7919 % 200000) / 100.0, 'posted', 'vendor_bill'
  from jobs j cross join generate_series(1, ${events}) e
  join codes c on c.job = j.n and c.n = 1 + e % ${codes}
  left join deals d on d.job = j.n and d.n = 1 + e % ${codes};
insert into public.change_orders (id, organization_id, project_id, co_number, change_order_kind, amount, approved_amount, status, date_approved, date_submitted)
  select md5('co' || n || '-' || c || $ORG)::uuid, $ORG, id, 'CO-' || lpad(c::text, 3, '0'), 'owner', 5000, case when c < 6 then 5000 end,
    (case when c < 6 then 'approved' else 'pending_approval' end)::public.change_order_status, case when c < 6 then current_date - 300 end, current_date - 310
  from jobs cross join generate_series(1, 8) c;
insert into public.change_order_lines (organization_id, project_id, change_order_id, cost_code_id, amount, price_amount)
  select $ORG, j.id, md5('co' || j.n || '-' || c || $ORG)::uuid, (select x.id from codes x where x.job = j.n and x.n = c), 4000, 5000
  from jobs j cross join generate_series(1, 8) c;
insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, amount, approved_at)
  select $ORG, c.project_id, c.id, 'revision', 4000, now() from codes c where c.n < 6;
insert into public.sov_lines (id, organization_id, project_id, line_number, description, scheduled_value)
  select id, $ORG, project_id, n, 'Line ' || n, 61250 from values_lines;
insert into public.pay_apps (id, organization_id, project_id, pay_app_number, period_to, status, approved_date, submitted_date)
  select id, $ORG, project_id, n, current_date - (${applications} - n) * 30, (case n when ${applications} then 'draft' when ${applications - 1} then 'approved' else 'paid' end)::public.pay_app_status,
    current_date - (${applications} - n) * 30 + 5, current_date - (${applications} - n) * 30 from apps;
insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, scheduled_value, this_period, stored_materials, retainage_pct)
  select $ORG, a.project_id, a.id, s.id, 61250, (a.n * 37 + s.n * 11) % 3000, s.n % 5 * 100, 10 from apps a join values_lines s on s.job = a.job;
insert into public.invoices (organization_id, project_id, client_id, pay_app_id, invoice_number, date_issued, date_due, amount, amount_paid, status)
  select $ORG, a.project_id, md5('client' || 1 + a.job % 60 || $ORG)::uuid, a.id, 'F-' || a.job || '-' || a.n, current_date - (${applications} - a.n) * 30,
    case when a.n % 7 > 0 then current_date - (${applications} - a.n) * 30 + 30 end, 27000, case when a.n < ${applications - 2} then 27000 else 0 end,
    (case when a.n < ${applications - 2} then 'paid' else 'sent' end)::public.invoice_status from apps a where a.n < ${applications};
insert into public.vendor_bills (organization_id, vendor_id, project_id, commitment_id, bill_number, bill_date, due_date, amount, retainage_withheld, amount_paid, status)
  select $ORG, d.vendor_id, d.project_id, d.id, 'B-' || d.job || '-' || d.n || '-' || b, current_date - b * 25, current_date - b * 25 + 30, 2000, 200,
    case when b > 2 then 1800 else 0 end, (case when b > 2 then 'paid' else 'approved' end)::public.vendor_bill_status from deals d cross join generate_series(1, 4) b;
insert into public.retainage_entries (organization_id, direction, project_id, pay_app_id, amount_held) select $ORG, 'receivable', project_id, id, 2500 from apps where n < ${applications};
insert into public.retainage_entries (organization_id, direction, project_id, vendor_id, commitment_id, amount_held) select $ORG, 'payable', project_id, vendor_id, id, 800 from deals;
insert into public.lien_waivers (organization_id, project_id, vendor_id, draw_label, waiver_type, status, amount, received_date)
  select $ORG, project_id, vendor_id, n::text, 'unconditional_progress', 'received', 1800, current_date - 20 from deals;
insert into public.project_milestones (organization_id, project_id, task_name, planned_start, planned_end, percent_complete, status)
  select $ORG, j.id, 'Task ' || m, current_date - 200 + m * 15, current_date - 190 + m * 15, 50, 'in_progress' from jobs j cross join generate_series(1, 25) m;
insert into public.cash_accounts (id, organization_id, name, account_kind) select md5('cash' || n || $ORG)::uuid, $ORG, 'Account ' || n, 'checking' from generate_series(1, 6) n;
insert into public.cash_snapshots (organization_id, cash_account_id, account_name, snapshot_date, balance)
  select $ORG, md5('cash' || n || $ORG)::uuid, 'Account ' || n, current_date - d, 100000 from generate_series(1, 6) n cross join generate_series(0, 400) d;
insert into public.debts (organization_id, name, debt_type, current_balance, monthly_payment) select $ORG, 'Loan ' || n, 'construction_loan', 100000, 1000 from generate_series(1, 40) n;
insert into public.payroll_calendar (organization_id, pay_date, period_start, period_end, total_gross) select $ORG, current_date + n * 14, current_date + n * 14 - 14, current_date + n * 14 - 1, 90000 from generate_series(0, 10) n;
insert into public.bid_pipeline (organization_id, opportunity_name, estimated_value, status) select $ORG, 'Bid ' || n, 500000, (enum_range(null::public.bid_status))[1 + n % 7] from generate_series(1, 400) n;
insert into public.pl_entries (organization_id, division_id, period_year, period_month, account_name, section, amount, is_budget)
  select $ORG, d.id, extract(year from current_date) - y, m, 'Account ' || a, (array['revenue', 'cost_of_sales', 'operating_expenses'])[1 + a % 3], 1000 * a + m, b
  from generate_series(0, 1) y cross join generate_series(1, 12) m cross join generate_series(1, 80) a cross join (values (true), (false)) v (b)
  join public.organization_divisions d on d.organization_id = $ORG and d.code = 'company_wide';
insert into public.employees (id, organization_id, first_name, last_name, department) select md5('worker' || n || $ORG)::uuid, $ORG, 'Worker', n::text, 'Crew ' || n % 8
  from generate_series(1, 120) n;
insert into public.crew_allocations (organization_id, employee_id, project_id, week_starting, hours_allocated)
  select $ORG, md5('worker' || e || $ORG)::uuid, j.id, date_trunc('week', current_date)::date + w * 7, 40
  from generate_series(1, 120) e cross join generate_series(0, 5) w join jobs j on j.n = 1 + (e * 3 + w) % ${projects}`;
