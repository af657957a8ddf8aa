-- An address has to stay short: of many records it is a condition that holds of them all, and of some more.
create function private.list_link(p_table text, p_ids uuid[], p_condition text) returns text
language sql immutable set search_path = '' as $$
  select p_table || '?' || case when cardinality(p_ids) <= 40 then 'id.in=' || array_to_string(p_ids, ',') else p_condition end
$$;
comment on function private.list_link(text, uuid[], text) is 'Address of a list of exactly these records, up to 40 of them; of more the list under the condition.';
select private.expose('private.list_link(text, uuid[], text)'::regprocedure);

-- What needs somebody (endpoints 2.2). One row per rule that holds; the text is written by the screens. Each branch reads a
-- view that keeps its own keys, so nobody is warned of what he may not read.
create view public.v_alerts with (security_invoker = true) as
select a.organization_id, 'critical' as severity, 'AR' as category, 'ar_overdue' as key, count(*) as n, sum(a.balance) as amount,
  'v_ar_aging?status.in=overdue' as link
from public.v_ar_aging a where a.status = 'overdue' group by 1
union all
select v.organization_id, 'warning', 'Compliance', 'coi_expiring', count(*), null, 'v_vendor_scorecard?coi_status.in=expiring'
from public.v_vendor_scorecard v where v.coi_status = 'expiring' group by 1
union all
select v.organization_id, 'critical', 'Compliance', 'coi_lapsed_on_active_work', count(distinct v.id), null,
  private.list_link('v_vendor_scorecard', array_agg(distinct v.id), 'coi_status.in=expired,missing')
from public.v_vendor_scorecard v
join public.commitments c on c.vendor_id = v.id and c.organization_id = v.organization_id and c.status = 'executed' and c.commitment_type <> 'purchase_order'
where v.coi_status in ('expired', 'missing') group by 1
union all
select w.organization_id, case when bool_or(w.risk = 'very_high') then 'critical' else 'warning' end, 'Lien Risk', 'lien_unwaived', count(*),
  sum(w.unwaived_paid),
  'v_lien_waiver_coverage?risk.in=high,very_high&unwaived_paid.gte=' || coalesce(min(s.lien_waiver_threshold), 5000)
from public.v_lien_waiver_coverage w
left join public.organization_settings s on s.organization_id = w.organization_id
where w.risk in ('high', 'very_high') and w.unwaived_paid >= coalesce(s.lien_waiver_threshold, 5000) group by 1
union all
select p.organization_id, 'info', 'Payroll', 'payroll_due', count(*), sum(p.total_employer_cost),
  'payroll_calendar?status.nin=paid&pay_date.between=' || min(t.today) || ',' || min(t.today) + 7
from public.payroll_calendar p join public.v_today t on t.organization_id = p.organization_id
where p.status <> 'paid' and p.pay_date between t.today and t.today + 7 group by 1
union all
select s.organization_id, 'warning', 'Budget', 'codes_over_budget', count(*), -sum(s.variance), 'v_cost_code_summary?health.in=over_budget&project_status.in=active&archived=1'
from public.v_cost_code_summary s
where s.project_status = 'active' and s.variance < 0 group by 1
union all
select w.organization_id, 'critical', 'Cash', 'cash_shortfall', count(*), min(w.closing), 'cash-forecast'
from public.v_cash_forecast_weekly w
where w.is_current and w.scenario_kind = 'expected' and w.flag in ('negative', 'below_floor') group by 1
union all
select c.organization_id, 'warning', 'Change orders', 'change_order_waiting', count(*), sum(c.amount),
  'change_orders?status.in=pending_approval&date_submitted.lte=' || min(t.today) - 15
from public.change_orders c join public.v_today t on t.organization_id = c.organization_id
where c.status = 'pending_approval' and c.date_submitted < t.today - 14 group by 1
union all
-- certified a month ago and not even invoiced; what is invoiced ages with the receivables
select a.organization_id, 'warning', 'Billing', 'certified_not_invoiced', count(*), sum(a.net_payment), private.list_link('pay_apps', array_agg(a.id), 'status.in=approved&pay_app_target.in=owner')
from public.pay_apps a join public.v_today t on t.organization_id = a.organization_id
where a.status = 'approved' and a.pay_app_target = 'owner' and a.approved_date < t.today - 30
  and not exists (select from public.invoices i where i.pay_app_id = a.id and i.organization_id = a.organization_id and i.status not in ('draft', 'void')) group by 1
union all
select f.organization_id, 'warning', 'Billing', 'sov_out_of_balance', count(*), sum(abs(f.total - f.contract)), private.list_link('v_project_financials', array_agg(f.id), 'status.in=active')
from (
  select p.organization_id, p.id, s.total, t.original_contract_amount + coalesce(n.amount, 0) as contract
  from public.projects p
  join public.project_terms t on t.project_id = p.id and t.organization_id = p.organization_id
  join (select l.organization_id, l.project_id, sum(l.scheduled_value) as total from public.sov_lines l group by 1, 2) s
    on s.project_id = p.id and s.organization_id = p.organization_id
  left join (select c.organization_id, c.project_id, sum(c.approved_amount) as amount from public.change_orders c
    where c.change_order_kind = 'owner' and c.status = 'approved' group by 1, 2) n on n.project_id = p.id and n.organization_id = p.organization_id
  where p.status = 'active' and p.archived_at is null and p.sov_basis = 'owner'
    and ((select private.reads_all()) or p.organization_id = any (array(select private.orgs_seeing('v_project_financials')))
      or p.id = any (array(select private.projects_seeing('v_project_financials'))))) f
where f.total <> f.contract group by 1
union all
select c.organization_id, 'warning', 'Billing', 'change_order_not_billable', count(*), sum(c.approved_amount), private.list_link('change_orders', array_agg(c.id), 'status.in=approved&change_order_kind.in=owner')
from public.change_orders c join public.projects p on p.id = c.project_id and p.organization_id = c.organization_id
where c.status = 'approved' and c.change_order_kind = 'owner' and c.approved_amount <> 0 and p.status = 'active' and p.archived_at is null
  and exists (select from public.sov_lines s where s.project_id = c.project_id and s.organization_id = c.organization_id)
  and not exists (select from public.sov_lines s where s.change_order_id = c.id and s.organization_id = c.organization_id)
  and not exists (select from public.change_order_lines l where l.change_order_id = c.id and l.organization_id = c.organization_id and l.sov_line_id is not null)
group by 1
union all
select r.organization_id, 'warning', 'Data', 'import_data_old', 1, null, 'import'
from public.import_runs r join public.v_today t on t.organization_id = r.organization_id
where r.status in ('completed', 'completed_with_errors') group by 1, t.today having max(r.finished_at)::date < t.today - 7;
comment on view public.v_alerts is
  'What needs attention: rule, severity, number of records and their amount. Money. Source: the figures each rule names; a rule that does not hold has no row. @ui {"label":"Alert","labelPlural":"Alerts","group":"Inbox","icon":"inbox","title":"key","list":["severity","category","key","n","amount"],"filters":["severity","category"],"hidden":true}';
comment on column public.v_alerts.key is 'Name of the rule. @ui {"label":"What"}';
comment on column public.v_alerts.n is '@ui {"label":"Records"}';
comment on column public.v_alerts.amount is 'Sum of what the records are about; of a shortfall the lowest closing balance.';
comment on column public.v_alerts.link is 'Address of the list with exactly these records, or of the page about them, below the organization.';
select private.api_view('public.v_alerts', read => 'member', is_list => false);
