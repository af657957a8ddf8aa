-- The answer of a preview (DESIGN 6): counts per sheet and table, what is refused and why, what changes.

-- Results with their staged rows, in a table of their own, because the statistics of the staging table know nothing
-- of rows that came a second ago. For the same reason no loop looks into it. A broken rule names a column of the table; the person looks for one of the sheet.
create function private.import_review(p_run public.import_runs, p_reports jsonb, p_results private.import_result[]) returns void
language plpgsql set search_path = '' set client_min_messages = 'warning' set enable_nestloop = off as $$
begin
  drop table if exists pg_temp.import_report, pg_temp.import_sheet;
  create temp table import_sheet on commit drop as
    select coalesce(e.x ->> 'file', p_run.files -> 0 ->> 'name', '') as file, e.x ->> 'sheet' as sheet, e.x ->> 'table' as target, e.x as report, e.n
    from jsonb_array_elements(p_reports) with ordinality e(x, n);
  create temp table import_report on commit drop as
    select r.*, s.row_number, s.column_letter, f.target, s.lookups, s.issues || r.issues as all_issues, s.amount
    from unnest(p_results) r
    join private.import_staging s on s.run_id = p_run.id and s.seq = r.seq
    join private.import_frames f on f.run_id = p_run.id and f.nr = s.frame;
  alter table pg_temp.import_report add primary key (seq);
  analyze pg_temp.import_report (seq);
  update pg_temp.import_report r set all_issues = (
    select jsonb_agg(i.issue || jsonb_strip_nulls(jsonb_build_object('field', f.name, 'column', coalesce(c.letter, t.cell),
      'label', coalesce(c.label, t.label, f.name))) order by i.n)
    from jsonb_array_elements(r.all_issues) with ordinality i(issue, n)
    left join lateral (
      select coalesce(i.issue ->> 'field', (
        -- the column that tells: the last of a unique key, the first of any other rule
        select a.attname::text from pg_catalog.pg_constraint k
        join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[case k.contype when 'u' then cardinality(k.conkey) else 1 end]
        where k.conname = i.issue ->> 'constraint' and k.conrelid = to_regclass(format('public.%I', r.target)))) as name
    ) f on i.issue ? 'field' or i.issue ? 'constraint'
    left join lateral (
      select x ->> 'column' as letter, x ->> 'label' as label
      from pg_temp.import_sheet p cross join lateral jsonb_array_elements(coalesce(p.report -> 'columns', '[]')) x
      where p.sheet = r.sheet and p.file = r.file and x ->> 'field' in (f.name, split_part(f.name, '.', 2)) limit 1
    ) c on i.issue ->> 'column' is null
    left join private.import_lookups t on t.run_id = p_run.id and t.nr = (r.lookups -> f.name ->> 0)::integer)
  where jsonb_path_exists(r.issues, '$[*] ? (exists (@.field) || exists (@.constraint))');
end $$;

-- Both sides lie in the order of their keys, whatever the planner believes of rows that came a second ago.
create function private.import_store_rows(p_run public.import_runs) returns void
language plpgsql set search_path = '' set enable_mergejoin = on set enable_nestloop = off set enable_hashjoin = off set enable_sort = off set enable_bitmapscan = off
as $$
begin
  delete from public.import_run_rows x where x.import_run_id = p_run.id;
  insert into public.import_run_rows (organization_id, import_run_id, sheet_name, row_number, column_letter, action, target_table, target_id, import_key,
    issues, parsed, raw, section)
  select p_run.organization_id, p_run.id, r.sheet, r.row_number, r.column_letter, r.action::public.import_row_action, r.target, r.target_id, r.import_key,
    r.all_issues, s.fields, s.raw, s.section
  from pg_temp.import_report r
  join private.import_staging s on s.run_id = p_run.id and s.seq = r.seq
  order by s.seq;
end $$;

