-- A8: changes to contract, budget or a commitment. Cost moves budgets, price moves the contract (lines, endpoints S1).
create type public.change_order_kind as enum ('owner', 'internal', 'subcontract');
create type public.change_order_status as enum ('draft', 'pending_approval', 'approved', 'rejected', 'void');

create table public.change_orders (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  co_number text not null default '' constraint change_orders_co_number_check check (co_number = btrim(co_number) and co_number <> ''),
  change_order_kind public.change_order_kind not null default 'owner',
  commitment_id uuid references public.commitments (id),
  title text,
  description text,
  amount numeric(14,2) not null default 0,
  approved_amount numeric(14,2),
  schedule_impact_days integer,
  reason public.variance_cause,
  status public.change_order_status not null default 'draft',
  requested_by_id uuid references public.employees (id) on delete set null,
  requested_by_name text,
  submitted_to text,
  date_submitted date,
  date_approved date,
  approved_by uuid constraint change_orders_approved_by_profile_fkey references public.profiles (id) on delete set null,
  cost_code_id uuid references public.cost_codes (id),
  qb_txn_id text,
  notes text,
  constraint change_orders_co_number_key unique (organization_id, project_id, co_number),
  constraint change_orders_status_check check (status <> 'approved' or (approved_amount is not null and date_approved is not null)),
  constraint change_orders_commitment_id_check check (change_order_kind <> 'subcontract' or commitment_id is not null)
);
comment on table public.change_orders is
  'Change to the contract, the budget or a commitment of a project. @ui {"label":"Change order","labelPlural":"Change orders","group":"Job costing","menu":6,"icon":"change","title":"title","subtitle":"co_number","sort":"date_submitted desc","search":["co_number","title","description"],"list":["co_number","title","project_id","change_order_kind","amount","approved_amount","schedule_impact_days","status","date_submitted","date_approved"],"filters":["status","change_order_kind","project_id","commitment_id","reason","date_submitted"],"sections":{"Change order":["project_id","co_number","change_order_kind","commitment_id","title","description","reason"],"Amounts":["amount","approved_amount","schedule_impact_days","cost_code_id"],"People":["requested_by_id","requested_by_name","submitted_to"],"Status":["status","date_submitted","date_approved","approved_by"],"More":["qb_txn_id","notes"]},"children":["change_order_lines","sov_lines"],"totals":["amount","approved_amount"]}';
comment on column public.change_orders.co_number is 'Counted per project; leave it empty for the next one. @ui {"label":"CO number"}';
comment on column public.change_orders.change_order_kind is 'Owner: the client pays, the contract moves. Internal: only the budget moves. Subcontract: a commitment moves. @ui {"label":"Kind"}';
comment on column public.change_orders.commitment_id is 'The subcontract that is changed; needed for that kind.';
comment on column public.change_orders.amount is 'Requested: the price to the client for the owner kind, else the cost. Negative is a credit.';
comment on column public.change_orders.approved_amount is 'What was approved; may be less than requested. @ui {"readonly":true}';
comment on column public.change_orders.schedule_impact_days is 'Days the job ends later; negative is earlier. @ui {"label":"Schedule impact","unit":"days","good":"down"}';
comment on column public.change_orders.requested_by_id is '@ui {"label":"Requested by"}';
comment on column public.change_orders.requested_by_name is 'Name as it came from a file. @ui {"label":"Requested by (imported)"}';
comment on column public.change_orders.submitted_to is 'Who has to agree, such as the client or the lender.';
comment on column public.change_orders.date_submitted is '@ui {"label":"Submitted"}';
comment on column public.change_orders.date_approved is '@ui {"label":"Approved","readonly":true}';
comment on column public.change_orders.approved_by is '@ui {"readonly":true}';
comment on column public.change_orders.cost_code_id is 'The one code of a change order without lines.';
comment on column public.change_orders.qb_txn_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.change_orders', 'costing.read', 'change_orders.write', same_project => '{commitment_id,cost_code_id}',
  guarded => '{approved_by}', own => true);
create unique index change_orders_qb_txn_id_key on public.change_orders (organization_id, qb_txn_id) where qb_txn_id is not null;
create index change_orders_status_idx on public.change_orders (organization_id, status);
select private.number_column('public.change_orders', 'co_number', 'CO-', 3, '{project_id}');
create trigger guard_decided before insert or update on public.change_orders
  for each row execute function private.guard_decided('approved_amount', 'date_approved');
