-- Many cells at once: a paste, a bulk edit, and either of them taken back. What one PATCH may do to one row it may do to many:
-- the caller's own rights, the policies, checks and triggers decide, and all of it is written or none.

-- Rows are looked up by id in an object, not joined: nobody can tell the planner how many rows a document holds.
create function private.write_rows(p_organization uuid, p_table text, p_rows jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  names text[];
  ids uuid[];
  rows jsonb;
  written integer;
  total integer := 0;
begin
  -- rows that change the same columns are one statement, which is one look of the audit trigger
  for names, ids, rows in
    select g.names, array_agg(g.id), jsonb_object_agg(g.id, g.one) from (
      select r.id, jsonb_build_object('version', r.version, 'values', r."values") as one,
        array(select k from jsonb_object_keys(r."values") k order by k) as names
      from jsonb_to_recordset(p_rows) r(id uuid, version integer, "values" jsonb)) g
    group by g.names
  loop
    execute format(
      'update public.%1$I t set (version%2$s) = (select (one.j ->> ''version'')::integer%3$s
         from (select $1 -> t.id::text as j) one cross join lateral jsonb_populate_record(null::public.%1$I, one.j -> ''values'') v)
       where t.organization_id = $2 and t.id = any ($3)',
      p_table, (select string_agg(format(', %I', n), '') from unnest(names) n), (select string_agg(format(', v.%I', n), '') from unnest(names) n))
      using rows, p_organization, ids;
    get diagnostics written = row_count;
    total := total + written;
  end loop;
  if total <> jsonb_array_length(p_rows) then
    raise exception 'This record cannot be changed' using errcode = '42501';
  end if;
end $$;
comment on function private.write_rows(uuid, text, jsonb) is 'The statements of update_many(): one for the rows that change the same columns.';

-- Which of the values a refusal is about: a column of the constraint, or the one that is no value of its type. Null: who knows.
create function private.refused_column(p_table text, p_constraint text, p_values jsonb) returns text
language plpgsql set search_path = '' as $$
declare
  name text;
begin
  -- a unique index is called a constraint too, and is none
  select a.attname into name
  from (select c.conrelid as relid, c.conname as called, c.conkey::smallint[] as keys from pg_catalog.pg_constraint c
    union all select x.indrelid, i.relname, x.indkey::smallint[] from pg_catalog.pg_index x join pg_catalog.pg_class i on i.oid = x.indexrelid) c
  join pg_catalog.pg_attribute a on a.attrelid = c.relid and a.attnum = any (c.keys)
  where c.relid = format('public.%I', p_table)::regclass and c.called = p_constraint and p_values ? a.attname limit 1;
  if name is not null then
    return name;
  end if;
  for name in select jsonb_object_keys(p_values) loop
    begin
      execute format('select jsonb_populate_record(null::public.%I, $1)', p_table) using jsonb_build_object(name, p_values -> name);
    exception when data_exception or integrity_constraint_violation then
      return name;
    end;
  end loop;
  return null;
end $$;
comment on function private.refused_column(text, text, jsonb) is 'The column of the values that a constraint, or its own type, refuses; null where that is not known.';

create function private.is_refused(p_organization uuid, p_table text, p_rows jsonb) returns boolean
language plpgsql set search_path = '' as $$
begin
  perform private.write_rows(p_organization, p_table, p_rows);
  raise exception using errcode = 'PT000';
exception when sqlstate 'PT000' then return false;
when transaction_rollback or lock_not_available then raise;
when others then return true;
end $$;
comment on function private.is_refused(uuid, text, jsonb) is 'Whether the database refuses these rows. They are written and taken back. Errors: 40P01, 55P03 and the like, which are no refusals.';

