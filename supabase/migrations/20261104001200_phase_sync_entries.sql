-- A28: is the material there when the phase needs it?
create table public.phase_sync_entries (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  phase_name text not null constraint phase_sync_entries_phase_name_check check (btrim(phase_name) <> ''),
  material_type text,
  vendor_id uuid references public.vendors (id) on delete set null,
  supplier_name text,
  supplier_terms text,
  commitment_id uuid references public.commitments (id) on delete set null,
  po_date date,
  status public.milestone_status not null default 'not_started',
  planned_start date,
  planned_end date,
  actual_start date,
  actual_end date,
  percent_complete numeric(5,2) not null default 0 constraint phase_sync_entries_percent_complete_check check (percent_complete between 0 and 100),
  notes text,
  constraint phase_sync_entries_organization_id_project_id_phase_key
    unique nulls not distinct (organization_id, project_id, phase_name, material_type)
);
comment on table public.phase_sync_entries is
  'Readiness of material and supplier for a phase of a project. @ui {"label":"Phase readiness","labelPlural":"Phase readiness","group":"Projects","menu":3,"icon":"stock","title":"phase_name","subtitle":"material_type","sort":"planned_start asc","search":["phase_name","material_type","supplier_name"],"list":["project_id","phase_name","material_type","vendor_id","status","planned_start","planned_end","percent_complete"],"filters":["status","project_id","vendor_id"],"sections":{"Phase":["project_id","phase_name","material_type","status","percent_complete"],"Supplier":["vendor_id","supplier_name","supplier_terms","commitment_id","po_date"],"Dates":["planned_start","planned_end","actual_start","actual_end"],"More":["notes"]}}';
comment on column public.phase_sync_entries.vendor_id is 'The supplier, when it is one of the vendors. @ui {"label":"Supplier"}';
comment on column public.phase_sync_entries.supplier_name is 'Supplier as the file names it. @ui {"label":"Supplier (imported)"}';
comment on column public.phase_sync_entries.commitment_id is 'The order it was bought with; of the same project.';
comment on column public.phase_sync_entries.po_date is 'Day it was ordered. @ui {"label":"PO date"}';
comment on column public.phase_sync_entries.planned_start is 'Planned start of the installation.';
comment on column public.phase_sync_entries.planned_end is 'Planned end of the installation.';
comment on column public.phase_sync_entries.percent_complete is 'How much of the phase is done, 0 to 100. @ui {"kind":"percent"}';
select private.tenant_table('public.phase_sync_entries', 'projects.read', 'projects.write', same_project => '{commitment_id}');
