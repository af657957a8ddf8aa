-- The rows a reader hands over, until they are committed. Nobody but the functions below sees them.
create table private.import_staging (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  seq integer not null,
  -- a row of a sheet may be several records: 0 is the one the others hang on
  part integer not null default 0,
  -- completes a record that is there, and makes none
  completes boolean not null default false,
  -- no record: a cell of a snapshot that owns the keys beginning with its own
  clears boolean not null default false,
  -- the id of the record this row may become: the preview and the commit then speak of the same one
  record_id uuid not null default gen_random_uuid(),
  file text,
  sheet text not null,
  row_number integer,
  column_letter text,
  target text,
  source text,
  source_note text,
  key jsonb,
  match text[] not null,
  duplicates text not null,
  fields jsonb not null,
  defaults jsonb not null,
  fill text[] not null,
  lookups jsonb not null,
  issues jsonb not null,
  raw jsonb,
  section text,
  -- as the file has it: a report must say what the person finds there, whatever sign the ledger wants
  amount numeric,
  -- runs that refused the row before it was corrected
  returned uuid[],
  -- column → first and last day between which a stored one is good enough
  within jsonb,
  constraint import_staging_pkey primary key (run_id, seq)
);
-- What a preview was based on and found, for the commit to compare.
create table private.import_previews (
  run_id uuid primary key references public.import_runs (id) on delete cascade,
  sheets jsonb not null,
  fingerprint text not null
);
-- grants alone protect nothing (DESIGN 4): row security without a policy leaves them to the owner
alter table private.import_staging enable row level security;
alter table private.import_previews enable row level security;

-- Every function of a run begins here: 404 or 403.
create function private.import_find(p_run uuid) returns public.import_runs
language plpgsql set search_path = '' as $$
declare
  run public.import_runs;
begin
  select * into run from public.import_runs r where r.id = p_run;
  if run.id is null then
    raise exception 'There is no such import' using errcode = 'PT404';
  end if;
  if run.organization_id not in (select private.orgs_with('imports.run')) then
    raise exception 'You may not run imports here' using errcode = '42501';
  end if;
  perform private.import_targets(run.organization_id, run.importer);
  return run;
end $$;

-- Previews, commits and undos of one organization run one after the other.
create function private.import_take_turn(p_org uuid) returns void
language sql set search_path = '' as $$ select pg_advisory_xact_lock(hashtext('import'), hashtext(p_org::text)) $$;

-- What changes a run begins here: 409 when it is past that, then the run is locked until the transaction ends.
create function private.import_open(p_run uuid, p_alone boolean, variadic p_states public.import_status[]) returns public.import_runs
language plpgsql set search_path = '' as $$
declare
  run public.import_runs := private.import_find(p_run);
begin
  if p_alone then
    perform private.import_take_turn(run.organization_id);
  end if;
  select * into run from public.import_runs r where r.id = p_run for no key update;
  if not run.status = any (p_states) then
    raise exception 'This import is %', run.status using errcode = 'PT409',
      detail = jsonb_build_object('reason', 'status', 'status', run.status)::text;
  end if;
  return run;
end $$;

