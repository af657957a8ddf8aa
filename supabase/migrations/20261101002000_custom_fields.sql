-- Columns that an organization gives a table of its own, see 20261101000790_custom_values.sql.
create type public.custom_field_kind as enum ('text', 'longText', 'integer', 'decimal', 'money', 'percent', 'boolean', 'date', 'dateTime', 'enum', 'email', 'phone', 'url');

create table public.custom_fields (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  table_name text not null,
  key text not null constraint custom_fields_key_check check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label text not null constraint custom_fields_label_check check (label = btrim(label) and length(label) between 1 and 80),
  help text constraint custom_fields_help_check check (length(help) <= 500),
  kind public.custom_field_kind not null,
  options text[] not null default '{}',
  required boolean not null default false,
  position smallint not null default 0,
  archived_at timestamptz,
  constraint custom_fields_organization_id_table_name_key_key unique (organization_id, table_name, key)
);
comment on table public.custom_fields is
  'Field that the company added to a table; its values stand in the records. @ui {"label":"Custom field","labelPlural":"Custom fields","group":"Administration","icon":"setting","title":"label","subtitle":"table_name","sort":"table_name asc","list":["label","table_name","kind","required"],"hidden":true}';
comment on column public.custom_fields.table_name is 'Table that has the field. @ui {"label":"Table"}';
comment on column public.custom_fields.key is 'Name of the value in the record; it stays as it is.';
comment on column public.custom_fields.options is 'Words of a list, in order.';
comment on column public.custom_fields.required is 'New records need it, and nobody empties it; imports of company files do not ask for it.';
comment on column public.custom_fields.position is 'Order among the fields of its table.';
comment on column public.custom_fields.archived_at is 'Not shown and not written any more; what records have in it stays.';
-- everybody else is shown by catalog() what concerns the tables he may read
select private.tenant_table('public.custom_fields', 'org.manage', 'org.manage', provenance => false, importable => false);

-- Tables whose records people write on screens of their own. What is hidden is the machinery of others: who is in which role,
-- what a member has starred, what is linked to what. A field required there would stop what nobody fills a form for.
create function private.takes_custom(p_table text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from private.tenant_tables t
    where t.table_name = p_table and t.is_tenant and t.is_audited and 'update' = any (t.verbs)
      and (regexp_match(pg_catalog.obj_description(to_regclass(format('public.%I', t.table_name)), 'pg_class'), '@ui\s*(\{.*\})'))[1]::jsonb ->> 'hidden' is distinct from 'true')
$$;
comment on function private.takes_custom(text) is 'An organization may give the table fields and settings: it is audited, people change its records, and its comment does not hide it.';

create function private.is_given(p_table text, p_column text) returns boolean
language sql stable set search_path = '' as $$
  select (has_column_privilege('authenticated', t.oid, p_column, 'insert') or not has_any_column_privilege('authenticated', t.oid, 'insert'))
    and not exists (
      select from pg_catalog.pg_trigger g
      where g.tgrelid = t.oid and g.tgname = 'stamp' and p_column = any (string_to_array(encode(g.tgargs, 'escape'), '\000')))
  from (select format('public.%I', p_table)::regclass as oid) t
$$;
comment on function private.is_given(text, text) is
  'Clients may give the column of a new record a value; what they may not give must not be asked of them. True of tables whose records they only change.';

-- Some record has a value of the field that the condition (over the value v) meets. If none is seen, writers of values in this
-- table of this organization wait until the definition is decided: nobody writes a value of a field that goes. Whoever writes
-- something else never waits. Nor do they wait for long: a running import that writes values is not waited for.
create function private.custom_is_used(field public.custom_fields, condition text, word text[]) returns boolean
language plpgsql set search_path = '' set lock_timeout = '2s' as $$
declare
  look constant text := format(
    'select exists (select from public.%I t cross join lateral (select t.custom ->> $2 as v) x where t.organization_id = $1 and t.custom ? $2 and %s)',
    field.table_name, condition);
  used boolean;
begin
  execute look into used using field.organization_id, field.key, word;
  if not used then
    perform pg_advisory_xact_lock(private.custom_lock(field.organization_id, field.table_name));
    execute look into used using field.organization_id, field.key, word;
  end if;
  return used;
exception when lock_not_available then
  raise exception 'Values are being written into %: try again when that is done', field.table_name using errcode = 'PT422';
