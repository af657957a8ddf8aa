-- What an organization changes of the screens of a table: words, order, what is shown, what must be filled. A layer over the
-- comments of the schema (DESIGN 5): the client lays it on, required is also asked by check_custom().
create table public.resource_settings (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  table_name text not null,
  patch jsonb not null default '{}',
  constraint resource_settings_organization_id_table_name_key unique (organization_id, table_name)
);
comment on table public.resource_settings is
  'What the company changed of the screens of a table. @ui {"label":"Table settings","labelPlural":"Table settings","group":"Administration","icon":"setting","title":"table_name","sort":"table_name asc","list":["table_name"],"hidden":true}';
comment on column public.resource_settings.table_name is 'Table whose screens it changes. @ui {"label":"Table"}';
comment on column public.resource_settings.patch is
  'label, labelPlural, help; list: columns in order; sections: [{name, columns}]; fields: column → {label, help, hidden, required, default}.';
-- everybody else is shown by catalog() what concerns the tables he may read
select private.tenant_table('public.resource_settings', 'org.manage', 'org.manage', provenance => false, importable => false);

-- Text of a patch: there, not blank, not endless.
create function private.is_words(value jsonb, longest integer) returns boolean
language sql immutable set search_path = '' as $$
  select jsonb_typeof(value) = 'string' and btrim(value #>> '{}') <> '' and length(value #>> '{}') <= longest
$$;

create function private.is_columns(value jsonb, known text[]) returns boolean
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(value) = 'array' then not exists (
    select from jsonb_array_elements(value) e where jsonb_typeof(e) <> 'string' or not (e #>> '{}') = any (known)) else false end
$$;

-- What is wrong with the settings of one field; null = nothing. c is the column as the catalog describes it, null for a custom field.
create function private.field_fault(p_table text, p_name text, p_words jsonb, c jsonb, f public.custom_fields) returns text
language plpgsql stable set search_path = '' as $$
declare
  is_filled constant boolean := not (c ->> 'nullable')::boolean and c ->> 'default' is null;
  is_closed constant boolean := (c ->> 'system')::boolean or (c ->> 'generated')::boolean;
begin
  if jsonb_typeof(p_words) <> 'object' or exists (
    select from jsonb_each(p_words) w where case w.key
      when 'label' then not private.is_words(w.value, 80) when 'help' then not private.is_words(w.value, 500)
      when 'hidden' then w.value <> 'true' when 'required' then w.value <> 'true' when 'default' then false else true end) then
    return 'a word that settings do not have';
  end if;
  if c is null and p_words ?| '{label,help,required}' then
    return 'what its definition says';
  end if;
  if is_closed and p_words ?| '{required,default}' then
    return 'a value that nobody types';
  end if;
  if c is not null and p_words ?| '{required,default}' and not private.is_given(p_table, p_name) then
    return 'a value that nobody may give to a new record';
  end if;
  if p_words ? 'hidden' and not p_words ? 'default' and (is_filled or p_words ? 'required' or f.required) then
    return 'hidden, although it must be filled and has no default';
  end if;
  if p_words ? 'default' and c is null and private.custom_value(f.kind::text, f.options, p_words -> 'default') is null then
    return 'a default of another kind';
  elsif p_words ? 'default' and c is not null then
    if jsonb_typeof(p_words -> 'default') not in ('string', 'number', 'boolean') then
      return 'a default of another kind';
    end if;
    execute format('select from jsonb_populate_record(null::public.%I, $1) r where r.%I is null', p_table, p_name)
      using jsonb_build_object(p_name, p_words -> 'default');
  end if;
  return null;
exception when data_exception then
  return 'a default of another kind';
end $$;

create function private.check_resource_settings() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  columns jsonb;
  fields public.custom_fields[];
  known text[];
  entry record;
  fault text;
begin
  if not private.takes_custom(new.table_name) then
    raise exception '% has no settings', new.table_name using errcode = '23514', column = 'table_name', detail = '{"field": "table_name"}';
  end if;
  if tg_op = 'UPDATE' and new.table_name <> old.table_name then
    raise exception 'table_name is immutable' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(private.definitions_lock(new.organization_id, new.table_name));
  columns := private.catalog_columns(format('public.%I', new.table_name)::regclass);
  fields := array(select f from public.custom_fields f where f.organization_id = new.organization_id and f.table_name = new.table_name);
  known := array(select c ->> 'name' from jsonb_array_elements(columns) c) || array(select 'custom_' || f.key from unnest(fields) f);
  if jsonb_typeof(new.patch) <> 'object' or octet_length(new.patch::text) > 100000 then
    raise exception 'Settings are an object' using errcode = '23514', column = 'patch';
  end if;
  for entry in select * from jsonb_each(new.patch) loop
    if not coalesce(case entry.key
      when 'label' then private.is_words(entry.value, 80) when 'labelPlural' then private.is_words(entry.value, 80) when 'help' then private.is_words(entry.value, 500)
      when 'list' then private.is_columns(entry.value, known) and jsonb_array_length(entry.value) > 0
      when 'sections' then jsonb_typeof(entry.value) = 'array' and not exists (
        select from jsonb_array_elements(entry.value) s
        where jsonb_typeof(s) <> 'object' or s - '{name,columns}'::text[] <> '{}' or not (s -> 'name' = 'null' or private.is_words(s -> 'name', 80))
          or not coalesce(private.is_columns(s -> 'columns', known), false))
      when 'fields' then jsonb_typeof(entry.value) = 'object' end, false) then
      raise exception 'The settings of % say something wrong in %', new.table_name, entry.key using errcode = '23514', column = 'patch';
    end if;
  end loop;
  for entry in select w.key, w.value, c.value as col, f as field
    from jsonb_each(new.patch -> 'fields') w
    left join jsonb_array_elements(columns) c on c.value ->> 'name' = w.key
    left join unnest(fields) f on 'custom_' || f.key = w.key
  loop
    fault := case when not entry.key = any (known) then 'no column' else private.field_fault(new.table_name, entry.key, entry.value, entry.col, entry.field) end;
    if fault is not null then
      raise exception 'The settings of %.% are wrong: %', new.table_name, entry.key, fault using errcode = '23514', column = 'patch';
    end if;
  end loop;
  return new;
end $$;
create trigger check_resource_settings before insert or update on public.resource_settings
  for each row execute function private.check_resource_settings();
comment on function private.check_resource_settings() is
  'Settings name columns and custom fields that are there, in the words of the column comment; a default fits its column, nothing hidden must be filled, and nothing that nobody may give (23514).';
