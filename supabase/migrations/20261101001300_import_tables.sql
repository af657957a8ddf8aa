-- B12–B14: runs, their rows and the organization's mappings. Several files per run stand in `files`; importer is text (DESIGN 6).
create type public.import_status as enum ('uploaded', 'validating', 'validated', 'importing', 'completed', 'completed_with_errors', 'failed', 'rolled_back');
create type public.import_row_action as enum ('created', 'updated', 'unchanged', 'skipped', 'conflict', 'error', 'cleared');
create type public.import_mapping_kind as enum ('project_alias', 'vendor_alias', 'client_alias', 'employee_alias', 'account_to_cost_code',
  'customer_to_project', 'division_alias', 'status_alias', 'column_map');

create table public.import_runs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  importer text not null,
  status public.import_status not null default 'uploaded',
  is_dry_run boolean not null default false,
  file_name text,
  storage_path text,
  checksum_sha256 text,
  files jsonb not null default '[]',
  options jsonb not null default '{}',
  batch uuid generated always as ((options ->> 'batch')::uuid) stored,
  mapping jsonb not null default '{}',
  sheet_names text[],
  created_count integer not null default 0,
  updated_count integer not null default 0,
  unchanged_count integer not null default 0,
  skipped_count integer not null default 0,
  error_count integer not null default 0,
  summary jsonb not null default '{}',
  started_at timestamptz,
  finished_at timestamptz,
  started_by uuid constraint import_runs_started_by_profile_fkey references public.profiles (id) on delete set null
);
comment on table public.import_runs is
  'One import: file, preview and result. @ui {"label":"Import","labelPlural":"Imports","group":"Administration","icon":"import","title":"file_name","sort":"created_at desc","hidden":true}';
comment on column public.import_runs.batch is 'Runs of one full run (importers 9), one importer each; what the caller says with the option of that name.';
comment on column public.import_runs.summary is 'Answer of the last preview, commit or undo (DESIGN 6), without stored values: import_result() shows those.';
-- Written by the import functions only; the rights of a run are checked there.
select private.tenant_table('public.import_runs', 'imports.run', 'system', provenance => false, audited => false);
create index import_runs_importer_idx on public.import_runs (organization_id, importer, created_at desc);
create index import_runs_batch_idx on public.import_runs (organization_id, batch) where batch is not null;
create index import_runs_checksum_idx on public.import_runs (organization_id, checksum_sha256);

create table public.import_run_rows (
  id bigint generated always as identity primary key,
  -- that of the run, whose key sees to it: nothing is checked twice for every row of a file
  organization_id uuid not null,
  created_at timestamptz not null default now(),
  import_run_id uuid not null,
  sheet_name text,
  row_number integer,
  column_letter text,
  action public.import_row_action not null,
  target_table text,
  target_id uuid,
  import_key text,
  issues jsonb not null default '[]',
  parsed jsonb,
  raw jsonb,
  section text,
  constraint import_run_rows_import_run_id_fkey foreign key (import_run_id, organization_id)
    references public.import_runs (id, organization_id) on delete cascade
);
create index import_run_rows_run_idx on public.import_run_rows (import_run_id, organization_id, action);
create index import_run_rows_target_idx on public.import_run_rows (organization_id, target_table, target_id);
comment on table public.import_run_rows is
  'Result per input row, with its source cells. @ui {"label":"Imported row","labelPlural":"Imported rows","hidden":true,"title":"sheet_name"}';
comment on column public.import_run_rows.raw is 'Source cells as read: [type, value, number format] each.';

insert into private.tenant_tables values
  ('import_run_rows', '{imports.run}', '{system}', '{select}', true, false, false, false, null);
select private.add_policies('public.import_run_rows', '{imports.run}', '{system}', '{select}', null, false);

create table public.import_mappings (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  mapping_kind public.import_mapping_kind not null,
  source_system public.record_source not null default 'manual',
  source_value text not null,
  target_type text,
  target_id uuid,
  target text,
  target_value jsonb,
  division text,
  is_cost boolean not null default true,
  contact_name text,
  contact_type text,
  notes text,
  constraint import_mappings_target_check check (num_nonnulls(target_id, target, target_value, contact_name) >= 1 or not is_cost)
);
create unique index import_mappings_source_key on public.import_mappings (organization_id, mapping_kind, source_system, lower(source_value));
comment on table public.import_mappings is
  'Spelling variants and code mappings the importers use. @ui {"label":"Import mapping","labelPlural":"Import mappings","group":"Administration","menu":4,"icon":"import","title":"source_value","search":["source_value"],"list":["mapping_kind","source_value","target","division","is_cost","contact_name","target_type","notes"],"filters":["mapping_kind"],"sections":{"Mapping":["mapping_kind","source_value","target"],"Accounts":["division","is_cost"],"Customers":["contact_name","contact_type"],"More":["source_system","target_type","notes"]},"sort":"source_value asc"}';
comment on column public.import_mappings.source_value is 'As the files write it: a name, an account number, the id of a customer. @ui {"label":"In the file"}';
comment on column public.import_mappings.target is 'Code or name of what it stands for here: cost code, project, vendor. @ui {"label":"Stands for"}';
comment on column public.import_mappings.target_id is '@ui {"hidden":true}';
comment on column public.import_mappings.target_value is 'Where code or name are not enough: columns of a sheet, and null for "none on purpose". @ui {"label":"Details","readonly":true}';
comment on column public.import_mappings.target_type is '@ui {"label":"Table","readonly":true}';
comment on column public.import_mappings.division is 'Division of what is booked on the account.';
comment on column public.import_mappings.is_cost is 'No: what is booked on the account is no job cost and is left out. @ui {"label":"Is a cost"}';
comment on column public.import_mappings.contact_name is 'Client a customer stands for.';
select private.tenant_table('public.import_mappings', 'imports.run', 'imports.run', provenance => false, importable => false);
