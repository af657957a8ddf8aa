-- Step 6 for one table: writing. The statements are made once from the columns the rows fill and run over ranges of
-- rows by import_halves(), so that one bad row costs itself and nothing else.

-- What rows only name, once: for the rows of the range that are written and no others.
create function private.import_implied_statements() returns text[]
language plpgsql set search_path = '' as $$
begin
  return (
    select array_agg(format($q$
    insert into public.%1$I (id, organization_id, source, source_ref, import_run_id, import_key, %2$s)
    select n.id, ($1).organization_id, d.source, n.source_ref, ($1).id, ($1).importer || '|' || n.natural_key, %3$s
    from (
      select distinct on (m.id) m.*, p.source_ref from pg_temp.import_plan p
      cross join lateral unnest(p.implied) u(id) join pg_temp.import_implied m on m.id = u.id and not m.created and m.target = %1$L
      where p.seq between $2 and $3 and p.action in ('created', 'updated') order by m.id, p.seq
    ) n
    cross join (select coalesce((select i.source from private.importers i where i.name = ($1).importer), 'csv_import') as source) d
    cross join lateral jsonb_populate_record(null::public.%1$I, n.fields) r
    order by n.seq$q$, t.target, t.names, t.vals) order by t.target)
    || array[$q$
    update pg_temp.import_implied m set created = true, seq = n.seq
    from (
      select u.id, min(p.seq) as seq from pg_temp.import_plan p cross join lateral unnest(p.implied) u(id)
      where p.seq between $2 and $3 and p.action in ('created', 'updated') group by u.id
    ) n
    where m.id = n.id and not m.created$q$]
    from (
    select c.target, string_agg(quote_ident(c.name), ', ') as names,
      string_agg(case when c.default_value is null then format('r.%I', c.name) else format('coalesce(r.%I, %s)', c.name, c.default_value) end, ', ') as vals
    from (
      select distinct m.target, f.name, pg_catalog.pg_get_expr(d.adbin, d.adrelid) as default_value
      from pg_temp.import_implied m cross join lateral jsonb_object_keys(m.fields) f(name)
      join pg_catalog.pg_attribute a on a.attrelid = format('public.%I', m.target)::regclass and a.attname = f.name
      left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    ) c group by c.target
    ) t
  );
end $$;

create function private.import_insert_statement(p_table text) returns text
language plpgsql set search_path = '' as $$
declare
  has_author constant boolean := private.has_column(format('public.%I', p_table)::regclass, 'created_by');
begin
  return (
    select format($q$
    insert into public.%I (id, organization_id%s%s%s)
    select p.target_id, ($1).organization_id%s%s%s
    from pg_temp.import_plan p cross join lateral %s
    where p.action = 'created' and p.seq between $2 and $3 order by p.seq$q$,
    p_table,
    -- as the stamp would do it, asked once
    case when has_author then ', created_by' else '' end,
    case when private.import_provenance(p_table) then ', source, source_ref, import_run_id, import_key' else '' end,
    coalesce(string_agg(', ' || quote_ident(c.column_name), '' order by c.column_name), ''),
    case when has_author then ', (select auth.uid())' else '' end,
    case when private.import_provenance(p_table) then ', p.source::public.record_source, p.source_ref, ($1).id, p.import_key' else '' end,
    coalesce(string_agg(', ' || c.expression, '' order by c.column_name), ''),
    (select private.import_record('r', 'p.defaults || p.vals', array_agg(p_table), array_agg(c.name), array_agg(c.name))
      from (select x.name from pg_temp.import_column x where x.satellite is null
        union select unnest(d.reads) from private.import_derived d where d.table_name = p_table) c))
    from (
      select c.column_name, case when c.default_value is null then format('r.%I', c.column_name) else format('coalesce(r.%I, %s)', c.column_name, c.default_value) end as expression
      from pg_temp.import_column c
      where c.satellite is null and not exists (select from private.import_derived d where d.table_name = p_table and d.column_name = c.column_name)
      union all
      select d.column_name, d.expression from private.import_derived d where d.table_name = p_table
    ) c
  );
end $$;

