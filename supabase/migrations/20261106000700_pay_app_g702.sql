-- Summary of an application (F10, endpoints 3.3): lines 1–9. What is due is line 6 less line 6 of the one before, never one
-- period's amount less all retainage.
create view public.v_pay_app_g702 with (security_invoker = true) as
with sheets as (
  select g.organization_id, g.project_id, g.pay_app_target, g.pay_app_number, g.pay_app_id, sum(g.scheduled_value) as scheduled,
    sum(g.completed_and_stored) as line4, sum(g.retainage) as line5, sum(g.opening_total) as opening4, sum(g.opening_retainage) as opening5
  from public.v_pay_app_g703 g group by 1, 2, 3, 4, 5
), changed as (
  -- owner changes approved up to the end of the period
  select a.organization_id, a.project_id, a.id as pay_app_id, sum(c.approved_amount) as amount
  from public.pay_apps a
  join public.change_orders c on c.project_id = a.project_id and c.organization_id = a.organization_id and c.status = 'approved'
    and c.change_order_kind = 'owner' and (a.period_to is null or c.date_approved <= a.period_to)
  group by 1, 2, 3
), chain as (
  select s.*, s.line4 - s.line5 as line6,
    coalesce(lag(s.line4 - s.line5) over w, s.opening4 - s.opening5) as line7,
    coalesce(lag(s.line4) over w, s.opening4) as before4, coalesce(lag(s.line5) over w, s.opening5) as before5
  from sheets s window w as (partition by s.organization_id, s.project_id, s.pay_app_target order by s.pay_app_number)
)
select c.organization_id, c.pay_app_id as id, c.pay_app_id, c.project_id, c.pay_app_target, c.pay_app_number, a.status, a.period_from, a.period_to,
  a.submitted_date, a.approved_date, a.paid_date,
  t.original_contract_amount as original_contract_sum, coalesce(n.amount, 0) as net_change_orders,
  t.original_contract_amount + coalesce(n.amount, 0) as contract_sum_to_date,
  c.line4 as total_completed_and_stored, c.line5 as retainage_to_date, c.line6 as total_earned_less_retainage, c.line7 as less_previous_certificates,
  c.line6 - c.line7 as current_payment_due,
  t.original_contract_amount + coalesce(n.amount, 0) - c.line6 as balance_to_finish_incl_retainage,
  c.line4 - c.before4 as gross_this_period, c.line5 - c.before5 as retainage_this_period,
  c.scheduled as scheduled_value, c.scheduled - t.original_contract_amount - coalesce(n.amount, 0) as sov_out_of_balance
from chain c
join public.pay_apps a on a.id = c.pay_app_id and a.project_id = c.project_id and a.organization_id = c.organization_id
join public.project_terms t on t.project_id = c.project_id and t.organization_id = c.organization_id
left join changed n on n.pay_app_id = c.pay_app_id and n.project_id = c.project_id and n.organization_id = c.organization_id
where (select private.reads_all()) or c.organization_id = any (array(select private.orgs_seeing('v_pay_app_g702')))
  or c.project_id = any (array(select private.projects_seeing('v_pay_app_g702')));
comment on view public.v_pay_app_g702 is
  'Summary of every pay application that has lines: contract, completed, retainage and what is due. Money; to date unless the name says period. Source: continuation sheets, terms of the project, approved owner change orders. @ui {"label":"Application summary","labelPlural":"Application summaries","group":"Billing","icon":"billing","title":"pay_app_number","list":["pay_app_number","pay_app_target","period_to","status","contract_sum_to_date","total_completed_and_stored","retainage_to_date","current_payment_due","balance_to_finish_incl_retainage"],"filters":["project_id","pay_app_target","status"],"hidden":true}';
comment on column public.v_pay_app_g702.original_contract_sum is 'Line 1: original contract.';
comment on column public.v_pay_app_g702.net_change_orders is 'Line 2: owner change orders approved up to the end of the period.';
comment on column public.v_pay_app_g702.contract_sum_to_date is 'Line 3 = 1 + 2.';
comment on column public.v_pay_app_g702.total_completed_and_stored is 'Line 4: sum of column G.';
comment on column public.v_pay_app_g702.retainage_to_date is 'Line 5: sum of column I, held back to date.';
comment on column public.v_pay_app_g702.total_earned_less_retainage is 'Line 6 = 4 - 5.';
comment on column public.v_pay_app_g702.less_previous_certificates is 'Line 7: line 6 of the application before; on the first one, of the opening figures.';
comment on column public.v_pay_app_g702.current_payment_due is 'Line 8 = 6 - 7.';
comment on column public.v_pay_app_g702.balance_to_finish_incl_retainage is 'Line 9 = 3 - 6. @ui {"label":"Balance to finish, with retainage"}';
comment on column public.v_pay_app_g702.gross_this_period is 'Line 4 less line 4 of the application before.';
comment on column public.v_pay_app_g702.retainage_this_period is 'Line 5 less line 5 of the application before; negative when retainage is released.';
comment on column public.v_pay_app_g702.scheduled_value is 'Sum of column C.';
comment on column public.v_pay_app_g702.sov_out_of_balance is 'Sum of column C less line 3; not 0 means the schedule of values is not the contract. @ui {"label":"SOV out of balance"}';
select private.api_view('public.v_pay_app_g702');

-- Every application: also imported headers without lines and rejected ones, by their stored amounts.
create view public.v_pay_app_list with (security_invoker = true) as
select a.organization_id, a.id, a.project_id, p.code as project_code, a.pay_app_target, a.pay_app_number, a.description, a.status, a.period_from, a.period_to,
  coalesce(g.gross_this_period, a.amount_requested) as gross_this_period,
  coalesce(g.retainage_this_period, a.retainage_held) as retainage_this_period,
  coalesce(g.current_payment_due, a.net_payment) as current_payment_due, a.amount_approved,
  a.submitted_date, a.approved_date, a.paid_date, g.pay_app_id is null as is_header_only
from public.pay_apps a
left join public.v_pay_app_g702 g on g.pay_app_id = a.id and g.project_id = a.project_id and g.organization_id = a.organization_id
left join public.projects p on p.id = a.project_id and p.organization_id = a.organization_id
where (select private.reads_all()) or a.organization_id = any (array(select private.orgs_seeing('v_pay_app_list')))
  or a.project_id = any (array(select private.projects_seeing('v_pay_app_list')));
comment on view public.v_pay_app_list is
  'Pay applications and draws with the amounts of their period. Money. Source: application summaries where there are lines, else the stored amounts of the header. @ui {"label":"Pay application","labelPlural":"Pay applications","group":"Billing","icon":"billing","title":"pay_app_number","subtitle":"description","sort":"period_to desc","list":["project_code","pay_app_number","pay_app_target","period_to","status","gross_this_period","retainage_this_period","current_payment_due","submitted_date","paid_date"],"filters":["status","pay_app_target","project_id"],"search":["description"],"totals":["gross_this_period","retainage_this_period","current_payment_due"],"hidden":true}';
comment on column public.v_pay_app_list.current_payment_due is 'Line 8: what this application asks for, net of retainage.';
comment on column public.v_pay_app_list.is_header_only is 'Imported without lines: amounts as they came. @ui {"label":"Without lines"}';
select private.api_view('public.v_pay_app_list');
