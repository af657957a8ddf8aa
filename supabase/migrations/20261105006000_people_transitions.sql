-- Members and invitations. T15 and T16 are triggers of their own: who suspends an owner is another active one, so that only two
-- at once can run into T15. Invitations are accepted by token, in a function that runs the row accept.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('memberships','suspend','active','suspended','users.manage',null,'{other_person,owner_by_owner}','{}'),
('memberships','restore','suspended','active','users.manage',null,'{owner_by_owner}','{}'),
('memberships','remove','active','removed','users.manage',null,'{other_person,owner_by_owner,heir}','{reassign_tasks}'),
('memberships','remove','suspended','removed','users.manage',null,'{other_person,owner_by_owner,heir}','{reassign_tasks}'),
('memberships','leave','active','removed',null,null,'{heir}','{reassign_tasks}'),
('memberships','rejoin','removed','active',null,null,'{}','{}'),
('invitations','accept','pending','accepted',null,null,'{}','{}'),
('invitations','revoke','pending','revoked','users.manage',null,'{}','{}'),
('invitations','expire','pending','expired',null,null,'{}','{}'),
('invitations','resend','expired','pending',null,null,'{}','{}');
insert into private.transition_stamps values ('accept', 'accepted_by', 'auth.uid()'), ('accept', 'accepted_at', 'now()');
select private.workflow('public.memberships');
select private.workflow('public.invitations');

-- not_self of appendix C: the record is the person here, whoever made it.
create function private.rule_other_person(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).row ->> 'user_id' = auth.uid()::text then 'Nobody suspends or removes himself' end
$$;
comment on function private.rule_other_person(private.transition_context) is 'The membership is not the caller''s own.';

create function private.is_owner_membership(p_membership uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.membership_roles mr join public.roles r on r.id = mr.role_id
    where mr.membership_id = p_membership and r.is_system and r.key = 'owner')
$$;
comment on function private.is_owner_membership(uuid) is 'The membership holds the seeded role owner.';

-- The guard of the table binds clients; here its rule is said again for the owner of the tables.
create function private.rule_owner_by_owner(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when private.is_owner_membership((ctx).id) and not private.has_role((ctx).organization_id, 'owner')
    then 'Only an owner changes the membership of an owner' end
$$;
comment on function private.rule_owner_by_owner(private.transition_context) is 'Only an owner suspends, restores or removes an owner.';

-- Work that waits for a member: tasks, steps of approvals, exceptions.
create function private.open_work(p_organization uuid, p_user uuid) returns bigint
language sql stable set search_path = '' as $$
  select (
    select count(*) from public.workflow_tasks t
    where t.organization_id = p_organization and t.assigned_to = p_user and t.status in ('pending', 'in_progress', 'escalated'))
  + (select count(*) from public.approval_steps s where s.organization_id = p_organization and s.assigned_to = p_user and s.status = 'pending')
  + (select count(*) from public.approval_requests r where r.organization_id = p_organization and r.escalated_to = p_user and r.status in ('pending', 'escalated'))
  + (select count(*) from public.exception_items e where e.organization_id = p_organization and e.assigned_to = p_user and e.status in ('open', 'assigned'))
$$;
comment on function private.open_work(uuid, uuid) is
  'How many tasks, approval steps, escalations and exceptions wait for a member.';

-- A step that names a person is decided by that person alone.
create function private.heir_refusal(p_organization uuid, p_leaver uuid, p_heir uuid) returns text
language plpgsql set search_path = '' as $$
declare
  request public.approval_requests;
  decision public.workflow_transitions;
  about private.transition_context;
begin
  for request in
    select r.* from public.approval_requests r
    where r.organization_id = p_organization and r.status in ('pending', 'escalated') and (r.escalated_to = p_leaver or exists (
      select from public.approval_steps s where s.approval_request_id = r.id and s.assigned_to = p_leaver and s.status = 'pending'))
  loop
    if request.requested_by = p_heir then
      return 'Somebody else has to decide what this member asked for';
    end if;
    select * into decision from public.workflow_transitions t where t.entity = request.entity_type and 'policy' = any (t.rules) and t.permission is not null limit 1;
    if decision.entity is not null then
      about := private.transition_context(request.entity_type, request.entity_id, decision.action, null, '{}');
      if private.limit_of(p_heir, p_organization, decision.permission, about.project_id, (about.row ->> 'created_by')::uuid) is null then
        return 'This member may not decide what waits here';
      end if;
    end if;
  end loop;
  return null;
end $$;
comment on function private.heir_refusal(uuid, uuid, uuid) is
  'Why approvals that wait for a member cannot go to another one: he asked for one himself, or may not decide it; null when they can.';

create function private.rule_heir(ctx private.transition_context) returns text
language sql set search_path = '' as $$
  select case
    when (ctx).data ->> 'reassign_to' is null then (
      select format('Who takes over what waits for this member (%s)?', n) from private.open_work((ctx).organization_id, ((ctx).row ->> 'user_id')::uuid) n where n > 0)
    when (ctx).data ->> 'reassign_to' = (ctx).row ->> 'user_id' or not private.is_active_member((ctx).organization_id, (ctx).data ->> 'reassign_to')
      then 'Work goes to another active member'
    else private.heir_refusal((ctx).organization_id, ((ctx).row ->> 'user_id')::uuid, ((ctx).data ->> 'reassign_to')::uuid) end
$$;
comment on function private.rule_heir(private.transition_context) is
  'What waits for the member goes to another active one (p_data.reassign_to); without open work nobody need be named.';

create function private.effect_reassign_tasks(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  org constant uuid := (ctx).organization_id;
  leaver constant uuid := (ctx).row ->> 'user_id';
  heir constant uuid := (ctx).data ->> 'reassign_to';
begin
  if heir is null then
    return;
  end if;
  update public.workflow_tasks t set assigned_to = heir
  where t.organization_id = org and t.assigned_to = leaver and t.status in ('pending', 'in_progress', 'escalated');
  update public.approval_steps s set assigned_to = heir where s.organization_id = org and s.assigned_to = leaver and s.status = 'pending';
  update public.approval_requests r set escalated_to = heir
  where r.organization_id = org and r.escalated_to = leaver and r.status in ('pending', 'escalated');
  update public.exception_items e set assigned_to = heir
  where e.organization_id = org and e.assigned_to = leaver and e.status in ('open', 'assigned');
end $$;
comment on function private.effect_reassign_tasks(private.transition_context) is
  'Open tasks, approval steps and exceptions of who leaves go to p_data.reassign_to. What is done keeps his name; approval policies are changed by who manages them.';
