-- Preview and commit are the same function: one runs it to its end and takes it back, the other keeps it.

create type private.import_result as (seq integer, file text, sheet text, action text, target_id uuid, import_key text, label text, before jsonb, after jsonb, issues jsonb);
create type private.import_outcome as (results private.import_result[], made jsonb, labels jsonb, missing jsonb, cleared jsonb, fingerprint text);

create function private.import_attempt(p_run public.import_runs, p_held text[], p_kept_issues jsonb, p_compares boolean) returns private.import_outcome
language plpgsql set search_path = '' as $$
declare
  targets constant text[] := private.import_targets(p_run.organization_id, p_run.importer);
  goal text;
  completing boolean;
  outcome private.import_outcome;
begin
  perform private.import_prepare(p_run.id);
  insert into private.import_transactions (import_run_id) values (p_run.id)
  on conflict (transaction_id) do update set import_run_id = excluded.import_run_id;
  for goal, completing in
    select t.name, c.turn from unnest(targets) with ordinality t(name, n) cross join (values (false), (true)) c(turn) order by t.n, c.turn
  loop
    if completing then
      -- what completes records comes after what makes them
      continue when not exists (select from pg_temp.import_input i where i.completes = goal);
      update pg_temp.import_input i set target = i.completes where i.target = goal or i.completes = goal;
    end if;
    continue when not exists (select from pg_temp.import_input i where goal in (i.target, i.clears));
    -- records that hang on one that is refused or held back go with it, and the reason is given once
    update pg_temp.import_input c set refused = true, silent = not jsonb_path_exists(p_kept_issues, '$[*] ? (@.seq == $seq)', jsonb_build_object('seq', c.seq))
    from pg_temp.import_input p
    where c.target = goal and c.part > 0 and p.seq = c.seq - c.part
      and (p.refused or p.file || chr(31) || p.sheet = any (p_held) or exists (select from pg_temp.import_issue e where e.seq = p.seq and e.severity = 'error'));
    perform private.import_hang(goal);
    perform private.import_clear_work();
    -- what completes records makes none, of labels neither
    perform private.import_resolve(p_run, goal, case when completing then array_remove(targets, goal) else targets end);
    perform private.import_list_columns(p_run, goal, completing);
    perform private.import_cast(p_run, goal);
    perform private.import_build_plan(p_run, goal);
    perform private.import_hold_lines(p_run, goal);
    perform private.import_find_records(p_run, goal);
    perform private.import_diff(p_run, goal);
    perform private.import_compare_amounts(p_run, goal);
    update pg_temp.import_plan p set action = 'skipped' where p.action in ('created', 'updated') and p.file || chr(31) || p.sheet = any (p_held);
    perform private.import_write(p_run, goal);
    perform private.import_collect(p_run, goal, p_compares);
    if not completing then
      perform private.import_clear(p_run, goal, p_held);
    end if;
  end loop;
  delete from private.import_transactions t where t.transaction_id = pg_current_xact_id();
  insert into pg_temp.import_issue (seq, severity, code, issue)
  select (k ->> 'seq')::integer, k -> 'issue' ->> 'severity', k -> 'issue' ->> 'code', k -> 'issue' from jsonb_array_elements(p_kept_issues) k
  where not exists (
    select from pg_temp.import_issue e where e.seq = (k ->> 'seq')::integer and e.code = k -> 'issue' ->> 'code');

  analyze pg_temp.import_issue (seq);
  analyze pg_temp.import_outcome_row (seq);
  select array_agg((i.seq, i.file, i.sheet, case when o.action = 'conflict' then o.action when i.refused or e.refused then 'error' else coalesce(o.action, 'skipped') end,
    o.target_id, o.import_key, o.label, o.before, o.after, coalesce(e.issues, '[]'))::private.import_result order by i.seq),
    md5(string_agg(concat_ws('|', i.seq, o.action, o.print, e.codes), chr(10) order by i.seq) filter (where p_compares))
  into outcome.results, outcome.fingerprint
  from pg_temp.import_input i
  left join pg_temp.import_outcome_row o on o.seq = i.seq
  left join (
    select x.seq, bool_or(x.severity = 'error') as refused, jsonb_agg(x.issue) as issues, string_agg(x.code, ',' order by x.code) as codes
    from pg_temp.import_issue x group by x.seq
  ) e on e.seq = i.seq
  where not i.silent and (i.clears is null or o.action is not null or e.issues is not null);
  select jsonb_agg(to_jsonb(m)) into outcome.made from (
    select d.file, d.sheet, d.target, sum(d.records) as records from pg_temp.import_made d group by d.file, d.sheet, d.target) m;
  select jsonb_agg(to_jsonb(l) order by l.state desc, l.rows desc, l.value) into outcome.labels from (
    -- what is a cost in one sheet may be negative in another: amounts add up within one only
    select x.kind, x.value, x.state, count(distinct (i.file, i.sheet, i.row_number, i.column_letter)) as rows, case when min(i.sheet) = max(i.sheet) then sum(x.amount) end as amount,
      max(x.similar_names) as similar
    from pg_temp.import_label x join pg_temp.import_input i on i.seq = x.seq group by x.kind, x.value, x.state
    having x.state <> 'new' or max(x.similar_names) is not null
    order by x.state desc, rows desc limit 500) l;
  delete from pg_temp.import_missing m using pg_temp.import_seen s where s.target = m.target and s.id = m.id;
  select jsonb_agg(to_jsonb(t)) into outcome.missing from (
    select m.target as "table", count(*) as count, jsonb_agg(jsonb_build_object('id', m.id, 'label', m.label, 'source_ref', m.source_ref, 'pair', m.pair)
      order by m.source_ref, m.id) filter (where m.nr <= 200) as records
    from (select x.*, row_number() over (partition by x.target order by x.source_ref, x.id) as nr from pg_temp.import_missing x) m
    group by m.target) t;
  select jsonb_agg(to_jsonb(t)) into outcome.cleared from (
    select c.target as "table", count(*) as count, jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label, 'source_ref', c.source_ref,
      'sheet', i.sheet, 'row', i.row_number, 'column', i.column_letter) order by c.seq) filter (where c.nr <= 200) as records
    from (select x.*, row_number() over (partition by x.target order by x.seq, x.id) as nr from pg_temp.import_cleared x) c
    join pg_temp.import_input i on i.seq = c.seq
    group by c.target) t;
  return outcome;
