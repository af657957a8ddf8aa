-- Invitations are made, sent again and revoked by who may grant the role in them; the secret of the link is told once and kept nowhere.
create function private.secret() returns text
language sql volatile set search_path = '' as $$
  select encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex')
$$;
comment on function private.secret() is 'Thirty-two random bytes as hexadecimal digits; without an extension, from three random ids.';

create function private.secret_hash(p_secret text) returns text
language sql immutable set search_path = '' as $$ select encode(sha256(convert_to(p_secret, 'UTF8')), 'hex') $$;
comment on function private.secret_hash(text) is 'What is stored of a secret.';

-- Asked when the invitation is made, and again when it is accepted: who lost the right since gives nothing.
create function private.invite_refusal(p_user uuid, p_role uuid, p_projects uuid[]) returns text
language sql stable set search_path = '' as $$
  select coalesce(private.grant_refusal(p_user, p_role), (
    select format('Assigning people to %s needs the permission projects.write', p.name) from public.projects p
    where p.id = any (p_projects) and private.limit_of(p_user, p.organization_id, 'projects.write', p.id, null) is null order by p.name limit 1))
$$;
comment on function private.invite_refusal(uuid, uuid, uuid[]) is 'Why a person may not give somebody this role and these projects; null when he may.';

create function private.employee_taken(p_employee uuid, p_user uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from public.memberships m where m.employee_id = p_employee and m.user_id is distinct from p_user and m.status <> 'removed')
$$;
comment on function private.employee_taken(uuid, uuid) is 'The staff record belongs to the login of somebody else.';

create function private.told_once(i public.invitations, p_secret text) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', i.id, 'token', p_secret, 'expires_at', i.expires_at, 'email', i.email, 'organization', o.name,
    'invited_by', (select p.full_name from public.profiles p where p.id = i.invited_by))
  from public.organizations o where o.id = i.organization_id
$$;
comment on function private.told_once(public.invitations, text) is 'What an invitation is answered with, and its mail made of.';

create function private.invite_member(p_org uuid, p_email text, p_role uuid, p_employee uuid, p_projects uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  address constant text := btrim(coalesce(p_email, ''));
  secret constant text := private.secret();
  projects constant uuid[] := coalesce(p_projects, '{}');
  known public.membership_status;
  refusal text;
  made public.invitations;
begin
  perform private.demand('users.manage', p_org, null);
  if address !~ '^[^\s@]+@[^\s@]+$' then
    raise exception '% is no e-mail address', address using errcode = 'PT422';
  end if;
  if not exists (select from public.roles r where r.id = p_role and r.organization_id = p_org)
    or exists (select from unnest(projects) w(id) where not exists (select from public.projects p where p.id = w.id and p.organization_id = p_org))
    or (p_employee is not null and not exists (select from public.employees e where e.id = p_employee and e.organization_id = p_org)) then
    raise exception 'There is no such role, project or employee' using errcode = 'PT404';
  end if;
  refusal := private.invite_refusal(auth.uid(), p_role, projects);
  if refusal is not null then
    raise exception '%', refusal using errcode = 'PT403';
  end if;
  if private.employee_taken(p_employee, null) then
    raise exception 'This employee has a login already' using errcode = 'PT422';
  end if;
  -- of this company only: who has an account elsewhere is not told
  select m.status into known from public.memberships m join public.profiles p on p.id = m.user_id
  where m.organization_id = p_org and lower(p.email) = lower(address) and m.status <> 'removed';
  if known is not null then
    raise exception '%', case known when 'active' then address || ' is a member already' else address || ' is suspended: reactivate the membership' end
      using errcode = 'PT422';
  end if;
  -- one whose days are over does not stand in the way of the next
  perform private.move('invitations', i.id, 'expire') from public.invitations i
  where i.organization_id = p_org and lower(i.email) = lower(address) and i.status = 'pending' and i.expires_at <= now();
  perform private.hold_back('invite-account', auth.uid()::text);
  perform private.hold_back('invite-organization', p_org::text);
  insert into public.invitations (organization_id, email, role_id, employee_id, project_ids, token_hash, invited_by)
  values (p_org, address, p_role, p_employee, projects, private.secret_hash(secret), auth.uid())
  on conflict (organization_id, lower(email)) where status = 'pending' do nothing
  returning * into made;
  if made.id is null then
    raise exception '% has an open invitation: send that again, or revoke it', address using errcode = 'PT422';
  end if;
  return private.told_once(made, secret);
end $$;

create function public.invite_member(p_org uuid, p_email text, p_role uuid, p_employee uuid default null, p_projects uuid[] default '{}') returns jsonb
language sql security invoker set search_path = '' as $$
  select private.invite_member(p_org, p_email, p_role, p_employee, p_projects)
$$;
comment on function public.invite_member(uuid, text, uuid, uuid, uuid[]) is
  'Invites somebody for seven days: {id, token, expires_at, email, organization, invited_by}. The token is the secret of the link; it is told here and nowhere else. '
  'PT403: may not grant the role or assign to a project; PT404: no such role, project or employee; PT422: no address, a member already, or invited already; PT429: too many (details: retry_after).';
select private.expose('private.invite_member(uuid, text, uuid, uuid, uuid[])'::regprocedure);
select private.expose('public.invite_member(uuid, text, uuid, uuid, uuid[])'::regprocedure);

create function private.resend_invitation(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  secret constant text := private.secret();
  sent public.invitations;
  refusal text;
begin
  select * into sent from public.invitations i where i.id = p_id for no key update;
  if sent.id is null or sent.organization_id not in (select private.orgs_with('users.manage')) then
    raise exception 'There is no such invitation' using errcode = 'PT404';
  end if;
  if sent.status not in ('pending', 'expired') then
    raise exception 'This invitation is %', sent.status using errcode = 'PT422';
  end if;
  refusal := private.invite_refusal(auth.uid(), sent.role_id, sent.project_ids);
  if refusal is not null then
    raise exception '%', refusal using errcode = 'PT403';
  end if;
  if sent.status = 'expired' then
    if exists (
      select from public.invitations i where i.organization_id = sent.organization_id and lower(i.email) = lower(sent.email) and i.status = 'pending') then
      raise exception '% has a newer invitation: send that again', sent.email using errcode = 'PT422';
    end if;
    perform private.move('invitations', p_id, 'resend');
  end if;
  perform private.hold_back('invite-account', auth.uid()::text);
  perform private.hold_back('invite-organization', sent.organization_id::text);
  -- who sends it answers for it from now on
  update public.invitations i
  set token_hash = private.secret_hash(secret), expires_at = now() + interval '7 days', invited_by = auth.uid()
  where i.id = p_id returning * into sent;
  return private.told_once(sent, secret);
end $$;

create function public.resend_invitation(p_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.resend_invitation(p_id) $$;
comment on function public.resend_invitation(uuid) is
  'A new link for an open or expired invitation, good for seven days from now, answered like invite_member(); the one before is dead. '
  'PT403: may not grant the role; PT404; PT422: accepted, revoked, or there is a newer one; PT429. Revoking is the action revoke of transition().';
select private.expose('private.resend_invitation(uuid)'::regprocedure);
select private.expose('public.resend_invitation(uuid)'::regprocedure);
