-- T4: an approved change order reaches the budget (cost per code), the schedule of values and the contract (price, owner
-- kind), or the commitment (subcontract kind, which is a figure of its lines: F8). Contract and commitment are derived.
create function private.effect_t4(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  kind constant public.change_order_kind := (ctx).row ->> 'change_order_kind';
  batch constant uuid := gen_random_uuid();
  uncoded numeric;
begin
  perform private.check_approved_amount((ctx).id);
  if kind = 'subcontract' then
    -- the commitment grows inside the existing budget; a transfer or revision gives it more
    return;
  end if;
  insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, batch_id, change_order_line_id, amount, reason, effective_date,
    status, approved_by, approved_at, note)
  select p.organization_id, p.project_id, p.cost_code_id, 'change_order', batch, p.line_id, p.amount, p.reason, private.today(p.organization_id),
    'approved', auth.uid(), now(), p.label
  from private.change_order_cost((ctx).id) p where p.cost_code_id is not null;
  select sum(p.amount) into uncoded from private.change_order_cost((ctx).id) p where p.cost_code_id is null;
  if uncoded is not null then
    perform private.raise_exception_item((ctx).organization_id, 'unmapped_cost_code', 'change_orders', (ctx).id,
      format('%s: %s of cost has no cost code and moved no budget', private.record_label('change_orders', (ctx).row), private.money(uncoded)));
  end if;
  if kind = 'owner' then
    perform private.bill_change_order((ctx).id);
  end if;
end $$;
comment on function private.effect_t4(private.transition_context) is
  'Posts an approved change order: one budget adjustment per line (signed cost), owner kind one SOV line or raised ones (signed price). '
  'PT422 when the lines are not the approved amount.';

-- Billed: a claimed application has an amount on the line that was made for the change, or more than would be left of a raised one.
create function private.rule_not_billed(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select format('Line %s of the schedule of values is billed already', min(s.line_number))
  from public.sov_lines s
  join (select l.sov_line_id, sum(l.price_amount) as price from public.change_order_lines l where l.change_order_id = (ctx).id group by 1) n on n.sov_line_id = s.id
  join lateral (
    select sum(p.this_period) + (array_agg(p.stored_materials order by a.pay_app_number desc))[1] as billed,
      bool_or(p.this_period <> 0 or p.stored_materials <> 0) as has_any
    from public.pay_app_lines p join public.pay_apps a on a.id = p.pay_app_id
    where p.sov_line_id = s.id and a.status in ('submitted', 'approved', 'paid')
  ) b on b.has_any and (s.change_order_id = (ctx).id or abs(s.opening_completed + b.billed) > abs(s.scheduled_value - n.price))
  having count(*) > 0
$$;
comment on function private.rule_not_billed(private.transition_context) is 'No claimed application has billed what the change added to the schedule of values.';

-- The opposite: budget rows with the other sign (kind correction, without the line's key), the SOV line to nothing or gone.
create function private.effect_t4_reverse(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  batch constant uuid := gen_random_uuid();
begin
  insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, batch_id, amount, reason, effective_date, status, approved_by,
    approved_at, note)
  select b.organization_id, b.project_id, b.cost_code_id, 'correction', batch, -b.amount, b.reason, private.today(b.organization_id), 'approved', auth.uid(),
    now(), concat_ws(': ', b.note || ' void', (ctx).note)
  from public.budget_adjustments b join public.change_order_lines l on l.id = b.change_order_line_id
  where l.change_order_id = (ctx).id and b.approved_at is not null;
  -- an approval that came with an import has posted nothing
  if (ctx).row ->> 'change_order_kind' <> 'owner' or ((ctx).row ->> 'approved_by' is null
    and not exists (select from public.sov_lines s where s.change_order_id = (ctx).id)
    and not exists (
      select from public.budget_adjustments b join public.change_order_lines l on l.id = b.change_order_line_id where l.change_order_id = (ctx).id)) then
    return;
  end if;
  update public.sov_lines s set scheduled_value = s.scheduled_value - n.price
  from (select l.sov_line_id, sum(l.price_amount) as price from public.change_order_lines l where l.change_order_id = (ctx).id group by 1) n
  where s.id = n.sov_line_id;
  -- drafts lose the line; what a claimed application has listed stays, at 0
  delete from public.pay_app_lines p using public.sov_lines s, public.pay_apps a
  where s.change_order_id = (ctx).id and p.sov_line_id = s.id and a.id = p.pay_app_id and a.status in ('draft', 'rejected');
  delete from public.sov_lines s
  where s.change_order_id = (ctx).id and not exists (select from public.pay_app_lines p where p.sov_line_id = s.id)
    and s.scheduled_value = 0 and s.opening_completed = 0 and s.opening_stored = 0;
end $$;
comment on function private.effect_t4_reverse(private.transition_context) is
  'Takes an approved change order back with opposite rows dated today; what was requested and approved stays on the record.';
