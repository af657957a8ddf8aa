-- Who decides a step of an approval, and what deciding does.

-- Above and beside whom a role may decide: an owner for everybody, an executive for all but owners, finance for project managers.
create function private.role_rank(p_key text) returns integer
language sql immutable set search_path = '' as $$
  select coalesce(array_position(array['project_manager', 'finance_manager', 'executive', 'owner'], p_key), 0)
$$;
comment on function private.role_rank(text) is 'Order of the roles that decide: project manager 1, finance manager 2, executive 3, owner 4, others 0.';

create function private.is_asked(step public.approval_steps, request public.approval_requests, p_user uuid) returns boolean
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
comment on function private.is_asked(public.approval_steps, public.approval_requests, uuid) is
  'The member is the person or holds the role this step asks for, a role above it, or the one it was escalated to.';

-- Whether he may take the transition at all, and up to which amount, is asked of himself, not of the one he stands in for.
create function private.may_decide(step public.approval_steps, request public.approval_requests, p_user uuid) returns boolean
language sql stable set search_path = '' as $$
  select private.is_asked(step, request, p_user) or exists (
    select from public.memberships m
    where m.organization_id = step.organization_id and m.substitute_id = p_user and m.status = 'active'
      and private.today(m.organization_id) between m.away_from and m.away_until and private.is_asked(step, request, m.user_id))
$$;
comment on function private.may_decide(public.approval_steps, public.approval_requests, uuid) is
  'The step asks for the member, or for somebody who is away and named him as substitute.';

-- Not the one who is asked but above him.
create function private.stands_above(step public.approval_steps, p_user uuid) returns boolean
language sql stable set search_path = '' as $$
  select step.required_role_id is not null and not exists (
    select from public.memberships m join public.membership_roles mr on mr.membership_id = m.id
    where m.organization_id = step.organization_id and m.user_id = p_user and mr.role_id = step.required_role_id)
$$;
comment on function private.stands_above(public.approval_steps, uuid) is 'The member may decide a step that asks for a role he does not hold.';

create function private.next_step(p_request uuid) returns public.approval_steps
language sql stable set search_path = '' as $$
  select s from public.approval_steps s where s.approval_request_id = p_request and s.status = 'pending' order by s.step_order limit 1
$$;
comment on function private.next_step(uuid) is 'The first step of a request nobody has decided; null when all are.';

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
comment on function private.others_who_can(private.transition_context) is
  'How many members beside the caller hold the permission up to the amount and the step at hand.';

-- Decides the step at hand. True when it was the last one, so that the transition may run. Who stands above the one that is
-- asked decides the next step with it, if he may: an owner says yes once.
create function private.decide(ctx private.transition_context) returns boolean
language plpgsql set search_path = '' as $$
declare
  request public.approval_requests := private.open_request(ctx);
  step public.approval_steps;
begin
  -- a record that may still be edited while it is decided about (a commitment): more money is a new question
  if request.id is null or abs((ctx).amount) > abs(request.amount) then
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
comment on function private.effect_reject_request(private.transition_context) is
  'The step at hand is rejected, the others skipped, the request ends; nothing without an open request.';

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
  'Marks requests older than the escalation time of their policy; the role they escalate to may then decide, too; returns how many. run_jobs() calls it.';
