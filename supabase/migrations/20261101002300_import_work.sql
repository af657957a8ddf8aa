-- The work tables of one execution. They are temporary: no other session sees them, they cost no log, they can be
-- analysed, and a rolled back preview takes them along. Each step of the engine fills the next one.
-- Statistics know nothing of what was staged a moment ago: a nested loop would read all of it once per frame.
create function private.import_prepare(p_run uuid) returns void
language plpgsql set search_path = '' set client_min_messages = 'warning' set enable_nestloop = off as $$
begin
  drop table if exists pg_temp.import_input, pg_temp.import_issue, pg_temp.import_entry, pg_temp.import_lookup, pg_temp.import_implied,
    pg_temp.import_found, pg_temp.import_column, pg_temp.import_value, pg_temp.import_plan, pg_temp.import_known, pg_temp.import_outcome_row,
    pg_temp.import_seen, pg_temp.import_missing, pg_temp.import_cleared, pg_temp.import_made, pg_temp.import_label;
  -- the staged rows of the run, without their source cells
  create temp table import_input on commit drop as
    select s.seq, s.record_id, coalesce(f.file, r.files -> 0 ->> 'name', '') as file, f.sheet, s.row_number, s.column_letter, s.part,
      case when not f.completes and not f.clears then f.target end as target, case when f.clears then f.target end as clears,
      case when f.completes then f.target end as completes, f.source, s.source_note, s.key,
      f.match, f.duplicates, s.fields, s.defaults, f.fill, s.lookups, s.amount, s.returned, s.within, s.issues @> '[{"severity": "error"}]' as refused, false as silent
    from private.import_staging s
    join private.import_frames f on f.run_id = s.run_id and f.nr = s.frame
    join public.import_runs r on r.id = s.run_id
    where s.run_id = p_run;
  alter table pg_temp.import_input add primary key (seq);
  create index on pg_temp.import_input (target);
  create index on pg_temp.import_input (part) where part < 0;
  create index on pg_temp.import_input (clears) where clears is not null;
  create index on pg_temp.import_input (completes) where completes is not null;
  -- what the database adds to the issues of the reader
  create temp table import_issue (seq integer, severity text, code text, issue jsonb) on commit drop;
  create index on pg_temp.import_issue (seq);
  -- look-ups of the table at work: one row per use, one per distinct label, the records that will be made of labels
  create temp table import_entry (seq integer, column_name text, nr integer, kind text, ref_table text, value text collate "C", scope text collate "C",
    otherwise jsonb, is_alternative boolean not null default false) on commit drop;
  create temp table import_lookup (kind text, ref_table text, value text collate "C", scope text collate "C", makes boolean, seq integer, nr integer, search text, norm text,
    inside uuid, id uuid, natural_key text, state text, similar_names text) on commit drop;
  create temp table import_implied (id uuid primary key, target text, natural_key text, seq integer, fields jsonb, created boolean not null default false)
    on commit drop;
  create temp table import_found (seq integer primary key, found jsonb, naturals jsonb, otherwise jsonb, implied uuid[]) on commit drop;
  -- columns the rows of the table fill; satellite is null for its own
  create temp table import_column (name text primary key, satellite text, column_name text, is_field boolean, is_text boolean, has_limit boolean,
    default_value text)
    on commit drop;
  -- fields in the type of their column, then the record each row asks for, then what is stored of it
  create temp table import_value (seq integer primary key, vals jsonb) on commit drop;
  create temp table import_plan (seq integer primary key, file text, sheet text, is_good boolean, import_key text, vals jsonb, defaults jsonb,
    match text[], fill text[], duplicates text, nth integer, first_seq integer, first_in_sheet integer, implied uuid[], action text, target_id uuid, version integer,
    adopts boolean not null default false, changes jsonb, before jsonb, label text, source text, source_ref text) on commit drop;
  create temp table import_known (seq integer primary key, id uuid unique, version integer, import_key text, label text, stored jsonb) on commit drop;
  -- results of all tables, and the records that rows named or touched
  create temp table import_outcome_row (seq integer primary key, action text, target_id uuid, import_key text, label text, before jsonb, after jsonb,
    print text) on commit drop;
  create temp table import_seen (target text, id uuid) on commit drop;
  create temp table import_missing (target text, id uuid, label text, source_ref text, stored jsonb, pair integer) on commit drop;
  create temp table import_cleared (seq integer, target text, id uuid, label text, source_ref text, version integer, primary key (target, id)) on commit drop;
  create temp table import_made (file text, sheet text, target text, records integer) on commit drop;
  create temp table import_label (kind text, value text, state text, seq integer, amount numeric, similar_names text) on commit drop;
  -- statistics of the columns that plans turn on: those of jsonb take longer than the work they would save
  analyze pg_temp.import_input (seq, target, clears, completes, part);
end $$;

create function private.import_clear_work() returns void
language plpgsql set search_path = '' as $$
declare
  -- emptying eight tables anew takes 40 ms, three dozen times in an import
  is_large constant boolean := (select count(*) from pg_temp.import_plan) > 1000;
  work text;
begin
  foreach work in array '{import_entry,import_lookup,import_implied,import_found,import_column,import_value,import_plan,import_known}'::text[] loop
    execute format(case when is_large then 'truncate pg_temp.%I' else 'delete from pg_temp.%I' end, work);
  end loop;
end $$;

create function private.import_note(p_seq integer, p_severity text, p_code text, p_cell jsonb default '{}') returns void
language plpgsql set search_path = '' as $$
begin
  insert into pg_temp.import_issue values (p_seq, p_severity, p_code,
    '{"column": null, "label": null, "value": null}' || p_cell || jsonb_build_object('severity', p_severity, 'code', p_code));
end $$;

-- A refusal is the row's fault (wrong value, broken rule, a trigger that says no); anything else ends the run.
create function private.is_refusal(p_state text) returns boolean
language sql immutable set search_path = '' as $$ select p_state ~ '^(22|23|44|P0001$|PT4(00|09|22)$|42501$)' $$;

-- Runs the statements for the rows p_low to p_high ($1 run, $2 low, $3 high). When the database refuses, halves the
-- range until the bad rows stand alone: they get an issue, all others are written. Set-based when all is well, a few
-- statements per bad row when not.
create function private.import_halves(p_statements text[], p_run public.import_runs, p_low integer, p_high integer) returns void
language plpgsql set search_path = '' as $$
declare
  statement text;
  middle constant integer := (p_low + p_high) / 2;
  refusal jsonb;
begin
  foreach statement in array p_statements loop
    execute statement using p_run, p_low, p_high;
  end loop;
exception when others then
  if not private.is_refusal(sqlstate) then
    raise;
  end if;
  if p_low < p_high then
    perform private.import_halves(p_statements, p_run, p_low, middle);
    perform private.import_halves(p_statements, p_run, middle + 1, p_high);
    return;
  end if;
  declare
    field text;
    rule text;
    message text;
  begin
    get stacked diagnostics field = column_name, rule = constraint_name, message = message_text;
    refusal := jsonb_strip_nulls(jsonb_build_object('value', coalesce(nullif(rule, ''), case when sqlstate <> '23502' then left(message, 200) end), 'constraint', nullif(rule, ''), 'field', nullif(field, ''),
      'message', message, 'sqlstate', sqlstate));
  end;
  perform private.import_note(p_low, 'error', case sqlstate when '23502' then 'missing_required' else 'constraint' end, refusal);
end $$;