end $$;

-- Fields and settings of a table must stay true of each other, and neither sees what another administrator has not committed:
-- whoever changes one of them waits for the other. Taken before private.custom_lock, never after it.
create function private.definitions_lock(p_org uuid, p_table text) returns bigint
language plpgsql immutable set search_path = '' as $$ begin return hashtextextended(concat_ws(':', 'definitions', p_org, p_table), 0); end $$;

create function private.guard_custom_field() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  fault text;
begin
  if tg_op = 'DELETE' then
    -- with the organization everything goes
    if not exists (select from public.organizations o where o.id = old.organization_id) then
      return old;
    end if;
    perform pg_advisory_xact_lock(private.definitions_lock(old.organization_id, old.table_name));
    if private.custom_is_used(old, 'true', null) then
      raise exception 'Records have values in the field %: archive it instead', old.label using errcode = 'PT422';
    end if;
    -- refused, not taken out of them here: who changes the settings holds their row while he waits for this lock
    select string_agg(e.key, ', ' order by e.key) into fault
    from public.resource_settings s
    cross join jsonb_each(s.patch) e
    where s.organization_id = old.organization_id and s.table_name = old.table_name and e.key in ('list', 'sections', 'fields')
      and (e.value ? ('custom_' || old.key) or exists (
        select from jsonb_path_query_array(e.value, '$[*].columns[*]') c where e.key = 'sections' and c ? ('custom_' || old.key)));
    if fault is not null then
      raise exception 'The table settings name the field % (%): take it out of them first', old.label, fault using errcode = 'PT422';
    end if;
    return old;
  end if;
  perform pg_advisory_xact_lock(private.definitions_lock(new.organization_id, new.table_name));
  if not private.takes_custom(new.table_name) then
    raise exception '% takes no custom fields', new.table_name using errcode = '23514', column = 'table_name', detail = '{"field": "table_name"}';
  end if;
  fault := case
    when new.kind <> 'enum' and cardinality(new.options) > 0 then 'only a choice list has options'
    when new.kind = 'enum' and cardinality(new.options) = 0 then 'a choice list needs at least one option'
    when cardinality(new.options) > 200 then 'a choice list has at most 200 options'
    when exists (select from unnest(new.options) o where o is null or btrim(o) = '') then 'an option of the choice list is empty'
    when exists (select from unnest(new.options) o where o <> btrim(o) or length(o) > 100) then
      'an option of the choice list begins or ends with a blank, or is longer than 100 characters'
    when (select count(distinct lower(o)) from unnest(new.options) o) < cardinality(new.options) then 'two options of the choice list are the same' end;
  if fault is not null then
    raise exception 'The field %: %', new.label, fault using errcode = '23514', column = 'options';
  end if;
  if new.required and not private.is_given(new.table_name, 'custom') then
    raise exception 'The field %: required, although nobody may give it to a new record', new.label using errcode = '23514', column = 'required';
  end if;
  if tg_op = 'UPDATE' then
    if new.key <> old.key or new.table_name <> old.table_name then
      raise exception '% is immutable', case when new.key <> old.key then 'key' else 'table_name' end using errcode = '42501';
    end if;
    if new.kind <> old.kind and private.custom_is_used(old, 'true', null) then
      raise exception 'Records have values in the field %: its kind stays', old.label using errcode = 'PT422';
    end if;
    if new.kind = 'enum' and not old.options <@ new.options and private.custom_is_used(old, 'not x.v = any ($3)', new.options) then
      raise exception 'Records have one of the words that are taken away from %', old.label using errcode = 'PT422';
    end if;
  end if;
  -- what the settings of the table may not say of the field, the field may not become under them
  select private.field_fault(new.table_name, 'custom_' || new.key, s.patch #> array['fields', 'custom_' || new.key], null, new) into fault
  from public.resource_settings s where s.organization_id = new.organization_id and s.table_name = new.table_name;
  if fault is not null then
    raise exception 'The table settings do not allow this for the field %: %', new.label, fault using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_custom_field before insert or update or delete on public.custom_fields
  for each row execute function private.guard_custom_field();
comment on function private.guard_custom_field() is
  'A definition fits its table and keeps its key; while records have values it is not deleted, keeps its kind and the words in use (PT422), and while the settings of the table name it, it is not deleted (PT422); the settings of the table stay true of it (23514).';
