-- Step 5 for one table: what would change, column by column, and what a person's hand or a lock keeps.
create function private.import_diff(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  keeps_keys constant boolean := private.import_provenance(p_table);
begin
  update pg_temp.import_plan p
  set target_id = k.id, version = k.version, label = k.label, changes = d.changes, before = d.before,
    adopts = keeps_keys and i.completes is null and p.import_key is not null and k.import_key is distinct from p.import_key
      and (k.import_key is null or starts_with(k.import_key, p_run.importer || '|')),
    action = case when d.changes is null then 'unchanged' else 'updated' end
  from pg_temp.import_input i
  join pg_temp.import_known k on k.seq = i.seq
  cross join lateral (
    select jsonb_object_agg(v.key, v.value) as changes, jsonb_object_agg(v.key, k.stored -> v.key) as before
    from pg_temp.import_plan q
    -- mostly nothing differs, and seeing that is quicker than looking for it column by column
    cross join lateral jsonb_each(case when k.stored || q.vals = k.stored then '{}' else q.vals end) v
    where q.seq = i.seq and k.stored -> v.key is distinct from v.value and (k.stored -> v.key = 'null' or not v.key = any (q.fill))
      -- a file may know some of the custom fields only
      and not (v.key = 'custom' and k.stored -> 'custom' @> v.value)
      -- an estimate that still holds is not made again
      and not coalesce(k.stored ->> v.key between i.within -> v.key ->> 0 and i.within -> v.key ->> 1, false)
  ) d
  where i.seq = p.seq and p.action = 'created';
  if exists (select from pg_temp.import_plan p where p.action = 'updated') then
    perform private.import_keep_edits(p_run, p_table);
  end if;
  update pg_temp.import_plan p set action = 'updated', changes = coalesce(p.changes, '{}'), before = coalesce(p.before, '{}')
  where p.action = 'unchanged' and p.adopts;
end $$;

-- Importers 2.8: what a person changed after the last import stays, and so does what a flag of the record locks.
-- Changes of runs that were undone are as if they had never been.
create function private.import_keep_edits(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  lock private.import_locks;
  part record;
  undone constant uuid[] := array(
    select r.id from public.import_runs r where r.organization_id = p_run.organization_id and r.status = 'rolled_back');
begin
  create temp table import_kept (seq integer, name text, primary key (seq, name)) on commit drop;
  for lock in
    select l.* from private.import_locks l join pg_temp.import_column c on c.name = l.column_name and c.satellite is null where l.table_name = p_table
  loop
    execute format($q$
      insert into pg_temp.import_kept
      select p.seq, $1 from pg_temp.import_plan p
      cross join lateral (select t.%I as is_set from public.%I t where t.id = p.target_id offset 0) l
      where p.action = 'updated' and p.changes ? $1 and l.is_set$q$, lock.flag, lock.table_name) using lock.column_name;
  end loop;
  if not (p_run.options ->> 'overwrite_manual')::boolean then
    for part in
      select p_table as name, null::text as satellite, '(select p.target_id as id)' as record
      union all
      select s.name, s.name, format('(select x.id from public.%I x where x.%I = p.target_id)', s.name, s.key)
      from private.import_satellites(p_table) s where s.name in (select c.satellite from pg_temp.import_column c)
    loop
      -- one look into the log per changed column, newest entry first: good with and without statistics
      execute format($q$
        insert into pg_temp.import_kept
        select p.seq, c.name
        from pg_temp.import_plan p
        cross join lateral jsonb_object_keys(p.changes - 'custom') k(name)
        join pg_temp.import_column c on c.name = k.name and c.satellite is not distinct from $2
        cross join lateral %s r
        cross join lateral (
          select a.action, a.import_run_id from public.audit_log a
          where a.organization_id = $1 and a.table_name = $3 and a.record_id = r.id and (a.action = 'insert' or c.column_name = any (a.changed_fields))
            and (a.import_run_id is null or a.import_run_id <> all ($4))
          order by a.id desc limit 1
        ) l
        where p.action = 'updated' and l.action = 'update' and l.import_run_id is null
        on conflict do nothing$q$, part.record) using p_run.organization_id, part.satellite, part.name, undone;
    end loop;
    -- of the custom fields each is looked up by itself; a column has no such name
    insert into pg_temp.import_kept
    select p.seq, 'custom_' || k.name
    from pg_temp.import_plan p
    cross join lateral jsonb_object_keys(p.changes -> 'custom') k(name)
    cross join lateral (
      select a.action, a.import_run_id from public.audit_log a
      where a.organization_id = p_run.organization_id and a.table_name = p_table and a.record_id = p.target_id
        and (a.action = 'insert' or a.old_values #> array['custom', k.name] is distinct from a.new_values #> array['custom', k.name])
        and (a.import_run_id is null or a.import_run_id <> all (undone))
      order by a.id desc limit 1
    ) l
    where p.action = 'updated' and p.changes ? 'custom' and p.changes #> array['custom', k.name] is distinct from p.before #> array['custom', k.name]
      and l.action = 'update' and l.import_run_id is null;
  end if;
  insert into pg_temp.import_issue (seq, severity, code, issue)
  select k.seq, 'info', 'manual_edit_kept', jsonb_build_object('severity', 'info', 'code', 'manual_edit_kept', 'column', null, 'label', k.name, 'field', k.name,
    'value', left(coalesce(p.changes ->> k.name, p.changes -> 'custom' ->> substr(k.name, 8)), 200))
  from pg_temp.import_kept k join pg_temp.import_plan p on p.seq = k.seq;
  update pg_temp.import_plan p
  set changes = nullif(l.changes, '{}'), before = nullif(p.before - k.names - l.gone, '{}'),
    action = case when l.changes = '{}' then 'unchanged' else 'updated' end
  from (
    select x.seq, array_agg(x.name) as names, array_agg(substr(x.name, 8)) filter (where starts_with(x.name, 'custom_')) as keys
    from pg_temp.import_kept x group by x.seq
  ) k
  cross join lateral (
    -- custom goes with its last value that would be another one
    select case when r.custom is null then r.rest when r.is_there then r.rest - 'custom' else r.rest || jsonb_build_object('custom', r.custom) end as changes,
      case when r.is_there then array['custom'] else '{}' end as gone
    from (select q.changes - k.names as rest, (q.changes -> 'custom') - k.keys as custom, q.before -> 'custom' @> (q.changes -> 'custom') - k.keys as is_there
      from pg_temp.import_plan q where q.seq = k.seq) r
  ) l
  where k.seq = p.seq;
  drop table pg_temp.import_kept;
end $$;
