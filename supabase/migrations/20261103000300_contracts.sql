-- A6: the legal paper. The money promised to a vendor is a commitment, the money a client owes is billed by pay apps.
create type public.contract_kind as enum ('prime', 'subcontract', 'purchase', 'other');

create table public.contracts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  contract_kind public.contract_kind not null default 'prime',
  client_id uuid references public.clients (id),
  vendor_id uuid references public.vendors (id),
  title text not null constraint contracts_title_check check (btrim(title) <> ''),
  contract_number text,
  amount numeric(14,2) not null default 0,
  executed_date date,
  document_id uuid references public.documents (id) on delete set null,
  notes text,
  archived_at timestamptz,
  constraint contracts_vendor_id_check check (contract_kind <> 'prime' or vendor_id is null)
);
comment on table public.contracts is
  'Signed agreement: the prime contract with the client, or the paper behind a subcontract. @ui {"label":"Contract","labelPlural":"Contracts","group":"Projects","menu":5,"icon":"commitment","title":"title","subtitle":"contract_number","sort":"executed_date desc","search":["contract_number","title"],"list":["contract_number","title","contract_kind","project_id","client_id","vendor_id","amount","executed_date"],"filters":["contract_kind","project_id","client_id","vendor_id","executed_date"],"sections":{"Contract":["project_id","contract_kind","title","contract_number","amount","executed_date"],"With":["client_id","vendor_id"],"More":["document_id","notes"]},"totals":["amount"]}';
comment on column public.contracts.contract_kind is 'Prime is the agreement with the client; the others are with vendors. @ui {"label":"Kind"}';
comment on column public.contracts.client_id is 'Of a prime contract.';
comment on column public.contracts.vendor_id is 'Of a subcontract or purchase; a prime contract has none.';
comment on column public.contracts.amount is 'Sum of the paper as it was signed. The figures of the job come from its terms, change orders and commitments.';
comment on column public.contracts.executed_date is 'Day of the last signature. @ui {"label":"Signed on"}';
comment on column public.contracts.document_id is '@ui {"label":"Signed copy"}';
select private.tenant_table('public.contracts', 'billing.read', 'billing.write');
create unique index contracts_contract_number_key on public.contracts (organization_id, contract_number) where contract_number is not null;
