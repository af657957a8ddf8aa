-- Takes a committed import back, from the audit log: what the run inserted goes when nobody has touched it or built on
-- it, what it updated goes back where its value still stands, everything else is named with the reason it stays.

create function private.import_undo_list(p_run public.import_runs) returns void
language plpgsql set search_path = '' set client_min_messages = 'warning' as $$
declare
  t record;
begin
  drop table if exists pg_temp.undo_record, pg_temp.undo_column, pg_temp.import_issue;
  create temp table import_issue (seq integer, severity text, code text, issue jsonb) on commit drop;
  -- every record the run wrote; the owner is the record a satellite belongs to, and is what is counted and named
  create temp table undo_record (nr integer generated always as identity primary key, target text, id uuid, inserted boolean, last bigint, owner_table text,
    owner_id uuid, reason text, unique (target, id)) on commit drop;
  insert into pg_temp.undo_record (target, id, inserted, last, owner_table, owner_id)
  select l.table_name, l.record_id, bool_or(l.action = 'insert'), max(l.id), l.table_name, l.record_id
  from public.audit_log l where l.import_run_id = p_run.id and l.organization_id = p_run.organization_id
  group by l.table_name, l.record_id
  order by bool_or(l.action = 'insert'), max(l.id);
  for t in
    select s.name as child, s.key, r.target as parent
    from (select distinct u.target from pg_temp.undo_record u) r cross join lateral private.import_satellites(r.target) s
  loop
    execute format('update pg_temp.undo_record u set owner_table = %L, owner_id = s.%I from public.%I s where u.target = %L and s.id = u.id',
      t.parent, t.key, t.child, t.child);
  end loop;
  -- columns of updates: the value before the run, and the one it left
  create temp table undo_column (target text, id uuid, name text, old_value jsonb, run_value jsonb, primary key (target, id, name)) on commit drop;
  insert into pg_temp.undo_column
  select r.target, r.id, c.key, (array_agg(l.old_values -> c.key order by l.id))[1], (array_agg(c.value order by l.id desc))[1]
  from pg_temp.undo_record r
  join public.audit_log l on l.import_run_id = p_run.id and l.table_name = r.target and l.record_id = r.id and l.action = 'update'
  cross join lateral jsonb_each(l.new_values) c
  where not r.inserted
  group by r.target, r.id, c.key;
  analyze pg_temp.undo_record;
end $$;