create function private.import_update_statement(p_table text) returns text
language plpgsql set search_path = '' as $$
begin
  return (
    select format($q$
    update public.%I t set %s
    from pg_temp.import_plan p cross join lateral %s
    where t.id = p.target_id and t.organization_id = ($1).organization_id and p.action = 'updated' and p.seq between $2 and $3 and (p.adopts or p.changes ?| %L)$q$,
    p_table,
    concat_ws(', ', string_agg(format(case c.name when 'custom' then '%1$I = t.%1$I || coalesce(r.%1$I, ''{}'')'
      else '%1$I = case when p.changes ? %1$L then r.%1$I else t.%1$I end' end, c.column_name), ', ' order by c.name),
      case when private.import_provenance(p_table) then 'source = coalesce(p.source::public.record_source, t.source), source_ref = coalesce(p.source_ref, t.source_ref), import_run_id = ($1).id, '
        'import_key = case when p.adopts then p.import_key else t.import_key end' end),
    private.import_record('r', 'p.changes', array_agg(p_table), array_agg(c.column_name), array_agg(c.name)), array_agg(c.column_name))
    from pg_temp.import_column c where c.satellite is null
    having count(*) > 0
  );
end $$;

-- The 1:1 tables: the row is there already (made with its parent) or is made now.
create function private.import_satellite_statements(p_table text) returns text[]
language plpgsql set search_path = '' as $$
begin
  return (
    select array_agg(x.statement order by x.name, x.nr) from (
    select c.satellite as name, n.nr, format(n.form, c.satellite, s.key,
      string_agg(case n.nr
        when 1 then format('%1$I = case when p.changes ? %2$L then r.%2$I else t.%1$I end', c.column_name, c.name)
        else quote_ident(c.column_name) end, ', ' order by c.name),
      private.import_record('r', 'p.changes', array_agg(c.satellite), array_agg(c.column_name), array_agg(c.name)),
      array_agg(c.name),
      string_agg(case n.nr
        when 1 then format('p.changes ? %2$L and r.%2$I is distinct from t.%1$I', c.column_name, c.name)
        else case when c.default_value is null then format('r.%I', c.name) else format('coalesce(r.%I, %s)', c.name, c.default_value) end end,
        case n.nr when 1 then ' or ' else ', ' end order by c.name)) as statement
    from pg_temp.import_column c
    join private.import_satellites(p_table) s on s.name = c.satellite
    cross join (values
      (1, $q$
    update public.%1$I t set %3$s
    from (select x.seq, x.action, x.target_id, coalesce(x.changes, x.vals) as changes from pg_temp.import_plan x) p
    cross join lateral %4$s
    where t.%2$I = p.target_id and t.organization_id = ($1).organization_id and p.action in ('created', 'updated') and p.seq between $2 and $3
      and p.changes ?| %5$L and (%6$s)$q$),
      (2, $q$
    insert into public.%1$I (organization_id, %2$I, %3$s)
    select ($1).organization_id, p.target_id, %6$s
    from (select x.seq, x.action, x.target_id, coalesce(x.changes, x.vals) as changes from pg_temp.import_plan x) p
    cross join lateral %4$s
    where p.action in ('created', 'updated') and p.seq between $2 and $3 and p.changes ?| %5$L
      and not exists (select from public.%1$I t where t.%2$I = p.target_id)$q$)) n(nr, form)
    group by c.satellite, s.key, n.nr, n.form
    ) x
  );
end $$;

-- Records to be changed are locked and must still be what the comparison saw.
create function private.import_lock_records(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  unmoved bigint;
begin
  execute format($q$
    select count(*) from pg_temp.import_plan p
    cross join lateral (select t.version from public.%I t where t.id = p.target_id for update) l
    where p.action = 'updated' and l.version = p.version$q$, p_table) into unmoved;
  if unmoved <> (select count(*) from pg_temp.import_plan p where p.action = 'updated') then
    raise exception 'Records were changed while the import ran' using errcode = 'PT409', detail = '{"reason": "moved"}';
  end if;
end $$;

create function private.import_write(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  w record;
begin
  select min(p.seq) as low, max(p.seq) as high, bool_or(p.action = 'created') as creates, bool_or(p.action = 'updated') as updates into w
  from pg_temp.import_plan p where p.action in ('created', 'updated');
  if w.low is null then
    return;
  end if;
  if w.updates then
    perform private.import_lock_records(p_run, p_table);
  end if;
  perform private.import_halves(
    array_remove(private.import_implied_statements() || case when w.creates then private.import_insert_statement(p_table) end
      || case when w.updates then private.import_update_statement(p_table) end || private.import_satellite_statements(p_table), null),
    p_run, w.low, w.high);
  update pg_temp.import_plan p set action = 'error'
  from pg_temp.import_issue e where e.seq = p.seq and e.severity = 'error' and p.action in ('created', 'updated');
end $$;
