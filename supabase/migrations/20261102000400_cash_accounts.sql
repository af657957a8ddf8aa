-- D11: the accounts money lies on. Full account, routing or card numbers are never stored.
create type public.cash_account_kind as enum ('checking', 'savings', 'escrow', 'credit_card', 'line_of_credit', 'cash');

create table public.cash_accounts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint cash_accounts_name_check check (btrim(name) <> ''),
  institution text,
  account_kind public.cash_account_kind not null default 'checking',
  mask text constraint cash_accounts_mask_check check (char_length(mask) <= 4),
  credit_limit numeric(14,2) constraint cash_accounts_credit_limit_check check (credit_limit >= 0),
  account_id uuid references public.chart_of_accounts (id) on delete set null,
  is_active boolean not null default true,
  archived_at timestamptz
);
create unique index cash_accounts_name_key on public.cash_accounts (organization_id, lower(name));
comment on table public.cash_accounts is
  'Bank account, card, credit line or cash box of the company. @ui {"label":"Cash account","labelPlural":"Cash accounts","group":"Finance","menu":4,"icon":"bank","title":"name","sort":"name asc","search":["name","institution","mask"],"list":["name","account_kind","institution","mask","credit_limit","is_active"],"filters":["account_kind","is_active"],"sections":{"Account":["name","account_kind","institution","mask","credit_limit","account_id","is_active"]}}';
comment on column public.cash_accounts.institution is 'Bank or card company.';
comment on column public.cash_accounts.account_kind is '@ui {"label":"Kind"}';
comment on column public.cash_accounts.mask is 'Last four digits, no more. @ui {"label":"Last four"}';
comment on column public.cash_accounts.credit_limit is 'Of a card or credit line; empty for money of our own.';
comment on column public.cash_accounts.account_id is 'Account in the bookkeeping. @ui {"label":"Ledger account"}';
comment on column public.cash_accounts.is_active is '@ui {"label":"Active"}';
select private.tenant_table('public.cash_accounts', 'finance.read', 'finance.write', provenance => false);