create function private.import_undo_updates(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
declare
  t record;
begin
  for t in select distinct c.target from pg_temp.undo_column c order by 1 loop
    execute format($q$
      update pg_temp.undo_record r set reason = case when x.id is null then 'deleted' when l.import_run_id is not null then 'later_import' else 'edited' end
      from pg_temp.undo_column c
      left join public.%1$I x on x.id = c.id and x.organization_id = $1
      left join lateral (
        select a.import_run_id from public.audit_log a
        where a.organization_id = $1 and a.table_name = c.target and a.record_id = c.id and c.name = any (a.changed_fields) order by a.id desc limit 1) l on true
      where c.target = %1$L and r.target = c.target and r.id = c.id
        and (x.id is null or (to_jsonb(x) -> c.name is distinct from c.run_value and c.name not in ('source', 'source_ref', 'import_run_id', 'import_key')))$q$,
      t.target) using p_run.organization_id;
    execute format($q$
      delete from pg_temp.undo_column c using public.%1$I x
      where c.target = %1$L and x.id = c.id and to_jsonb(x) -> c.name is distinct from c.run_value$q$, t.target);
    perform private.import_halves(array[format($q$
      update public.%1$I t set %2$s
      from pg_temp.undo_record u
      join (select c.id, jsonb_object_agg(c.name, c.old_value) as old from pg_temp.undo_column c where c.target = %1$L group by c.id) b on b.id = u.id
      cross join lateral jsonb_populate_record(null::public.%1$I, b.old) r
      where u.target = %1$L and t.id = u.id and t.organization_id = ($1).organization_id and u.nr between $2 and $3$q$,
      t.target, (
        select string_agg(format('%1$I = case when b.old ? %1$L then r.%1$I else t.%1$I end', n.name), ', ')
        from (select distinct c.name from pg_temp.undo_column c where c.target = t.target) n))], p_run, w.low, w.high)
    from (select min(u.nr) as low, max(u.nr) as high from pg_temp.undo_record u where u.target = t.target and not u.inserted) w
    where exists (select from pg_temp.undo_column c where c.target = t.target);
  end loop;
end $$;

-- An inserted record stays when it was changed later, or when anything that stays points at it, by whatever key.
create function private.import_undo_inserts(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
declare
  t record;
  found bigint;
  more boolean := true;
begin
  update pg_temp.undo_record r set reason = case when a.import_run_id is not null then 'later_import' else 'edited' end
  from (
    select distinct on (l.table_name, l.record_id) l.table_name, l.record_id, l.import_run_id
    from pg_temp.undo_record u
    join public.audit_log l on l.organization_id = p_run.organization_id and l.table_name = u.target and l.record_id = u.id and l.id > u.last
    where u.inserted and l.import_run_id is distinct from p_run.id
    order by l.table_name, l.record_id, l.id desc
  ) a
  where r.inserted and a.table_name = r.target and a.record_id = r.id;
  update pg_temp.undo_record r set reason = s.reason from pg_temp.undo_record s
  where s.inserted and s.reason is not null and (s.owner_table, s.owner_id) <> (s.target, s.id) and r.target = s.owner_table and r.id = s.owner_id and r.reason is null;

  while more loop
    more := false;
    for t in
      select child.relname as child, ca.attname as col, parent.relname as parent, private.has_column(k.conrelid, 'id') as has_id
      from pg_catalog.pg_constraint k
      join pg_catalog.pg_class child on child.oid = k.conrelid and child.relnamespace = 'public'::regnamespace
      join pg_catalog.pg_class parent on parent.oid = k.confrelid
      join pg_catalog.pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = k.conkey[1]
      join pg_catalog.pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = k.confkey[1] and pa.attname = 'id'
      where k.contype = 'f' and parent.relname in (select distinct u.target from pg_temp.undo_record u where u.inserted)
    loop
      execute format($q$
        update pg_temp.undo_record r set reason = 'referenced'
        where r.target = %L and r.inserted and r.reason is null and exists (
          select from public.%I c where c.%I = r.id and not exists (
            select from pg_temp.undo_record u where %s u.target = %L and u.inserted and u.reason is null))$q$,
        t.parent, t.child, t.col, case when t.has_id then 'u.id = c.id and' else 'false and' end, t.child);
      get diagnostics found = row_count;
      more := more or found > 0;
    end loop;
  end loop;

  for t in
    select u.target, min(u.nr) as low, max(u.nr) as high from pg_temp.undo_record u
    where u.inserted and u.reason is null group by u.target order by max(u.last) desc
  loop
    perform private.import_halves(array[format($q$
      delete from public.%1$I t using pg_temp.undo_record u
      where u.target = %1$L and u.inserted and u.reason is null and t.id = u.id and t.organization_id = ($1).organization_id and u.nr between $2 and $3$q$,
      t.target)], p_run, t.low, t.high);
  end loop;
end $$;

create function private.import_undo_answer(p_run public.import_runs) returns jsonb
language plpgsql set search_path = '' as $$
declare
  t record;
  answer jsonb;
begin
  create temp table undo_label (target text, id uuid, label text) on commit drop;
  for t in select distinct u.owner_table as name from pg_temp.undo_record u where u.reason is not null or u.nr in (select e.seq from pg_temp.import_issue e) loop
    continue when not private.import_may_read(p_run.organization_id, t.name);
    execute format('insert into pg_temp.undo_label select %L, x.id, x.%I::text from public.%I x where x.organization_id = $1 and x.id in (select u.owner_id from pg_temp.undo_record u where u.owner_table = %1$L)',
      t.name, coalesce(private.title_column(t.name), 'id'), t.name) using p_run.organization_id;
  end loop;
  select jsonb_build_object(
    'reversed', count(distinct (o.owner_table, o.owner_id)) filter (where o.reversed and o.counts),
    'kept', coalesce(jsonb_agg(distinct jsonb_build_object('table', o.owner_table, 'id', o.owner_id, 'label', l.label, 'reason', o.reason))
      filter (where o.reason is not null and not o.failed), '[]'),
    'failed', coalesce(jsonb_agg(distinct jsonb_build_object('table', o.owner_table, 'id', o.owner_id, 'label', l.label, 'reason', o.refusal))
      filter (where o.failed), '[]'))
  into answer
  from (
    select u.*, e.seq is not null as failed, e.issue ->> 'message' as refusal,
      e.seq is null and case when u.inserted then u.reason is null else exists (select from pg_temp.undo_column c where c.target = u.target and c.id = u.id) end as reversed,
      u.owner_table in (select unnest(private.import_targets(p_run.organization_id, p_run.importer))) as counts
    from pg_temp.undo_record u left join pg_temp.import_issue e on e.seq = u.nr
  ) o
  left join pg_temp.undo_label l on l.target = o.owner_table and l.id = o.owner_id;
  drop table pg_temp.undo_label;
  return answer;
end $$;

create function private.import_undo(p_run uuid) returns jsonb
language plpgsql security definer set search_path = '' set jit = off set work_mem = '64MB' set timezone = 'UTC' as $$
declare
  run constant public.import_runs := private.import_open(p_run, true, 'completed', 'completed_with_errors');
  answer jsonb;
begin
  -- the log shows the undo as a work of the run: a later import must not take it for somebody's edit
  insert into private.import_transactions (import_run_id) values (p_run)
  on conflict (transaction_id) do update set import_run_id = excluded.import_run_id;
  perform private.import_undo_list(run);
  perform private.import_undo_updates(run);
  perform private.import_undo_inserts(run);
  delete from private.import_transactions t where t.transaction_id = pg_current_xact_id();
  answer := private.import_undo_answer(run);
  update public.import_runs r
  set status = 'rolled_back', finished_at = now(), summary = r.summary || jsonb_build_object('status', 'rolled_back', 'undo', answer)
  where r.id = p_run;
  return answer;
end $$;
create function public.import_undo(p_run uuid) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_undo(p_run) $$;
comment on function public.import_undo(uuid) is
  'Reverses a committed import in one transaction. Returns how many records were reversed, which were kept and which failed, with reasons.';
select private.expose('private.import_undo(uuid)'::regprocedure);
select private.expose('public.import_undo(uuid)'::regprocedure);
