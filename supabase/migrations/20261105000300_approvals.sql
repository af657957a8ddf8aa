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
  select (ctx).organization_id, request, row_number() over (order by p.step_order), p.approver_role_id, p.approver_user_id from private.fitting_policies(ctx) p;
  if not found then
    -- no policy: anyone with the permission
    insert into public.approval_steps (organization_id, approval_request_id) values ((ctx).organization_id, request);
  end if;
end $$;
comment on function private.effect_request(private.transition_context) is 'Asks for approval: a request and its steps, from the policies that fit the record.';

-- Above and beside whom a role may decide: an owner for everybody, an executive for all but owners, finance for project managers.
create function private.role_rank(p_key text) returns integer
language sql immutable set search_path = '' as $$
  select coalesce(array_position(array['project_manager', 'finance_manager', 'executive', 'owner'], p_key), 0)
$$;

create function private.may_decide(step public.approval_steps, request public.approval_requests, p_user uuid) returns boolean
language sql stable set search_path = '' as $$
  select (step.assigned_to is null and step.required_role_id is null)
    -- never null: nobody named is nobody
    or coalesce(step.assigned_to = p_user, false) or coalesce(request.escalated_to = p_user, false) or exists (
    select from public.memberships m
    join public.membership_roles mr on mr.membership_id = m.id
    join public.roles held on held.id = mr.role_id
    left join public.roles wanted on wanted.id = step.required_role_id
    left join public.approval_policies p on p.id = request.policy_id
    where m.organization_id = step.organization_id and m.user_id = p_user and m.status = 'active' and (
      held.id = step.required_role_id
      or (wanted.is_system and held.is_system and private.role_rank(wanted.key) > 0 and private.role_rank(held.key) > private.role_rank(wanted.key))
      or (request.status = 'escalated' and held.id = p.escalation_role_id)))
$$;
comment on function private.may_decide(public.approval_steps, public.approval_requests, uuid) is
  'The member is the person or holds the role this step asks for, a role above it, or the one it was escalated to.';

-- Not the one who is asked but above him.
create function private.stands_above(step public.approval_steps, p_user uuid) returns boolean
language sql stable set search_path = '' as $$
  select step.required_role_id is not null and not exists (
    select from public.memberships m join public.membership_roles mr on mr.membership_id = m.id
    where m.organization_id = step.organization_id and m.user_id = p_user and mr.role_id = step.required_role_id)
$$;

create function private.next_step(p_request uuid) returns public.approval_steps
language sql stable set search_path = '' as $$
  select s from public.approval_steps s where s.approval_request_id = p_request and s.status = 'pending' order by s.step_order limit 1
$$;

-- Members beside the caller who could decide about this record now: they hold the permission for it up to its amount, and the
-- step at hand (or the first one the policies would ask for) is theirs.
create function private.others_who_can(ctx private.transition_context) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  request constant public.approval_requests := private.open_request(ctx);
  step public.approval_steps := private.next_step(request.id);
  policy public.approval_policies;
begin
  if step.id is null then
    select * into policy from private.fitting_policies(ctx) p order by p.step_order limit 1;
    step.organization_id := (ctx).organization_id;
    step.required_role_id := policy.approver_role_id;
    step.assigned_to := policy.approver_user_id;
  end if;
  return (
    select count(*) from public.memberships m
    where m.organization_id = (ctx).organization_id and m.status = 'active' and m.user_id <> auth.uid()
      and private.limit_of(m.user_id, (ctx).organization_id, (ctx).permission, (ctx).project_id, ((ctx).row ->> 'created_by')::uuid)
        >= abs(coalesce((ctx).amount, 0))
      and private.may_decide(step, request, m.user_id));
end $$;

-- Decides the step at hand. True when it was the last one, so that the transition may run. Who stands above the one that is
-- asked decides the next step with it, if he may: an owner says yes once.
create function private.decide(ctx private.transition_context) returns boolean
language plpgsql set search_path = '' as $$
declare
  request public.approval_requests := private.open_request(ctx);
  step public.approval_steps;
begin
  if request.id is null then
    perform private.effect_request(ctx);
    request := private.open_request(ctx);
  end if;
  step := private.next_step(request.id);
  if not private.may_decide(step, request, auth.uid()) then
    raise exception 'This waits for %', coalesce((select r.name from public.roles r where r.id = step.required_role_id),
      (select p.full_name from public.profiles p where p.id = step.assigned_to)) using errcode = 'PT403';
  end if;
  loop
    update public.approval_steps s set status = 'approved', acted_by = auth.uid(), action_at = now(), notes = (ctx).note where s.id = step.id;
    exit when not private.stands_above(step, auth.uid());
    step := private.next_step(request.id);
    exit when step.id is null or not private.may_decide(step, request, auth.uid());
  end loop;
  if (private.next_step(request.id)).id is not null then
    return false;
  end if;
  update public.approval_requests r set status = 'approved', decided_at = now(), decided_by = auth.uid(), decision_notes = (ctx).note where r.id = request.id;
  return true;
end $$;
comment on function private.decide(private.transition_context) is 'Approves the next step of the record''s request (made now, if nobody asked before); true when none is left.';

-- A rejected record ends its request, whoever asked for it.
create function private.effect_reject_request(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  request constant public.approval_requests := private.open_request(ctx);
begin
  update public.approval_steps s set status = 'rejected', acted_by = auth.uid(), action_at = now(), notes = (ctx).note
  where s.id = (select n.id from public.approval_steps n where n.approval_request_id = request.id and n.status = 'pending' order by n.step_order limit 1);
  update public.approval_steps s set status = 'skipped' where s.approval_request_id = request.id and s.status = 'pending';
  update public.approval_requests r set status = 'rejected', decided_at = now(), decided_by = auth.uid(), decision_notes = (ctx).note where r.id = request.id;
end $$;

create function private.escalate_approvals() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  late uuid;
  n integer := 0;
begin
  for late in
    select r.id from public.approval_requests r join public.approval_policies p on p.id = r.policy_id
    where r.status = 'pending' and p.escalation_role_id is not null and r.created_at < now() - make_interval(hours => p.escalation_hours)
    order by r.id for no key update of r skip locked
  loop
    perform private.move('approval_requests', late, 'escalate');
    n := n + 1;
  end loop;
  return n;
end $$;
comment on function private.escalate_approvals() is
  'Marks requests older than the escalation time of their policy; the role they escalate to may then decide, too. For a scheduled job; returns how many.';
