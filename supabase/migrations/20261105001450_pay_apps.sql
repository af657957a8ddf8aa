-- Pay applications: the machine and its rules.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('pay_apps','submit','draft','submitted','billing.write',null,'{lines,one_in_flight,warn_sov,warn_waivers,warn_jump}','{T5,pdf,request,notify}'),
('pay_apps','recall','submitted','draft','billing.write',null,'{note}','{unfreeze,cancel_request}'),
('pay_apps','approve','submitted','approved','billing.approve','amount_requested','{not_self,policy,lines_equal_approved,open_period}','{T6,invoice,notify}'),
('pay_apps','reject','submitted','rejected','billing.approve',null,'{note}','{reject_request,notify}'),
('pay_apps','revise','rejected','draft','billing.write',null,'{one_in_flight}','{unfreeze}'),
('pay_apps','reopen','approved','draft','billing.approve',null,'{note,latest,unpaid,open_period}','{void_invoice,T6_reverse,unfreeze}'),
('pay_apps','fund','approved','paid','billing.approve','net_payment','{lender_only}','{cash_in,debt_up,notify}'),
('pay_apps','settle','approved','paid',null,null,'{owner_only}','{notify}'),
('pay_apps','unsettle','paid','approved',null,null,'{}','{}');
insert into private.transition_stamps values
  ('approve', 'amount_approved', 'coalesce(($3 ->> ''amount_approved'')::numeric, t.amount_requested)'),
  ('reject', 'rejected_reason', '$4'), ('revise', 'rejected_reason', 'null'),
  ('settle', 'paid_date', 'private.today(t.organization_id)'), ('unsettle', 'paid_date', 'null'),
  ('fund', 'paid_date', 'coalesce(($3 ->> ''date'')::date, private.today(t.organization_id))');
select private.workflow('public.pay_apps', editable => '{draft}');
-- an owner or lender may certify less than was requested: who approves lowers the lines first
select private.lines_follow('public.pay_app_lines', 'pay_apps', 'pay_app_id', review_in => '{submitted}', review_key => 'billing.approve');

-- One application of a stream at a time: what comes before it is decided, nothing after it is on the way. Locks the project,
-- so that of two submitted at the same moment the second sees the first.
create function private.rule_one_in_flight(ctx private.transition_context) returns text
language plpgsql set search_path = '' as $$
declare
  other public.pay_apps;
begin
  perform from public.projects p where p.id = (ctx).project_id for no key update;
  select * into other from public.pay_apps a
  where a.organization_id = (ctx).organization_id and a.project_id = (ctx).project_id and a.pay_app_target::text = (ctx).row ->> 'pay_app_target'
    and a.id <> (ctx).id and (a.status = 'submitted'
      or (a.status = 'draft' and a.pay_app_number < ((ctx).row ->> 'pay_app_number')::integer)
      or (private.is_claimed(a.status) and a.pay_app_number > ((ctx).row ->> 'pay_app_number')::integer))
  order by a.pay_app_number limit 1;
  return case when other.id is not null then
    format('Application %s is %s: applications go one after the other', other.pay_app_number, other.status) end;
end $$;
comment on function private.rule_one_in_flight(private.transition_context) is
  'No other application of the stream is submitted, open before this one, or claimed after it. Locks the project.';