-- Options of a run: what the caller says, else the organization's settings, else the careful choice.
create function private.import_options(p_settings jsonb, p_options jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  options constant jsonb := '{"on_error": "skip_rows", "duplicate_policy": "skip", "unknown_project_policy": "reject", "overwrite_manual": false, "replace": false}'
    || jsonb_strip_nulls(jsonb_build_object('on_error', p_settings -> 'on_error', 'duplicate_policy', p_settings -> 'duplicate_policy',
      'unknown_project_policy', p_settings -> 'unknown_project_policy')) || jsonb_strip_nulls(coalesce(p_options, '{}'));
begin
  if not (options ->> 'on_error' in ('skip_rows', 'skip_sheets', 'stop') and options ->> 'duplicate_policy' in ('skip', 'accept')
    and options ->> 'unknown_project_policy' in ('reject', 'create') and jsonb_typeof(options -> 'overwrite_manual') = 'boolean' and jsonb_typeof(options -> 'replace') = 'boolean') then
    raise exception 'Unknown option: %', options using errcode = 'PT422';
  end if;
  return options;
end $$;

create function private.import_start(p_org uuid, p_importer text, p_files jsonb, p_options jsonb, p_mapping jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  run uuid;
  settings jsonb;
  options jsonb;
  files constant jsonb := coalesce(private.unwrap_json(p_files), '[]');
  mapping constant jsonb := coalesce(private.unwrap_json(p_mapping), '{}');
begin
  if not coalesce(p_org in (select private.orgs_with('imports.run')), false) then
    raise exception 'You may not run imports here' using errcode = '42501';
  end if;
  perform private.import_targets(p_org, p_importer);
  if jsonb_typeof(files) <> 'array' or jsonb_array_length(files) not between 1 and 100 then
    raise exception 'An import has between 1 and 100 files' using errcode = 'PT422';
  end if;
  select jsonb_build_object('currency', o.currency, 'timezone', o.timezone, 'today', t.today, 'as_of', t.today, 'retainage_pct', s.default_retainage_pct)
      || coalesce(s.settings -> 'import', '{}')
      || jsonb_strip_nulls(jsonb_build_object('as_of', private.unwrap_json(p_options) -> 'as_of')) into settings
  from public.organizations o
  join public.organization_settings s on s.organization_id = o.id
  cross join lateral (select (now() at time zone o.timezone)::date as today) t
  where o.id = p_org;
  options := private.import_options(settings, private.unwrap_json(p_options));

  with stale as (
    update public.import_runs r set status = 'failed', finished_at = now()
    where r.organization_id = p_org and r.status in ('uploaded', 'validating', 'validated') and r.created_at < now() - interval '1 day'
    returning r.id
  ), looked as (
    delete from public.import_run_rows x using stale where x.import_run_id = stale.id
  )
  delete from private.import_staging s using stale where s.run_id = stale.id;

  insert into public.import_runs (organization_id, importer, files, file_name, checksum_sha256, options, mapping, started_at, started_by)
  values (p_org, p_importer, files, left(files -> 0 ->> 'name', 300), files -> 0 ->> 'sha256', options, mapping, now(), auth.uid())
  returning id into run;
  return jsonb_build_object('run_id', run, 'settings', settings, 'options', options,
    'mapping', private.import_merge_mapping(private.import_saved_mapping(p_org, p_importer), mapping),
    -- for the test whether a column holds projects (importers 2.5)
    'known', jsonb_build_object('projects', coalesce((
      select jsonb_agg(n.name) from public.projects p cross join lateral (values (p.code), (p.name)) n(name)
      where p.organization_id = p_org and private.import_may_read(p_org, 'projects')), '[]'),
      'retainage', coalesce((
      select jsonb_object_agg(n.name, m.retainage_pct) from public.projects p join public.project_terms m on m.project_id = p.id
      cross join lateral (values (p.code), (p.name)) n(name)
      where p.organization_id = p_org and n.name is not null
        and private.import_may_read(p_org, 'projects') and private.import_may_read(p_org, 'project_terms')), '{}')));
end $$;

-- The tables, columns and kinds of look-up a chunk names must all be open to this import; a forged one stops it here.
create function private.import_check_names(p_rows private.import_staging[], p_targets text[]) returns void
language plpgsql set search_path = '' as $$
declare
  unknown text;
begin
  with named as (
    select distinct r.target, n.name
    from unnest(p_rows) r
    cross join lateral (
      select k from jsonb_object_keys(r.fields || r.defaults || r.lookups) k
      union all select k from jsonb_each(r.lookups) l, jsonb_object_keys(coalesce(l.value -> 'otherwise', '{}')) k
      union all select unnest(r.match || r.fill)
    ) n(name)
    -- what completes a record names it by a look-up
    where r.target is not null and not (r.completes and n.name = 'id' and r.lookups ? 'id' and not (r.fields || r.defaults) ? 'id'
      and not jsonb_path_exists(r.lookups, '$.*.otherwise.id'))
    union
    select k.table_name, d.name
    from unnest(p_rows) r cross join lateral jsonb_each(r.lookups) l
    join private.import_kinds k on k.kind = l.value ->> 'kind'
    cross join lateral jsonb_object_keys(coalesce(l.value -> 'defaults', '{}')) d(name)
    where (l.value ->> 'create')::boolean and k.table_name = any (p_targets)
  ), open as (
    select t.name as target, c.name
    from unnest(p_targets) t(name)
    join private.tenant_tables tt on tt.table_name = t.name and 'insert' = any (tt.verbs)
    cross join lateral private.import_columns(t.name) c(name)
    union all
    select t.name, s.name || '.' || c.name
    from unnest(p_targets) t(name)
    cross join lateral private.import_satellites(t.name) s
    cross join lateral private.import_columns(s.name) c(name)
    where s.name = any (p_targets)
  )
  select format('%s.%s', n.target, n.name) into unknown from named n
  where not exists (select from open o where o.target = n.target and o.name = n.name) limit 1;
  if unknown is null then
    select coalesce(l.value ->> 'kind', '?') into unknown
    from unnest(p_rows) r cross join lateral jsonb_each(r.lookups) l
    where coalesce(l.value ->> 'kind', '?') not in (select k.kind from private.import_kinds k union all values ('table'))
    limit 1;
  end if;
  if unknown is null then
    select r.target into unknown from unnest(p_rows) r
    where r.target is not null and (not exists (
      select from private.tenant_tables t where t.table_name = r.target and r.target = any (p_targets) and 'insert' = any (t.verbs))
      or r.clears and not exists (select from private.import_snapshots s where s.table_name = r.target))
    limit 1;
  end if;
  if unknown is not null then
    raise exception '% is not open to this import', unknown using errcode = '42501';
  end if;
end $$;

create function private.import_stage(p_run uuid, p_rows jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  run constant public.import_runs := private.import_open(p_run, false, 'uploaded', 'validating', 'validated');
  batch constant jsonb := private.unwrap_json(p_rows);
  first integer;
  rows private.import_staging[];
begin
  if jsonb_typeof(batch) <> 'array' or jsonb_array_length(batch) > 5000 then
    raise exception 'A chunk is an array of at most 5,000 rows' using errcode = 'PT413';
  end if;
  select coalesce(max(s.seq), 0) into first from private.import_staging s where s.run_id = p_run;
  if first + jsonb_array_length(batch) > 500000 then
    raise exception 'An import has at most 500,000 rows' using errcode = 'PT413';
  end if;
  select array_agg((p_run, first + r.n, coalesce(r.part, 0), coalesce(r.completes, false), r.clears is not null, gen_random_uuid(), r.file, coalesce(r.sheet, ''), r."row", r."column", r."table", r.source, r.source_note,
    case when jsonb_typeof(coalesce(r.clears, r.key)) = 'array' then coalesce(r.clears, r.key) end, coalesce(r.match, '{}'), coalesce(r.duplicates, 'key'), coalesce(r.fields, '{}'),
    coalesce(r.defaults, '{}'), coalesce(r.fill, '{}'), coalesce(r.lookups, '{}'), coalesce(r.issues, '[]'), r.raw, r.section, r.amount, r.returned, r.within)::private.import_staging
    order by r.n) into rows
  from rows from (jsonb_to_recordset(batch) as (part integer, completes boolean, clears jsonb, file text, sheet text, "row" integer, "column" text, "table" text, source text, source_note text,
    key jsonb, match text[], duplicates text, fields jsonb, defaults jsonb, fill text[], lookups jsonb, issues jsonb, raw jsonb, section text, amount numeric, returned uuid[], within jsonb))
    with ordinality r(part, completes, clears, file, sheet, "row", "column", "table", source, source_note, key, match, duplicates, fields, defaults, fill, lookups, issues, raw, section, amount, returned, within, n);
  perform private.import_check_names(rows, private.import_targets(run.organization_id, run.importer));
  insert into private.import_staging select * from unnest(rows);
  update public.import_runs r set status = 'validating' where r.id = p_run and r.status <> 'validating';
  delete from private.import_previews p where p.run_id = p_run;
  return coalesce(cardinality(rows), 0);
end $$;

-- A run that will not be finished: its rows go, its record stays.
create function private.import_cancel(p_run uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  run constant public.import_runs := private.import_open(p_run, false, 'uploaded', 'validating', 'validated');
begin
  delete from private.import_staging s where s.run_id = run.id;
  delete from private.import_previews p where p.run_id = run.id;
  delete from public.import_run_rows x where x.import_run_id = run.id;
  update public.import_runs r set status = 'failed', finished_at = now() where r.id = run.id;
end $$;

create function public.import_start(p_org uuid, p_importer text, p_files jsonb, p_options jsonb, p_mapping jsonb) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_start(p_org, p_importer, p_files, p_options, p_mapping) $$;
comment on function public.import_start(uuid, text, jsonb, jsonb, jsonb) is
  'Begins an import. Returns run_id, the import settings, the options in force and the saved mapping merged with the given one.';
create function public.import_stage(p_run uuid, p_rows jsonb) returns integer
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_stage(p_run, p_rows) $$;
comment on function public.import_stage(uuid, jsonb) is 'Takes a chunk of staged rows, at most 5,000. Returns how many. A preview made before no longer holds.';
create function public.import_cancel(p_run uuid) returns void
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_cancel(p_run) $$;
comment on function public.import_cancel(uuid) is 'Gives a run up that was not committed; its staged rows are removed.';
select private.expose('private.import_cancel(uuid)'::regprocedure);
select private.expose('public.import_cancel(uuid)'::regprocedure);
select private.expose('private.import_start(uuid, text, jsonb, jsonb, jsonb)'::regprocedure);
select private.expose('private.import_stage(uuid, jsonb)'::regprocedure);
select private.expose('public.import_start(uuid, text, jsonb, jsonb, jsonb)'::regprocedure);
select private.expose('public.import_stage(uuid, jsonb)'::regprocedure);
