-- A draw of the lender is financing: money in, and the construction loan is higher by the same amount. No receivable, no revenue.
create function private.effect_cash_in(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  net constant numeric := (ctx).row ->> 'net_payment';
begin
  if net <= 0 then
    raise exception 'Nothing is due on this draw' using errcode = 'PT422';
  end if;
  insert into public.payments (organization_id, direction, status, project_id, payment_date, amount, method, cash_account_id, reference_number, source, source_ref, notes)
  values ((ctx).organization_id, 'incoming', 'cleared', (ctx).project_id, coalesce(((ctx).data ->> 'date')::date, private.today((ctx).organization_id)), net,
    'wire', ((ctx).data ->> 'cash_account_id')::uuid, 'Draw ' || ((ctx).row ->> 'pay_app_number'), 'system', 'pay_apps:' || (ctx).id, (ctx).note);
end $$;
comment on function private.effect_cash_in(private.transition_context) is
  'A cleared payment over the net amount of the draw, dated p_data.date or today, on p_data.cash_account_id if given.';

create function private.is_draw(p_payment public.payments) returns boolean
language sql immutable set search_path = '' as $$
  select p_payment.source = 'system' and coalesce(p_payment.source_ref like 'pay_apps:%', false)
$$;
comment on function private.is_draw(public.payments) is 'The payment is a draw of the lender, which no invoice is paid with.';
select private.expose('private.is_draw(public.payments)'::regprocedure);

create function private.effect_debt_up(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  loan constant uuid := private.loan_of_draw(ctx);
begin
  update public.debts d set current_balance = d.current_balance + ((ctx).row ->> 'net_payment')::numeric where d.id = loan;
  -- remembered, so that taking the payment back lowers the right loan
  update public.pay_apps a set debt_id = loan where a.id = (ctx).id and a.debt_id is null;
end $$;
comment on function private.effect_debt_up(private.transition_context) is 'The loan of the draw is higher by its net amount.';

-- Voiding the payment of a draw takes both back.
create function private.unfund(p_payment jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  draw public.pay_apps;
begin
  select * into draw from public.pay_apps a
  where a.organization_id = (p_payment ->> 'organization_id')::uuid and 'pay_apps:' || a.id = p_payment ->> 'source_ref' and p_payment ->> 'source' = 'system';
  if draw.id is not null then
    update public.debts d set current_balance = d.current_balance - (p_payment ->> 'amount')::numeric where d.id = draw.debt_id;
    perform private.move('pay_apps', draw.id, 'unsettle');
  end if;
end $$;
comment on function private.unfund(jsonb) is 'Takes back what funding a draw did, when the payment (as a row) was made by it.';

-- create_pay_app: the next application of a stream, with a line for every line of the schedule of values.
create function private.create_pay_app(p_project uuid, p_target public.pay_app_target) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  project public.projects;
  draft integer;
  made uuid;
begin
  select * into project from public.projects p where p.id = p_project for no key update;
  if project.id is null or not private.can_read_record('projects', p_project, project.organization_id) then
    raise exception 'There is no such project' using errcode = 'PT404';
  end if;
  perform private.demand('billing.write', project.organization_id, p_project);
  select min(a.pay_app_number) into draft from public.pay_apps a
  where a.organization_id = project.organization_id and a.project_id = p_project and a.pay_app_target = p_target and a.status = 'draft';
  if draft is not null then
    raise exception 'Application % is still a draft', draft using errcode = 'PT409';
  end if;
  if not exists (select from public.sov_lines s where s.organization_id = project.organization_id and s.project_id = p_project) then
    raise exception 'The project has no schedule of values yet' using errcode = 'PT422';
  end if;
  -- the number is given on insert, last + 1
  insert into public.pay_apps (organization_id, project_id, pay_app_target, contract_id, debt_id, lender_name, period_from, period_to)
  select project.organization_id, p_project, p_target,
    (select (array_agg(c.id))[1] from public.contracts c where p_target = 'owner' and c.project_id = p_project and c.contract_kind = 'prime'
      and c.archived_at is null having count(*) = 1),
    d.id, d.lender,
    r.begins, (date_trunc('month', greatest(r.begins, private.today(project.organization_id))) + interval '1 month - 1 day')::date
  from (select max(a.period_to) + 1 as begins from public.pay_apps a
    where a.organization_id = project.organization_id and a.project_id = p_project and a.pay_app_target = p_target and a.status <> 'rejected') r
  left join lateral (
    select (array_agg(d.id))[1] as id, (array_agg(d.lender))[1] as lender from public.debts d
    where p_target = 'lender' and d.organization_id = project.organization_id and d.project_id = p_project and d.debt_type = 'construction_loan'
      and d.status = 'active' and d.archived_at is null having count(*) = 1) d on true
  returning id into made;
  perform private.add_lines(made);
  return made;
end $$;
comment on function private.create_pay_app(uuid, public.pay_app_target) is 'See public.create_pay_app().';

create function public.create_pay_app(p_project uuid, p_target public.pay_app_target default 'owner') returns uuid
language sql security invoker set search_path = '' as $$ select private.create_pay_app(p_project, p_target) $$;
comment on function public.create_pay_app(uuid, public.pay_app_target) is
  'Draft of the next application of a project: number last + 1, a line for every SOV line (rate of line, project or organization; nothing this period; '
  'stored as last time), from the day after the last period to the end of the month. Needs billing.write. Returns its id. PT409 while there is a draft, PT422 without SOV lines.';
select private.expose('private.create_pay_app(uuid, public.pay_app_target)'::regprocedure);
select private.expose('public.create_pay_app(uuid, public.pay_app_target)'::regprocedure);
