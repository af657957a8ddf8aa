-- Amounts in sentences.
create function private.money(amount numeric) returns text
language sql immutable set search_path = '' as $$ select to_char(amount, 'FM999,999,999,999,990.00') $$;
comment on function private.money(numeric) is 'An amount as people read it: 1,234.50.';

-- What rules and effects know: the row as it was, where it goes, and what the person said.
create type private.transition_context as (
  entity text, action text, from_status text, to_status text, status_column text, status_type text,
  organization_id uuid, project_id uuid, id uuid, "row" jsonb, note text, data jsonb, permission text, amount numeric);

create function private.transition_context(p_entity text, p_id uuid, p_action text, p_note text, p_data jsonb) returns private.transition_context
language plpgsql set search_path = '' as $$
declare
  ctx private.transition_context;
begin
  select p_entity, p_action, w.status_column, ty.typname, p_note, p_data
  into ctx.entity, ctx.action, ctx.status_column, ctx.status_type, ctx.note, ctx.data
  from private.workflow_tables w
  join pg_catalog.pg_attribute a on a.attrelid = format('public.%I', w.entity)::regclass and a.attname = w.status_column
  join pg_catalog.pg_type ty on ty.oid = a.atttypid
  where w.entity = p_entity;
  if ctx.entity is null then
    raise exception '% has no workflow', p_entity using errcode = 'PT404';
  end if;
  execute format('select to_jsonb(t) from public.%I t where t.id = $1 for no key update', p_entity) into ctx.row using p_id;
  ctx.id := ctx.row ->> 'id';
  ctx.organization_id := ctx.row ->> 'organization_id';
  ctx.project_id := case p_entity when 'projects' then ctx.row ->> 'id' else ctx.row ->> 'project_id' end;
  ctx.from_status := ctx.row ->> ctx.status_column;
  return ctx;
end $$;
comment on function private.transition_context(text, uuid, text, text, jsonb) is 'Locks the record and reads what a transition needs; id is null when it is not there.';

-- 'amount' is a column of the record, 'commitment.original_amount' one of the record its commitment_id names.
create function private.transition_amount(ctx private.transition_context, p_amount text) returns numeric
language plpgsql set search_path = '' as $$
declare
  amount numeric;
begin
  if p_amount is null or position('.' in p_amount) = 0 then
    return ((ctx).row ->> p_amount)::numeric;
  end if;
  execute (
    select format('select p.%I from public.%I p where p.id = $1', split_part(p_amount, '.', 2), r.relname)
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = split_part(p_amount, '.', 1) || '_id'
    join pg_catalog.pg_class r on r.oid = c.confrelid
    where c.conrelid = format('public.%I', (ctx).entity)::regclass and c.contype = 'f' limit 1)
    into amount using ((ctx).row ->> (split_part(p_amount, '.', 1) || '_id'))::uuid;
  return amount;
end $$;
comment on function private.transition_amount(private.transition_context, text) is
  'The amount limits and policies look at: a column of the record, or record.column of one it points at.';

create function private.limit_of(p_user uuid, p_organization uuid, p_key text, p_project uuid, p_created_by uuid) returns numeric
language sql stable set search_path = '' as $$
  select max(coalesce(rp.max_amount, 'infinity'))
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.status = 'active'
    -- with what somebody else signed in is not known
    and (not o.require_mfa or p_user is distinct from auth.uid() or private.has_second_factor())
  join public.membership_roles mr on mr.membership_id = m.id
  join public.role_permissions rp on rp.role_id = mr.role_id
  where m.organization_id = p_organization and m.user_id = p_user and m.status = 'active' and rp.permission_key = p_key and (
    rp.scope = 'organization'
    or (rp.scope = 'assigned_projects' and exists (
      select from public.project_members pm where pm.organization_id = p_organization and pm.project_id = p_project and pm.user_id = p_user))
    or (rp.scope = 'own' and p_created_by = p_user))
$$;
comment on function private.limit_of(uuid, uuid, text, uuid, uuid) is
  'Largest amount up to which a member holds the key for a record of this project and author; infinity without a limit, null without the key.';

create function private.limit_for(p_organization uuid, p_key text, p_project uuid, p_created_by uuid) returns numeric
language sql stable set search_path = '' as $$ select private.limit_of(auth.uid(), p_organization, p_key, p_project, p_created_by) $$;
comment on function private.limit_for(uuid, text, uuid, uuid) is 'limit_of() the caller.';

