-- Row by row over an index, whatever the planner believes: a table that was filled a minute ago looks empty to it, and
-- a small one is read whole for each of 50,000 rows.
create function private.import_look_up(p_statement text, p_org uuid) returns void
language plpgsql set search_path = '' set enable_seqscan = off as $$
begin
  execute p_statement using p_org;
end $$;

-- Step 4 for one table: the stored record of each row, by import key, else by the columns that identify it.
create function private.import_find_records(p_run public.import_runs, p_table text) returns void
language plpgsql set search_path = '' as $$
declare
  has_key constant boolean := private.import_provenance(p_table);
  stored text;
  satellites text;
  shape record;
  statement text;
  has_records boolean;
begin
  execute format('select exists (select from public.%I t where t.organization_id = $1)', p_table) into has_records using p_run.organization_id;
  select private.json_expression(array_agg(format('%L, %I.%I', c.name, coalesce('s_' || c.satellite, 't'), c.column_name) order by c.name)) into stored
  from pg_temp.import_column c;
  select string_agg(format(' left join public.%I %I on %2$I.%I = t.id and %2$I.organization_id = t.organization_id', s.name, 's_' || s.name, s.key), '') into satellites
  from private.import_satellites(p_table) s where s.name in (select c.satellite from pg_temp.import_column c);
  statement := format($q$
    insert into pg_temp.import_known (seq, id, version, import_key, label, stored)
    select w.seq, x.* from %%s cross join lateral (
      select t.id, t.version, %s, t.%I::text, %s from public.%I t%s where t.organization_id = $1 and %%s offset 0) x$q$,
    case when has_key then 't.import_key' else 'null::text' end, coalesce(private.title_column(p_table), 'id'), stored, p_table, coalesce(satellites, ''));

  if has_key and has_records then
    perform private.import_look_up(format(statement, '(select p.seq, p.import_key from pg_temp.import_plan p where p.action = ''created'') w',
      't.import_key = w.import_key'), p_run.organization_id);
  end if;
  -- a second identical ledger row waits for a person, unless one took it before
  insert into pg_temp.import_issue (seq, severity, code, issue)
  select p.seq, 'warning', 'possible_duplicate', jsonb_build_object('severity', 'warning', 'code', 'possible_duplicate', 'column', null, 'label', null,
    -- the twin of a row that came back stands in the file it came from
    'value', case when p.first_seq < p.seq then i.row_number else (
      select min(x.row_number) from public.import_run_rows x
      where x.import_run_id = any (i.returned) and x.organization_id = p_run.organization_id and x.import_key = regexp_replace(p.import_key, '\|\d+$', '')) end::text)
  from pg_temp.import_plan p join pg_temp.import_input i on i.seq = p.first_seq
  where p.action = 'created' and p.duplicates = 'ledger' and p.nth > 1 and p_run.options ->> 'duplicate_policy' = 'skip'
    and not exists (select from pg_temp.import_known k where k.seq = p.seq);
  update pg_temp.import_plan p set action = 'skipped'
  where p.seq in (select e.seq from pg_temp.import_issue e where e.code = 'possible_duplicate') and p.action = 'created';

  for shape in
    select distinct p.match as columns from pg_temp.import_plan p
    where has_records and p.action = 'created' and p.match <> '{}' and not exists (select from pg_temp.import_known k where k.seq = p.seq)
  loop
    perform private.import_match(p_run, p_table, shape.columns, statement);
  end loop;
  -- what completes a record makes none, whatever a chunk says of how it is found
  with lost as (
    update pg_temp.import_plan p set action = 'error'
    from pg_temp.import_input i
    where i.seq = p.seq and i.completes is not null and p.action = 'created' and not exists (select from pg_temp.import_known k where k.seq = p.seq)
    returning p.seq, p.vals
  )
  insert into pg_temp.import_issue (seq, severity, code, issue)
  select l.seq, 'error', 'unmapped_value', jsonb_build_object('severity', 'error', 'code', 'unmapped_value', 'column', null, 'label', null,
    'field', 'id', 'value', l.vals ->> 'id')
  from lost l;
  analyze pg_temp.import_known (seq, id);
end $$;

-- Text is compared normalised, and no text is the same as empty text; other values must be given. Of several records
-- those in use come first; if several are left, nobody guesses.
create function private.import_match(p_run public.import_runs, p_table text, p_columns text[], p_statement text) returns void
language plpgsql set search_path = '' set enable_nestloop = off as $$
declare
  target constant regclass := format('public.%I', p_table)::regclass;
  condition text;
  given text;
begin
  select string_agg(case when ty.typcategory = 'S' then format('private.normalise(coalesce(t.%1$I, '''')) = private.normalise(coalesce(p.vals ->> %1$L, ''''))', a.attname)
      else format('t.%1$I = (p.vals ->> %1$L)::%2$s', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)) end, ' and '),
    string_agg(format('p.vals ? %L', a.attname), ' or ')
  into condition, given
  from pg_catalog.pg_attribute a join pg_catalog.pg_type ty on ty.oid = a.atttypid
  where a.attrelid = target and a.attname = any (p_columns);
  execute format($q$
    create temp table import_hit on commit drop as
    select h.seq, h.id, count(*) over (partition by h.seq) as hits, row_number() over (partition by h.id order by h.seq) as turn
    from (
      select p.seq, t.id, dense_rank() over (partition by p.seq order by %s) as best
      from pg_temp.import_plan p
      join public.%I t on t.organization_id = $1 and %s
      where p.action = 'created' and p.match = $2 and (%s)
        and not exists (select from pg_temp.import_known k where k.seq = p.seq)
        and not exists (select from pg_temp.import_known k where k.id = t.id)
    ) h where h.best = 1$q$,
    case when private.has_column(target, 'archived_at') then 't.archived_at is not null' else '1' end, p_table, condition, given)
  using p_run.organization_id, p_columns;
  insert into pg_temp.import_issue (seq, severity, code, issue)
  select distinct h.seq, 'error', 'ambiguous_match', jsonb_build_object('severity', 'error', 'code', 'ambiguous_match', 'column', null, 'label', null,
    'field', p_columns[1], 'value', (select string_agg(p.vals ->> c, ', ') from unnest(p_columns) c))
  from pg_temp.import_hit h join pg_temp.import_plan p on p.seq = h.seq where h.hits > 1;
  update pg_temp.import_plan p set action = 'error' from pg_temp.import_hit h where h.seq = p.seq and h.hits > 1;
  perform private.import_look_up(format(p_statement, '(select h.seq, h.id from pg_temp.import_hit h where h.hits = 1 and h.turn = 1) w', 't.id = w.id'),
    p_run.organization_id);
  drop table pg_temp.import_hit;
end $$;