end $$;

-- Runs the import inside a sub-transaction as often as the option on_error asks for: sheets with errors are held back
-- and the rest runs again without them, or nothing is written at all.
create function private.import_execute(p_run public.import_runs, p_reports jsonb, p_compares boolean default true) returns private.import_outcome
language plpgsql set search_path = '' as $$
declare
  on_error constant text := p_run.options ->> 'on_error';
  outcome private.import_outcome;
  held text[] := '{}';
  bad text[];
  kept jsonb := '[]';
begin
  loop
    begin
      outcome := private.import_attempt(p_run, held, kept, p_compares);
      select coalesce(array_agg(distinct r.file || chr(31) || r.sheet), '{}') into bad
      from unnest(outcome.results) r where r.action in ('error', 'conflict');
      if on_error = 'skip_rows' or (on_error = 'skip_sheets' and bad <@ held)
        or (on_error = 'stop' and bad = '{}' and not jsonb_path_exists(p_reports, '$[*].issues[*] ? (@.severity == "error")')) then
        return outcome;
      end if;
      raise exception 'taken back' using errcode = 'IM000';
    exception when sqlstate 'IM000' then
      null;
    end;
    if on_error = 'stop' then
      outcome.results := array(
        select (r.seq, r.file, r.sheet, case when r.action in ('created', 'updated', 'cleared') then 'skipped' else r.action end, case when r.action not in ('created', 'updated', 'cleared') then r.target_id end,
          r.import_key, r.label, null, null, r.issues)::private.import_result
        from unnest(outcome.results) r order by r.seq);
      outcome.made := null;
      outcome.cleared := null;
      return outcome;
    end if;
    held := array(select unnest(held || bad) group by 1);
    -- what writing refused would not be tried again
    select coalesce(jsonb_agg(jsonb_build_object('seq', r.seq, 'issue', i.issue)), '[]') into kept
    from unnest(outcome.results) r cross join lateral jsonb_array_elements(r.issues) i(issue) where i.issue ->> 'severity' = 'error';
  end loop;
end $$;