-- For operations that are not transitions: why the caller may not, as an error.
create function private.demand(p_key text, p_organization uuid, p_project uuid, p_amount numeric default null) returns void
language plpgsql stable set search_path = '' as $$
declare
  allowed constant numeric := private.limit_for(p_organization, p_key, p_project, null);
begin
  if allowed is null then
    raise exception 'This needs the permission %', p_key using errcode = 'PT403';
  end if;
  if abs(p_amount) > allowed then
    raise exception 'Your limit for this is %', private.money(allowed) using errcode = 'PT403';
  end if;
end $$;
comment on function private.demand(text, uuid, uuid, numeric) is
  'The caller holds the key for the project (null: for the whole organization) up to the amount, else PT403.';

-- Beside the rights of the record it points at: what is assigned to the caller, and problems of imports, which have no record.
create function private.works_on(ctx private.transition_context) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from private.tenant_tables t where t.table_name = (ctx).entity and t.write_keys = '{record}')
    and (ctx).organization_id in (select private.orgs_with('member')) and (
    coalesce((ctx).row ->> 'assigned_to' = auth.uid()::text, false)
    or ((ctx).row ->> 'entity_id' is null and (ctx).organization_id in (select private.orgs_with('imports.run'))))
$$;

-- Null when the caller may, otherwise why not.
create function private.transition_refusal(ctx private.transition_context) returns text
language plpgsql set search_path = '' as $$
declare
  allowed numeric;
begin
  if (ctx).permission is null then
    return format('%s is done by the system', (ctx).action);
  end if;
  if (ctx).permission = 'assignee' then
    return case when auth.uid()::text in ((ctx).row ->> 'assigned_to', (ctx).row ->> 'requested_by', (ctx).row ->> 'created_by') then null
      else 'Only the person it is assigned to or comes from may do this' end;
  end if;
  if (ctx).permission = 'record' then
    return case when private.works_on(ctx)
      or private.can_write_record((ctx).row ->> 'entity_type', ((ctx).row ->> 'entity_id')::uuid, (ctx).organization_id) then null
      else 'This needs the right to edit the record it belongs to' end;
  end if;
  allowed := private.limit_for((ctx).organization_id, (ctx).permission, (ctx).project_id, ((ctx).row ->> 'created_by')::uuid);
  if allowed is null then
    return format('This needs the permission %s', (ctx).permission);
  end if;
  if abs((ctx).amount) > allowed then
    return format('Your limit for this is %s', private.money(allowed));
  end if;
  return null;
end $$;
comment on function private.transition_refusal(private.transition_context) is
  'Why the caller may not make this transition: permission with its scope, or limit; null when he may.';

-- Which columns an action fills, in the tables that have them. value: an expression over the record t; $2 is the new status,
-- $3 what the person gave beside the note (p_data), $4 the note.
create table private.transition_stamps (
  action text not null,
  column_name text not null,
  value text not null,
  primary key (action, column_name)
);
insert into private.transition_stamps values
  ('submit', 'submitted_by', 'auth.uid()'), ('submit', 'submitted_at', 'now()'),
  ('submit', 'submitted_date', 'private.today(t.organization_id)'), ('submit', 'date_submitted', 'private.today(t.organization_id)'),
  ('approve', 'approved_by', 'auth.uid()'), ('approve', 'approved_at', 'now()'),
  ('approve', 'approved_date', 'private.today(t.organization_id)'), ('approve', 'date_approved', 'private.today(t.organization_id)'),
  ('post', 'posted_at', 'now()'), ('void', 'voided_at', 'now()'), ('send', 'sent_date', 'private.today(t.organization_id)'),
  ('lock', 'locked_by', 'auth.uid()'), ('lock', 'locked_at', 'now()'),
  ('resolve', 'resolved_by', 'auth.uid()'), ('resolve', 'resolved_at', 'now()'),
  ('complete', 'completed_by', 'auth.uid()'), ('complete', 'completed_at', 'now()'),
  ('finish', 'completed_by', 'auth.uid()'), ('finish', 'completed_at', 'now()');

-- "Today" of the organization (endpoints E12). app.today moves it for tests and as-of reports; clients of the API cannot set it.
create function private.today(p_organization uuid) returns date
language sql stable set search_path = '' as $$
  select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone o.timezone)::date)
  from public.organizations o where o.id = p_organization
$$;
comment on function private.today(uuid) is 'The date in the time zone of the organization.';
select private.expose('private.today(uuid)'::regprocedure);
