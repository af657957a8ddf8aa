-- A14 and A15: what clients owe. Overdue is derived from the due date and never stored but by an import.
create type public.invoice_status as enum ('draft', 'sent', 'partial', 'paid', 'overdue', 'void');
create type public.invoice_kind as enum ('progress', 'retainage', 'change_order', 'deposit', 'final', 'other');

create table public.invoices (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid references public.projects (id),
  client_id uuid references public.clients (id),
  pay_app_id uuid references public.pay_apps (id) on delete set null,
  invoice_number text not null default '' constraint invoices_invoice_number_check check (invoice_number = btrim(invoice_number) and invoice_number <> ''),
  invoice_kind public.invoice_kind not null default 'progress',
  description text,
  date_issued date,
  date_due date,
  amount numeric(14,2) not null default 0,
  amount_paid numeric(14,2) not null default 0,
  written_off_amount numeric(14,2) not null default 0,
  balance numeric(14,2) not null generated always as (amount - amount_paid - written_off_amount) stored,
  status public.invoice_status not null default 'draft',
  is_disputed boolean not null default false,
  dispute_note text,
  qb_txn_id text,
  notes text,
  constraint invoices_invoice_number_key unique (organization_id, invoice_number),
  constraint invoices_client_id_check check (num_nonnulls(project_id, client_id) >= 1)
);
comment on table public.invoices is
  'Invoice to a client. @ui {"label":"Invoice","labelPlural":"Invoices","group":"Billing","menu":2,"icon":"invoice","title":"invoice_number","subtitle":"description","sort":"date_due desc","search":["invoice_number","description"],"list":["invoice_number","client_id","project_id","date_issued","date_due","amount","amount_paid","balance","status","is_disputed"],"filters":["status","client_id","project_id","invoice_kind","is_disputed","date_due"],"sections":{"Invoice":["invoice_number","client_id","project_id","invoice_kind","description","status"],"Dates":["date_issued","date_due"],"Amounts":["amount","amount_paid","written_off_amount","balance"],"Dispute":["is_disputed","dispute_note"],"More":["pay_app_id","qb_txn_id","notes"]},"children":["invoice_lines","payment_applications","collection_activities"],"totals":["amount","amount_paid","written_off_amount","balance"]}';
comment on column public.invoices.project_id is 'An invoice has a client or a project, mostly both.';
comment on column public.invoices.pay_app_id is 'Pay application it was made from; each has one invoice that is not void. @ui {"label":"Pay application"}';
comment on column public.invoices.invoice_number is 'Leave it empty for the next one (INV-0001).';
comment on column public.invoices.invoice_kind is '@ui {"label":"Kind"}';
comment on column public.invoices.date_issued is '@ui {"label":"Issued"}';
comment on column public.invoices.date_due is 'Empty means issue date plus the payment terms of the client. @ui {"label":"Due"}';
comment on column public.invoices.amount is 'The sum of the lines, as soon as there are any.';
comment on column public.invoices.amount_paid is 'What payments have covered. @ui {"label":"Paid","readonly":true}';
comment on column public.invoices.written_off_amount is 'Given up, by the action that writes off. @ui {"label":"Written off","readonly":true}';
comment on column public.invoices.balance is 'Amount less what was paid and written off. @ui {"good":"down"}';
comment on column public.invoices.is_disputed is 'Said by the action that disputes it or settles that. @ui {"label":"Disputed","readonly":true}';
comment on column public.invoices.dispute_note is '@ui {"readonly":true}';
comment on column public.invoices.qb_txn_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.invoices', 'billing.read', 'billing.write', same_project => '{pay_app_id}', guarded => '{amount_paid,written_off_amount,is_disputed,dispute_note}');
-- endpoints S20: approving an application twice must not bill twice
create unique index invoices_pay_app_id_key on public.invoices (organization_id, pay_app_id) where pay_app_id is not null and status <> 'void';
create unique index invoices_qb_txn_id_key on public.invoices (organization_id, qb_txn_id) where qb_txn_id is not null;
create index invoices_status_idx on public.invoices (organization_id, status, date_due);
select private.number_column('public.invoices', 'invoice_number', 'INV-', 4);
-- for the highest number there is
create index invoices_number_idx on public.invoices (organization_id, ((substring(invoice_number from '^INV-(\d{1,9})$'))::integer))
  where invoice_number ~ '^INV-(\d{1,9})$';

select private.add_project_key('public.invoices');
create table public.invoice_lines (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid references public.projects (id),
  invoice_id uuid not null references public.invoices (id) on delete cascade,
  line_number integer not null default nullif(0, 0) constraint invoice_lines_line_number_check check (line_number > 0),
  description text,
  quantity numeric(12,3) not null default 1,
  unit_price numeric(14,4) not null default 0,
  amount numeric(14,2) not null generated always as (round(quantity * unit_price, 2)) stored,
  sov_line_id uuid references public.sov_lines (id) on delete set null,
  cost_code_id uuid references public.cost_codes (id) on delete set null,
  constraint invoice_lines_line_number_key unique (organization_id, invoice_id, line_number),
  constraint invoice_lines_invoice_id_project_fkey foreign key (invoice_id, project_id, organization_id)
    references public.invoices (id, project_id, organization_id) on update cascade on delete cascade
);
comment on table public.invoice_lines is
  'Line of an invoice. @ui {"label":"Invoice line","labelPlural":"Invoice lines","group":"Billing","icon":"list","title":"description","sort":"line_number asc","list":["line_number","description","quantity","unit_price","amount","sov_line_id","cost_code_id"],"filters":["sov_line_id","cost_code_id"],"sections":{"Line":["invoice_id","line_number","description"],"Amount":["quantity","unit_price","amount"],"Belongs to":["project_id","sov_line_id","cost_code_id"]},"totals":["amount"],"hidden":true}';
comment on column public.invoice_lines.project_id is 'That of the invoice; leave it empty. @ui {"hidden":true}';
comment on column public.invoice_lines.line_number is 'Leave it empty for the next one. @ui {"label":"Line"}';
comment on column public.invoice_lines.unit_price is 'Price of one unit.';
comment on column public.invoice_lines.amount is 'Quantity × unit price, to the cent.';
comment on column public.invoice_lines.sov_line_id is '@ui {"label":"SOV line"}';
select private.tenant_table('public.invoice_lines', 'billing.read', 'billing.write', same_project => '{sov_line_id,cost_code_id}', provenance => false);
create trigger fill_project before insert or update of project_id on public.invoice_lines
  for each row execute function private.fill_project('invoices', 'invoice_id');
select private.number_column('public.invoice_lines', 'line_number', '', 0, '{invoice_id}', header => 'invoices');
select private.sum_of_lines('public.invoices', 'public.invoice_lines', 'invoice_id');
