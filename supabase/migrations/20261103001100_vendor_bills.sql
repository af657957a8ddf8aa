-- D1: what vendors bill us. The lines say what it was for; their sum is the amount of the bill.
create type public.vendor_bill_status as enum ('draft', 'pending_approval', 'approved', 'partial', 'paid', 'disputed', 'void');

create table public.vendor_bills (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  vendor_id uuid not null references public.vendors (id),
  project_id uuid references public.projects (id),
  commitment_id uuid references public.commitments (id),
  bill_number text not null default '' constraint vendor_bills_bill_number_check check (bill_number = btrim(bill_number) and bill_number <> ''),
  bill_date date not null,
  due_date date,
  received_date date,
  amount numeric(14,2) not null default 0,
  retainage_withheld numeric(14,2) not null default 0,
  amount_paid numeric(14,2) not null default 0,
  balance numeric(14,2) not null generated always as (amount - retainage_withheld - amount_paid) stored,
  status public.vendor_bill_status not null default 'draft',
  lien_waiver_required boolean not null default false,
  approved_by uuid constraint vendor_bills_approved_by_profile_fkey references public.profiles (id) on delete set null,
  approved_at timestamptz,
  document_id uuid references public.documents (id) on delete set null,
  qb_txn_id text,
  notes text
);
comment on table public.vendor_bills is
  'Bill received from a vendor. @ui {"label":"Bill","labelPlural":"Bills","group":"Finance","menu":1,"icon":"invoice","title":"bill_number","sort":"due_date desc","search":["bill_number"],"list":["bill_number","vendor_id","project_id","bill_date","due_date","amount","retainage_withheld","balance","status"],"filters":["status","vendor_id","project_id","commitment_id","due_date"],"sections":{"Bill":["vendor_id","bill_number","bill_date","received_date","due_date","status"],"Job":["project_id","commitment_id"],"Amounts":["amount","retainage_withheld","amount_paid","balance"],"Approval":["lien_waiver_required","approved_by","approved_at"],"More":["document_id","qb_txn_id","notes"]},"children":["vendor_bill_lines","payment_applications"],"totals":["amount","retainage_withheld","amount_paid","balance"]}';
comment on column public.vendor_bills.project_id is 'The job all lines belong to; empty means overhead, or several jobs: then the lines say.';
comment on column public.vendor_bills.commitment_id is 'Subcontract or order it is billed on, of the same project.';
comment on column public.vendor_bills.bill_number is 'Number of the vendor; leave it empty for a number of our own (BILL-0001).';
comment on column public.vendor_bills.due_date is 'Empty means bill date plus the payment terms of the vendor.';
comment on column public.vendor_bills.received_date is '@ui {"label":"Received"}';
comment on column public.vendor_bills.amount is 'The sum of the lines, as soon as there are any.';
comment on column public.vendor_bills.retainage_withheld is 'Part of the amount that is held back and not paid with this bill.';
comment on column public.vendor_bills.amount_paid is 'What payments have covered. @ui {"readonly":true}';
comment on column public.vendor_bills.balance is 'Amount less retainage less what was paid. @ui {"good":"down"}';
comment on column public.vendor_bills.lien_waiver_required is '@ui {"label":"Lien waiver required"}';
comment on column public.vendor_bills.approved_by is '@ui {"readonly":true}';
comment on column public.vendor_bills.approved_at is '@ui {"readonly":true}';
comment on column public.vendor_bills.document_id is '@ui {"label":"Scan"}';
comment on column public.vendor_bills.qb_txn_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.vendor_bills', 'payables.read', 'payables.write', same_project => '{commitment_id}',
  guarded => '{amount_paid,approved_by,approved_at}');
create unique index vendor_bills_bill_number_key on public.vendor_bills (organization_id, vendor_id, lower(bill_number)) where status <> 'void';
create unique index vendor_bills_qb_txn_id_key on public.vendor_bills (organization_id, qb_txn_id) where qb_txn_id is not null;
create index vendor_bills_status_idx on public.vendor_bills (organization_id, status, due_date);
select private.number_column('public.vendor_bills', 'bill_number', 'BILL-', 4);
-- for the highest number there is
create index vendor_bills_number_idx on public.vendor_bills (organization_id, ((substring(bill_number from '^BILL-(\d{1,9})$'))::integer))
  where bill_number ~ '^BILL-(\d{1,9})$';
