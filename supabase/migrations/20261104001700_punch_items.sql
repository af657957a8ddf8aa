-- Endpoints S13: what is still to be put right before a job is handed over. The crew reports it, somebody makes it
-- ready, the project manager verifies it.
create type public.punch_item_status as enum ('open', 'ready', 'verified');

create table public.punch_items (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  description text not null constraint punch_items_description_check check (btrim(description) <> ''),
  location text,
  trade text,
  priority public.task_priority not null default 'normal',
  vendor_id uuid references public.vendors (id) on delete set null,
  assigned_employee_id uuid references public.employees (id) on delete set null,
  photo_document_id uuid references public.documents (id) on delete set null,
  due_date date,
  status public.punch_item_status not null default 'open',
  ready_at timestamptz,
  verified_at timestamptz,
  verified_by uuid constraint punch_items_verified_by_profile_fkey references public.profiles (id) on delete set null,
  notes text
);
comment on table public.punch_items is
  'Small thing to put right before the job is handed over. @ui {"label":"Punch item","labelPlural":"Punch list","group":"Projects","menu":4,"icon":"tool","title":"description","subtitle":"location","sort":"due_date asc","search":["description","location","trade"],"list":["description","project_id","location","trade","priority","vendor_id","assigned_employee_id","due_date","status"],"filters":["status","project_id","priority","vendor_id","assigned_employee_id","trade","due_date"],"sections":{"Item":["project_id","description","location","trade","priority","photo_document_id"],"Who and when":["vendor_id","assigned_employee_id","due_date","status"],"Done":["ready_at","verified_at","verified_by"],"More":["notes"]}}';
comment on column public.punch_items.description is 'What is wrong.';
comment on column public.punch_items.location is 'Room or place on the site.';
comment on column public.punch_items.vendor_id is 'Subcontractor who has to put it right.';
comment on column public.punch_items.assigned_employee_id is 'Person of our own who puts it right or sees to it. @ui {"label":"Assigned to"}';
comment on column public.punch_items.photo_document_id is '@ui {"label":"Photo"}';
comment on column public.punch_items.status is 'Open until somebody says it is ready; verified when that was looked at.';
comment on column public.punch_items.ready_at is '@ui {"readonly":true}';
comment on column public.punch_items.verified_at is '@ui {"readonly":true}';
comment on column public.punch_items.verified_by is '@ui {"readonly":true}';
select private.tenant_table('public.punch_items', 'projects.read', 'field.write', guarded => '{ready_at,verified_at,verified_by}');
create index punch_items_project_status_idx on public.punch_items (organization_id, project_id, status);
