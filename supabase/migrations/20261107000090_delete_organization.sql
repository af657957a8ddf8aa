-- The end of an organization: an owner asks for it, everything goes on for fourteen days in which any owner may take it back, and
-- then the jobs delete it with all it has, its part of the log included.

create function private.deletion_due(p_requested timestamptz) returns timestamptz
language sql immutable set search_path = '' as $$ select p_requested + interval '336 hours' $$;
comment on function private.deletion_due(timestamptz) is 'Fourteen days after somebody asked.';
select private.expose('private.deletion_due(timestamptz)'::regprocedure);

-- Whoever manages the company hears of it, and so do its owners.
create function private.tell_managers(p_org uuid, p_event text, p_title text) returns void
language sql set search_path = '' as $$
  with event as (
    insert into public.system_events (organization_id, event_type, payload, actor_id)
    values (p_org, p_event, jsonb_build_object('label', p_title), auth.uid()) returning id
  )
  insert into public.notifications (organization_id, recipient_id, event_id, category, title, action_url, priority)
  select p_org, m.user_id, e.id, 'organizations', p_title, format('/%s/settings/company', o.slug), 'critical'
  from public.memberships m join public.organizations o on o.id = m.organization_id cross join event e
  where m.organization_id = p_org and m.status = 'active' and m.user_id is distinct from auth.uid() and exists (
    select from public.membership_roles mr join public.role_permissions rp on rp.role_id = mr.role_id
    where mr.membership_id = m.id and rp.permission_key = 'org.manage' and rp.scope = 'organization')
$$;
comment on function private.tell_managers(uuid, text, text) is 'An event, and a message to everybody with org.manage but the caller.';

create function private.request_deletion(p_org uuid, p_name text) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  o public.organizations;
begin
  if not private.has_role(p_org, 'owner') then
    raise exception 'Only an owner ends the company' using errcode = 'PT403';
  end if;
  select * into o from public.organizations x where x.id = p_org for no key update;
  if o.deletion_requested_at is not null then
    raise exception 'The company ends already' using errcode = 'PT422';
  end if;
  if lower(btrim(p_name)) is distinct from lower(o.name) then
    raise exception 'The name of the company was not typed' using errcode = 'PT422';
  end if;
  update public.organizations x set deletion_requested_at = now() where x.id = p_org;
  perform private.tell_managers(p_org, 'organizations.request_deletion', format('%s will be deleted on %s', o.name,
    to_char(private.deletion_due(now()) at time zone o.timezone, 'YYYY-MM-DD')));
  return private.deletion_due(now());
end $$;

create function private.cancel_deletion(p_org uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  o public.organizations;
begin
  if not private.has_role(p_org, 'owner') then
    raise exception 'Only an owner keeps the company' using errcode = 'PT403';
  end if;
  select * into o from public.organizations x where x.id = p_org for no key update;
  if o.deletion_requested_at is null then
    raise exception 'Nobody asked to delete the company' using errcode = 'PT422';
  end if;
  update public.organizations x set deletion_requested_at = null where x.id = p_org;
  perform private.tell_managers(p_org, 'organizations.cancel_deletion', format('%s stays', o.name));
end $$;

create function public.request_deletion(p_org uuid, p_name text) returns timestamptz
language sql security invoker set search_path = '' as $$ select private.request_deletion(p_org, p_name) $$;
comment on function public.request_deletion(uuid, text) is
  'An owner, who types the name, ends his organization; returns when it will be deleted. PT403: no owner; PT422: another name, or asked for already.';
create function public.cancel_deletion(p_org uuid) returns void
language sql security invoker set search_path = '' as $$ select private.cancel_deletion(p_org) $$;
comment on function public.cancel_deletion(uuid) is 'An owner takes the end of his organization back. PT403: no owner; PT422: nobody asked for it.';
select private.expose('private.request_deletion(uuid, text)'::regprocedure), private.expose('public.request_deletion(uuid, text)'::regprocedure);
select private.expose('private.cancel_deletion(uuid)'::regprocedure), private.expose('public.cancel_deletion(uuid)'::regprocedure);

create function private.delete_organization(p_org uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.deletion_transactions default values;
  delete from public.organizations o where o.id = p_org;
  delete from public.audit_log l where l.organization_id = p_org;
  delete from private.deletion_transactions d where d.transaction_id = pg_current_xact_id();
end $$;
comment on function private.delete_organization(uuid) is
  'Deletes an organization with everything it has, and what the log knows of it. People keep their accounts. Called by the jobs, by nobody else.';

create function private.delete_due_organizations() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  due record;
  deleted jsonb := '[]';
  problems jsonb := '[]';
begin
  for due in
    select o.id from public.organizations o where private.deletion_due(o.deletion_requested_at) <= now() order by o.id for update skip locked
  loop
    -- what is in the way of one does not keep the others
    begin
      perform private.delete_organization(due.id);
      deleted := deleted || to_jsonb(due.id);
    exception when others then
      raise warning 'Organization % was not deleted: %', due.id, sqlerrm;
      problems := problems || jsonb_build_object('organization', due.id, 'error', sqlerrm);
    end;
  end loop;
  return jsonb_build_object('deleted', deleted, 'problems', problems);
end $$;
comment on function private.delete_due_organizations() is
  'Deletes the organizations whose fourteen days are over; {deleted: [ids], problems: [{organization, error}]}.';