create function private.import_reports(p_sheets jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  reports constant jsonb := coalesce(private.unwrap_json(p_sheets), '[]');
begin
  if jsonb_typeof(reports) <> 'array' then
    raise exception 'Sheets are an array of reports' using errcode = 'PT422';
  end if;
  return reports;
end $$;

-- What came of an execution, kept with the run: the rows, and the answer for whoever looks at it.
create function private.import_keep_preview(p_run public.import_runs, p_reports jsonb, p_outcome private.import_outcome, p_began timestamptz) returns jsonb
language plpgsql set search_path = '' as $$
begin
  insert into private.import_previews values (p_run.id, p_reports, coalesce(p_outcome.fingerprint, ''))
  on conflict (run_id) do update set sheets = excluded.sheets, fingerprint = excluded.fingerprint;
  perform private.import_review(p_run, p_reports, p_outcome.results);
  perform private.import_store_rows(p_run);
  update public.import_runs r set status = 'validated', sheet_names = array(select s ->> 'sheet' from jsonb_array_elements(p_reports) s) where r.id = p_run.id;
  return private.import_keep_answer(p_run, private.import_answer(p_run, p_outcome)
    || jsonb_build_object('status', 'validated', 'elapsed_ms', round(extract(epoch from clock_timestamp() - p_began) * 1000)));
end $$;

create function private.import_preview(p_run uuid, p_sheets jsonb) returns jsonb
language plpgsql security definer set search_path = '' set jit = off set work_mem = '64MB' set timezone = 'UTC' set enable_mergejoin = off as $$
declare
  run public.import_runs := private.import_find(p_run);
  began constant timestamptz := clock_timestamp();
  reports constant jsonb := private.import_reports(coalesce(private.unwrap_json(p_sheets), (select p.sheets from private.import_previews p where p.run_id = p_run)));
  outcome private.import_outcome;
begin
  perform private.import_take_turn(run.organization_id);
  begin
    outcome := private.import_execute(run, reports);
    raise exception 'taken back' using errcode = 'IM001';
  exception when sqlstate 'IM001' then
    null;
  end;
  -- not locked before, so that nobody who gives the run up has to wait for an end that is of no use to anybody
  run := private.import_open(p_run, false, 'uploaded', 'validating', 'validated');
  return private.import_keep_preview(run, reports, outcome, began);
end $$;

-- A table that has just been filled looks empty to the planner until its next automatic analysis, and a dashboard over it
-- takes a minute instead of a moment. Skipped where another commit is at it: two organizations do not wait for each other.
-- A sample of 3,000 rows is enough for that, and takes a tenth of the usual one. From 50 rows on, as the automatic one.
create function private.import_analyze(p_sheets jsonb) returns void
language plpgsql set search_path = '' set default_statistics_target = 10 as $$
declare
  filled text;
begin
  for filled in
    select s ->> 'table' from jsonb_array_elements(p_sheets) s where s ->> 'table' is not null
    group by 1 having sum((s ->> 'created')::integer) >= 50 order by 1
  loop
    execute format('analyze (skip_locked) public.%I', filled);
  end loop;
end $$;

-- Commits what was previewed; given the reports of the sheets it makes the preview as it goes, and writes once.
create function private.import_commit(p_run uuid, p_sheets jsonb default null) returns jsonb
language plpgsql security definer set search_path = '' set jit = off set work_mem = '64MB' set timezone = 'UTC' set enable_mergejoin = off as $$
declare
  at_once constant boolean := private.unwrap_json(p_sheets) is not null;
  run public.import_runs := private.import_open(p_run, true, variadic case when at_once then '{uploaded,validating,validated}' else '{validated}' end::public.import_status[]);
  began constant timestamptz := clock_timestamp();
  preview private.import_previews;
  outcome private.import_outcome;
  totals jsonb;
  nothing boolean;
  state public.import_status;
  answer jsonb;
begin
  if at_once then
    outcome := private.import_execute(run, private.import_reports(p_sheets), p_compares => false);
    perform private.import_keep_preview(run, private.import_reports(p_sheets), outcome, began);
    select * into run from public.import_runs r where r.id = p_run;
  else
    select * into preview from private.import_previews p where p.run_id = p_run;
    outcome := private.import_execute(run, preview.sheets);
    if outcome.fingerprint is distinct from nullif(preview.fingerprint, '') then
      raise exception 'The data has changed since the preview; look at a new one' using errcode = 'PT409', detail = '{"reason": "preview"}';
    end if;
  end if;
  totals := run.summary -> 'totals';
  nothing := run.options ->> 'on_error' = 'stop' and (totals ->> 'errors')::integer > 0;
  if not nothing then
    insert into private.import_transactions (import_run_id) values (p_run);
    perform private.import_remember(run);
    delete from private.import_transactions t where t.transaction_id = pg_current_xact_id();
    perform private.import_analyze(run.summary -> 'sheets');
  end if;
  state := case when nothing then 'failed' when (totals ->> 'errors')::integer > 0 then 'completed_with_errors' else 'completed' end;
  answer := (select a.answer from private.import_answers a where a.run_id = p_run) || jsonb_build_object('status', state, 'elapsed_ms', round(extract(epoch from clock_timestamp() - began) * 1000));
  update public.import_runs r
  set status = state, finished_at = now(), created_count = (totals ->> 'created')::integer, updated_count = (totals ->> 'updated')::integer,
    unchanged_count = (totals ->> 'unchanged')::integer, skipped_count = (totals ->> 'duplicates')::integer + (totals ->> 'skipped')::integer,
    error_count = (totals ->> 'rejected')::integer
  where r.id = p_run;
  perform private.import_unstage(p_run);
  return private.import_keep_answer(run, answer);
end $$;

create function public.import_preview(p_run uuid, p_sheets jsonb) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_preview(p_run, p_sheets) $$;
comment on function public.import_preview(uuid, jsonb) is 'Runs the import to its end, takes it back and says what it did. Nothing is written to business tables.';
create function public.import_commit(p_run uuid, p_sheets jsonb default null) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_commit(p_run, p_sheets) $$;
comment on function public.import_commit(uuid, jsonb) is
  'Writes what the preview said, in one transaction; PT409 when that no longer holds. With the reports of the sheets: without a preview before.';
select private.expose('private.import_preview(uuid, jsonb)'::regprocedure);
select private.expose('private.import_commit(uuid, jsonb)'::regprocedure);
select private.expose('public.import_preview(uuid, jsonb)'::regprocedure);
select private.expose('public.import_commit(uuid, jsonb)'::regprocedure);