-- A reference as a person reads it, if the caller may read the table it points at.
create function private.import_reference_label(p_org uuid, p_table text, p_column text, p_value jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  ref text;
  label text;
begin
  select r.relname into ref
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = p_column
  join pg_catalog.pg_class r on r.oid = c.confrelid
  join private.tenant_tables t on t.table_name = r.relname and t.is_tenant
  where c.conrelid = to_regclass(format('public.%I', p_table)) and c.contype = 'f' limit 1;
  if ref is null or jsonb_typeof(p_value) <> 'string' then
    return p_value;
  elsif not private.import_may_read(p_org, ref) then
    return null;
  end if;
  execute format('select t.%I::text from public.%I t where t.id = $1 and t.organization_id = $2', coalesce(private.title_column(ref), 'id'), ref)
    into label using (p_value #>> '{}')::uuid, p_org;
  return to_jsonb(label);
end $$;

-- Before and after of what is updated; import_shown() decides who sees which of it.
create function private.import_changes() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('sheet', l.sheet, 'row', l.row_number, 'table', l.target, 'id', l.target_id, 'label', l.label,
      'columns', c.names, 'before', l.before, 'after', c.after) order by l.seq), '[]')
    from (select r.* from pg_temp.import_report r where r.action = 'updated' order by r.seq limit 500) l
    cross join lateral (
      select coalesce(jsonb_agg(a.key), '[]') as names, jsonb_object_agg(a.key, coalesce(l.lookups -> a.key -> 1, a.value)) as after
      from jsonb_each(l.after) a
    ) c);
end $$;

create function private.import_sheets(p_made jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    with counted as (
      select r.file, r.sheet, coalesce(r.target, p.target) as target, count(*) as rows,
        count(*) filter (where r.action = 'created') as created, count(*) filter (where r.action = 'updated') as updated,
        count(*) filter (where r.action = 'unchanged') as unchanged, count(*) filter (where r.action = 'cleared') as cleared, count(*) filter (where r.action in ('error', 'conflict')) as rejected,
        count(*) filter (where r.action = 'skipped' and r.issues <> '[]'
          and jsonb_path_exists(r.issues, '$[*] ? (@.code == "duplicate_in_file" || @.code == "possible_duplicate")')) as duplicates,
        count(*) filter (where r.action = 'skipped' and r.target is null) as ignored, count(*) filter (where r.action = 'skipped') as skipped
      from pg_temp.import_report r left join pg_temp.import_sheet p on p.sheet = r.sheet and p.file = r.file
      group by 1, 2, 3
      union all
      select m ->> 'file', m ->> 'sheet', m ->> 'target', 0, (m ->> 'records')::bigint, 0, 0, 0, 0, 0, 0, 0 from jsonb_array_elements(coalesce(p_made, '[]')) m
    ), summed as (
      select c.file, c.sheet, c.target, sum(c.rows) as rows, sum(c.created) as created, sum(c.updated) as updated, sum(c.unchanged) as unchanged, sum(c.cleared) as cleared,
        sum(c.rejected) as rejected, sum(c.duplicates) as duplicates, sum(c.ignored) as ignored, sum(c.skipped - c.duplicates - c.ignored) as skipped
      from counted c group by c.file, c.sheet, c.target
    )
    select coalesce(jsonb_agg(jsonb_build_object('file', coalesce(p.file, c.file), 'sheet', coalesce(p.sheet, c.sheet), 'table', coalesce(c.target, p.target),
        'rows', coalesce(c.rows, 0), 'created', coalesce(c.created, 0), 'updated', coalesce(c.updated, 0), 'unchanged', coalesce(c.unchanged, 0), 'cleared', coalesce(c.cleared, 0),
        'rejected', coalesce(c.rejected, 0), 'duplicates', coalesce(c.duplicates, 0), 'skipped', coalesce(c.skipped, 0), 'ignored', coalesce(c.ignored, 0),
        'state', coalesce(p.report ->> 'state', 'read'),
        'columns', case when c.target is not distinct from p.target or c.sheet is null then coalesce(p.report -> 'columns', '[]') else '[]' end,
        'fields', coalesce(p.report -> 'fields', '[]'),
        'header_row', p.report -> 'header_row', 'first_data_row', p.report -> 'first_data_row', 'date1904', p.report -> 'date1904', 'kinds', coalesce(p.report -> 'rows', '{}'), 'control', coalesce(p.report -> 'control', '[]'))
      order by p.n nulls last, c.file, c.sheet, c.target is distinct from p.target, c.target), '[]')
    from summed c full join pg_temp.import_sheet p on p.file = c.file and p.sheet = c.sheet);
