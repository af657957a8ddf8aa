-- Step 2 for one table: the columns its rows fill, and every field in the type of its column.

-- jsonb_build_object() takes 100 arguments, a table may have more columns.
create function private.json_expression(pairs text[]) returns text
language sql immutable set search_path = '' as $$
  select coalesce(string_agg('jsonb_build_object(' || g.list || ')', ' || ' order by g.nr), '''{}''::jsonb')
  from (select p.n / 40 as nr, string_agg(p.pair, ', ' order by p.n) as list from unnest(pairs) with ordinality p(pair, n) group by p.n / 40) g
$$;

-- A lateral item that reads columns out of a jsonb expression, each in its own type. p_keys are their names in the jsonb.
-- A definition of just the columns in use is six times quicker than jsonb_populate_record() over a wide table.
create function private.import_record(p_alias text, p_json text, p_tables text[], p_columns text[], p_keys text[]) returns text
language sql stable set search_path = '' as $$
  select case count(*) when 0 then format('(select) %I', p_alias) else
    format('jsonb_to_record(%s) %I(%s)', p_json, p_alias, string_agg(format('%I %s', u.key, pg_catalog.format_type(a.atttypid, a.atttypmod)), ', ' order by u.key)) end
  from unnest(p_tables, p_columns, p_keys) u(table_name, column_name, key)
  join pg_catalog.pg_attribute a on a.attrelid = format('public.%I', u.table_name)::regclass and a.attname = u.column_name
$$;

create function private.import_list_columns(p_run public.import_runs, p_table text, p_completes boolean) returns void
language plpgsql set search_path = '' as $$
begin
  insert into pg_temp.import_column (name, satellite, column_name, is_field, is_text, has_limit, default_value)
  select u.name, u.satellite, u.column_name, bool_or(u.is_field), coalesce(ty.typcategory = 'S', false), a.atttypmod >= 0, pg_catalog.pg_get_expr(d.adbin, d.adrelid)
  from (
    select k.name, k.origin = 'field' as is_field, case when strpos(k.name, '.') > 0 then split_part(k.name, '.', 1) end as satellite,
      substr(k.name, strpos(k.name, '.') + 1) as column_name
    from private.import_names k
    where k.run_id = p_run.id and k.target = p_table and k.completes = p_completes
  ) u
  join pg_catalog.pg_attribute a on a.attrelid = to_regclass(format('public.%I', coalesce(u.satellite, p_table))) and a.attname = u.column_name
  join pg_catalog.pg_type ty on ty.oid = a.atttypid
  left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  group by u.name, u.satellite, u.column_name, ty.typcategory, a.atttypmod, d.adbin, d.adrelid;
end $$;

-- Null means blank, and blank does not erase: such fields fall away. A wrong value refuses its row, never the run.
create function private.import_cast(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  pairs text[];
  record text;
begin
  select array_agg(format(case c.name when 'custom' then '%1$L, private.custom_patch(($1).organization_id, %2$L, m.%1$I)' else '%1$L, m.%1$I' end, c.name, p_table) order by c.name),
    private.import_record('m', 'i.fields', array_agg(coalesce(c.satellite, p_table)), array_agg(c.column_name), array_agg(c.name))
  into pairs, record
  from pg_temp.import_column c where c.is_field;
  perform private.import_halves(array[format($q$
    insert into pg_temp.import_value (seq, vals)
    select i.seq, jsonb_strip_nulls(%s)
    from (
      -- mostly every look-up has found something
      select x.seq, case when f.otherwise is null then x.fields
        else (select jsonb_object_agg(o.key, o.value) from jsonb_array_elements(f.otherwise) a, jsonb_each(a) o) || x.fields end as fields
      from pg_temp.import_input x left join pg_temp.import_found f on f.seq = x.seq
      where x.target = %L and x.seq between $2 and $3 and not x.refused
        and not exists (select from pg_temp.import_issue e where e.seq = x.seq and e.severity = 'error')
    ) i
    cross join lateral %s$q$,
    private.json_expression(pairs), p_table, record)], p_run, i.low, i.high)
  from (select min(x.seq) as low, max(x.seq) as high from pg_temp.import_input x where x.target = p_table) i;
  perform private.import_explain_casts(p_table);
  analyze pg_temp.import_value (seq);
end $$;

-- Which field of a refused row it was, and the code of importers 2.12 for it.
create function private.import_explain_casts(p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  bad record;
  kind "char";
  type_name text;
begin
  for bad in
    select e.seq, f.key, f.value, e.issue, e.ctid as place, c.satellite, c.column_name
    from pg_temp.import_issue e
    join pg_temp.import_input i on i.seq = e.seq and i.target = p_table
    cross join lateral jsonb_each(i.fields) f
    -- any value fits a column of plain text
    join pg_temp.import_column c on c.name = f.key and (not c.is_text or c.has_limit)
    where e.code = 'constraint' and e.issue ? 'sqlstate'
  loop
    select ty.typcategory, ty.typname into kind, type_name
    from pg_catalog.pg_attribute a join pg_catalog.pg_type ty on ty.oid = a.atttypid
    where a.attrelid = format('public.%I', coalesce(bad.satellite, p_table))::regclass and a.attname = bad.column_name;
    begin
      execute format('select jsonb_populate_record(null::public.%I, $1)', coalesce(bad.satellite, p_table))
        using jsonb_build_object(bad.column_name, bad.value);
    exception when data_exception then
      update pg_temp.import_issue e set code = x.code, issue = e.issue
        || jsonb_build_object('code', x.code, 'field', bad.key, 'value', left(bad.value #>> '{}', 200))
      from (select case
        when sqlstate = '22001' then 'text_too_long'
        when sqlstate in ('22003', '22008') then case kind when 'D' then 'date_out_of_range' else 'out_of_range' end
        when kind = 'D' then 'not_a_date' when kind = 'E' then 'unmapped_value' when kind = 'B' then 'not_yes_no'
        when type_name in ('int2', 'int4', 'int8') then 'not_an_integer' when kind = 'N' then 'not_a_number'
        else 'constraint' end as code) x
      where e.ctid = bad.place;
    end;
  end loop;
end $$;
