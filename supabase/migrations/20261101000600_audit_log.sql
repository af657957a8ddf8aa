-- A21: one row per change of every audited table, written by triggers only. No foreign keys: the log outlives people and organizations.
create table public.audit_log (
  id bigint generated always as identity primary key,
  organization_id uuid not null,
  table_name text not null,
  record_id uuid,
  action public.audit_action not null,
  changed_fields text[],
  old_values jsonb,
  new_values jsonb,
  actor_id uuid,
  actor_label text,
  import_run_id uuid,
  request_id text,
  transaction_id xid8 not null default pg_current_xact_id(),
  notes text,
  created_at timestamptz not null default now()
);
create index audit_log_record_idx on public.audit_log (organization_id, table_name, record_id, id desc);
create index audit_log_people_idx on public.audit_log (organization_id, id) where import_run_id is null;
create index audit_log_import_run_idx on public.audit_log (import_run_id, id) where import_run_id is not null;
create index audit_log_transaction_idx on public.audit_log (transaction_id);
create index audit_log_created_at_idx on public.audit_log using brin (created_at);
comment on table public.audit_log is 'Append-only trail of every change; read it through history(). @ui {"label":"Change","labelPlural":"Changes","hidden":true}';
comment on column public.audit_log.changed_fields is 'Columns an update changed; old_values and new_values then hold only these.';

alter table public.audit_log enable row level security;
alter table public.audit_log force row level security;
insert into private.tenant_tables values
  ('audit_log', '{audit.read}', '{system}', '{}', true, false, false, false, null);

-- A transaction that deletes an organization, while it does: nothing is logged, and its part of the log goes. A table and not a
-- setting, so that nobody can say so himself.
create table private.deletion_transactions (transaction_id xid8 primary key default pg_current_xact_id());

create function private.is_deleting() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.deletion_transactions t where t.transaction_id = pg_current_xact_id_if_assigned())
$$;
comment on function private.is_deleting() is 'This transaction is deleting an organization.';

create function private.refuse_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' and private.is_deleting() then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
create trigger audit_log_append_only before update or delete on public.audit_log
  for each row execute function private.refuse_change();
create trigger audit_log_no_truncate before truncate on public.audit_log
  for each statement execute function private.refuse_change();

-- Which import run a transaction belongs to. A table and not a setting: only our definers can write it, nobody can forge it.
create table private.import_transactions (
  transaction_id xid8 primary key default pg_current_xact_id(),
  import_run_id uuid not null
);

create function private.is_importing() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.import_transactions t where t.transaction_id = pg_current_xact_id_if_assigned())
$$;
comment on function private.is_importing() is 'This transaction is the commit (or the preview) of an import run.';
-- triggers that run with the rights of a client ask it
select private.expose('private.is_importing()'::regprocedure);

-- What the action behind a change was, and the note to it: the log then says approve instead of update.
create table private.transition_marks (
  transaction_id xid8 not null default pg_current_xact_id(),
  table_name text not null,
  record_id uuid not null,
  action public.audit_action not null,
  notes text,
  primary key (transaction_id, table_name, record_id)
);

-- Statement-level, so that an import of 60,000 rows writes its history set-based.
-- A session keeps the plan it made for the few rows of its first statement: a loop over both tables, which takes a minute and a
-- half for the 10,000 rows of a later one. So no loops; what is left of them must not look dear enough to be compiled.
create function private.audit() returns trigger
language plpgsql security definer set search_path = '' set enable_nestloop = off set jit = off as $$
-- a table may have columns named actor, run, request or label
#variable_conflict use_variable
declare
  actor constant uuid := auth.uid();
  run constant uuid := (select t.import_run_id from private.import_transactions t where t.transaction_id = pg_current_xact_id_if_assigned());
  request constant text := nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-request-id';
  label constant text := case when run is not null then 'import' when actor is null then 'system' end;
begin
  if private.is_deleting() then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into public.audit_log (organization_id, table_name, record_id, action, new_values, actor_id, actor_label, import_run_id, request_id)
    select n.organization_id, tg_table_name, n.id, 'insert', to_jsonb(n), actor, label, run, request
    from new_rows n;
  elsif tg_op = 'DELETE' then
    insert into public.audit_log (organization_id, table_name, record_id, action, old_values, actor_id, actor_label, import_run_id, request_id)
    select o.organization_id, tg_table_name, o.id, 'delete', to_jsonb(o), actor, label, run, request
    from old_rows o;
  else
    insert into public.audit_log (organization_id, table_name, record_id, action, changed_fields, old_values, new_values, actor_id, actor_label, import_run_id, request_id, notes)
    select n.organization_id, tg_table_name, n.id, coalesce(m.action, 'update'), coalesce(c.fields, '{}'), coalesce(c.old_values, '{}'), coalesce(c.new_values, '{}'),
      actor, label, run, request, m.notes
    from new_rows n
    left join private.transition_marks m
      on m.transaction_id = pg_current_xact_id_if_assigned() and m.table_name = tg_table_name and m.record_id = n.id
    -- two keys that set columns of one row to null arrive together: each state belongs to the one before it
    -- and a table with another primary key may have one id in two organizations
    join old_rows o on o.id = n.id and o.organization_id = n.organization_id and o.version = n.version - 1
    cross join lateral (
      select array_agg(b.key order by b.key) as fields, jsonb_object_agg(b.key, a.value) as old_values, jsonb_object_agg(b.key, b.value) as new_values
      from jsonb_each(to_jsonb(n)) b
      join jsonb_each(to_jsonb(o)) a on a.key = b.key
      where a.value is distinct from b.value and b.key not in ('version', 'updated_at')
    ) c;
  end if;
  return null;
end $$;
