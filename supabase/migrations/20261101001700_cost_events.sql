-- A9: ledger of actual job cost. Cost is positive, credits and refunds negative, whatever the source wrote.
create type public.cost_event_type as enum ('vendor_bill', 'material_purchase', 'labor', 'subcontractor', 'equipment', 'overhead', 'permit_fee', 'other');
create type public.cost_event_status as enum ('pending', 'approved', 'posted', 'void');
create type public.payment_method as enum ('check', 'ach', 'wire', 'credit_card', 'cash', 'other');
create type public.variance_cause as enum ('scope_change', 'design_error', 'quantity', 'price', 'rework', 'productivity', 'estimate_error', 'weather',
  'code_change', 'timing', 'other');

create table public.cost_events (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid references public.projects (id),
  cost_code_id uuid references public.cost_codes (id),
  vendor_id uuid references public.vendors (id),
  employee_id uuid references public.employees (id) on delete set null,
  division_id uuid references public.organization_divisions (id) on delete set null,
  event_type public.cost_event_type not null default 'other',
  event_date date not null,
  amount numeric(14,2) not null,
  tax_amount numeric(14,2),
  description text,
  reference_number text,
  po_number text,
  check_number text,
  payment_method public.payment_method,
  purchaser_name text,
  variance_cause public.variance_cause,
  status public.cost_event_status not null default 'pending',
  approved_by uuid constraint cost_events_approved_by_profile_fkey references public.profiles (id) on delete set null,
  approved_at timestamptz,
  posted_at timestamptz,
  covered_by_opening boolean not null default false,
  qb_txn_id text,
  notes text
);
comment on table public.cost_events is
  'Ledger of actual job cost: one row per transaction, cost positive, credits negative. @ui {"label":"Cost","labelPlural":"Costs","group":"Job costing","menu":2,"icon":"cost","title":"description","sort":"event_date desc","search":["description","reference_number","po_number"],"list":["event_date","project_id","vendor_id","description","amount","event_type","status","cost_code_id","reference_number","source"],"filters":["project_id","cost_code_id","vendor_id","event_type","status","source","event_date"],"sections":{"Cost":["event_date","amount","tax_amount","event_type","description","vendor_id"],"Job":["project_id","cost_code_id","division_id","variance_cause"],"Papers":["reference_number","po_number","check_number","payment_method","purchaser_name","employee_id"],"Status":["status","covered_by_opening"],"More":["qb_txn_id","notes"]},"totals":["amount","tax_amount"]}';
comment on column public.cost_events.project_id is 'Empty means overhead, or not yet assigned.';
comment on column public.cost_events.cost_code_id is 'Empty means not yet coded.';
comment on column public.cost_events.amount is 'Positive is cost, negative a credit or refund.';
comment on column public.cost_events.covered_by_opening is 'Already inside the opening figures of its project: shown, not summed. @ui {"label":"In opening figures","readonly":true}';
comment on column public.cost_events.purchaser_name is 'Who bought it, as the file says.';
comment on column public.cost_events.qb_txn_id is '@ui {"label":"QuickBooks id"}';
comment on column public.cost_events.po_number is '@ui {"label":"PO number"}';
comment on column public.cost_events.approved_by is '@ui {"readonly":true}';
comment on column public.cost_events.approved_at is '@ui {"readonly":true}';
comment on column public.cost_events.posted_at is '@ui {"readonly":true}';
select private.tenant_table('public.cost_events', 'costing.read', 'payables.write', same_project => '{cost_code_id}',
  guarded => '{covered_by_opening,approved_by,approved_at,posted_at}');
create unique index cost_events_qb_txn_id_key on public.cost_events (organization_id, qb_txn_id) where qb_txn_id is not null;
create index cost_events_project_date_idx on public.cost_events (organization_id, project_id, event_date);
create index cost_events_status_idx on public.cost_events (organization_id, status);
