-- A31: profit and loss as the books report it. Two accounts of one name in two sections are real, so the section is
-- part of what identifies a figure (importers 11.1).
create table public.pl_entries (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  period_year smallint not null constraint pl_entries_period_year_check check (period_year between 2000 and 2100),
  period_month smallint not null constraint pl_entries_period_month_check check (period_month between 1 and 12),
  -- generated before the checks are looked at: clamped, so that month 13 is refused by its own check
  period_start date not null generated always as (make_date(greatest(period_year::integer, 1), greatest(least(period_month::integer, 12), 1), 1)) stored,
  division_id uuid references public.organization_divisions (id) on delete set null,
  account_id uuid references public.chart_of_accounts (id) on delete set null,
  account_number text,
  account_name text not null constraint pl_entries_account_name_check check (btrim(account_name) <> ''),
  section text,
  amount numeric(14,2) not null default 0,
  is_budget boolean not null default false,
  notes text,
  constraint pl_entries_organization_id_period_account_key
    unique nulls not distinct (organization_id, period_year, period_month, division_id, section, account_name, is_budget)
);
comment on table public.pl_entries is
  'Profit-and-loss figure of one account, month and division. @ui {"label":"P&L entry","labelPlural":"P&L entries","group":"Finance","menu":6,"icon":"account","title":"account_name","subtitle":"account_number","sort":"period_start desc","search":["account_name","account_number"],"list":["account_number","account_name","section","period_year","period_month","amount","is_budget","division_id"],"filters":["period_year","division_id","section","is_budget","period_month","account_id"],"sections":{"Account":["account_name","account_number","account_id","section"],"Period":["period_year","period_month","period_start","division_id"],"Amount":["amount","is_budget"],"More":["notes"]},"totals":["amount"]}';
comment on column public.pl_entries.period_year is '@ui {"label":"Year"}';
comment on column public.pl_entries.period_month is 'Month, 1 to 12. @ui {"label":"Month"}';
comment on column public.pl_entries.period_start is 'First day of the month. @ui {"label":"Period"}';
comment on column public.pl_entries.division_id is 'Empty means not known; the company-wide figures have a division of their own and are never added to the others.';
comment on column public.pl_entries.account_id is 'Account of the ledger; empty means not mapped, and then it is in no section of the statement.';
comment on column public.pl_entries.section is 'Heading the account stands under in the file.';
comment on column public.pl_entries.amount is 'Positive in its own section, cost as well as revenue; a refund is negative revenue, a rebate a negative cost.';
comment on column public.pl_entries.is_budget is 'Planned, not actual. @ui {"label":"Budget"}';
select private.tenant_table('public.pl_entries', 'finance.read', 'finance.write');
