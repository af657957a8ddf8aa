-- What changes several rows of a member at once. All run as the caller: guards and policies decide, all of it is done or nothing.

create function public.set_member_roles(p_member uuid, p_roles uuid[]) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  m public.memberships;
  wanted constant uuid[] := coalesce(p_roles, '{}');
  had uuid[];
  refusal text;
begin
  -- of two at once the second sees what the first did; who may not change the member locks nothing and is refused below
  perform from public.memberships o where o.id = p_member for no key update;
  select * into m from public.memberships o where o.id = p_member;
  if m.id is null or exists (
    select from unnest(wanted) w(id) where not exists (select from public.roles r where r.id = w.id and r.organization_id = m.organization_id)) then
    raise exception 'There is no such member or role' using errcode = 'PT404';
  end if;
  if m.status = 'removed' then
    raise exception 'Who was removed comes back by an invitation' using errcode = 'PT422';
  end if;
  select coalesce(array_agg(mr.role_id), '{}') into had from public.membership_roles mr where mr.membership_id = p_member;
  select private.role_refusal(c.id) into refusal
  from (select unnest(had || wanted)) c(id)
  where not (c.id = any (had) and c.id = any (wanted)) and private.role_refusal(c.id) is not null limit 1;
  if refusal is null and m.user_id = auth.uid() and not wanted <@ had and not private.has_role(m.organization_id, 'owner') then
    refusal := 'Nobody grants a role to himself';
  end if;
  if refusal is not null then
    raise exception '%', refusal using errcode = 'PT403';
  end if;
  insert into public.membership_roles (organization_id, membership_id, role_id)
  select distinct m.organization_id, p_member, w.id from unnest(wanted) w(id) where w.id <> all (had);
  -- owner last: whoever lays that down takes the others with its right
  delete from public.membership_roles mr using public.roles r
  where mr.membership_id = p_member and mr.role_id <> all (wanted) and r.id = mr.role_id and not (r.is_system and r.key = 'owner');
  delete from public.membership_roles mr where mr.membership_id = p_member and mr.role_id <> all (wanted);
end $$;
comment on function public.set_member_roles(uuid, uuid[]) is
  'The member has these roles from now on and no others. PT403: a role the caller may not grant or take; 23514: the last owner; PT404; PT422: was removed.';
select private.expose('public.set_member_roles(uuid, uuid[])'::regprocedure);

create function public.set_member_projects(p_member uuid, p_projects uuid[]) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  m public.memberships;
  wanted constant uuid[] := coalesce(p_projects, '{}');
  refused text;
begin
  select * into m from public.memberships o where o.id = p_member;
  if m.id is null or exists (
    select from unnest(wanted) w(id) where not exists (select from public.projects p where p.id = w.id and p.organization_id = m.organization_id)) then
    raise exception 'There is no such member or project' using errcode = 'PT404';
  end if;
  select p.name into refused from public.projects p
  where p.organization_id = m.organization_id
    and (p.id = any (wanted)) is distinct from exists (
      select from public.project_members pm where pm.project_id = p.id and pm.user_id = m.user_id)
    and not (m.organization_id in (select private.orgs_with('projects.write')) or p.id in (select private.projects_with('projects.write')))
  order by p.name limit 1;
  if refused is not null then
    raise exception 'Assigning people to % needs the permission projects.write', refused using errcode = 'PT403';
  end if;
  delete from public.project_members pm
  where pm.organization_id = m.organization_id and pm.user_id = m.user_id and pm.project_id <> all (wanted);
  insert into public.project_members (organization_id, project_id, user_id)
  select distinct m.organization_id, w.id, m.user_id from unnest(wanted) w(id)
  where not exists (select from public.project_members pm where pm.project_id = w.id and pm.user_id = m.user_id);
end $$;
comment on function public.set_member_projects(uuid, uuid[]) is
  'The member is assigned to these of the projects the caller sees, and to no others of them. PT403: needs projects.write; PT404.';
select private.expose('public.set_member_projects(uuid, uuid[])'::regprocedure);

create function public.transfer_ownership(p_org uuid, p_to uuid) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  owner_role uuid;
  mine uuid;
begin
  if not private.has_role(p_org, 'owner') then
    raise exception 'Only an owner hands ownership over' using errcode = 'PT403';
  end if;
  select m.id into mine from public.memberships m where m.organization_id = p_org and m.user_id = auth.uid();
  if p_to is not distinct from mine
    or not exists (select from public.memberships m where m.id = p_to and m.organization_id = p_org and m.status = 'active') then
    raise exception 'Ownership goes to another active member' using errcode = 'PT422';
  end if;
  select r.id into owner_role from public.roles r where r.organization_id = p_org and r.is_system and r.key = 'owner';
  insert into public.membership_roles (organization_id, membership_id, role_id) values (p_org, p_to, owner_role)
  on conflict do nothing;
  -- who was nothing but the owner stays a partner
  insert into public.membership_roles (organization_id, membership_id, role_id)
  select p_org, mine, r.id from public.roles r
  where r.organization_id = p_org and r.is_system and r.key = 'executive'
    and not exists (select from public.membership_roles mr where mr.membership_id = mine and mr.role_id <> owner_role);
  delete from public.membership_roles mr where mr.membership_id = mine and mr.role_id = owner_role;
end $$;
comment on function public.transfer_ownership(uuid, uuid) is
  'Another active member becomes owner and the caller is none any more; without another role he becomes executive. PT403: no owner; PT422: nobody to give it to.';
select private.expose('public.transfer_ownership(uuid, uuid)'::regprocedure);

create function private.leave_organization(p_org uuid, p_reassign_to uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  mine constant uuid := (select m.id from private.active_memberships() m where m.organization_id = p_org);
  ctx private.transition_context;
  failed jsonb;
begin
  if mine is null then
    raise exception 'There is no such organization' using errcode = 'PT404';
  end if;
  ctx := private.transition_context('memberships', mine, 'leave', null, jsonb_strip_nulls(jsonb_build_object('reassign_to', p_reassign_to)));
  failed := private.run_rules(ctx, '{heir}');
  if failed <> '[]' then
    raise exception '%', failed -> 0 ->> 'message' using errcode = 'PT422', detail = jsonb_build_object('failed', failed, 'warnings', '[]'::jsonb)::text;
  end if;
  ctx.to_status := 'removed';
  perform private.apply_transition(ctx, '{reassign_tasks}', null);
end $$;

create function public.leave_organization(p_org uuid, p_reassign_to uuid default null) returns void
language sql security invoker set search_path = '' as $$ select private.leave_organization(p_org, p_reassign_to) $$;
comment on function public.leave_organization(uuid, uuid) is
  'The caller is no member any more; what waits for him goes to another active member. PT422: names nobody although something waits; 23514: the last owner; PT404.';
select private.expose('private.leave_organization(uuid, uuid)'::regprocedure);
select private.expose('public.leave_organization(uuid, uuid)'::regprocedure);
