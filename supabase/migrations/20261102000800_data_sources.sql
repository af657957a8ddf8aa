-- A34: the register of where data comes from; one execution of an importer is an import run (B12), which may name its source.
create type public.data_source_type as enum ('qbo', 'csv', 'xlsx', 'masterfile', 'manual', 'buildertrend', 'gusto', 'plaid', 'ramp', 'lowes',
  'homedepot', 'stripe', 'other');
create type public.data_source_status as enum ('active', 'pending', 'stale', 'error', 'retired');

create table public.data_sources (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint data_sources_name_check check (btrim(name) <> ''),
  source_type public.data_source_type not null default 'other',
  used_in text,
  key_data text,
  date_range_from date,
  date_range_to date,
  last_sync_at timestamptz,
  record_count integer not null default 0 constraint data_sources_record_count_check check (record_count >= 0),
  status public.data_source_status not null default 'active',
  notes text,
  constraint data_sources_date_range_check check (date_range_to >= date_range_from)
);
create unique index data_sources_name_key on public.data_sources (organization_id, lower(name));
comment on table public.data_sources is
  'Files and feeds the company''s figures come from. @ui {"label":"Data source","labelPlural":"Data sources","group":"Administration","menu":5,"icon":"import","title":"name","sort":"name asc","search":["name","used_in","key_data"],"list":["name","source_type","status","last_sync_at","record_count","date_range_from","date_range_to"],"filters":["source_type","status"],"sections":{"Source":["name","source_type","status","used_in","key_data"],"Content":["date_range_from","date_range_to","record_count","last_sync_at"],"More":["notes"]}}';
comment on column public.data_sources.name is 'Name of the file or feed.';
comment on column public.data_sources.source_type is '@ui {"label":"Type"}';
comment on column public.data_sources.used_in is 'Sheets or reports that use it.';
comment on column public.data_sources.date_range_from is '@ui {"label":"Data from"}';
comment on column public.data_sources.date_range_to is '@ui {"label":"Data to"}';
comment on column public.data_sources.last_sync_at is '@ui {"label":"Last loaded"}';
comment on column public.data_sources.record_count is '@ui {"label":"Records"}';
select private.tenant_table('public.data_sources', 'imports.run', 'imports.run');

-- squawk-ignore adding-foreign-key-constraint
alter table public.import_runs add column data_source_id uuid references public.data_sources (id) on delete set null;
comment on column public.import_runs.data_source_id is 'Entry of the register the files belong to. @ui {"label":"Data source"}';
select private.tenant_table('public.import_runs', 'imports.run', 'system', provenance => false, audited => false);
