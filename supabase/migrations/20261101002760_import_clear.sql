-- Step 8 for one table: snapshots (importers 2.8). A cell that was read and that no row stands for any more removes the
-- record it once made, inside the periods and rows of the file only. A refused cell says nothing and removes nothing.
create function private.import_clear(p_run public.import_runs, p_table text, p_held text[]) returns void
language plpgsql set search_path = '' as $$
declare
  undone constant uuid[] := array(
    select r.id from public.import_runs r where r.organization_id = p_run.organization_id and r.status = 'rolled_back');
  snapshot private.import_snapshots;
begin
  select * into snapshot from private.import_snapshots s where s.table_name = p_table;
  if not exists (select from pg_temp.import_input i where i.clears = p_table)
    or snapshot.option is not null and not coalesce((p_run.options ->> snapshot.option)::boolean, false) then
    return;
  end if;
  execute format($q$
    with slot as materialized (
      select i.seq, replace(i.sheet, ' · ', ' ') as sheet, $2 || case when length(k.key) > 300 then left(k.key, 200) || '|' || md5(k.key) else k.key end as import_key
      from pg_temp.import_input i
      cross join lateral (
        select private.normalise(string_agg(case jsonb_typeof(p.value) when 'string' then p.value #>> '{}' else f.naturals ->> (p.value ->> 'lookup') end, '|' order by p.nr)) as key
        from jsonb_array_elements(i.key) with ordinality p(value, nr)
        -- a look-up is that of the row that the cell stands in
        left join pg_temp.import_input r on jsonb_typeof(p.value) = 'object' and r.target = $3 and r.part = 0
          and (r.file, r.sheet, r.row_number) = (i.file, i.sheet, i.row_number)
        left join pg_temp.import_found f on f.seq = r.seq
      ) k
      where i.clears = $3 and not i.file || chr(31) || i.sheet = any ($4) and not exists (
        select from pg_temp.import_input c
        where c.target = $3 and (c.file, c.sheet) = (i.file, i.sheet)
          -- what a file shows whole is not whole while one of its rows is refused
          and (%s or c.row_number = i.row_number and c.column_letter is not distinct from i.column_letter)
          and (c.refused or exists (select from pg_temp.import_issue e where e.seq = c.seq and e.severity = 'error')))
    ), vanished as materialized (
      select t.id, t.version, t.%I::text as label, t.source_ref, t.import_key, split_part(t.source_ref, ' · ', 2) as sheet from public.%I t
      where t.organization_id = $1 and starts_with(t.import_key, $2) and split_part(t.source_ref, ' · ', 2) in (select s.sheet from slot s)
        and t.import_run_id is distinct from $5
        and not exists (select from pg_temp.import_seen s where s.target = $3 and s.id = t.id) and %s
    )
    insert into pg_temp.import_cleared (seq, target, id, label, source_ref, version)
    select min(s.seq), $3, v.id, v.label, v.source_ref, v.version
    from vanished v join slot s on s.sheet = v.sheet and (v.import_key = s.import_key or starts_with(v.import_key, s.import_key || '|'))
    group by v.id, v.label, v.source_ref, v.version$q$, (snapshot.option is not null)::text, coalesce(private.title_column(p_table), 'id'), p_table,
    coalesce(snapshot.condition, 'true'))
  using p_run.organization_id, p_run.importer || '|', p_table, p_held, p_run.id;

  -- what a person changed after the last import stays
  with kept as (
    delete from pg_temp.import_cleared c using (
      select x.id from pg_temp.import_cleared x
      cross join lateral (
        select a.import_run_id from public.audit_log a
        where a.organization_id = p_run.organization_id and a.table_name = p_table and a.record_id = x.id
          and (a.import_run_id is null or a.import_run_id <> all (undone))
        order by a.id desc limit 1) l
      where x.target = p_table and l.import_run_id is null and not (p_run.options ->> 'overwrite_manual')::boolean
    ) e
    where c.target = p_table and c.id = e.id
    returning c.seq, c.id, c.label
  ), told as (
    insert into pg_temp.import_issue (seq, severity, code, issue)
    select k.seq, 'info', 'manual_edit_kept', jsonb_build_object('severity', 'info', 'code', 'manual_edit_kept', 'column', null, 'label', k.label, 'value', null) from kept k
  )
  delete from pg_temp.import_missing m using kept k where m.target = p_table and m.id = k.id;

  perform private.import_halves(array[format($q$
    delete from public.%I t using pg_temp.import_cleared c
    where c.target = %L and t.id = c.id and t.organization_id = ($1).organization_id and c.seq between $2 and $3$q$, p_table, p_table)],
    p_run, w.low, w.high)
  from (select min(c.seq) as low, max(c.seq) as high from pg_temp.import_cleared c where c.target = p_table) w
  where w.low is not null;
  delete from pg_temp.import_cleared c using pg_temp.import_issue e where c.target = p_table and e.seq = c.seq and e.severity = 'error';
  delete from pg_temp.import_missing m using pg_temp.import_cleared c where m.target = c.target and m.id = c.id;
  insert into pg_temp.import_outcome_row (seq, action, target_id, label, print)
  select c.seq, 'cleared', min(c.id::text)::uuid, min(c.label), md5(string_agg(concat_ws('|', c.id, c.version), ',' order by c.id))
  from pg_temp.import_cleared c where c.target = p_table group by c.seq;
end $$;
comment on function private.import_clear(public.import_runs, text, text[]) is
  'Removes the records of one table that cells of a snapshot no longer name; edited ones stay, and p_held sheets change nothing.';
