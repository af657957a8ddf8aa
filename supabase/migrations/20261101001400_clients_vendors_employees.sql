-- A1–A3: the people and companies the work is done for, by and with.
create type public.employment_type as enum ('hourly', 'salary', 'owner', 'contractor');
create type public.vendor_type as enum ('subcontractor', 'supplier', 'service', 'lender', 'utility', 'government', 'other');

create table public.clients (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint clients_name_check check (btrim(name) <> ''),
  contact_name text,
  email text,
  phone text,
  address text,
  city text,
  state text constraint clients_state_check check (state is null or char_length(state) = 2),
  zip_code text,
  payment_terms_days smallint constraint clients_payment_terms_days_check check (payment_terms_days >= 0),
  qb_customer_id text,
  notes text,
  archived_at timestamptz
);
comment on table public.clients is
  'Customers the company builds for and bills. @ui {"label":"Client","labelPlural":"Clients","group":"Sales","menu":4,"icon":"client","title":"name","sort":"name asc","search":["name","contact_name","email"],"list":["name","contact_name","email","phone","city","payment_terms_days"],"filters":["city","state"],"sections":{"Client":["name","contact_name","email","phone","payment_terms_days"],"Address":["address","city","state","zip_code"],"More":["qb_customer_id","notes"]}}';
comment on column public.clients.state is 'Two letters.';
comment on column public.clients.payment_terms_days is 'Days until an invoice is due. @ui {"label":"Payment terms","unit":"days"}';
comment on column public.clients.qb_customer_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.clients', 'projects.read', 'crm.write');
create unique index clients_qb_customer_id_key on public.clients (organization_id, qb_customer_id) where qb_customer_id is not null;
create index clients_name_idx on public.clients (organization_id, lower(name));

create table public.vendors (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint vendors_name_check check (btrim(name) <> ''),
  vendor_type public.vendor_type not null default 'other',
  trade text,
  contact_name text,
  email text,
  phone text,
  address text,
  city text,
  state text constraint vendors_state_check check (state is null or char_length(state) = 2),
  zip_code text,
  payment_terms_days smallint constraint vendors_payment_terms_days_check check (payment_terms_days >= 0),
  license_number text,
  w9_on_file boolean not null default false,
  insurance_expiry date,
  score_quality smallint constraint vendors_score_quality_check check (score_quality between 1 and 5),
  score_timeliness smallint constraint vendors_score_timeliness_check check (score_timeliness between 1 and 5),
  score_communication smallint constraint vendors_score_communication_check check (score_communication between 1 and 5),
  score_price smallint constraint vendors_score_price_check check (score_price between 1 and 5),
  score_lien_compliance smallint constraint vendors_score_lien_compliance_check check (score_lien_compliance between 1 and 5),
  composite_score numeric(4,2) generated always as (round((coalesce(score_quality, 0) + coalesce(score_timeliness, 0)
    + coalesce(score_communication, 0) + coalesce(score_price, 0))::numeric
    / nullif((score_quality is not null)::int + (score_timeliness is not null)::int
    + (score_communication is not null)::int + (score_price is not null)::int, 0), 2)) stored,
  is_preferred boolean not null default false,
  do_not_rehire boolean not null default false,
  do_not_rehire_reason text,
  qb_vendor_id text,
  notes text,
  archived_at timestamptz,
  constraint vendors_do_not_rehire_check check (not do_not_rehire or do_not_rehire_reason is not null)
);
comment on table public.vendors is
  'Subcontractors, suppliers and every other payee, with the scorecard. @ui {"label":"Vendor","labelPlural":"Vendors","group":"Vendors","menu":1,"icon":"vendor","title":"name","sort":"name asc","search":["name","trade","contact_name","email"],"list":["name","vendor_type","trade","phone","insurance_expiry","composite_score","is_preferred"],"filters":["vendor_type","trade","is_preferred","insurance_expiry"],"sections":{"Vendor":["name","vendor_type","trade","contact_name","email","phone","payment_terms_days"],"Papers":["license_number","w9_on_file","insurance_expiry"],"Scorecard":["score_quality","score_timeliness","score_communication","score_price","score_lien_compliance","composite_score","is_preferred","do_not_rehire","do_not_rehire_reason"],"Address":["address","city","state","zip_code"],"More":["qb_vendor_id","notes"]}}';
comment on column public.vendors.insurance_expiry is 'Certificate of insurance valid until. @ui {"label":"Insurance expires"}';
comment on column public.vendors.w9_on_file is '@ui {"label":"W-9 on file"}';
comment on column public.vendors.composite_score is 'Mean of quality, timeliness, communication and price, of those that are given (1 to 5). @ui {"label":"Score"}';
comment on column public.vendors.is_preferred is '@ui {"label":"Preferred"}';
comment on column public.vendors.state is 'Two letters.';
comment on column public.vendors.payment_terms_days is 'Days until a bill is due. @ui {"label":"Payment terms","unit":"days"}';
comment on column public.vendors.qb_vendor_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.vendors', 'vendors.read', 'vendors.write');
create unique index vendors_qb_vendor_id_key on public.vendors (organization_id, qb_vendor_id) where qb_vendor_id is not null;
create index vendors_name_idx on public.vendors (organization_id, lower(name));
create index vendors_trade_idx on public.vendors (organization_id, trade);
create index vendors_insurance_expiry_idx on public.vendors (organization_id, insurance_expiry);

create table public.employees (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  first_name text not null constraint employees_first_name_check check (btrim(first_name) <> ''),
  last_name text not null default '',
  job_title text,
  department text,
  email text,
  phone text,
  employment_type public.employment_type,
  hire_date date,
  termination_date date,
  is_active boolean not null default true,
  qb_employee_id text,
  notes text,
  archived_at timestamptz,
  full_name text not null generated always as (btrim(first_name || ' ' || last_name)) stored
);
comment on table public.employees is
  'People on the payroll or crew list; not login accounts, and no pay. @ui {"label":"Employee","labelPlural":"Employees","group":"Team","menu":1,"icon":"person","title":"full_name","sort":"last_name asc","search":["full_name","job_title","email"],"list":["full_name","job_title","department","employment_type","phone","is_active"],"filters":["is_active","department","employment_type"],"sections":{"Person":["first_name","last_name","job_title","department","email","phone"],"Employment":["employment_type","hire_date","termination_date","is_active"],"More":["qb_employee_id","notes"]}}';
comment on column public.employees.full_name is 'First and last name. @ui {"label":"Name"}';
comment on column public.employees.is_active is '@ui {"label":"Active"}';
comment on column public.employees.qb_employee_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.employees', 'team.read', 'team.write');
create unique index employees_qb_employee_id_key on public.employees (organization_id, qb_employee_id) where qb_employee_id is not null;
create index employees_name_idx on public.employees (organization_id, last_name, first_name);

-- B5: the login of a staff member. One side only: an employee has no column pointing back.
-- squawk-ignore adding-foreign-key-constraint
alter table public.memberships add column employee_id uuid references public.employees (id) on delete set null;
create unique index memberships_employee_id_key on public.memberships (organization_id, employee_id) where employee_id is not null;
select private.tenant_table('public.memberships', 'member', 'users.manage', provenance => false, importable => false,
  guarded => '{user_id,joined_at}', verbs => '{select,update}');