-- A statement of many rows does not say on which of them it failed. Each half by itself first: a number that another row of
-- them has, and would give up, is refused by itself. Where neither is, the second fails after the first: two rows take one number.
create function private.refused_row(p_organization uuid, p_table text, p_rows jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  rows constant jsonb[] := array(select value from jsonb_array_elements(p_rows));
  first integer := 1;
  last integer := cardinality(rows);
  middle integer;
begin
  while first < last loop
    middle := (first + last) / 2;
    if private.is_refused(p_organization, p_table, to_jsonb(rows[first:middle])) then
      last := middle;
    else
      if not private.is_refused(p_organization, p_table, to_jsonb(rows[middle + 1:last])) then
        perform private.write_rows(p_organization, p_table, to_jsonb(rows[first:middle]));
      end if;
      first := middle + 1;
    end if;
  end loop;
  return rows[first];
end $$;
comment on function private.refused_row(uuid, text, jsonb) is
  'One of the rows that is refused, of rows that together are. It may be refused only after what this function writes; the caller takes that back.';

create function private.are_changes(p_rows jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(p_rows) is distinct from 'array' then
    return false;
  end if;
  return not exists (
    select from jsonb_array_elements(p_rows) e
    where jsonb_typeof(e) <> 'object' or coalesce(e ->> 'id', '') !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' or coalesce(e ->> 'version', '') !~ '^\d{1,9}$'
      or coalesce(jsonb_typeof(e -> 'values'), 'null') not in ('object', 'null'));
end $$;
comment on function private.are_changes(jsonb) is 'A list of objects, each with an id, the version that was read, and values, if any.';

-- custom is an object of values itself: what is set for all rows stays beside what is set for one.
create function private.laid_over(below jsonb, above jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select below || above || case when jsonb_typeof(below -> 'custom') = 'object' and jsonb_typeof(above -> 'custom') = 'object'
    then jsonb_build_object('custom', (below -> 'custom') || (above -> 'custom')) else '{}' end
$$;
comment on function private.laid_over(jsonb, jsonb) is 'The values of a row over those of all, field by field.';

create function public.update_many(p_organization uuid, p_table text, p_rows jsonb, p_values jsonb default '{}') returns jsonb
-- the triggers of 10,000 rows take longer than a request usually may; PostgREST takes the limit from here before it calls
language plpgsql security invoker set search_path = '' set statement_timeout = '120s' as $$
declare
  most constant integer := 10000;
  asked jsonb := private.unwrap_json(p_rows);
  common jsonb := coalesce(nullif(private.unwrap_json(p_values), 'null'), '{}');
  ids uuid[];
  names text[];
  readable text[];
  wrong text;
  before jsonb;
  after jsonb;
  one jsonb;
  state text;
  said text;
  details text;
  broken text;
  col text;
begin
  if not exists (select from pg_catalog.pg_attribute a where a.attrelid = to_regclass(format('public.%I', p_table)) and a.attname in ('id', 'organization_id', 'version')
    having count(*) = 3) then
    raise exception '% has no rows that can be changed', p_table using errcode = 'PT404';
  end if;
  if not private.are_changes(asked) or jsonb_typeof(common) <> 'object' then
    raise exception 'Changes are a list of {id, version, values}, and values of all of them are an object' using errcode = 'PT400';
  end if;
  if jsonb_array_length(asked) > most then
    raise exception 'At most % rows at once', most using errcode = 'PT413';
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version, 'values', private.laid_over(common, coalesce(r."values", '{}')))), '[]'),
    coalesce(array_agg(r.id), '{}')
  into asked, ids from jsonb_to_recordset(asked) r(id uuid, version integer, "values" jsonb);
  if (select count(distinct i) from unnest(ids) i) <> cardinality(ids) then
    raise exception 'A row can be changed only once at a time' using errcode = 'PT400';
  end if;
  select array_agg(distinct k) into names from jsonb_to_recordset(asked) r("values" jsonb) cross join lateral jsonb_object_keys(r."values") k;
  select n into wrong from unnest(names) n
  where n in ('id', 'organization_id', 'version') or not exists (
    select from pg_catalog.pg_attribute a where a.attrelid = format('public.%I', p_table)::regclass and a.attname = n and a.attnum > 0 and not a.attisdropped)
  limit 1;
  if wrong is not null then
    raise exception 'column "%" cannot be changed', wrong using errcode = '42703', column = wrong;
  end if;

  readable := array(select n from unnest(names) n where pg_catalog.has_column_privilege(format('public.%I', p_table), n, 'select'));
  -- in one order, so that two of these never wait for each other; as an UPDATE locks, so that rows that point at these do not wait
  execute format('select coalesce(jsonb_object_agg(t.id, jsonb_build_object(''version'', t.version, ''values'', jsonb_build_object(%s))), ''{}'')
    from (select id, version%s from public.%I t where t.organization_id = $1 and t.id = any ($2) order by t.id for no key update) t',
    (select string_agg(format('%L, to_jsonb(t.%I)', n, n), ', ') from unnest(readable) n),
    (select string_agg(format(', %I', n), '') from unnest(readable) n), p_table) into before using p_organization, ids;
  select jsonb_build_object('code', '42501', 'row', i)::text into details from unnest(ids) i where not before ? i::text limit 1;
  if details is not null then
    raise exception 'There is no such record, or you may not change it' using errcode = 'PT403', detail = details;
  end if;
  select jsonb_agg(jsonb_build_object('id', r.id, 'version', before -> r.id::text -> 'version')) into after
  from jsonb_to_recordset(asked) r(id uuid, version integer) where (before -> r.id::text ->> 'version')::integer is distinct from r.version;
  if after is not null then
    raise exception 'Somebody else changed % of these records in the meantime', jsonb_array_length(after)
      using errcode = 'PT409', detail = jsonb_build_object('reason', 'stale', 'rows', after)::text;
  end if;

  begin
    perform private.write_rows(p_organization, p_table, asked);
  exception when transaction_rollback or lock_not_available then raise; -- no fault of the rows: asked again, it may be done
  when others then
    get stacked diagnostics state = returned_sqlstate, said = message_text, details = pg_exception_detail, col = column_name, broken = constraint_name;
    -- alone it may say more, as of which value it is no value
    begin
      one := private.refused_row(p_organization, p_table, asked);
      perform private.write_rows(p_organization, p_table, jsonb_build_array(one));
      one := null;
    exception when transaction_rollback or lock_not_available then raise;
    when others then
      get stacked diagnostics state = returned_sqlstate, said = message_text, details = pg_exception_detail, col = column_name, broken = constraint_name;
    end;
    -- under a code of our own: what goes with 23505 and the like is lost on the way through @supabase/lite
    raise exception using errcode = case state when '42501' then 'PT403' else 'PT422' end, message = said,
      detail = jsonb_build_object('code', state, 'detail', details, 'row', one -> 'id',
        'column', coalesce(nullif(col, ''), private.refused_column(p_table, broken, coalesce(one, asked -> 0) -> 'values')))::text;
  end;

  execute format('select coalesce(jsonb_object_agg(t.id, t.version), ''{}'') from public.%I t where t.organization_id = $1 and t.id = any ($2)', p_table)
    into after using p_organization, ids;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'version', after -> r.id::text, 'values', (
      select coalesce(jsonb_object_agg(k.key, case when k.key = 'custom'
        then (select jsonb_object_agg(c, coalesce(before -> r.id::text -> 'values' -> 'custom' -> c, 'null')) from jsonb_object_keys(k.value) c)
        else before -> r.id::text -> 'values' -> k.key end), '{}') from jsonb_each(r."values") k where k.key = any (readable)))), '[]')
    from jsonb_to_recordset(asked) r(id uuid, "values" jsonb));
