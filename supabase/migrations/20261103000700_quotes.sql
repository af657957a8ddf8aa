-- A10: prices of vendors, before anything is promised to them.
create type public.quote_scope as enum ('labor', 'material', 'combined');
create type public.quote_status as enum ('draft', 'submitted', 'accepted', 'rejected', 'expired');

create table public.quotes (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  vendor_id uuid references public.vendors (id),
  cost_code_id uuid references public.cost_codes (id),
  quote_number text,
  scope_category text,
  scope_description text,
  labor_material public.quote_scope,
  amount numeric(14,2) not null default 0,
  quote_date date,
  valid_until date,
  status public.quote_status not null default 'draft',
  is_approved boolean not null generated always as (status = 'accepted') stored,
  contract_issued boolean not null default false,
  commitment_id uuid references public.commitments (id) on delete set null,
  priority smallint,
  notes text
);
comment on table public.quotes is
  'Price of a vendor for a scope of one project. @ui {"label":"Quote","labelPlural":"Quotes","group":"Job costing","menu":5,"icon":"bid","title":"quote_number","subtitle":"scope_category","sort":"quote_date desc","search":["quote_number","scope_category","scope_description"],"list":["quote_number","project_id","cost_code_id","vendor_id","labor_material","amount","quote_date","valid_until","status"],"filters":["status","project_id","cost_code_id","vendor_id","labor_material"],"sections":{"Quote":["project_id","quote_number","vendor_id","amount","quote_date","valid_until","status"],"Scope":["cost_code_id","scope_category","scope_description","labor_material","priority"],"Award":["is_approved","contract_issued","commitment_id"],"More":["notes"]},"totals":["amount"]}';
comment on column public.quotes.quote_number is 'Number of the vendor or of the bid list.';
comment on column public.quotes.scope_category is 'Trade or part of the work, as the bid list names it.';
comment on column public.quotes.labor_material is 'What the price covers. @ui {"label":"Covers"}';
comment on column public.quotes.is_approved is 'The quote was accepted. @ui {"label":"Accepted"}';
comment on column public.quotes.contract_issued is 'The vendor has his contract already.';
comment on column public.quotes.commitment_id is 'Commitment the award became. @ui {"label":"Became"}';
comment on column public.quotes.priority is '1 is the most urgent.';
select private.tenant_table('public.quotes', 'costing.read', 'costing.write', same_project => '{cost_code_id,commitment_id}');
create unique index quotes_quote_number_key on public.quotes (organization_id, project_id, quote_number) where quote_number is not null;
