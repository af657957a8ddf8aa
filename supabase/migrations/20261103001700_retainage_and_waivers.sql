-- A37 and A35: what is held back until a job is done, and the waivers that go with payments.
create type public.retainage_direction as enum ('receivable', 'payable');
create type public.lien_waiver_type as enum ('conditional_progress', 'unconditional_progress', 'conditional_final', 'unconditional_final');
create type public.lien_waiver_doc_status as enum ('required', 'requested', 'received', 'rejected', 'waived', 'void');

create table public.retainage_entries (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  direction public.retainage_direction not null,
  project_id uuid references public.projects (id),
  vendor_id uuid references public.vendors (id),
  commitment_id uuid references public.commitments (id) on delete set null,
  pay_app_id uuid references public.pay_apps (id) on delete set null,
  holder_name text,
  base_amount numeric(14,2),
  retainage_pct numeric(5,2) constraint retainage_entries_retainage_pct_check check (retainage_pct between 0 and 100),
  amount_held numeric(14,2) not null default 0,
  amount_released numeric(14,2) not null default 0,
  balance numeric(14,2) not null generated always as (amount_held - amount_released) stored,
  entry_date date not null default current_date,
  release_date date,
  release_condition text,
  notes text,
  constraint retainage_entries_vendor_id_check check (direction <> 'payable' or vendor_id is not null),
  constraint retainage_entries_holder_name_check check (num_nonnulls(project_id, vendor_id, holder_name) >= 1),
  -- a period in which the rate falls has a negative entry (endpoints 3.3)
  constraint retainage_entries_amount_released_check check (amount_released <= greatest(amount_held, 0))
);
comment on table public.retainage_entries is
  'Retainage others hold of ours, or we hold of a vendor''s. @ui {"label":"Retainage entry","labelPlural":"Retainage entries","group":"Billing","menu":4,"icon":"retainage","title":"direction","sort":"balance desc","search":["holder_name","release_condition"],"list":["direction","project_id","vendor_id","holder_name","amount_held","amount_released","balance","release_date","release_condition"],"filters":["direction","project_id","vendor_id","entry_date"],"sections":{"Retainage":["direction","project_id","vendor_id","holder_name","entry_date"],"Amounts":["base_amount","retainage_pct","amount_held","amount_released","balance"],"Release":["release_date","release_condition"],"Belongs to":["commitment_id","pay_app_id"],"More":["notes"]},"totals":["amount_held","amount_released","balance"]}';
comment on column public.retainage_entries.direction is 'Receivable: held by the owner or lender. Payable: held by us from a vendor.';
comment on column public.retainage_entries.vendor_id is 'Whose retainage we hold; needed when it is payable.';
comment on column public.retainage_entries.pay_app_id is '@ui {"label":"Pay application"}';
comment on column public.retainage_entries.holder_name is 'Lender or owner who holds it. @ui {"label":"Held by"}';
comment on column public.retainage_entries.base_amount is 'What was billed or paid, of which the retainage is a share.';
comment on column public.retainage_entries.amount_held is 'Negative in a period in which the rate was lowered. @ui {"label":"Held"}';
comment on column public.retainage_entries.amount_released is 'Paid out since. @ui {"label":"Released","readonly":true}';
comment on column public.retainage_entries.balance is 'Held less released.';
comment on column public.retainage_entries.release_condition is 'What has to be done before it is paid out.';
select private.tenant_table('public.retainage_entries', 'billing.read', 'billing.write', same_project => '{commitment_id,pay_app_id}');
create index retainage_entries_direction_idx on public.retainage_entries (organization_id, direction);
create trigger guard_decided before insert or update on public.retainage_entries
  for each row execute function private.guard_decided('amount_released');

create table public.lien_waivers (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid references public.projects (id),
  vendor_id uuid references public.vendors (id),
  pay_app_id uuid references public.pay_apps (id) on delete set null,
  commitment_id uuid references public.commitments (id) on delete set null,
  payment_id uuid references public.payments (id) on delete set null,
  waiver_type public.lien_waiver_type not null default 'conditional_progress',
  status public.lien_waiver_doc_status not null default 'required',
  amount numeric(14,2),
  through_date date,
  requested_date date,
  received_date date,
  draw_label text,
  document_id uuid references public.documents (id) on delete set null,
  notes text,
  constraint lien_waivers_vendor_id_check check (num_nonnulls(project_id, vendor_id) >= 1),
  constraint lien_waivers_received_date_check check (status <> 'received' or received_date is not null)
);
comment on table public.lien_waivers is
  'Lien waiver demanded from a vendor or given by him. @ui {"label":"Lien waiver","labelPlural":"Lien waivers","group":"Billing","menu":5,"icon":"waiver","title":"waiver_type","subtitle":"draw_label","sort":"received_date desc","search":["draw_label"],"list":["project_id","vendor_id","waiver_type","status","amount","through_date","requested_date","received_date"],"filters":["status","waiver_type","project_id","vendor_id","received_date"],"sections":{"Waiver":["project_id","vendor_id","waiver_type","status","amount","through_date"],"Dates":["requested_date","received_date"],"Belongs to":["commitment_id","payment_id","pay_app_id","draw_label"],"More":["document_id","notes"]},"totals":["amount"]}';
comment on column public.lien_waivers.pay_app_id is '@ui {"label":"Pay application"}';
comment on column public.lien_waivers.payment_id is 'Payment it was given for.';
comment on column public.lien_waivers.waiver_type is 'Conditional: once the payment is made. Final: for the whole job. @ui {"label":"Type"}';
comment on column public.lien_waivers.amount is 'What it covers.';
comment on column public.lien_waivers.through_date is 'Work up to this day is covered. @ui {"label":"Covers work through"}';
comment on column public.lien_waivers.requested_date is '@ui {"label":"Requested"}';
comment on column public.lien_waivers.received_date is '@ui {"label":"Received"}';
comment on column public.lien_waivers.draw_label is 'Draw as the file names it. @ui {"label":"Draw"}';
comment on column public.lien_waivers.document_id is '@ui {"label":"Signed waiver"}';
select private.tenant_table('public.lien_waivers', 'billing.read', 'billing.write', same_project => '{pay_app_id,commitment_id}');
create index lien_waivers_status_idx on public.lien_waivers (organization_id, status);