end $$;

-- Every issue once, in the list it belongs to; long lists are cut, `counts` is not.
create function private.import_lists() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_object_agg(k.list, coalesce(n.entries, '[]')) || jsonb_build_object('counts', jsonb_object_agg(k.list, coalesce(n.total, 0))
      || jsonb_build_object('changes', (select count(*) from pg_temp.import_report r where r.action = 'updated')))
    from (values ('rejected', 2000), ('warnings', 1000), ('infos', 1000), ('duplicates', 1000)) k(list, cap)
    left join lateral (
      select count(*) as total, jsonb_agg(x.entry order by x.nth) filter (where x.nth <= k.cap) as entries
      from (
        select i.entry, row_number() over (order by i.seq, i.n) as nth
        from (
          select r.seq, e.n, jsonb_build_object('file', r.file, 'sheet', r.sheet, 'row', r.row_number, 'table', r.target, 'amount', r.amount, 'message', null) || e.issue
            || case when r.column_letter is null then '{}' else jsonb_build_object('column', coalesce(e.issue ->> 'column', r.column_letter)) end as entry
          from pg_temp.import_report r cross join lateral jsonb_array_elements(r.all_issues) with ordinality e(issue, n)
          where r.all_issues <> '[]' and not e.issue ? 'row'
          union all
          -- what the heading of a block says wrong is one problem, however many rows stand below it
          select min(r.seq), 0, jsonb_build_object('file', r.file, 'sheet', r.sheet, 'table', r.target, 'amount', sum(r.amount),
            'rows', count(distinct r.row_number), 'message', null) || e.issue
          from pg_temp.import_report r cross join lateral jsonb_array_elements(r.all_issues) e(issue)
          where e.issue ? 'row' group by r.file, r.sheet, r.target, e.issue
          union all
          select 0, row_number() over (order by p.n), jsonb_build_object('file', p.file, 'sheet', p.sheet, 'table', p.target, 'row', p.report -> 'header_row',
            'column', null, 'label', null, 'value', null, 'message', null) || jsonb_strip_nulls(e.issue)
          from pg_temp.import_sheet p cross join lateral jsonb_array_elements(coalesce(p.report -> 'issues', '[]')) e(issue)
        ) i
        where k.list = case when i.entry ->> 'code' in ('duplicate_in_file', 'possible_duplicate') then 'duplicates'
          else case i.entry ->> 'severity' when 'error' then 'rejected' when 'warning' then 'warnings' else 'infos' end end
      ) x
    ) n on true);
end $$;

create function private.import_answer(p_run public.import_runs, p_outcome private.import_outcome) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  sheets constant jsonb := private.import_sheets(p_outcome.made);
  lists constant jsonb := private.import_lists();
  totals jsonb;
begin
  select jsonb_build_object('created', coalesce(sum((s ->> 'created')::integer), 0), 'updated', coalesce(sum((s ->> 'updated')::integer), 0),
    'unchanged', coalesce(sum((s ->> 'unchanged')::integer), 0),
    'cleared', coalesce((select sum((c ->> 'count')::integer) from jsonb_array_elements(coalesce(p_outcome.cleared, '[]')) c), 0), 'rejected', coalesce(sum((s ->> 'rejected')::integer), 0),
    'duplicates', coalesce(sum((s ->> 'duplicates')::integer), 0), 'skipped', coalesce(sum((s ->> 'skipped')::integer), 0),
    'errors', lists -> 'counts' -> 'rejected')
  into totals from jsonb_array_elements(sheets) s;
  return jsonb_build_object('run_id', p_run.id, 'importer', p_run.importer, 'files', p_run.files, 'options', p_run.options, 'sheets', sheets, 'totals', totals,
      'cleared', coalesce(p_outcome.cleared, '[]'), 'changes', private.import_changes(), 'labels', coalesce(p_outcome.labels, '[]'), 'missing', coalesce(p_outcome.missing, '[]'))
    || lists;
end $$;
