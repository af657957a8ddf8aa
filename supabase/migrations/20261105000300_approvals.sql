-- Approvals (endpoints section 6): policies say who decides, the permission only who may be asked. Steps are decided in
-- order; the last approval runs the transition, a rejection at any step ends the request.
create table private.approval_entities (
  entity text primary key references private.workflow_tables (entity),
  workflow public.approval_workflow not null
);
comment on table private.approval_entities is 'Tables whose transitions with the rule policy ask approval_policies of this workflow.';

create function private.open_request(ctx private.transition_context) returns public.approval_requests
language sql stable set search_path = '' as $$
  select r from public.approval_requests r
  where r.organization_id = (ctx).organization_id and r.entity_type = (ctx).entity and r.entity_id = (ctx).id and r.status in ('pending', 'escalated')
$$;
comment on function private.open_request(private.transition_context) is 'The approval request that waits for this record; null when none does.';

-- Project-specific policies before general ones, by amount and condition (a json the record must contain), one per step.
create function private.fitting_policies(ctx private.transition_context) returns setof public.approval_policies
language sql stable set search_path = '' as $$
  with fitting as (
    select p.* from public.approval_policies p
    join private.approval_entities e on e.workflow = p.workflow and e.entity = (ctx).entity
    where p.organization_id = (ctx).organization_id and p.is_active and p.archived_at is null
      and (p.project_id is null or p.project_id = (ctx).project_id)
      and abs(coalesce((ctx).amount, 0)) >= p.min_amount and (p.max_amount is null or abs(coalesce((ctx).amount, 0)) < p.max_amount)
      and (p.condition is null or (ctx).row @> p.condition)
  )
  select distinct on (f.step_order) f.* from fitting f
  where f.project_id is not null or not exists (select from fitting s where s.project_id is not null)
  order by f.step_order, f.min_amount desc, f.id
$$;
comment on function private.fitting_policies(private.transition_context) is 'The policies that say who decides about the record, by step.';

create function private.effect_cancel_request(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  request constant public.approval_requests := private.open_request(ctx);
begin
  update public.approval_steps s set status = 'skipped' where s.approval_request_id = request.id and s.status = 'pending';
  update public.approval_requests r set status = 'cancelled', decided_at = now(), decided_by = auth.uid(), decision_notes = (ctx).note
  where r.id = request.id;
end $$;
comment on function private.effect_cancel_request(private.transition_context) is 'Nobody needs to decide any more; without an open request nothing happens.';

-- Splitting: the same person sends the same vendor amounts below a limit within 7 days that together reach it. Noted, not refused.
create function private.note_split(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  vendor constant text := case (ctx).entity when 'purchase_orders' then
    (select k.vendor_id::text from public.commitments k where k.id = ((ctx).row ->> 'commitment_id')::uuid) else (ctx).row ->> 'vendor_id' end;
  limit_below constant numeric := (select min(p.max_amount) from private.fitting_policies(ctx) p);
  total numeric;
begin
  if vendor is null or limit_below is null then
    return;
  end if;
  execute format('select sum(r.amount) from public.approval_requests r join public.%I t on t.id = r.entity_id %s where r.organization_id = $1 and r.entity_type = $2 '
    'and r.requested_by = auth.uid() and r.status <> ''cancelled'' and r.created_at > now() - interval ''7 days'' and %s = $3', (ctx).entity,
    case (ctx).entity when 'purchase_orders' then 'join public.commitments k on k.id = t.commitment_id' else '' end,
    case (ctx).entity when 'purchase_orders' then 'k.vendor_id::text' else 't.vendor_id::text' end)
    into total using (ctx).organization_id, (ctx).entity, vendor;
  if total >= limit_below then
    insert into public.exception_items (organization_id, entity_type, entity_id, description, fingerprint)
    values ((ctx).organization_id, (ctx).entity, (ctx).id,
      format('Requests to one vendor within 7 days add up to %s, each below the limit of %s', private.money(total), private.money(limit_below)),
      concat_ws('|', 'split', (ctx).entity, vendor, auth.uid()))
    on conflict (organization_id, fingerprint) where status in ('open', 'assigned') do update set description = excluded.description;
  end if;
end $$;
comment on function private.note_split(private.transition_context) is
  'An exception when requests of one person for one vendor within 7 days, each below the limit of a policy, reach it together.';

-- The amount is the one the decision will be about, as the effects before this one have left it (a pay application counts
-- its lines when it is submitted). A request that is still open from before (a disputed bill) gives way.
create function private.effect_request(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  decision constant public.workflow_transitions := (
    select t from public.workflow_transitions t
    where t.entity = (ctx).entity and t.from_status = (ctx).to_status and 'policy' = any (t.rules) limit 1);
  request uuid;
begin
  execute format('select to_jsonb(t) from public.%I t where t.id = $1', (ctx).entity) into ctx.row using (ctx).id;
  if decision.amount is not null then
    ctx.amount := private.transition_amount(ctx, decision.amount);
  end if;
  perform private.effect_cancel_request(ctx);
  insert into public.approval_requests (organization_id, workflow, entity_type, entity_id, amount, requested_by, policy_id)
  values ((ctx).organization_id, (select e.workflow from private.approval_entities e where e.entity = (ctx).entity), (ctx).entity, (ctx).id, (ctx).amount,
    auth.uid(), (select p.id from private.fitting_policies(ctx) p order by p.step_order limit 1)) returning id into request;
  insert into public.approval_steps (organization_id, approval_request_id, step_order, required_role_id, assigned_to)
  -- a policy may name somebody who has left since: the owner is asked instead
  select (ctx).organization_id, request, row_number() over (order by p.step_order),
    case when p.approver_user_id is null or m.id is not null then p.approver_role_id else (
      select r.id from public.roles r where r.organization_id = p.organization_id and r.is_system and r.key = 'owner') end, m.user_id
  from private.fitting_policies(ctx) p
  left join public.memberships m on m.organization_id = p.organization_id and m.user_id = p.approver_user_id and m.status <> 'removed';
  if not found then
    -- no policy: anyone with the permission
    insert into public.approval_steps (organization_id, approval_request_id) values ((ctx).organization_id, request);
  end if;
  perform private.note_split(ctx);
end $$;
comment on function private.effect_request(private.transition_context) is 'Asks for approval: a request and its steps, from the policies that fit the record.';
