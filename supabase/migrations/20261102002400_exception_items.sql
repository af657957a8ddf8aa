-- C35: the queue of problems a person has to solve. The fingerprint keeps one problem one row, however often it is found.
create type public.exception_type as enum ('unmapped_cost_code', 'unmapped_project', 'duplicate_invoice', 'expired_coi', 'low_confidence_ocr',
  'missing_lien_waiver', 'budget_overrun', 'sync_failure', 'import_error', 'reconciliation_mismatch', 'other');
create type public.exception_severity as enum ('info', 'warning', 'critical');
create type public.exception_status as enum ('open', 'assigned', 'resolved', 'dismissed');

create table public.exception_items (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  exception_type public.exception_type not null default 'other',
  entity_type text,
  entity_id uuid,
  import_run_id uuid references public.import_runs (id) on delete set null,
  description text not null constraint exception_items_description_check check (btrim(description) <> ''),
  severity public.exception_severity not null default 'warning',
  priority public.task_priority not null default 'normal',
  status public.exception_status not null default 'open',
  assigned_to uuid constraint exception_items_assigned_to_profile_fkey references public.profiles (id) on delete set null,
  resolved_by uuid constraint exception_items_resolved_by_profile_fkey references public.profiles (id) on delete set null,
  resolved_at timestamptz,
  resolution_notes text,
  fingerprint text not null default gen_random_uuid()::text,
  constraint exception_items_assigned_to_fkey foreign key (assigned_to, organization_id)
    references public.memberships (user_id, organization_id) on delete set null (assigned_to)
);
create unique index exception_items_fingerprint_key on public.exception_items (organization_id, fingerprint) where status in ('open', 'assigned');
comment on table public.exception_items is
  'Problems in the data or the papers that a person has to solve. @ui {"label":"Exception","labelPlural":"Exceptions","group":"Inbox","menu":3,"icon":"inbox","title":"description","sort":"severity desc","search":["description"],"list":["exception_type","description","severity","status","assigned_to","created_at"],"filters":["exception_type","severity","status","assigned_to"],"sections":{"Problem":["exception_type","description","severity","priority","entity_type","entity_id"],"Work":["status","assigned_to","resolution_notes","resolved_by","resolved_at"],"More":["fingerprint"]}}';
comment on column public.exception_items.exception_type is '@ui {"label":"Kind"}';
comment on column public.exception_items.entity_type is 'Table of the record it is about; empty for a problem of an import or a connection. @ui {"label":"Kind of record"}';
comment on column public.exception_items.entity_id is '@ui {"label":"Record"}';
comment on column public.exception_items.resolved_by is '@ui {"readonly":true}';
comment on column public.exception_items.resolved_at is '@ui {"readonly":true}';
comment on column public.exception_items.import_run_id is '@ui {"label":"Import","readonly":true}';
comment on column public.exception_items.fingerprint is 'Names the problem; there is one open exception of each. @ui {"hidden":true,"readonly":true}';
select private.tenant_table('public.exception_items', 'record', 'record', guarded => '{import_run_id,resolved_by,resolved_at}', provenance => false,
  importable => false);
select private.entity_pair('public.exception_items');
create index exception_items_status_idx on public.exception_items (organization_id, status, severity);
create trigger keep_entity before update of entity_type, entity_id on public.exception_items for each row execute function private.keep_entity();

-- Without a record it is a matter of those who import; whoever it is assigned to sees it and works on it.
select private.record_policies('public.exception_items', 'entity_type', 'entity_id', '{insert,delete}',
  'entity_id is null and organization_id = any (array(select private.orgs_with(''imports.run'')))');
select private.record_policies('public.exception_items', 'entity_type', 'entity_id', '{select,update}',
  'organization_id = any (array(select private.orgs_with(''imports.run''))) and entity_id is null'
  ' or organization_id = any (array(select private.orgs_with(''member''))) and assigned_to = (select auth.uid())');
