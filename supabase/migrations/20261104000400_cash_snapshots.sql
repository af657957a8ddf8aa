-- A26: balances. Cash on hand is the sum over the accounts of the latest snapshot of each (F16).
create table public.cash_snapshots (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  snapshot_date date not null,
  cash_account_id uuid references public.cash_accounts (id),
  account_name text not null default '' constraint cash_snapshots_account_name_check check (btrim(account_name) <> ''),
  balance numeric(14,2) not null default 0,
  available_credit numeric(14,2) not null default 0,
  total_position numeric(14,2) not null generated always as (balance + available_credit) stored,
  notes text,
  constraint cash_snapshots_organization_id_snapshot_date_account_name_key unique (organization_id, snapshot_date, account_name)
);
comment on table public.cash_snapshots is
  'Balance of a cash account on a day. @ui {"label":"Cash balance","labelPlural":"Cash balances","group":"Finance","menu":false,"icon":"cash","title":"snapshot_date","subtitle":"account_name","sort":"snapshot_date desc","search":["account_name"],"list":["snapshot_date","cash_account_id","account_name","balance","available_credit","total_position"],"filters":["cash_account_id","snapshot_date"],"sections":{"Balance":["snapshot_date","cash_account_id","account_name","balance","available_credit","total_position"],"More":["notes"]}}';
comment on column public.cash_snapshots.account_name is 'Name of the account on that day; left empty, that of the cash account.';
comment on column public.cash_snapshots.balance is 'Money in the account; negative on a card or credit line is money owed.';
comment on column public.cash_snapshots.available_credit is 'Credit that could still be drawn.';
comment on column public.cash_snapshots.total_position is 'Balance and available credit together.';

-- Who picks the account has named it.
create function private.name_cash_snapshot() returns trigger
language plpgsql set search_path = '' as $$
begin
  if btrim(new.account_name) = '' then
    new.account_name := coalesce(
      (select a.name from public.cash_accounts a where a.id = new.cash_account_id and a.organization_id = new.organization_id), '');
  end if;
  return new;
end $$;
create trigger name_cash_snapshot before insert or update of account_name, cash_account_id on public.cash_snapshots
  for each row execute function private.name_cash_snapshot();

select private.tenant_table('public.cash_snapshots', 'finance.read', 'finance.write');
