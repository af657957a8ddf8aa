-- A7 and C24: money promised to a vendor, and its split by cost code. Changes, billed and remaining are figures (F8).
create type public.commitment_type as enum ('subcontract', 'purchase_order', 'service_agreement');
create type public.commitment_status as enum ('draft', 'sent', 'executed', 'completed', 'cancelled');

create table public.commitments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  vendor_id uuid references public.vendors (id),
  contract_id uuid references public.contracts (id) on delete set null,
  cost_code_id uuid references public.cost_codes (id),
  commitment_type public.commitment_type not null default 'subcontract',
  commitment_number text constraint commitments_commitment_number_check check (commitment_number = btrim(commitment_number) and commitment_number <> ''),
  description text,
  original_amount numeric(14,2) not null default 0,
  opening_billed numeric(14,2) not null default 0,
  retainage_pct numeric(5,2) constraint commitments_retainage_pct_check check (retainage_pct between 0 and 100),
  lien_waiver_required boolean not null default true,
  status public.commitment_status not null default 'draft',
  issued_date date,
  executed_date date,
  qb_txn_id text,
  notes text,
  constraint commitments_vendor_id_check check (status = 'draft' or vendor_id is not null)
);
comment on table public.commitments is
  'Money promised to a vendor: subcontract, purchase order or service agreement. @ui {"label":"Commitment","labelPlural":"Commitments","group":"Job costing","menu":3,"icon":"commitment","title":"commitment_number","subtitle":"description","sort":"issued_date desc","search":["commitment_number","description"],"list":["commitment_number","commitment_type","vendor_id","project_id","description","original_amount","issued_date","status"],"filters":["status","commitment_type","project_id","vendor_id","cost_code_id"],"sections":{"Commitment":["project_id","commitment_type","commitment_number","vendor_id","description","status"],"Money":["original_amount","cost_code_id","retainage_pct","opening_billed"],"Papers":["contract_id","issued_date","executed_date","lien_waiver_required"],"More":["qb_txn_id","notes"]},"children":["commitment_lines","purchase_orders","change_orders","vendor_bills","lien_waivers"],"totals":["original_amount"]}';
comment on column public.commitments.vendor_id is 'A draft may do without.';
comment on column public.commitments.contract_id is 'Paper behind it, of the same project.';
comment on column public.commitments.cost_code_id is 'The one code all of it belongs to; not used when there are lines.';
comment on column public.commitments.commitment_type is '@ui {"label":"Type"}';
comment on column public.commitments.commitment_number is 'Counted per project and type (SC-001, PO-001, SA-001); leave it empty for the next one. @ui {"label":"Number"}';
comment on column public.commitments.original_amount is 'As first agreed; approved subcontract change orders come on top of it.';
comment on column public.commitments.opening_billed is 'Billed before the records here begin.';
comment on column public.commitments.retainage_pct is 'Held back from each bill; empty means the rate of the project. @ui {"label":"Retainage"}';
comment on column public.commitments.lien_waiver_required is '@ui {"label":"Lien waiver required"}';
comment on column public.commitments.executed_date is 'Day of the last signature. @ui {"label":"Signed on"}';
comment on column public.commitments.qb_txn_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.commitments', 'costing.read', 'costing.write', same_project => '{contract_id,cost_code_id}');
create unique index commitments_commitment_number_key on public.commitments (organization_id, project_id, commitment_type, commitment_number)
  where commitment_number is not null;
create unique index commitments_qb_txn_id_key on public.commitments (organization_id, qb_txn_id) where qb_txn_id is not null;
create index commitments_status_idx on public.commitments (organization_id, status);
select private.number_column('public.commitments', 'commitment_number', 'SC-', 3, '{project_id}', 'new.commitment_type = ''subcontract''');
select private.number_column('public.commitments', 'commitment_number', 'PO-', 3, '{project_id}', 'new.commitment_type = ''purchase_order''');
select private.number_column('public.commitments', 'commitment_number', 'SA-', 3, '{project_id}', 'new.commitment_type = ''service_agreement''');

create table public.commitment_lines (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  commitment_id uuid not null references public.commitments (id) on delete cascade,
  line_number integer not null default nullif(0, 0) constraint commitment_lines_line_number_check check (line_number > 0),
  cost_code_id uuid references public.cost_codes (id),
  material_id uuid references public.material_items (id) on delete set null,
  description text,
  unit text,
  quantity numeric(12,3) not null default 1,
  unit_cost numeric(14,4) not null default 0,
  total_cost numeric(14,2) not null generated always as (round(quantity * unit_cost, 2)) stored,
  quantity_received numeric(12,3) not null default 0,
  notes text,
  constraint commitment_lines_line_number_key unique (organization_id, commitment_id, line_number)
);
comment on table public.commitment_lines is
  'Line of a purchase order or subcontract. @ui {"label":"Commitment line","labelPlural":"Commitment lines","group":"Job costing","icon":"list","title":"description","sort":"line_number asc","list":["line_number","cost_code_id","material_id","description","quantity","unit","unit_cost","total_cost","quantity_received"],"filters":["cost_code_id","material_id"],"sections":{"Line":["commitment_id","line_number","cost_code_id","material_id","description"],"Amount":["quantity","unit","unit_cost","total_cost","quantity_received"],"More":["project_id","notes"]},"totals":["total_cost"],"hidden":true}';
comment on column public.commitment_lines.project_id is 'That of the commitment; leave it empty. @ui {"hidden":true}';
comment on column public.commitment_lines.line_number is 'Leave it empty for the next one. @ui {"label":"Line"}';
comment on column public.commitment_lines.unit is 'What is counted, such as each or sq_ft.';
comment on column public.commitment_lines.unit_cost is 'Price of one unit.';
comment on column public.commitment_lines.total_cost is 'Quantity × unit cost, to the cent.';
comment on column public.commitment_lines.quantity_received is 'Delivered so far. @ui {"label":"Received"}';
select private.tenant_table('public.commitment_lines', 'costing.read', 'costing.write', same_project => '{commitment_id,cost_code_id}', provenance => false);
create trigger fill_project before insert on public.commitment_lines for each row execute function private.fill_project('commitments', 'commitment_id');
select private.number_column('public.commitment_lines', 'line_number', '', 0, '{commitment_id}', header => 'commitments');
