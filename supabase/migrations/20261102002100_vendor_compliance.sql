-- C31: certificates, licences and tax forms of a vendor. One row per kind is the current one.
create type public.compliance_doc_type as enum ('coi', 'w9', 'license', 'bond', 'workers_comp', 'other');

create table public.vendor_compliance (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  vendor_id uuid not null references public.vendors (id) on delete cascade,
  doc_type public.compliance_doc_type not null,
  reference_number text,
  coverage_amount numeric(14,2) constraint vendor_compliance_coverage_amount_check check (coverage_amount >= 0),
  issued_date date,
  expiry_date date,
  document_id uuid references public.documents (id) on delete set null,
  verified_by uuid constraint vendor_compliance_verified_by_profile_fkey references public.profiles (id) on delete set null,
  verified_at timestamptz,
  is_current boolean not null default true,
  notes text,
  constraint vendor_compliance_expiry_date_check check (expiry_date >= issued_date)
);
create unique index vendor_compliance_current_key on public.vendor_compliance (organization_id, vendor_id, doc_type) where is_current;
comment on table public.vendor_compliance is
  'Insurance certificates, tax forms, licences and bonds of the vendors. @ui {"label":"Compliance paper","labelPlural":"Compliance","group":"Vendors","menu":2,"icon":"policy","title":"doc_type","subtitle":"reference_number","sort":"expiry_date asc","search":["reference_number","notes"],"list":["vendor_id","doc_type","reference_number","coverage_amount","issued_date","expiry_date","verified_at"],"filters":["doc_type","is_current","expiry_date","vendor_id"],"sections":{"Paper":["vendor_id","doc_type","reference_number","coverage_amount","document_id"],"Validity":["issued_date","expiry_date","is_current"],"Checked":["verified_at","verified_by"],"More":["notes"]}}';
comment on column public.vendor_compliance.doc_type is '@ui {"label":"Kind of paper"}';
comment on column public.vendor_compliance.reference_number is 'Number of the policy or licence.';
comment on column public.vendor_compliance.expiry_date is '@ui {"label":"Expires"}';
comment on column public.vendor_compliance.is_current is 'The valid paper of its kind; a new one takes the place of the one before. @ui {"label":"Current"}';
comment on column public.vendor_compliance.verified_at is 'When somebody has looked at the paper itself; empty means nobody has. @ui {"label":"Checked at"}';
comment on column public.vendor_compliance.verified_by is '@ui {"label":"Checked by","readonly":true}';
select private.tenant_table('public.vendor_compliance', 'vendors.read', 'vendors.write', guarded => '{verified_by}');
create index vendor_compliance_expiry_date_idx on public.vendor_compliance (organization_id, expiry_date) where is_current;

create function private.keep_one_current_paper() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' or new.verified_at is distinct from old.verified_at then
    new.verified_by := case when new.verified_at is not null then coalesce(auth.uid(), new.verified_by) end;
  end if;
  if new.is_current then
    update public.vendor_compliance c set is_current = false
    where c.organization_id = new.organization_id and c.vendor_id = new.vendor_id and c.doc_type = new.doc_type and c.is_current and c.id <> new.id;
  end if;
  return new;
end $$;
-- after stamp by name
create trigger verify_paper before insert or update on public.vendor_compliance
  for each row execute function private.keep_one_current_paper();
