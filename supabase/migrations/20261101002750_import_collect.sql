-- Step 7 for one table: what came of it, for the answer, and with p_compares a print of it that a commit is compared by.
create function private.import_collect(p_run public.import_runs, p_table text, p_compares boolean) returns void
language plpgsql set search_path = '' as $$
begin
  -- rows that completed a record of another sheet share its fate
  insert into pg_temp.import_issue (seq, severity, code, issue)
  select p.seq, e.severity, e.code, e.issue
  from pg_temp.import_plan p join pg_temp.import_plan f on f.seq = p.first_seq and f.action = 'error'
  join pg_temp.import_issue e on e.seq = f.seq and e.severity = 'error'
  where p.action = 'merged';
  update pg_temp.import_plan p set action = f.action
  from pg_temp.import_plan f where f.seq = p.first_seq and p.action = 'merged' and f.action in ('error', 'skipped');
  insert into pg_temp.import_outcome_row (seq, action, target_id, import_key, label, before, after, print)
  select p.seq,
    case when not p.is_good then 'error' when p.action = 'merged' or m.target_id is not null then 'unchanged' else p.action end,
    case when p.action = 'merged' then f.target_id when p.action in ('created', 'updated', 'unchanged') then p.target_id end,
    p.import_key, p.label, case when p.action = 'updated' and m.target_id is null then p.before end,
    case when p.action = 'updated' and m.target_id is null then p.changes end,
    case when p_compares then md5(concat_ws('|', p.action, p.target_id, p.import_key, p.adopts, coalesce(p.changes, p.vals), p.before, p.defaults, p.source)) end
  from pg_temp.import_plan p
  left join pg_temp.import_plan f on f.seq = p.first_seq
  -- completing what this run has made is part of making it
  left join pg_temp.import_outcome_row m on m.target_id = p.target_id and m.action = 'created' and p.action = 'updated';
  insert into pg_temp.import_seen
  select p_table, p.target_id from pg_temp.import_plan p where p.action in ('updated', 'unchanged');
  insert into pg_temp.import_made
  select i.file, i.sheet, m.target, count(*) from pg_temp.import_implied m join pg_temp.import_input i on i.seq = m.seq
  where m.created group by i.file, i.sheet, m.target;
  perform private.import_collect_labels(p_run);
  if private.import_provenance(p_table) then
    perform private.import_collect_missing(p_run, p_table);
  end if;
end $$;

-- Labels a person should look at: unknown ones, several hits, and new names that look like a known one.
create function private.import_collect_labels(p_run public.import_runs) returns void
language plpgsql set search_path = '' set enable_nestloop = off as $$
declare
  kind private.import_kinds;
  ending constant text := '[.,]|\s+(llc|inc|incorporated|co|company|corp|corporation|ltd|group)\M\.?';
begin
  if not exists (select from pg_temp.import_lookup l where l.state in ('ambiguous', 'implied', 'missed', 'uncodable')) then
    return;
  end if;
  -- a new name that looks like no other is one of thousands, and nothing to look at
  for kind in select k.* from private.import_kinds k where k.kind in (select m.kind from pg_temp.import_lookup m where m.state = 'implied') loop
    execute format($q$
      update pg_temp.import_lookup x set similar_names = s.names
      from (
        select l.value, string_agg(distinct t.%I, ', ') as names
        from (
          select m.value, m.id, regexp_replace(m.norm, $2, '', 'g') as stem from pg_temp.import_lookup m where m.kind = $3 and m.state = 'implied'
        ) l
        join public.%I t on t.organization_id = $1 and t.id <> l.id and regexp_replace(private.normalise(t.%1$I), $2, '', 'g') = l.stem
        group by l.value
      ) s
      where x.kind = $3 and x.state = 'implied' and x.value = s.value$q$, kind.name_column, kind.table_name) using p_run.organization_id, ending, kind.kind;
  end loop;
  insert into pg_temp.import_label (kind, value, state, seq, amount, similar_names)
  select e.kind, e.value, case l.state when 'ambiguous' then 'ambiguous' when 'implied' then 'new' else 'unknown' end, e.seq, i.amount, l.similar_names
  from pg_temp.import_lookup l
  join pg_temp.import_entry e on e.kind = l.kind and e.ref_table = l.ref_table and e.value = l.value and e.scope = l.scope
  join private.import_lookups t on t.run_id = p_run.id and t.nr = e.nr
  join pg_temp.import_input i on i.seq = e.seq
  -- what is only checked stands in the file as it is: another name for it would not be written
  where not i.silent and not t.checks and (l.state = 'ambiguous' or l.similar_names is not null or (l.state in ('missed', 'uncodable') and (not e.is_alternative and t.required or e.kind = 'division')));
end $$;

-- Records an earlier file brought from the same sheets and this one no longer names. Nothing is deleted for it. An
-- edited line of a ledger shows up as one missing and one new record: they are paired when nearly everything agrees.
create function private.import_collect_missing(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' set enable_nestloop = off as $$
declare
  stored text;
begin
  select private.json_expression(array_agg(format('%L, t.%I', c.name, c.column_name) order by c.name)) into stored
  from pg_temp.import_column c where c.satellite is null;
  execute format($q$
    insert into pg_temp.import_missing (target, id, label, source_ref, stored)
    select %L, t.id, t.%I::text, t.source_ref, case when $3 then %s end
    from public.%I t
    where t.organization_id = $1 and starts_with(t.import_key, $2)
      and split_part(t.source_ref, ' · ', 2) in (select replace(p.sheet, ' · ', ' ') from pg_temp.import_plan p)
      and t.import_run_id is distinct from $4
      and not exists (select from pg_temp.import_seen s where s.target = %1$L and s.id = t.id)
      and not exists (select from pg_temp.import_plan p where p.import_key = t.import_key)$q$,
    p_table, coalesce(private.title_column(p_table), 'id'), stored, p_table)
  using p_run.organization_id, p_run.importer || '|', exists (select from pg_temp.import_plan p where p.duplicates = 'ledger'), p_run.id;
  if (select count(*) from pg_temp.import_missing m where m.target = p_table)
    * (select count(*) from pg_temp.import_plan p where p.action = 'created' and p.duplicates = 'ledger') between 1 and 20000 then
    update pg_temp.import_missing m set pair = b.seq
    from (
      select distinct on (x.id) x.id, p.seq
      from pg_temp.import_missing x
      join pg_temp.import_plan p on p.action = 'created' and p.duplicates = 'ledger' and replace(p.sheet, ' · ', ' ') = split_part(x.source_ref, ' · ', 2)
      cross join lateral (
        select count(*) filter (where x.stored -> v.key = v.value) as same, count(*) as given from jsonb_each(p.vals) v
      ) s
      where x.target = p_table and s.same >= s.given - 2 and s.same > s.given / 2
      order by x.id, s.same desc, p.seq
    ) b
    where m.id = b.id and m.target = p_table;
  end if;
end $$;
