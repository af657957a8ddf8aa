-- Takes a committed import back, from the audit log: what the run inserted goes when nobody has touched it or built on
-- it, what it updated goes back where its value still stands, everything else is named with the reason it stays.

create function private.import_undo_list(p_run public.import_runs) returns void
language plpgsql set search_path = '' set client_min_messages = 'warning' as $$
declare
  t record;
begin
  drop table if exists pg_temp.undo_record, pg_temp.undo_change, pg_temp.import_issue;
  create temp table import_issue (seq integer, severity text, code text, issue jsonb) on commit drop;
  -- every record the run wrote; the owner is the record a satellite belongs to, and is what is counted and named
  create temp table undo_record (nr integer generated always as identity primary key, target text, id uuid, inserted boolean, deleted boolean, last bigint, owner_table text,
    owner_id uuid, reason text, unique (target, id)) on commit drop;
  insert into pg_temp.undo_record (target, id, inserted, deleted, last, owner_table, owner_id)
  select l.table_name, l.record_id, bool_or(l.action = 'insert'), bool_or(l.action = 'delete'), max(l.id), l.table_name, l.record_id
  from public.audit_log l where l.import_run_id = p_run.id and l.organization_id = p_run.organization_id
  group by l.table_name, l.record_id
  order by bool_or(l.action = 'insert'), max(l.id);
  -- whoever changes one of them at this moment, or points at it, is waited for and then counts as an edit
  for t in select distinct u.target from pg_temp.undo_record u order by u.target loop
    execute format('select from public.%I x where x.id in (select u.id from pg_temp.undo_record u where u.target = %L) order by x.id for update', t.target, t.target);
  end loop;
  for t in
    select s.name as child, s.key, r.target as parent
    from (select distinct u.target from pg_temp.undo_record u) r cross join lateral private.import_satellites(r.target) s
  loop
    execute format('update pg_temp.undo_record u set owner_table = %L, owner_id = s.%I from public.%I s where u.target = %L and s.id = u.id',
      t.parent, t.key, t.child, t.child);
  end loop;
  -- what updates changed: the values before the run, and those it left
  create temp table undo_change (nr integer primary key, target text, id uuid, before jsonb, after jsonb, due boolean not null default true) on commit drop;
  create index on pg_temp.undo_change (id);
  insert into pg_temp.undo_change
  select c.nr, c.target, c.id, jsonb_object_agg(c.name, c.before), jsonb_object_agg(c.name, c.after)
  from (
    select r.nr, r.target, r.id, v.key as name, (array_agg(l.old_values -> v.key order by l.id))[1] as before, (array_agg(v.value order by l.id desc))[1] as after
    from pg_temp.undo_record r
    join public.audit_log l on l.import_run_id = p_run.id and l.table_name = r.target and l.record_id = r.id and l.action = 'update'
    cross join lateral jsonb_each(l.new_values) v
    -- generated columns follow the others
    join pg_catalog.pg_attribute a on a.attrelid = to_regclass(format('public.%I', r.target)) and a.attname = v.key and a.attgenerated = ''
    where not r.inserted
    group by r.nr, v.key
  ) c
  group by c.nr, c.target, c.id;
  analyze pg_temp.undo_change;
  analyze pg_temp.undo_record;
end $$;

-- Custom fields go back one by one: what stands in the column then, and the fields that the run changed and somebody again.
create function private.import_undo_custom(p_now jsonb, p_before jsonb, p_after jsonb, out custom jsonb, out moved text[])
language sql immutable set search_path = '' as $$
  select p_now - coalesce(array_agg(k.name) filter (where not k.moved), '{}')
      || coalesce(jsonb_object_agg(k.name, p_before -> k.name) filter (where not k.moved and p_before ? k.name), '{}'),
    coalesce(array_agg(k.name) filter (where k.moved), '{}')
  from (
    select f.name, p_now -> f.name is distinct from p_after -> f.name and p_now -> f.name is distinct from p_before -> f.name as moved
    from jsonb_object_keys(p_before || p_after) f(name) where p_before -> f.name is distinct from p_after -> f.name
  ) k