create function private.rule_latest(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
begin
  if (ctx).entity = 'pay_apps' and exists (
    select from public.pay_apps a
    where a.organization_id = (ctx).organization_id and a.project_id = (ctx).project_id and a.pay_app_target::text = (ctx).row ->> 'pay_app_target'
      and a.pay_app_number > ((ctx).row ->> 'pay_app_number')::integer and a.status <> 'rejected') then
    return 'A later application exists';
  elsif (ctx).entity = 'accounting_periods' and exists (
    select from public.accounting_periods p
    where p.organization_id = (ctx).organization_id and p.status = 'locked' and p.period_start > ((ctx).row ->> 'period_start')::date) then
    return 'A later period is closed';
  end if;
  return null;
end $$;
comment on function private.rule_latest(private.transition_context) is
  'No later application of the stream exists; of accounting periods: no later one is locked.';

create function private.rule_lines_equal_approved(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
declare
  requested constant numeric := (ctx).row ->> 'amount_requested';
  approved constant numeric := coalesce(((ctx).data ->> 'amount_approved')::numeric, requested);
  t record;
begin
  if approved > requested then
    return 'No more can be approved than was requested';
  end if;
  select * into t from private.pay_app_totals((ctx).id);
  return case when t.line4 - t.previous4 <> approved then
    format('The lines add up to %s, not to the approved %s: change the lines first', private.money(t.line4 - t.previous4), private.money(approved)) end;
end $$;
comment on function private.rule_lines_equal_approved(private.transition_context) is
  'Gross of the lines = p_data.amount_approved, else what was requested; never more than that.';

create function private.rule_unpaid(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select format('Money has come in on invoice %s', min(i.invoice_number)) from public.invoices i
  where i.organization_id = (ctx).organization_id and i.pay_app_id = (ctx).id and i.status <> 'void'
    and (i.amount_paid <> 0 or i.written_off_amount <> 0 or private.applied('invoice_id', i.id) <> 0)
  having count(*) > 0
$$;
comment on function private.rule_unpaid(private.transition_context) is 'No money has come in on its invoice.';

create function private.rule_owner_only(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).row ->> 'pay_app_target' <> 'owner' then 'A draw of the lender is funded, not paid by an invoice' end
$$;
comment on function private.rule_owner_only(private.transition_context) is 'An application to the owner.';

-- Funding raises a loan, so there must be one: the draw's own, or the only construction loan of the project.
create function private.loan_of_draw(ctx private.transition_context) returns uuid
language sql stable set search_path = '' as $$
  select coalesce(((ctx).row ->> 'debt_id')::uuid, (
    select (array_agg(d.id))[1] from public.debts d
    where d.organization_id = (ctx).organization_id and d.project_id = (ctx).project_id and d.debt_type = 'construction_loan' and d.status = 'active'
    having count(*) = 1))
$$;
comment on function private.loan_of_draw(private.transition_context) is
  'Loan a draw is drawn on: its own, else the only active construction loan of the project.';
create function private.rule_lender_only(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).row ->> 'pay_app_target' <> 'lender' then 'Only a draw of the lender is funded; an application to the owner is paid by its invoice'
    when private.loan_of_draw(ctx) is null then 'The draw names no loan' end
$$;
comment on function private.rule_lender_only(private.transition_context) is 'A draw of the lender, with a loan.';

create function private.rule_warn_sov(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select format('The schedule of values is %s, the contract %s', private.money(v.sov), private.money(v.contract))
  from (
    select coalesce((select sum(s.scheduled_value) from public.sov_lines s where s.project_id = t.project_id), 0) as sov,
      t.original_contract_amount + coalesce((
        select sum(c.approved_amount) from public.change_orders c
        where c.project_id = t.project_id and c.status = 'approved' and c.change_order_kind = 'owner'), 0) as contract
    from public.project_terms t where t.project_id = (ctx).project_id) v
  where v.sov <> v.contract
$$;
comment on function private.rule_warn_sov(private.transition_context) is 'Schedule of values = original contract + approved owner changes.';

create function private.rule_warn_jump(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'Much at once on line ' || string_agg(format('%s (%s %% to %s %%)', g.line_number,
    round(g.previous_total / g.scheduled_value * 100), round(g.completed_and_stored / g.scheduled_value * 100)), ', ' order by g.line_number)
  from private.pay_app_positions((ctx).id) g
  join public.organization_settings o on o.organization_id = (ctx).organization_id
  where g.scheduled_value <> 0 and ((g.completed_and_stored - g.previous_total) / g.scheduled_value * 100 > o.billing_jump_warn_pct
    or g.completed_and_stored / g.scheduled_value > 1)
$$;
comment on function private.rule_warn_jump(private.transition_context) is
  'No line goes up by more than billing_jump_warn_pct points of its scheduled value, or above it.';
