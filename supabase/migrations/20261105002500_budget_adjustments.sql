-- Budget changes (endpoints 5.9): proposed, and counted once approved. approved_at says so to the figures, status to people.
create type public.budget_adjustment_status as enum ('proposed', 'approved', 'rejected');
alter table public.budget_adjustments add column status public.budget_adjustment_status not null default 'proposed';
comment on column public.budget_adjustments.status is 'Only approved changes count.';
update public.budget_adjustments set status = 'approved' where approved_at is not null;

create function private.mark_approved_adjustment() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.status := 'approved';
  return new;
end $$;
comment on function private.mark_approved_adjustment() is 'A row that comes with approved_at is approved.';
-- what posts an adjustment that is approved already (a change order, an import) need not say it twice
create trigger mark_approved before insert on public.budget_adjustments
  for each row when (new.approved_at is not null) execute function private.mark_approved_adjustment();
comment on table public.budget_adjustments is
  'Signed ledger of budget changes: the revised budget is the original one plus what is approved here. @ui {"label":"Budget change","labelPlural":"Budget changes","group":"Job costing","menu":7,"icon":"budget","title":"reason","subtitle":"kind","sort":"effective_date desc","search":["note"],"list":["effective_date","project_id","cost_code_id","kind","amount","reason","status","approved_by","approved_at"],"filters":["project_id","cost_code_id","kind","status","effective_date"],"sections":{"Change":["project_id","cost_code_id","kind","amount","reason","effective_date","note"],"Origin":["status","change_order_line_id","batch_id","approved_by","approved_at"]},"totals":["amount"],"insert_only":true}';

-- one decision for all rows of a batch
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('budget_adjustments','approve','proposed','approved','costing.write','amount','{not_self,policy,open_period,budget_left}','{batch,notify}'),
('budget_adjustments','reject','proposed','rejected','costing.write',null,'{note}','{reject_request,batch,notify}'),
('budget_adjustments','withdraw','proposed','rejected','costing.write',null,'{own}','{cancel_request,batch}');
select private.workflow('public.budget_adjustments', editable => '{}');

-- one after the other: the first may have taken the others along
create function private.follow_batch(p_adjustment uuid, p_action text) returns void
language plpgsql set search_path = '' as $$
begin
  if exists (select from public.budget_adjustments b where b.id = p_adjustment and b.status = 'proposed') then
    perform private.move('budget_adjustments', p_adjustment, p_action);
  end if;
end $$;
comment on function private.follow_batch(uuid, text) is 'Moves a proposed adjustment like the one of its batch that was decided.';

create function private.effect_batch(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.follow_batch(b.id, (ctx).action) from public.budget_adjustments b
  where b.organization_id = (ctx).organization_id and b.batch_id = ((ctx).row ->> 'batch_id')::uuid and b.id <> (ctx).id and b.status = 'proposed'
$$;
comment on function private.effect_batch(private.transition_context) is 'The other rows of a budget change (the other side of a transfer) follow.';
