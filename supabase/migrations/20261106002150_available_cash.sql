-- F16: what is left of the cash on hand after what has to be paid soon. Without a balance nobody knows.
create view public.v_available_cash with (security_invoker = true) as
select t.organization_id, t.today, t.today + 14 as due_until, c.cash_on_hand, c.oldest_balance, b.due as bills_due, y.due as payroll_due, c.cash_on_hand - b.due - y.due as available
from public.v_today t
cross join lateral (
  select sum(p.balance) as cash_on_hand, min(p.as_of) as oldest_balance from public.v_cash_position p
  where p.organization_id = t.organization_id and p.is_unrestricted_cash) c
cross join lateral (
  select coalesce(sum(a.balance), 0) as due from public.v_ap_aging a
  where a.organization_id = t.organization_id and a.bucket is not null and a.due_date <= t.today + 14) b
cross join lateral (
  select coalesce(sum(p.total_employer_cost), 0) as due from public.payroll_calendar p
  where p.organization_id = t.organization_id and p.status <> 'paid' and p.pay_date <= t.today + 14) y
where (select private.reads_all()) or t.organization_id = any (array(select private.orgs_seeing('v_available_cash')));
comment on view public.v_available_cash is
  'Cash that is not needed for bills and payroll of the next 14 days, one row per company. Money. Available = cash on hand - bills due - payroll. @ui {"label":"Available cash","labelPlural":"Available cash","group":"Finance","title":"oldest_balance","hidden":true}';
comment on column public.v_available_cash.cash_on_hand is 'Latest balances of the unrestricted accounts: checking, savings, cash.';
comment on column public.v_available_cash.oldest_balance is 'Day of the oldest of these balances.';
comment on column public.v_available_cash.due_until is 'Last day whose bills and payroll count.';
comment on column public.v_available_cash.bills_due is 'Open bills due within 14 days, or late. @ui {"label":"Bills within 14 days","good":"down"}';
comment on column public.v_available_cash.payroll_due is 'Payroll with its employer cost that is not paid: within 14 days, or late. @ui {"label":"Payroll within 14 days","good":"down"}';
comment on column public.v_available_cash.available is 'Cash on hand less bills and payroll of the next 14 days.';
select private.api_view('public.v_available_cash', is_list => false);
