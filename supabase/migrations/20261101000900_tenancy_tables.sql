-- Organization-scoped platform tables. Members are made by create_organization and by invitations, never by an insert.
select private.tenant_table('public.organization_divisions', 'member', 'org.manage', provenance => false);
select private.tenant_table('public.organization_settings', 'member', 'org.manage', provenance => false, importable => false,
  verbs => '{select,update}');
select private.tenant_table('public.memberships', 'member', 'users.manage', provenance => false, importable => false,
  members => '{substitute_id}', guarded => '{user_id,joined_at}', verbs => '{select,update}');
select private.tenant_table('public.roles', 'member', 'users.manage', provenance => false, importable => false,
  guarded => '{is_system}');
select private.tenant_table('public.role_permissions', 'member', 'users.manage', provenance => false, importable => false);
select private.tenant_table('public.membership_roles', 'member', 'users.manage', provenance => false, importable => false,
  verbs => '{select,insert,delete}');

-- Tables that are no tenant's: the only ones with policies of their own.
select private.global_table('public.organizations', 'member', 'org.manage', '{select,update}');
create policy organizations_select on public.organizations for select to authenticated
  using (id = any (array(select private.orgs_with('member'))));
create policy organizations_update on public.organizations for update to authenticated
  using (id = any (array(select private.orgs_with('org.manage'))))
  with check (id = any (array(select private.orgs_with('org.manage'))));
create policy organizations_mfa on public.organizations as restrictive for all to authenticated
  using ((select private.has_second_factor()) or id <> all (array(select private.orgs_with_second_factor())));

select private.global_table('public.permissions', 'member', 'system', '{select}');
create policy permissions_select on public.permissions for select to authenticated using (true);

create function private.colleagues() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select distinct m.user_id from public.memberships m where m.organization_id in (select private.orgs_with('member'))
$$;
comment on function private.colleagues() is 'People who share an organization with the caller.';
select private.expose('private.colleagues()'::regprocedure);

select private.global_table('public.profiles', 'member', 'own', '{select,update}');
create policy profiles_select on public.profiles for select to authenticated
  using (id = (select auth.uid()) or id = any (array(select private.colleagues())));
create policy profiles_update on public.profiles for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));

-- What people and organizations may not change themselves (the address, the plan, the mail copy).
create function private.guard_global() returns trigger
language plpgsql set search_path = '' as $$
declare
  guarded text;
begin
  if current_user in ('anon', 'authenticated') then
    foreach guarded in array tg_argv loop
      if to_jsonb(new) -> guarded is distinct from to_jsonb(old) -> guarded then
        raise exception '% is immutable', guarded using errcode = '42501';
      end if;
    end loop;
  end if;
  new.updated_at := now();
  return new;
end $$;
create trigger guard_global before update on public.organizations
  for each row execute function private.guard_global('id', 'slug', 'status', 'plan', 'created_at', 'deletion_requested_at');
create trigger guard_global before update on public.profiles
  for each row execute function private.guard_global('id', 'email', 'is_active', 'last_seen_at', 'created_at');
