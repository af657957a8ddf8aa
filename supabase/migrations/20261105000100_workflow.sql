-- Workflow is data (endpoints appendix C): one row per allowed change of status. What no row allows, nobody can do.
create table public.workflow_transitions (
  entity text not null,
  action text not null,
  from_status text not null,
  to_status text not null,
  permission text,
  amount text,
  rules text[] not null default '{}',
  effects text[] not null default '{}',
  constraint workflow_transitions_pkey primary key (entity, action, from_status, to_status)
);
comment on table public.workflow_transitions is
  'Allowed changes of status, who may make them, what must hold and what follows; written by migrations. @ui {"label":"Transition","labelPlural":"Transitions","group":"Administration","title":"action","hidden":true}';
comment on column public.workflow_transitions.permission is
  'Permission key; record = the write key of the record the row points at, assignee = the person it is assigned to; empty = system only, never a button.';
comment on column public.workflow_transitions.amount is 'Column compared with the amount limit of the role and with the approval policies.';
comment on column public.workflow_transitions.rules is 'private.rule_<name>; those that begin with warn_ may be acknowledged.';
comment on column public.workflow_transitions.effects is 'private.effect_<name>, in the same transaction.';
select private.global_table('public.workflow_transitions', 'member', 'system', '{select}');
create policy workflow_transitions_select on public.workflow_transitions for select to authenticated using (true);

-- Tables with a workflow: the column that holds the state, states a person may create a row in, states in which a person
-- may still edit it, and the columns he may edit afterwards.
create table private.workflow_tables (
  entity text primary key references private.tenant_tables (table_name),
  status_column text not null,
  initial text[] not null,
  editable text[],
  loose text[] not null
);

-- The guards run with the rights of whoever writes, and he reads none of our tables.
create function private.workflow_of(p_table text) returns private.workflow_tables
language sql stable security definer set search_path = '' as $$ select w from private.workflow_tables w where w.entity = p_table $$;
comment on function private.workflow_of(text) is 'How the table takes part in the workflow; null when it does not.';
select private.expose('private.workflow_of(text)'::regprocedure);

-- Who is no client: the owner of the tables, that is our own definer functions. A setting alone opens nothing.
create function private.is_owner(relation oid) returns boolean
language sql stable set search_path = '' as $$
  select current_user = pg_catalog.pg_get_userbyid(c.relowner) from pg_catalog.pg_class c where c.oid = relation
$$;
comment on function private.is_owner(oid) is 'The statement runs as the owner of the table, that is inside one of our definers.';
select private.expose('private.is_owner(oid)'::regprocedure);

create function private.guard_status() returns trigger
language plpgsql set search_path = '' as $$
declare
  -- private.is_owner(), said here: imports write 60,000 rows past it
  is_owner constant boolean := current_user = pg_catalog.pg_get_userbyid((select c.relowner from pg_catalog.pg_class c where c.oid = tg_relid));
  before jsonb;
  after jsonb;
  flow private.workflow_tables;
  was text;
  becomes text;
  changed text;
begin
  if is_owner and tg_op <> 'UPDATE' then
    return coalesce(new, old);
  end if;
  before := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  flow := private.workflow_of(tg_table_name);
  was := before ->> flow.status_column;
  becomes := after ->> flow.status_column;
  if is_owner then
    if was <> becomes and not private.is_importing() and not exists (
      select from public.workflow_transitions t where t.entity = tg_table_name and t.from_status = was and t.to_status = becomes) then
      raise exception '% cannot go from % to %', tg_table_name, was, becomes using errcode = 'PT409', column = flow.status_column;
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' then
    if not becomes = any (flow.initial) then
      raise exception 'A new record starts as %', array_to_string(flow.initial, ' or ') using errcode = '42501', column = flow.status_column;
    end if;
    return new;
  end if;
  if was <> becomes then
    raise exception 'The status changes by an action only' using errcode = '42501', column = flow.status_column;
  end if;
  if flow.editable is null or was = any (flow.editable) then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' then
    raise exception 'What is % cannot be deleted any more; void it', was using errcode = 'PT409', column = flow.status_column;
  end if;
  -- generated columns are not yet computed before the row is written
  select a.key into changed from jsonb_each(after) a
  where a.value is distinct from before -> a.key and not a.key = any (flow.loose || array['version', 'updated_at'])
    and not exists (
      select from pg_catalog.pg_attribute c where c.attrelid = tg_relid and c.attname = a.key and c.attgenerated <> '')
  limit 1;
  if changed is not null then
    raise exception 'What is % cannot be edited any more', was using errcode = 'PT409', column = changed;
  end if;
  return new;
end $$;
comment on function private.guard_status() is
  'Before each row of a table under workflow: clients start in initial states, edit in editable ones and never change the status (42501, PT409); the '
  'owner is held to the transitions, except in an import.';

create function private.workflow(target regclass, status_column text default 'status', initial text[] default null, editable text[] default null,
  loose text[] default '{}')
returns void language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
begin
  insert into private.workflow_tables
  select t, status_column, coalesce(initial, array[(regexp_match(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '^''([a-z_]+)'''))[1]]),
    editable, loose || array['notes', 'custom', 'archived_at']
  from pg_catalog.pg_attribute a join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = target and a.attname = status_column
  on conflict (entity) do update set status_column = excluded.status_column, initial = excluded.initial, editable = excluded.editable, loose = excluded.loose;
  -- before the stamp: what may not be changed at all is said before who changed it meanwhile
  execute format('create or replace trigger guard_status before insert or update or delete on %s for each row execute function private.guard_status()', target);
end $$;
comment on function private.workflow(regclass, text, text[], text[], text[]) is
  'Puts a table under workflow_transitions: clients create rows in the initial states (the default), change the status only through transition(), '
  'and edit or delete rows only in the editable states (null = always), apart from the loose columns. The owner is held to the transitions too.';
