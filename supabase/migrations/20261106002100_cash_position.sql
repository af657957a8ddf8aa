-- F16: cash on hand is the sum over the accounts of the latest balance of each, up to today.
create view public.v_cash_position with (security_invoker = true) as
select distinct on (s.organization_id, coalesce(s.cash_account_id::text, lower(btrim(s.account_name))))
  s.organization_id, s.id as snapshot_id, coalesce(s.cash_account_id, s.id) as id, s.cash_account_id, coalesce(a.name, s.account_name) as account,
  coalesce(a.account_kind, 'checking') as account_kind, s.balance, s.available_credit, s.snapshot_date as as_of, s.snapshot_date < t.today - 7 as is_stale,
  coalesce(a.account_kind, 'checking') in ('checking', 'savings', 'cash') as is_unrestricted_cash
from public.cash_snapshots s
join public.v_today t on t.organization_id = s.organization_id
left join public.cash_accounts a on a.id = s.cash_account_id and a.organization_id = s.organization_id
where s.snapshot_date <= t.today and coalesce(a.is_active, true)
order by s.organization_id, coalesce(s.cash_account_id::text, lower(btrim(s.account_name))), s.snapshot_date desc, s.created_at desc, s.id;
comment on view public.v_cash_position is
  'Latest balance of each active account. Money; what is owed on cards is negative. Cash on hand = Σ of unrestricted accounts (checking, savings, cash); escrow and cards stand apart. @ui {"label":"Cash account","labelPlural":"Cash position","group":"Finance","icon":"bank","title":"account","list":["account","account_kind","balance","available_credit","as_of","is_stale"],"filters":["account_kind","is_stale"],"totals":["balance"],"hidden":true}';
comment on column public.v_cash_position.as_of is 'Day of the balance.';
comment on column public.v_cash_position.is_stale is 'Older than 7 days. @ui {"label":"Stale"}';
comment on column public.v_cash_position.is_unrestricted_cash is 'Counts as cash on hand. @ui {"label":"Cash on hand"}';
select private.api_view('public.v_cash_position');