end $$;
comment on function public.update_many(uuid, text, jsonb, jsonb) is
  'Changes up to 10,000 rows of a table, all or none: p_rows holds id, the version that was read, and values of each; p_values are for all of them, and a row''s own go before. '
  'Returns id, new version and the values of before, which given back take it back; of columns that are written and never read there are none. '
  'PT409 names the rows that others changed (detail: rows). PT403 and PT422 say in their detail which row and, where it is known, which column, with code and detail of the database. '
  'PT400 no such list, or a row twice; PT404 no such table; PT413 too many; 42703 no such column, or none that is written; 40P01, 40001, 55P03 ask again; 57014 out of time: '
  '120 s through PostgREST, which reads it here, and whatever the session has otherwise.';
select private.expose('private.unwrap_json(jsonb)'::regprocedure);
select private.expose('private.write_rows(uuid, text, jsonb)'::regprocedure);
select private.expose('private.are_changes(jsonb)'::regprocedure);
select private.expose('private.laid_over(jsonb, jsonb)'::regprocedure);
select private.expose('private.is_refused(uuid, text, jsonb)'::regprocedure);
select private.expose('private.refused_row(uuid, text, jsonb)'::regprocedure);
select private.expose('private.refused_column(text, text, jsonb)'::regprocedure);
select private.expose('public.update_many(uuid, text, jsonb, jsonb)'::regprocedure);
