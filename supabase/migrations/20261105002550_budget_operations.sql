-- Operations on budgets (endpoints 5.9).
create function private.revised_budget(p_cost_code uuid) returns numeric
language sql stable set search_path = '' as $$
  select c.original_budget + coalesce((select sum(b.amount) from public.budget_adjustments b where b.cost_code_id = c.id and b.approved_at is not null), 0)
  from public.cost_codes c where c.id = p_cost_code
$$;
comment on function private.revised_budget(uuid) is 'F1: original budget + approved adjustments.';

-- What was there when it was proposed may be spent meanwhile. Locks the codes, so that two decisions see each other.
create function private.rule_budget_left(ctx private.transition_context) returns text
language plpgsql set search_path = '' as $$
declare
  batch constant uuid := (ctx).row ->> 'batch_id';
begin
  perform from public.cost_codes c
  where c.id in (select b.cost_code_id from public.budget_adjustments b where b.organization_id = (ctx).organization_id and b.batch_id = batch)
  order by c.id for no key update;
  return (
    select format('The budget of %s is only %s', c.code, private.money(private.revised_budget(c.id)))
    from public.budget_adjustments b join public.cost_codes c on c.id = b.cost_code_id
    where b.organization_id = (ctx).organization_id and b.batch_id = batch and b.amount < 0 and private.revised_budget(c.id) + b.amount < 0 limit 1);
end $$;
comment on function private.rule_budget_left(private.transition_context) is 'No budget of the batch falls below 0.';

-- At once, or, where a policy wants somebody to decide (more money, or a large transfer), as a request.
create function private.settle_adjustment(p_adjustment uuid, p_asks boolean) returns jsonb
language plpgsql set search_path = '' as $$
declare
  ctx private.transition_context := private.transition_context('budget_adjustments', p_adjustment, 'submit', null, '{}');
begin
  ctx.to_status := 'proposed';
  ctx.amount := (ctx).row ->> 'amount';
  if p_asks and exists (select from private.fitting_policies(ctx)) then
    perform private.effect_request(ctx);
  else
    perform private.move('budget_adjustments', p_adjustment, 'approve');
  end if;
  return (
    select jsonb_build_object('batch_id', b.batch_id, 'id', b.id, 'status', b.status) from public.budget_adjustments b where b.id = p_adjustment);
end $$;
comment on function private.settle_adjustment(uuid, boolean) is
  'Approves a proposed adjustment at once, or asks for approval where a policy fits. Returns batch_id, id, status.';

create function private.transfer_budget(p_from uuid, p_to uuid, p_amount numeric, p_reason public.variance_cause, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  -- both codes are locked, in one order: two transfers see each other
  locked constant uuid[] := array(select c.id from public.cost_codes c where c.id in (p_from, p_to) order by c.id for no key update);
  source constant public.cost_codes := jsonb_populate_record(null::public.cost_codes, private.operate_on('cost_codes', p_from));
  target constant public.cost_codes := jsonb_populate_record(null::public.cost_codes, private.operate_on('cost_codes', p_to));
  batch constant uuid := gen_random_uuid();
  made uuid;
begin
  perform private.demand('costing.write', source.organization_id, source.project_id, p_amount);
  perform private.refuse(coalesce(
    case when cardinality(locked) < 2 then 'A transfer goes from one cost code to another' end,
    case when source.project_id <> target.project_id then 'Both cost codes belong to one project' end,
    private.bad_amount(p_amount, private.revised_budget(p_from)),
    private.closed_on(source.organization_id, private.today(source.organization_id))));
  insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, batch_id, amount, reason, effective_date, note)
  values (source.organization_id, source.project_id, p_from, 'transfer', batch, -p_amount, p_reason, private.today(source.organization_id), p_note);
  insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, batch_id, amount, reason, effective_date, note)
  values (source.organization_id, source.project_id, p_to, 'transfer', batch, p_amount, p_reason, private.today(source.organization_id), p_note) returning id into made;
  return private.settle_adjustment(made, true);
end $$;
comment on function private.transfer_budget(uuid, uuid, numeric, public.variance_cause, text) is 'See public.transfer_budget().';
create function public.transfer_budget(p_from uuid, p_to uuid, p_amount numeric, p_reason public.variance_cause, p_note text default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.transfer_budget(p_from, p_to, p_amount, p_reason, p_note) $$;
comment on function public.transfer_budget(uuid, uuid, numeric, public.variance_cause, text) is
  'Moves budget between two cost codes of a project: two adjustments that add up to 0. Needs costing.write; counted at once, or when approved if a policy '
  'asks for it. Returns batch_id, id (what transition() decides) and status.';

create function private.revise_budget(p_cost_code uuid, p_amount numeric, p_reason public.variance_cause, p_kind public.budget_adjustment_kind, p_note text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  code constant public.cost_codes := jsonb_populate_record(null::public.cost_codes, private.operate_on('cost_codes', p_cost_code));
  made uuid;
begin
  perform private.demand('costing.write', code.organization_id, code.project_id, p_amount);
  perform private.refuse(coalesce(
    case when p_kind not in ('revision', 'contingency_use') then 'A revision or a use of contingency, nothing else' end,
    case when p_reason is null then 'This needs a reason' end,
    case when p_amount is null or p_amount = 0 or p_amount <> round(p_amount, 2) then 'This needs an amount other than 0, in whole cents' end,
    case when private.revised_budget(p_cost_code) + p_amount < 0 then format('The budget is only %s', private.money(private.revised_budget(p_cost_code))) end,
    private.closed_on(code.organization_id, private.today(code.organization_id))));
  insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, amount, reason, effective_date, note)
  values (code.organization_id, code.project_id, p_cost_code, p_kind, p_amount, p_reason, private.today(code.organization_id), p_note) returning id into made;
  -- less money is nobody's risk
  return private.settle_adjustment(made, p_amount > 0);
end $$;
comment on function private.revise_budget(uuid, numeric, public.variance_cause, public.budget_adjustment_kind, text) is 'See public.revise_budget().';
create function public.revise_budget(p_cost_code uuid, p_amount numeric, p_reason public.variance_cause,
  p_kind public.budget_adjustment_kind default 'revision', p_note text default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.revise_budget(p_cost_code, p_amount, p_reason, p_kind, p_note) $$;
comment on function public.revise_budget(uuid, numeric, public.variance_cause, public.budget_adjustment_kind, text) is
  'Raises (positive) or lowers the budget of a cost code by one adjustment; the original budget stays. Needs costing.write; a raise waits for approval '
  'where a policy asks for it. Returns batch_id, id and status.';
select private.expose(f::regprocedure) from unnest(array['private.transfer_budget(uuid, uuid, numeric, public.variance_cause, text)',
  'public.transfer_budget(uuid, uuid, numeric, public.variance_cause, text)',
  'private.revise_budget(uuid, numeric, public.variance_cause, public.budget_adjustment_kind, text)',
  'public.revise_budget(uuid, numeric, public.variance_cause, public.budget_adjustment_kind, text)']) f;
