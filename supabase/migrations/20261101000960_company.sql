-- The company itself: who saves it says which state of it he has seen, the log keeps what he changed, and its currency is that of
-- every amount there is.

-- Its primary key is the organization, so stamp() and audit() do not fit it.
create function private.stamp_organization() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') and new.version is distinct from old.version then
    raise exception 'Somebody else changed this record in the meantime'
      using errcode = 'PT409', detail = jsonb_build_object('reason', 'stale', 'version', old.version)::text;
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger stamp_organization before update on public.organizations for each row execute function private.stamp_organization();

create function private.audit_organization() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.audit_log (organization_id, table_name, record_id, action, changed_fields, old_values, new_values, actor_id, actor_label, request_id)
  select new.id, tg_table_name, new.id, 'update', array_agg(b.key order by b.key), jsonb_object_agg(b.key, a.value), jsonb_object_agg(b.key, b.value),
    auth.uid(), case when auth.uid() is null then 'system' end, nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-request-id'
  from jsonb_each(to_jsonb(new)) b join jsonb_each(to_jsonb(old)) a on a.key = b.key
  where a.value is distinct from b.value and b.key not in ('version', 'updated_at')
  having count(*) > 0;
  return null;
end $$;
create trigger audit_organization after update on public.organizations for each row execute function private.audit_organization();

-- Amounts in settings, limits and policies are nobody's books: they are there from the first day and keep their figure.
create function private.has_amounts(p_org uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  amount record;
  found_row boolean;
begin
  for amount in
    select t.table_name, a.attname
    from private.tenant_tables t
    join pg_catalog.pg_class c on c.relname = t.table_name and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'numeric'::regtype
    -- money is numeric(14,2), the price of a unit numeric(14,4)
    where t.is_tenant and not t.write_keys && '{org.manage,users.manage,policies.manage}' and (a.atttypmod - 4) >> 16 >= 14
    order by t.table_name, a.attnum
  loop
    execute format('select exists (select from public.%I r where r.organization_id = $1 and r.%I <> 0)', amount.table_name, amount.attname)
      into found_row using p_org;
    if found_row then
      return amount.table_name;
    end if;
  end loop;
  return null;
end $$;
comment on function private.has_amounts(uuid) is 'The first table in which the organization has an amount of money other than 0; null when there is none.';

create function private.keep_currency() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  held text;
begin
  -- who records an amount holds a key to this row: his is seen, or waits until this is decided
  perform from public.organizations o where o.id = new.id for update;
  held := private.has_amounts(new.id);
  if held is not null then
    raise exception 'The currency stays %: there are amounts in it (%)', old.currency, replace(held, '_', ' ')
      using errcode = '23514';
  end if;
  return new;
end $$;
create trigger keep_currency before update on public.organizations
  for each row when (new.currency <> old.currency) execute function private.keep_currency();

-- Who asks for the second factor has it, else he locks himself out, and everybody where there is none. Of a person, whatever
-- function he comes through; not of who runs the server.
create function private.guard_require_mfa() returns trigger
language plpgsql set search_path = '' as $$
begin
  if auth.uid() is not null and not private.has_second_factor() then
    raise exception 'Sign in with a code of your own first: without it you would be locked out' using errcode = 'PT403';
  end if;
  return new;
end $$;
create trigger guard_require_mfa before update on public.organizations
  for each row when (new.require_mfa and not old.require_mfa) execute function private.guard_require_mfa();

-- What is behind the second factor has no row a person without it could read: this is how he learns that it is there.
create function private.locked_organizations() returns table (id uuid, name text, slug text)
language sql stable security definer set search_path = '' as $$
  select o.id, o.name, o.slug
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.status = 'active' and o.require_mfa
  where m.user_id = auth.uid() and m.status = 'active' and not private.has_second_factor()
  order by o.name, o.id
$$;
create function public.locked_organizations() returns table (id uuid, name text, slug text)
language sql stable security invoker set search_path = '' as $$ select * from private.locked_organizations() $$;
comment on function public.locked_organizations() is
  'Organizations of the caller that open only with a code besides the password, while he has signed in without one. Anything else of them he is refused.';
select private.expose('private.locked_organizations()'::regprocedure);
select private.expose('public.locked_organizations()'::regprocedure);
