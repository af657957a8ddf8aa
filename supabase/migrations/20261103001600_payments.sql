-- A16: money received or paid. What it was for is said by its applications.
create type public.payment_direction as enum ('incoming', 'outgoing');
create type public.payment_status as enum ('draft', 'submitted', 'approved', 'scheduled', 'processed', 'cleared', 'held', 'void');

create table public.payments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  direction public.payment_direction not null,
  status public.payment_status not null default 'draft',
  project_id uuid references public.projects (id),
  client_id uuid references public.clients (id),
  vendor_id uuid references public.vendors (id),
  commitment_id uuid references public.commitments (id),
  payment_date date not null,
  scheduled_date date,
  amount numeric(14,2) not null constraint payments_amount_check check (amount > 0),
  retainage_withheld numeric(14,2) not null default 0,
  method public.payment_method,
  cash_account_id uuid references public.cash_accounts (id) on delete set null,
  reference_number text,
  lien_waiver_required boolean not null default false,
  approved_by uuid constraint payments_approved_by_profile_fkey references public.profiles (id) on delete set null,
  approved_at timestamptz,
  insurance_note text,
  insurance_accepted_by uuid constraint payments_insurance_accepted_by_profile_fkey references public.profiles (id) on delete set null,
  insurance_accepted_at timestamptz,
  qb_txn_id text,
  notes text,
  constraint payments_vendor_id_check check (direction <> 'outgoing' or vendor_id is not null),
  constraint payments_client_id_check check (direction <> 'incoming' or num_nonnulls(client_id, project_id) >= 1)
);
comment on table public.payments is
  'Money received from a client or paid to a vendor. @ui {"label":"Payment","labelPlural":"Payments","group":"Finance","menu":3,"icon":"cash","title":"reference_number","sort":"payment_date desc","search":["reference_number"],"list":["payment_date","direction","vendor_id","client_id","project_id","amount","method","reference_number","status"],"filters":["status","direction","vendor_id","client_id","project_id","method","cash_account_id","payment_date"],"sections":{"Payment":["direction","payment_date","amount","method","reference_number","status"],"With":["vendor_id","client_id","project_id","commitment_id"],"Bank":["cash_account_id","scheduled_date"],"Papers":["retainage_withheld","lien_waiver_required","insurance_note","insurance_accepted_by","insurance_accepted_at","approved_by","approved_at"],"More":["qb_txn_id","notes"]},"children":["payment_applications","lien_waivers"],"totals":["amount"]}';
comment on column public.payments.direction is 'Incoming: received. Outgoing: paid.';
comment on column public.payments.project_id is 'Empty when it is for several jobs, or for none.';
comment on column public.payments.client_id is 'Who paid us.';
comment on column public.payments.vendor_id is 'Whom we paid; needed when it is outgoing.';
comment on column public.payments.commitment_id is 'Subcontract or order it was paid on, of the same project.';
comment on column public.payments.scheduled_date is 'When it is to go out. @ui {"label":"Scheduled for"}';
comment on column public.payments.amount is 'Net money that moved; always positive.';
comment on column public.payments.retainage_withheld is 'Held back from this payment, and not part of its amount.';
comment on column public.payments.cash_account_id is '@ui {"label":"Bank account"}';
comment on column public.payments.reference_number is 'Check or trace number. @ui {"label":"Reference"}';
comment on column public.payments.lien_waiver_required is '@ui {"label":"Lien waiver required"}';
comment on column public.payments.approved_by is '@ui {"readonly":true}';
comment on column public.payments.approved_at is '@ui {"readonly":true}';
comment on column public.payments.insurance_note is 'Why it may go out although the insurance of the vendor has expired. @ui {"label":"Paid without insurance because","readonly":true}';
comment on column public.payments.insurance_accepted_by is '@ui {"label":"Insurance overridden by","readonly":true}';
comment on column public.payments.insurance_accepted_at is '@ui {"label":"Insurance overridden at","readonly":true}';
comment on column public.payments.qb_txn_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.payments', 'payables.read', 'payables.write', same_project => '{commitment_id}', 
  guarded => '{approved_by,approved_at,insurance_note,insurance_accepted_by,insurance_accepted_at}');
create unique index payments_qb_txn_id_key on public.payments (organization_id, qb_txn_id) where qb_txn_id is not null;
create index payments_status_idx on public.payments (organization_id, status);
