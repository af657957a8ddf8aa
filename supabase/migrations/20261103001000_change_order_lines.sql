-- D4 and D5: a change order by cost code, and the signed ledger of budget changes that approved ones are posted to.
create type public.budget_adjustment_kind as enum ('change_order', 'transfer', 'revision', 'contingency_use', 'correction');

create table public.change_order_lines (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  change_order_id uuid not null references public.change_orders (id) on delete cascade,
  cost_code_id uuid references public.cost_codes (id),
  sov_line_id uuid references public.sov_lines (id) on delete set null,
  cost_type public.cost_type,
  description text,
  amount numeric(14,2) not null default 0,
  price_amount numeric(14,2) not null default 0
);
comment on table public.change_order_lines is
  'Part of a change order on one cost code. @ui {"label":"Change order line","labelPlural":"Change order lines","group":"Job costing","icon":"list","title":"description","sort":"created_at asc","list":["cost_code_id","cost_type","description","amount","price_amount","sov_line_id"],"filters":["cost_code_id","cost_type"],"sections":{"Line":["change_order_id","cost_code_id","cost_type","description"],"Amounts":["amount","price_amount","sov_line_id"],"More":["project_id"]},"totals":["amount","price_amount"],"hidden":true}';
comment on column public.change_order_lines.project_id is 'That of the change order; leave it empty. @ui {"hidden":true}';
comment on column public.change_order_lines.cost_code_id is 'Empty means not yet coded: such a line moves no budget.';
comment on column public.change_order_lines.sov_line_id is 'Line of the schedule of values that is raised by the price; empty means a new one is made. @ui {"label":"Billed on SOV line"}';
comment on column public.change_order_lines.amount is 'Cost of the change: moves the budget, or the commitment. Negative is less cost. @ui {"label":"Cost"}';
comment on column public.change_order_lines.price_amount is 'Price to the client: moves the contract. Only the owner kind has one. @ui {"label":"Price"}';
select private.tenant_table('public.change_order_lines', 'costing.read', 'change_orders.write',
  same_project => '{change_order_id,cost_code_id,sov_line_id}', provenance => false);
create trigger fill_project before insert on public.change_order_lines
  for each row execute function private.fill_project('change_orders', 'change_order_id');

create table public.budget_adjustments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  cost_code_id uuid not null references public.cost_codes (id),
  kind public.budget_adjustment_kind not null,
  batch_id uuid not null default gen_random_uuid(),
  change_order_line_id uuid references public.change_order_lines (id),
  amount numeric(14,2) not null constraint budget_adjustments_amount_check check (amount <> 0),
  reason public.variance_cause,
  effective_date date not null default current_date,
  approved_by uuid constraint budget_adjustments_approved_by_profile_fkey references public.profiles (id) on delete set null,
  approved_at timestamptz,
  note text
);
comment on table public.budget_adjustments is
  'Signed ledger of budget changes: the revised budget is the original one plus what is approved here. @ui {"label":"Budget change","labelPlural":"Budget changes","group":"Job costing","menu":7,"icon":"budget","title":"reason","subtitle":"kind","sort":"effective_date desc","search":["note"],"list":["effective_date","project_id","cost_code_id","kind","amount","reason","approved_by","approved_at"],"filters":["project_id","cost_code_id","kind","effective_date"],"sections":{"Change":["project_id","cost_code_id","kind","amount","reason","effective_date","note"],"Origin":["change_order_line_id","batch_id","approved_by","approved_at"]},"totals":["amount"],"insert_only":true}';
comment on column public.budget_adjustments.batch_id is 'Rows of one action; those of a transfer add up to 0. @ui {"hidden":true}';
comment on column public.budget_adjustments.change_order_line_id is 'Line of an approved change order it was posted from. @ui {"label":"Change order line","readonly":true}';
comment on column public.budget_adjustments.amount is 'Positive raises the budget, negative lowers it.';
comment on column public.budget_adjustments.approved_by is '@ui {"readonly":true}';
comment on column public.budget_adjustments.approved_at is 'Empty means proposed: it does not count yet. @ui {"readonly":true}';
-- A ledger: a wrong entry gets an opposite one.
select private.tenant_table('public.budget_adjustments', 'costing.read', 'costing.write', same_project => '{cost_code_id,change_order_line_id}',
  guarded => '{change_order_line_id,approved_by,approved_at}', provenance => false, verbs => '{select,insert}');
create unique index budget_adjustments_change_order_line_id_key on public.budget_adjustments (organization_id, change_order_line_id)
  where change_order_line_id is not null;
create index budget_adjustments_batch_id_idx on public.budget_adjustments (organization_id, batch_id);
