-- A24: the list of general-ledger accounts. P&L, cash accounts and cost codes point at it.
create type public.account_type as enum ('asset', 'liability', 'equity', 'revenue', 'cost_of_goods_sold', 'expense', 'other_income', 'other_expense');

create table public.chart_of_accounts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  account_number text not null
    constraint chart_of_accounts_account_number_check check (account_number = btrim(account_number) and account_number <> ''),
  name text not null constraint chart_of_accounts_name_check check (btrim(name) <> ''),
  account_type public.account_type,
  detail_type text,
  parent_id uuid references public.chart_of_accounts (id) on delete set null
    constraint chart_of_accounts_parent_id_check check (parent_id <> id),
  is_active boolean not null default true,
  qb_account_id text,
  notes text,
  archived_at timestamptz,
  constraint chart_of_accounts_organization_id_account_number_key unique (organization_id, account_number)
);
comment on table public.chart_of_accounts is
  'General-ledger accounts of the company, as in the bookkeeping. @ui {"label":"Account","labelPlural":"Accounts","group":"Finance","menu":10,"icon":"account","title":"name","subtitle":"account_number","sort":"account_number asc","search":["account_number","name","detail_type"],"list":["account_number","name","account_type","parent_id","is_active"],"filters":["account_type","is_active"],"sections":{"Account":["account_number","name","account_type","detail_type","parent_id","is_active"],"More":["qb_account_id","notes"]}}';
comment on column public.chart_of_accounts.account_type is 'Decides on which side of the profit and loss, or on the balance sheet, the account stands; empty means not yet classified.';
comment on column public.chart_of_accounts.detail_type is 'Finer kind, as the bookkeeping names it.';
comment on column public.chart_of_accounts.parent_id is 'Account this one is a part of. @ui {"label":"Parent account"}';
comment on column public.chart_of_accounts.is_active is '@ui {"label":"Active"}';
comment on column public.chart_of_accounts.qb_account_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.chart_of_accounts', 'finance.read', 'finance.write');
create unique index chart_of_accounts_qb_account_id_key on public.chart_of_accounts (organization_id, qb_account_id) where qb_account_id is not null;