$$;

-- A column goes back when it still holds what the run wrote. Block P goes back or stays without a word.
create function private.import_undo_updates(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
declare
  t record;
begin
  for t in select c.target, min(c.nr) as low, max(c.nr) as high from pg_temp.undo_change c where c.due group by c.target order by 1 loop
    execute format($q$
      with now as (
        select c.nr, x.id is null as gone, array(
          select v.key from jsonb_each(c.after - 'custom') v
          -- what follows another table (the sum of lines) may be back already
          where to_jsonb(x) -> v.key is distinct from v.value and to_jsonb(x) -> v.key is distinct from c.before -> v.key) as moved,
          u.custom, u.moved as moved_fields, u.moved <> '{}' and u.custom = x.custom as custom_stays
        from pg_temp.undo_change c left join public.%I x on x.id = c.id and x.organization_id = $1
        left join lateral private.import_undo_custom(x.custom, c.before -> 'custom', c.after -> 'custom') u on c.after ? 'custom' and x.id is not null
        where c.target = $2 and c.due
      ), noted as (
        update pg_temp.undo_record r set reason = case when n.gone then 'deleted' when (
            select a.import_run_id from public.audit_log a
            where a.organization_id = $1 and a.table_name = r.target and a.record_id = r.id and (a.changed_fields && n.moved or exists (
              select from unnest(n.moved_fields) f(name) where a.old_values #> array['custom', f.name] is distinct from a.new_values #> array['custom', f.name]))
            order by a.id desc limit 1) is not null then 'later_import' else 'edited' end
        from now n where r.nr = n.nr and (n.gone or n.moved_fields <> '{}' or exists (
          select unnest(n.moved) except select unnest(array['source', 'source_ref', 'import_run_id', 'import_key'])))
      )
      update pg_temp.undo_change c set before = case when n.gone then '{}' when n.custom is null then c.before - n.moved
        when n.custom_stays then c.before - n.moved - 'custom' else (c.before - n.moved) || jsonb_build_object('custom', n.custom) end
      from now n where c.nr = n.nr and (n.gone or n.moved <> '{}' or n.custom is not null)$q$,
      t.target) using p_run.organization_id, t.target;
    perform private.import_halves(array[format($q$
      update public.%1$I t set %2$s
      from pg_temp.undo_change c cross join lateral jsonb_populate_record(null::public.%1$I, c.before) r
      where c.target = %1$L and c.due and c.before <> '{}' and t.id = c.id and t.organization_id = ($1).organization_id and c.nr between $2 and $3$q$,
      t.target, (
        select string_agg(format('%1$I = case when c.before ? %1$L then r.%1$I else t.%1$I end', n.name), ', ')
        from (select distinct jsonb_object_keys(c.before) as name from pg_temp.undo_change c where c.target = t.target) n))], p_run, t.low, t.high)
    where exists (select from pg_temp.undo_change c where c.target = t.target and c.before <> '{}');
  end loop;
end $$;

-- An inserted record stays when it was changed later, or when anything that stays points at it, by whatever key.
create function private.import_undo_inserts(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
declare
  t record;
  found bigint;
  more boolean := true;
  goals text[];
  goal text;
begin
  -- what somebody has deleted since is gone already
  for t in select distinct u.target from pg_temp.undo_record u where u.inserted loop
    execute format('delete from pg_temp.undo_record u where u.target = %L and u.inserted and not exists (select from public.%I x where x.id = u.id)', t.target, t.target);
  end loop;
  update pg_temp.undo_record r set reason = case when a.import_run_id is not null then 'later_import' else 'edited' end
  from (
    select distinct on (l.table_name, l.record_id) l.table_name, l.record_id, l.import_run_id
    from pg_temp.undo_record u
    join public.audit_log l on l.organization_id = p_run.organization_id and l.table_name = u.target and l.record_id = u.id and l.id > u.last
    where u.inserted and l.import_run_id is distinct from p_run.id
      -- later runs that were undone before are as if they had never been
      and not exists (select from public.import_runs x where x.id = l.import_run_id and x.status = 'rolled_back')
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
    -- and so does a satellite whose record stays
    update pg_temp.undo_record r set reason = o.reason from pg_temp.undo_record o
    where r.inserted and r.reason is null and o.target = r.owner_table and o.id = r.owner_id and o.nr <> r.nr and o.reason is not null;
  end loop;

  -- what points at others goes before them
  goals := array(select distinct u.target from pg_temp.undo_record u where u.inserted and u.reason is null);
  while goals <> '{}' loop
    select g.name into goal from unnest(goals) g(name)
    order by exists (
        select from pg_catalog.pg_constraint k
        where k.contype = 'f' and k.confrelid = to_regclass(format('public.%I', g.name)) and k.conrelid <> k.confrelid
          and k.conrelid in (select to_regclass(format('public.%I', o.name)) from unnest(goals) o(name))),
      (select max(u.last) from pg_temp.undo_record u where u.target = g.name) desc
    limit 1;
    perform private.import_halves(array[format($q$
      delete from public.%1$I t using pg_temp.undo_record u
      where u.target = %1$L and u.inserted and u.reason is null and t.id = u.id and t.organization_id = ($1).organization_id and u.nr between $2 and $3$q$,
      goal)], p_run, min(u.nr), max(u.nr)) from pg_temp.undo_record u where u.target = goal and u.inserted and u.reason is null;
    goals := array_remove(goals, goal);
  end loop;
end $$;

-- What the run removed comes back with all that went with it.
create function private.import_undo_deletes(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
declare
  r record;
begin
  for r in
    select u.nr, l.log from pg_temp.undo_record u
    cross join lateral (
      select x as log from public.audit_log x
      where x.import_run_id = p_run.id and x.table_name = u.target and x.record_id = u.id and x.action = 'delete' order by x.id desc limit 1) l
    where u.deleted and not u.inserted order by u.last desc
  loop
    continue when private.is_there(p_run.organization_id, (r.log).table_name, (r.log).record_id);
    begin
      perform private.restore_rows(r.log);
    exception when others then
      if not private.is_refusal(sqlstate) then
        raise;
      end if;
      perform private.import_note(r.nr, 'error', 'constraint', jsonb_build_object('message', sqlerrm));
    end;
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
      e.seq is null and case when u.inserted then u.reason is null when u.deleted then true else exists (select from pg_temp.undo_change c where c.nr = u.nr and c.before <> '{}') end as reversed,
      u.owner_table in (select unnest(private.import_targets(p_run.organization_id, p_run.importer))) as counts
    from pg_temp.undo_record u left join pg_temp.import_issue e on e.seq = u.nr
  ) o
  left join pg_temp.undo_label l on l.target = o.owner_table and l.id = o.owner_id;
  drop table pg_temp.undo_label;
  return answer;
end $$;

-- What could not go back before is tried again.
create function private.import_undo_again(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
begin
  update pg_temp.undo_change c set due = c.nr in (select e.seq from pg_temp.import_issue e);
  delete from pg_temp.import_issue e where e.seq in (select c.nr from pg_temp.undo_change c where c.due);
  perform private.import_undo_updates(p_run);
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
  -- what an inserted record stood in the way of (two rates of pay for one day)
  perform private.import_undo_again(run);
  perform private.import_undo_deletes(run);
  -- what pointed at a removed record
  perform private.import_undo_again(run);
  delete from private.import_transactions t where t.transaction_id = pg_current_xact_id();
  answer := private.import_undo_answer(run);
  update public.import_runs r set status = 'rolled_back', finished_at = now() where r.id = p_run;
  return private.import_keep_answer(run,
    (select a.answer from private.import_answers a where a.run_id = p_run) || jsonb_build_object('status', 'rolled_back', 'undo', answer)) -> 'undo';
end $$;
create function public.import_undo(p_run uuid) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_undo(p_run) $$;
comment on function public.import_undo(uuid) is
  'Reverses a committed import in one transaction. Returns how many records were reversed, which were kept and which failed, with reasons.';
select private.expose('private.import_undo(uuid)'::regprocedure);
select private.expose('public.import_undo(uuid)'::regprocedure);
