-- Continuation sheet (endpoints 3.3): C scheduled · D previous work · E this period · F stored now · G = D + E + F · H = C - G ·
-- I retainage to date. Stored material is presently stored, not cumulative: installed, it leaves F and enters E, so the next D
-- is D + E. Rejected applications are no part of the history. Rounding: half away from zero to cents, once per amount.
create view public.v_pay_app_g703 with (security_invoker = true) as
with lines as (
  select l.organization_id, l.id, l.version, l.pay_app_id, l.sov_line_id, l.this_period, l.stored_materials, l.retainage_pct, l.stored_retainage_pct, l.retainage_stop_pct,
    a.project_id, a.pay_app_target, a.pay_app_number, a.status, coalesce(s.line_number, l.sort_order) as line_number,
    coalesce(s.description, l.description) as description, coalesce(s.cost_code_id, l.cost_code_id) as cost_code_id, s.change_order_id, s.unit,
    -- of a line that has another value by now nobody knows how many units it was made of
    case when a.status = 'draft' or l.scheduled_value = s.scheduled_value then s.quantity end as quantity,
    l.thread,
    -- a draft follows the schedule of values; submitted, it keeps its own copy
    case when a.status = 'draft' then coalesce(s.scheduled_value, l.scheduled_value) else l.scheduled_value end as scheduled_value,
    -- billed before the first application here: of the stream that drives the project, not of the other one
    case when p.sov_basis = a.pay_app_target then coalesce(s.opening_completed, 0) else 0 end as opening_completed,
    case when p.sov_basis = a.pay_app_target then coalesce(s.opening_stored, 0) else 0 end as opening_stored
  from public.pay_app_lines l
  join public.pay_apps a on a.id = l.pay_app_id and a.project_id = l.project_id and a.organization_id = l.organization_id and a.status <> 'rejected'
  join public.projects p on p.id = l.project_id and p.organization_id = l.organization_id
  left join public.sov_lines s on s.id = l.sov_line_id and s.project_id = l.project_id and s.organization_id = l.organization_id
), sums as (
  select l.*, l.opening_completed + coalesce(sum(l.this_period) over (
      partition by l.organization_id, l.project_id, l.pay_app_target, l.thread order by l.pay_app_number
      groups between unbounded preceding and 1 preceding), 0) as previous_completed
  from lines l
), held as (
  select s.*, s.previous_completed + s.this_period as work,
    s.opening_completed + s.opening_stored as opening_total
  from sums s
)
select h.organization_id, h.id, h.pay_app_id, h.project_id, h.pay_app_target, h.pay_app_number, h.status, h.sov_line_id, h.line_number, h.description,
  h.cost_code_id, h.change_order_id, h.scheduled_value, h.previous_completed, h.this_period, h.stored_materials,
  h.work + h.stored_materials as completed_and_stored,
  round((h.work + h.stored_materials) / nullif(h.scheduled_value, 0) * 100, 2) as pct_complete,
  h.scheduled_value - (h.work + h.stored_materials) as balance_to_finish,
  h.retainage_pct, h.stored_retainage_pct, h.retainage_stop_pct,
  private.line_retainage(h.scheduled_value, h.work, h.stored_materials, h.retainage_pct, h.stored_retainage_pct, h.retainage_stop_pct) as retainage,
  h.opening_total,
  round(h.opening_total * h.retainage_pct / 100, 2) as opening_retainage,
  h.quantity, h.unit, h.version
from held h;
comment on view public.v_pay_app_g703 is
  'Continuation sheet of every pay application, one row per line: columns C to I. Money; columns D, G, H and I are to date, E is this period, F is presently stored. Source: lines of applications that are not rejected, with the schedule of values; D = opening + Σ earlier E. @ui {"label":"Continuation sheet line","labelPlural":"Continuation sheet","group":"Billing","icon":"list","title":"description","subtitle":"line_number","sort":"line_number asc","list":["line_number","description","scheduled_value","previous_completed","this_period","stored_materials","completed_and_stored","pct_complete","balance_to_finish","retainage"],"filters":["project_id","pay_app_id","pay_app_target"],"totals":["scheduled_value","previous_completed","this_period","stored_materials","completed_and_stored","balance_to_finish","retainage"],"hidden":true}';
comment on column public.v_pay_app_g703.scheduled_value is 'C: value of the line in the contract.';
comment on column public.v_pay_app_g703.previous_completed is 'D: work billed on earlier applications, without stored material.';
comment on column public.v_pay_app_g703.this_period is 'E: work of this period.';
comment on column public.v_pay_app_g703.stored_materials is 'F: material presently stored.';
comment on column public.v_pay_app_g703.completed_and_stored is 'G = D + E + F.';
comment on column public.v_pay_app_g703.pct_complete is 'G in percent of C. @ui {"label":"Complete %","kind":"percent"}';
comment on column public.v_pay_app_g703.balance_to_finish is 'H = C - G.';
comment on column public.v_pay_app_g703.retainage is 'I: held back to date; rate × G, within the terms of the line.';
comment on column public.v_pay_app_g703.retainage_pct is 'Rate on completed work, and on stored material unless that has its own. @ui {"label":"Retainage rate"}';
comment on column public.v_pay_app_g703.quantity is 'Units the scheduled value stands for; empty for a lump sum, and on an application whose line has another value by now.';
comment on column public.v_pay_app_g703.version is 'Of the line, to be sent back with a change. @ui {"hidden":true}';
comment on column public.v_pay_app_g703.opening_total is 'Completed and stored before the first application in the system.';
comment on column public.v_pay_app_g703.opening_retainage is 'Retainage on the opening total.';
select private.api_view('public.v_pay_app_g703');
