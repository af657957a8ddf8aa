-- Step 1 for one table: all look-ups of its rows, set-based, and what a miss means for the row.
create function private.import_resolve(p_run public.import_runs, p_table text, p_targets text[]) returns void
language plpgsql set search_path = '' as $$
declare
  kind private.import_kinds;
  ref text;
  -- a natural key is read where keys are made of look-ups
  has_named_keys constant boolean := exists (
    select from pg_temp.import_input i where p_table in (i.target, i.clears) and i.key @? '$[*].lookup');
begin
  insert into pg_temp.import_entry (seq, column_name, nr, kind, ref_table, value, scope, otherwise)
  select i.seq, case when not t.checks then l.key end, t.nr, t.kind, coalesce(k.table_name, t.target, ''), l.value ->> 1,
    case when k.in_project then coalesce(i.lookups -> 'project_id' ->> 1, '') else '' end, l.value -> 2
  from pg_temp.import_input i
  cross join lateral jsonb_each(i.lookups) l
  join private.import_lookups t on t.run_id = p_run.id and t.nr = (l.value ->> 0)::integer
  left join private.import_kinds k on k.kind = t.kind
  where i.target = p_table and l.value ->> 1 ~ '\S';
  -- another kind that may know the label
  insert into pg_temp.import_entry (seq, nr, kind, ref_table, value, scope, is_alternative)
  select e.seq, e.nr, k.kind, k.table_name, e.value, '', true
  from pg_temp.import_entry e
  join private.import_lookups t on t.run_id = p_run.id and t.nr = e.nr
  join private.import_kinds k on k.kind = t.alternative
  where e.nr = any (array(select x.nr from private.import_lookups x where x.run_id = p_run.id and x.alternative is not null));
  analyze pg_temp.import_entry (seq, kind, value, scope);

  insert into pg_temp.import_lookup (kind, ref_table, value, scope, makes, seq, nr)
  select e.kind, e.ref_table, e.value, e.scope, bool_or(t.makes and not e.is_alternative), min(e.seq), (array_agg(e.nr order by e.seq))[1]
  from (select x.nr, x.kind, x.ref_table, x.value, x.scope, bool_and(x.is_alternative) as is_alternative, min(x.seq) as seq from pg_temp.import_entry x group by 1, 2, 3, 4, 5) e
  join private.import_lookups t on t.run_id = p_run.id and t.nr = e.nr
  group by e.kind, e.ref_table, e.value, e.scope;
  analyze pg_temp.import_lookup;

  -- projects first: cost codes are looked up inside them
  for kind in
    select k.* from private.import_kinds k where k.kind in (select l.kind from pg_temp.import_lookup l) order by k.in_project, k.kind
  loop
    perform private.import_apply_aliases(p_run, kind);
    perform private.import_search(p_run, kind);
    perform private.import_imply(p_run, p_targets);
  end loop;
  for ref in select distinct l.ref_table from pg_temp.import_lookup l where l.kind = 'table' loop
    if exists (select from private.tenant_tables t where t.table_name = ref and t.is_tenant) and private.import_may_read(p_run.organization_id, ref) then
      kind := ('table', ref, case when private.has_column(format('public.%I', ref)::regclass, 'code') then 'code' end,
        private.title_column(ref), null, 'unmapped_value', false, false, null, false, null, null);
      perform private.import_search(p_run, kind);
    end if;
  end loop;

  if exists (select from private.import_lookups t where t.run_id = p_run.id and t.skips) then
    perform private.import_leave_out(p_run);
  end if;
  insert into pg_temp.import_found (seq, found, naturals, otherwise, implied)
  select e.seq,
    coalesce(jsonb_object_agg(e.column_name, l.id) filter (where l.id is not null and e.column_name is not null), '{}'),
    coalesce(jsonb_object_agg(e.column_name, l.natural_key) filter (where has_named_keys and l.natural_key is not null and e.column_name is not null), '{}'),
    jsonb_agg(e.otherwise) filter (where l.id is null and e.otherwise is not null),
    array_agg(l.id) filter (where l.state = 'implied')
  from pg_temp.import_entry e
  join pg_temp.import_lookup l on l.kind = e.kind and l.ref_table = e.ref_table and l.value = e.value and l.scope = e.scope
  group by e.seq;

  insert into pg_temp.import_seen select distinct l.ref_table, l.id from pg_temp.import_lookup l where l.state = 'found';
  if exists (select from pg_temp.import_lookup l where l.id is null) then
    perform private.import_report_misses(p_run, p_table);
  end if;
  analyze pg_temp.import_found (seq);
end $$;

-- Rows that an alias says are no record here, such as what is booked on an account that is no cost.
create function private.import_leave_out(p_run public.import_runs) returns void
language plpgsql set search_path = '' as $$
begin
  with gone as (
    update pg_temp.import_input i set target = null
    from pg_temp.import_entry e
    join private.import_lookups t on t.run_id = p_run.id and t.nr = e.nr
    join pg_temp.import_lookup l on l.kind = e.kind and l.ref_table = e.ref_table and l.value = e.value and l.scope = e.scope
    where i.seq = e.seq and l.state = 'none' and t.skips
    returning i.seq, t.cell, t.label, e.value
  ), told as (
    insert into pg_temp.import_issue (seq, severity, code, issue)
    select g.seq, 'info', 'ignored_row', jsonb_build_object('severity', 'info', 'code', 'ignored_row', 'column', g.cell, 'label', g.label,
      'value', left(g.value, 200)) from gone g
  )
  delete from pg_temp.import_entry e using gone g where e.seq = g.seq;
end $$;

-- A miss refuses the row where the record matters; a division only warns; anything else stays empty without a word.
create function private.import_report_misses(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' set enable_nestloop = off as $$
begin
  insert into pg_temp.import_issue (seq, severity, code, issue)
  select m.seq, m.severity, m.code, jsonb_build_object('severity', m.severity, 'code', m.code, 'column', m.cell, 'label', m.label,
    'value', left(m.value, 200)) || jsonb_strip_nulls(jsonb_build_object('row', m.row_number))
  from (
    select e.seq, e.value, t.cell, t.label, t.row_number,
      case when not e.is_alternative and t.required and l.state not in ('none', 'nowhere') or (l.state = 'none' and c.attnotnull) then 'error' else 'warning' end as severity,
      case l.state when 'ambiguous' then 'ambiguous_match' when 'uncodable' then 'cannot_derive_code' else coalesce(k.miss, 'unmapped_value') end as code
    from pg_temp.import_entry e
    join private.import_lookups t on t.run_id = p_run.id and t.nr = e.nr
    join pg_temp.import_lookup l on l.kind = e.kind and l.ref_table = e.ref_table and l.value = e.value and l.scope = e.scope
    left join private.import_kinds k on k.kind = e.kind
    left join pg_catalog.pg_attribute c on c.attrelid = to_regclass(format('public.%I', p_table)) and c.attname = e.column_name
    where l.id is null and (
      not e.is_alternative and t.required and coalesce(l.state, '') not in ('none', 'nowhere') or l.state = 'none' and c.attnotnull or l.state = 'ambiguous'
      or e.kind in ('division', 'lead'))
      and not exists (select from pg_temp.import_input i where i.seq = e.seq and i.part > 0 and i.refused)
      and not exists (select from pg_temp.import_lookup o where o.kind = t.alternative and o.value = e.value and o.id is not null)
  ) m;
end $$;
