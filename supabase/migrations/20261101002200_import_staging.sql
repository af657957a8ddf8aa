-- The rows a reader hands over, until they are committed. Nobody but the functions below sees them.
create table private.import_staging (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  seq integer not null,
  frame integer not null, -- in import_frames
  -- a row of a sheet may be several records: 0 is the one the others hang on
  part integer not null default 0,
  -- the id of the record this row may become: the preview and the commit then speak of the same one
  record_id uuid not null default gen_random_uuid(),
  row_number integer,
  column_letter text,
  source_note text,
  key jsonb,
  fields jsonb not null,
  defaults jsonb not null,
  -- column → [number in import_lookups, label, columns to write when nothing is found]
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
-- What rows have in common, said once.
create table private.import_frames (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  nr integer not null,
  file text,
  sheet text not null,
  target text,
  source text,
  -- completes a record that is there, and makes none
  completes boolean not null,
  -- no record: a cell of a snapshot that owns the keys beginning with its own
  clears boolean not null,
  match text[] not null,
  duplicates text not null,
  fill text[] not null,
  constraint import_frames_pkey primary key (run_id, nr)
);
create table private.import_lookups (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  nr integer not null,
  kind text not null,
  target text,
  required boolean not null,
  makes boolean not null,
  defaults jsonb not null,
  -- another kind that may know the label
  alternative text,
  cell text,
  label text,
  -- only whether it is there, nothing is written; a row it says is none of ours is left out
  checks boolean not null,
  skips boolean not null,
  -- of the heading that says it for all rows below
  row_number integer,
  constraint import_lookups_pkey primary key (run_id, nr)
);
-- Columns that rows of a run fill.
create table private.import_names (
  run_id uuid not null references public.import_runs (id) on delete cascade,
  target text not null,
  completes boolean not null,
  name text not null,
  origin text not null constraint import_names_origin_check check (origin in ('field', 'default', 'lookup')),
  constraint import_names_pkey primary key (run_id, target, completes, name, origin)
);
-- What a preview was based on and found, for the commit to compare.
create table private.import_previews (
  run_id uuid primary key references public.import_runs (id) on delete cascade,
  sheets jsonb not null,
  fingerprint text not null
);
-- grants alone protect nothing (DESIGN 4): row security without a policy leaves them to the owner
alter table private.import_staging enable row level security;
alter table private.import_frames enable row level security;
alter table private.import_lookups enable row level security;
alter table private.import_names enable row level security;
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
  abandoned bigint;
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
  select count(private.import_unstage(stale.id)) into abandoned from stale;

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

-- The tables, columns and kinds of look-up that a chunk brings must all be open to this import; a forged one stops it here.
create function private.import_check_names(p_run uuid, p_named text[], p_frames integer[], p_lookups integer[], p_targets text[]) returns void
language plpgsql set search_path = '' as $$
declare
  unknown text;
begin
  with named as materialized (
    select n.target, n.name from private.import_names n
    -- what completes a record names it by a look-up
    where n.run_id = p_run and n.target = any (p_named) and not (n.completes and n.name = 'id' and n.origin = 'lookup')
    union
    select f.target, n.name from private.import_frames f cross join lateral unnest(f.match || f.fill) n(name)
    where f.run_id = p_run and f.nr = any (p_frames) and f.target is not null and not (f.completes and n.name = 'id')
    union
    select k.table_name, d.name
    from private.import_lookups l join private.import_kinds k on k.kind = l.kind cross join lateral jsonb_object_keys(l.defaults) d(name)
    where l.run_id = p_run and l.nr = any (p_lookups) and l.makes and k.table_name = any (p_targets)
  ), target as materialized (
    select distinct n.target as name from named n where n.target = any (p_targets)
  ), open as materialized (
    select t.name as target, c.name
    from target t
    join private.tenant_tables tt on tt.table_name = t.name and 'insert' = any (tt.verbs)
    cross join lateral private.import_columns(t.name) c(name)
    union all
    select t.name, s.name || '.' || c.name
    from target t
    cross join lateral private.import_satellites(t.name) s
    cross join lateral private.import_columns(s.name) c(name)
    where s.name = any (p_targets) and c.name <> 'custom'
  )
  select format('%s.%s', n.target, n.name) into unknown from named n
  where not exists (select from open o where o.target = n.target and o.name = n.name) limit 1;
  if unknown is null then
    select l.kind into unknown from private.import_lookups l
    where l.run_id = p_run and l.nr = any (p_lookups) and l.kind not in (select k.kind from private.import_kinds k union all values ('table'))
    limit 1;
  end if;
  if unknown is null then
    select f.target into unknown from private.import_frames f
    where f.run_id = p_run and f.nr = any (p_frames) and f.target is not null and (not exists (
      select from private.tenant_tables t where t.table_name = f.target and f.target = any (p_targets) and 'insert' = any (t.verbs))
      or f.clears and not exists (select from private.import_snapshots s where s.table_name = f.target))
    limit 1;
  end if;
  if unknown is not null then
    raise exception '% is not open to this import', unknown using errcode = '42501';
  end if;
end $$;

-- What the rows of a chunk have in common; a number that is taken keeps its meaning. True when there was something new.
create function private.import_stage_frames(p_run uuid, p_chunk jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  frames integer;
  lookups integer;
begin
  insert into private.import_frames (run_id, nr, file, sheet, target, source, completes, clears, match, duplicates, fill)
  select p_run, f.key::integer, r.file, coalesce(r.sheet, ''), r."table", r.source, coalesce(r.completes, false), coalesce(r.clears, false),
    coalesce(r.match, '{}'), coalesce(r.duplicates, 'key'), coalesce(r.fill, '{}')
  from jsonb_each(coalesce(p_chunk -> 'frames', '{}')) f
  cross join lateral jsonb_to_record(f.value) r(file text, sheet text, "table" text, source text, completes boolean, clears boolean, match text[], duplicates text, fill text[])
  on conflict do nothing;
  get diagnostics frames = row_count;
  insert into private.import_lookups (run_id, nr, kind, target, required, makes, defaults, alternative, cell, label, checks, skips, row_number)
  select p_run, l.key::integer, coalesce(r.kind, '?'), r."table", coalesce(r.required, false), coalesce(r."create", false), coalesce(r.defaults, '{}'),
    r."or", r.cell, r.label, coalesce(r."check", false), coalesce(r.skips, false), r."row"
  from jsonb_each(coalesce(p_chunk -> 'lookups', '{}')) l
  cross join lateral jsonb_to_record(l.value) r(kind text, "table" text, required boolean, "create" boolean, defaults jsonb, "or" text, cell text, label text, "check" boolean, skips boolean, "row" integer)
  on conflict do nothing;
  get diagnostics lookups = row_count;
  return frames + lookups > 0;
end $$;

-- A chunk is text: as jsonb it would reach us as a JSON string by way of @supabase/lite, and be parsed twice.
create function private.import_stage(p_run uuid, p_chunk text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  -- parsed before the run is locked: the next chunk need not wait for this one with it
  chunk constant jsonb := p_chunk::jsonb;
  run constant public.import_runs := private.import_open(p_run, false, 'uploaded', 'validating', 'validated');
  -- rows before it: chunks may overtake each other on their way
  first constant integer := (chunk ->> 'first')::integer;
  count integer;
  is_new boolean;
  renamed text[]; -- tables with columns that no chunk has named before
  has_frames boolean;
  has_lookups boolean;
begin
  if jsonb_typeof(chunk -> 'rows') is distinct from 'array' or jsonb_array_length(chunk -> 'rows') > 5000 then
    raise exception 'A chunk has an array of at most 5,000 rows' using errcode = 'PT413';
  end if;
  if first is null or first < 0 then
    raise exception 'A chunk says how many rows come before it' using errcode = 'PT422';
  end if;
  if first + jsonb_array_length(chunk -> 'rows') > 500000 then
    raise exception 'An import has at most 500,000 rows' using errcode = 'PT413';
  end if;
  is_new := private.import_stage_frames(p_run, chunk);
  with staged as (
    insert into private.import_staging as s (run_id, seq, frame, part, row_number, column_letter, source_note, key, fields, defaults, lookups, issues, raw, section, amount,
      returned, within)
    select p_run, first + r.n, r.frame, coalesce(r.part, 0), r."row", r."column", r.source_note, case when jsonb_typeof(r.key) = 'array' then r.key end,
      coalesce(r.fields, '{}'), coalesce(r.defaults, '{}'), coalesce(r.lookups, '{}'), coalesce(r.issues, '[]'), r.raw, r.section, r.amount, r.returned, r.within
    from rows from (jsonb_to_recordset(chunk -> 'rows') as (frame integer, part integer, "row" integer, "column" text, source_note text, key jsonb, fields jsonb,
      defaults jsonb, lookups jsonb, issues jsonb, raw jsonb, section text, amount numeric, returned uuid[], within jsonb))
      with ordinality r(frame, part, "row", "column", source_note, key, fields, defaults, lookups, issues, raw, section, amount, returned, within, n)
    returning s.frame, s.fields, s.defaults, s.lookups
  ), looked as materialized (
    select s.frame, l.key as name, (l.value ->> 0)::integer as nr, l.value -> 2 as otherwise from staged s cross join lateral jsonb_each(s.lookups) l
  ), named as (
    select s.frame, k.name, 'field' as origin from staged s cross join lateral jsonb_object_keys(s.fields) k(name)
    union select s.frame, k.name, 'default' from staged s cross join lateral jsonb_object_keys(s.defaults) k(name)
    union select l.frame, l.name, 'lookup' from looked l
    union select l.frame, k.name, 'field' from looked l cross join lateral jsonb_object_keys(l.otherwise) k(name)
  ), fresh as (
    insert into private.import_names (run_id, target, completes, name, origin)
    select distinct p_run, f.target, f.completes, n.name, n.origin
    from named n join private.import_frames f on f.run_id = p_run and f.nr = n.frame where f.target is not null
    on conflict do nothing returning target
  )
  select (select pg_catalog.count(*) from staged), (select array_agg(distinct f.target) from fresh f),
    not exists (select s.frame from staged s except select f.nr from private.import_frames f where f.run_id = p_run),
    not exists (select l.nr from looked l except select t.nr from private.import_lookups t where t.run_id = p_run)
  into count, renamed, has_frames, has_lookups;
  if not has_frames then
    raise exception 'A row refers to a frame that was not sent' using errcode = 'PT422';
  end if;
  if not has_lookups then
    raise exception 'A row refers to a look-up that was not sent' using errcode = 'PT422';
  end if;
  if is_new or renamed is not null then
    perform private.import_check_names(p_run, renamed, array(select jsonb_object_keys(chunk -> 'frames')::integer), array(select jsonb_object_keys(chunk -> 'lookups')::integer),
      private.import_targets(run.organization_id, run.importer));
  end if;
  update public.import_runs r set status = 'validating' where r.id = p_run and r.status <> 'validating';
  delete from private.import_previews p where p.run_id = p_run;
  return count;
end $$;

-- Nothing of what was staged is needed any more.
create function private.import_unstage(p_run uuid) returns void
language plpgsql set search_path = '' as $$
begin
  delete from private.import_staging s where s.run_id = p_run;
  delete from private.import_frames f where f.run_id = p_run;
  delete from private.import_lookups l where l.run_id = p_run;
  delete from private.import_names n where n.run_id = p_run;
  delete from private.import_previews p where p.run_id = p_run;
end $$;

-- A run that will not be finished: its rows go, its record stays.
create function private.import_cancel(p_run uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  run constant public.import_runs := private.import_open(p_run, false, 'uploaded', 'validating', 'validated');
begin
  perform private.import_unstage(run.id);
  delete from public.import_run_rows x where x.import_run_id = run.id;
  update public.import_runs r set status = 'failed', finished_at = now() where r.id = run.id;
end $$;

create function public.import_start(p_org uuid, p_importer text, p_files jsonb, p_options jsonb, p_mapping jsonb) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_start(p_org, p_importer, p_files, p_options, p_mapping) $$;
comment on function public.import_start(uuid, text, jsonb, jsonb, jsonb) is
  'Begins an import. Returns run_id, the import settings, the options in force and the saved mapping merged with the given one.';
create function public.import_stage(p_run uuid, p_chunk text) returns integer
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_stage(p_run, p_chunk) $$;
comment on function public.import_stage(uuid, text) is 'Takes a chunk of staged rows, at most 5,000, with the frames they refer to. Returns how many rows. A preview made before no longer holds.';
create function public.import_cancel(p_run uuid) returns void
language sql security invoker set search_path = '' set statement_timeout = '300s' as $$ select private.import_cancel(p_run) $$;
comment on function public.import_cancel(uuid) is 'Gives a run up that was not committed; its staged rows are removed.';
select private.expose('private.import_cancel(uuid)'::regprocedure);
select private.expose('public.import_cancel(uuid)'::regprocedure);
select private.expose('private.import_start(uuid, text, jsonb, jsonb, jsonb)'::regprocedure);
select private.expose('private.import_stage(uuid, text)'::regprocedure);
select private.expose('public.import_start(uuid, text, jsonb, jsonb, jsonb)'::regprocedure);
select private.expose('public.import_stage(uuid, text)'::regprocedure);
