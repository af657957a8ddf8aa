-- F9: where each line of the schedule of values stands, by the stream that drives the project (sov_basis). claimed counts
-- submitted, approved and paid applications, certified only approved and paid ones (endpoints S12). The same columns as
-- v_pay_app_g703 at the latest application, added up without the history in between: a test holds the two together.
create view public.v_sov_line_status with (security_invoker = true) as
with latest as (
  select a.organization_id, a.project_id, a.pay_app_target, max(a.pay_app_number) as claimed,
    max(a.pay_app_number) filter (where a.status <> 'submitted') as certified
  from public.pay_apps a where a.status in ('submitted', 'approved', 'paid') group by 1, 2, 3
), applied as (
  select l.organization_id, l.project_id, l.sov_line_id, a.pay_app_target, sum(l.this_period) as claimed_work,
    coalesce(sum(l.stored_materials) filter (where a.pay_app_number = x.claimed), 0) as claimed_stored,
    max(l.retainage_pct) filter (where a.pay_app_number = x.claimed) as claimed_rate,
    max(l.stored_retainage_pct) filter (where a.pay_app_number = x.claimed) as claimed_stored_rate,
    max(l.scheduled_value) filter (where a.pay_app_number = x.claimed) as claimed_scheduled, max(l.retainage_stop_pct) filter (where a.pay_app_number = x.claimed) as claimed_stop,
    sum(l.this_period) filter (where a.pay_app_number <= x.certified) as certified_work,
    coalesce(sum(l.stored_materials) filter (where a.pay_app_number = x.certified), 0) as certified_stored,
    max(l.retainage_pct) filter (where a.pay_app_number = x.certified) as certified_rate,
    max(l.stored_retainage_pct) filter (where a.pay_app_number = x.certified) as certified_stored_rate,
    max(l.scheduled_value) filter (where a.pay_app_number = x.certified) as certified_scheduled, max(l.retainage_stop_pct) filter (where a.pay_app_number = x.certified) as certified_stop
  from public.pay_app_lines l
  join public.pay_apps a on a.id = l.pay_app_id and a.project_id = l.project_id and a.organization_id = l.organization_id
    and a.status in ('submitted', 'approved', 'paid')
  join latest x on x.project_id = l.project_id and x.organization_id = l.organization_id and x.pay_app_target = a.pay_app_target
  where l.sov_line_id is not null
  group by 1, 2, 3, 4
), lines as (
  select s.organization_id, s.id, s.project_id, p.code as project_code, s.cost_code_id, s.change_order_id, s.line_number, s.description, s.scheduled_value,
    s.opening_completed + s.opening_stored as opening_total,
    s.opening_completed + coalesce(l.claimed_work, 0) as claimed_work,
    case when l.claimed_work is null then s.opening_stored else l.claimed_stored end as claimed_stored,
    coalesce(l.claimed_rate, s.retainage_pct, t.retainage_pct) as claimed_rate, l.claimed_stored_rate, l.claimed_scheduled, l.claimed_stop,
    l.certified_work is not null as is_certified,
    s.opening_completed + coalesce(l.certified_work, 0) as certified_work,
    case when l.certified_work is null then s.opening_stored else l.certified_stored end as certified_stored,
    coalesce(l.certified_rate, s.retainage_pct, t.retainage_pct) as certified_rate, l.certified_stored_rate, l.certified_scheduled, l.certified_stop
  from public.sov_lines s
  join public.project_terms t on t.project_id = s.project_id and t.organization_id = s.organization_id
  join public.projects p on p.id = s.project_id and p.organization_id = s.organization_id
  left join applied l on l.organization_id = s.organization_id and l.project_id = s.project_id and l.sov_line_id = s.id and l.pay_app_target = p.sov_basis
)
select l.organization_id, l.id, l.id as sov_line_id, l.project_id, l.project_code, l.cost_code_id, l.change_order_id, l.line_number, l.description,
  l.scheduled_value, l.opening_total, l.claimed_work, l.claimed_stored, l.claimed_work + l.claimed_stored as claimed_total,
  round((l.claimed_work + l.claimed_stored) / nullif(l.scheduled_value, 0) * 100, 2) as claimed_pct,
  l.scheduled_value - l.claimed_work - l.claimed_stored as claimed_balance,
  private.line_retainage(coalesce(l.claimed_scheduled, l.scheduled_value), l.claimed_work, l.claimed_stored, l.claimed_rate, l.claimed_stored_rate, l.claimed_stop) as claimed_retainage,
  l.is_certified, l.certified_work + l.certified_stored as certified_total,
  round((l.certified_work + l.certified_stored) / nullif(l.scheduled_value, 0) * 100, 2) as certified_pct,
  private.line_retainage(coalesce(l.certified_scheduled, l.scheduled_value), l.certified_work, l.certified_stored, l.certified_rate, l.certified_stored_rate, l.certified_stop) as certified_retainage
from lines l;
comment on view public.v_sov_line_status is
  'Schedule of values with what was billed on each line. Money, to date. Source: applications of the stream that drives the project, else the opening figures of the line; claimed is submitted, approved and paid, certified is approved and paid. @ui {"label":"SOV line","labelPlural":"Schedule of values","group":"Billing","icon":"list","title":"description","subtitle":"line_number","sort":"line_number asc","list":["line_number","description","scheduled_value","claimed_work","claimed_stored","claimed_total","claimed_pct","claimed_balance","claimed_retainage","certified_total"],"filters":["project_id"],"search":["description"],"totals":["scheduled_value","claimed_work","claimed_stored","claimed_total","claimed_balance","claimed_retainage","certified_total"],"hidden":true}';
comment on column public.v_sov_line_status.claimed_work is 'Work billed, without stored material.';
comment on column public.v_sov_line_status.claimed_stored is 'Material presently stored on the latest application.';
comment on column public.v_sov_line_status.claimed_total is 'Work and stored material.';
comment on column public.v_sov_line_status.claimed_pct is 'Claimed in percent of the scheduled value. @ui {"label":"Claimed %","kind":"percent"}';
comment on column public.v_sov_line_status.claimed_balance is 'Scheduled value less claimed: balance to finish.';
comment on column public.v_sov_line_status.claimed_retainage is 'Held back to date on what is claimed.';
comment on column public.v_sov_line_status.opening_total is 'Billed before the first application in the system; part of claimed and certified.';
comment on column public.v_sov_line_status.is_certified is 'On an approved or paid application. @ui {"label":"Certified"}';
comment on column public.v_sov_line_status.certified_pct is 'Certified in percent of the scheduled value. @ui {"label":"Certified %","kind":"percent"}';
select private.api_view('public.v_sov_line_status');
