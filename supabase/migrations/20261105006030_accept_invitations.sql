-- Accepting: by the link and the confirmed address it was sent to, once, and only while its sender may still give what it gives.

create function private.invitation_state(i public.invitations) returns text
language sql stable set search_path = '' as $$
  select case
    when not exists (select from auth.users u where u.id = auth.uid() and lower(u.email) = lower(i.email)) then 'other_address'
    when not exists (select from auth.users u where u.id = auth.uid() and u.email_confirmed_at is not null) then 'unconfirmed'
    when i.status in ('accepted', 'revoked') then i.status::text
    when i.status = 'expired' or i.expires_at <= now() then 'expired'
    when not exists (select from public.organizations o where o.id = i.organization_id and o.status = 'active') then 'revoked'
    when m.status = 'active' then 'member'
    when m.status = 'suspended' then 'suspended'
    when private.invite_refusal(i.invited_by, i.role_id, i.project_ids) is not null then 'withdrawn'
    when private.employee_taken(i.employee_id, auth.uid()) then 'employee'
    else 'open'
  end
  from (select) s
  left join public.memberships m on m.organization_id = i.organization_id and m.user_id = auth.uid()
$$;
comment on function private.invitation_state(public.invitations) is 'open, or why the caller cannot accept the invitation.';

create function private.invitation(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  found_one public.invitations;
  state text;
begin
  select * into found_one from public.invitations i where i.token_hash = private.secret_hash(p_token);
  state := case when found_one.id is null then 'unknown' else private.invitation_state(found_one) end;
  -- who finds a link learns nothing by it
  if state in ('unknown', 'other_address', 'unconfirmed') then
    return jsonb_build_object('state', state);
  end if;
  return (
    select jsonb_build_object('state', state, 'organization', o.name, 'slug', o.slug, 'role', r.name, 'role_key', case when r.is_system then r.key end,
      'invited_by', (select p.full_name from public.profiles p where p.id = found_one.invited_by))
    from public.organizations o join public.roles r on r.id = found_one.role_id where o.id = found_one.organization_id);
end $$;

create function public.invitation(p_token text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.invitation(p_token) $$;
comment on function public.invitation(text) is
  'What a link leads to, for the person it was sent to: {state, organization, slug, role, role_key, invited_by}; for others the state alone. state: open, unknown, '
  'other_address, unconfirmed, accepted, revoked, expired, member, suspended, withdrawn (the sender may no longer give this), employee.';
select private.expose('private.invitation(text)'::regprocedure);
select private.expose('public.invitation(text)'::regprocedure);

create function private.accept_invitation(p_token text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  i public.invitations;
  m public.memberships;
  state text := 'unknown';
begin
  -- a second accept waits here, and then sees the first
  select * into i from public.invitations v where v.token_hash = private.secret_hash(p_token) for no key update;
  if i.id is not null then
    state := private.invitation_state(i);
  end if;
  if state <> 'open' then
    raise exception '%', case state
      when 'unknown' then 'This invitation does not exist'
      when 'other_address' then 'This invitation is for another e-mail address'
      when 'unconfirmed' then 'Confirm your e-mail address first'
      when 'accepted' then 'This invitation was used already'
      when 'revoked' then 'This invitation was revoked'
      when 'expired' then 'This invitation has expired'
      when 'member' then 'You are a member already'
      when 'suspended' then 'Your membership is suspended'
      when 'withdrawn' then 'Who sent this invitation may no longer give this role'
      else 'The staff record of this invitation belongs to somebody else by now' end
      using errcode = 'PT422', detail = jsonb_build_object('reason', state)::text;
  end if;
  select * into m from public.memberships o where o.organization_id = i.organization_id and o.user_id = auth.uid() for no key update;
  if m.id is null then
    insert into public.memberships (organization_id, user_id) values (i.organization_id, auth.uid()) returning * into m;
  else
    -- somebody who was removed: nothing he had comes back with him
    delete from public.membership_roles mr where mr.membership_id = m.id;
    delete from public.project_members pm where pm.organization_id = i.organization_id and pm.user_id = auth.uid();
    perform private.move('memberships', m.id, 'rejoin');
    update public.memberships o set joined_at = now(), employee_id = null, substitute_id = null, away_from = null, away_until = null where o.id = m.id;
  end if;
  if i.employee_id is not null then
    update public.memberships o set employee_id = null where o.employee_id = i.employee_id and o.status = 'removed';
    update public.memberships o set employee_id = i.employee_id where o.id = m.id;
  end if;
  insert into public.membership_roles (organization_id, membership_id, role_id, granted_by)
  values (i.organization_id, m.id, i.role_id, i.invited_by);
  insert into public.project_members (organization_id, project_id, user_id)
  select i.organization_id, p.id, auth.uid() from public.projects p where p.organization_id = i.organization_id and p.id = any (i.project_ids);
  perform private.move('invitations', i.id, 'accept');
  update public.profiles p set default_organization_id = i.organization_id where p.id = auth.uid() and p.default_organization_id is null;
  return (select o.slug from public.organizations o where o.id = i.organization_id);
end $$;

create function public.accept_invitation(p_token text) returns text
language sql security invoker set search_path = '' as $$ select private.accept_invitation(p_token) $$;
comment on function public.accept_invitation(text) is
  'Makes the caller a member, with the role, projects and staff record of the invitation; returns the slug of the organization. Once, by the confirmed '
  'address it was sent to. PT422 otherwise (detail: reason, a state of invitation()).';
select private.expose('private.accept_invitation(text)'::regprocedure);
select private.expose('public.accept_invitation(text)'::regprocedure);
