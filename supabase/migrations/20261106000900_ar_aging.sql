-- F12: receivables by due date. Retainage is no receivable until it is billed. Credits stand apart, not netted into a bucket.

-- Terms of the clients for the due dates of invoices that have none; a project manager reads his invoices, not the clients.
create function private.client_terms() returns table (client_id uuid, days integer)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select c.id, c.payment_terms_days::integer from public.clients c
  where c.organization_id in (select private.orgs_with('member')) or (auth.uid() is null and current_setting('role') <> 'authenticated');
end $$;
comment on function private.client_terms() is 'Days the clients of the caller''s organizations have to pay; null when not agreed.';
select private.expose('private.client_terms()'::regprocedure);

create view public.v_ar_aging with (security_invoker = true) as
with due as (
  select i.*, t.today, coalesce(i.date_due, i.date_issued + coalesce(k.days, 30)) as due_on
  from public.invoices i
  join public.v_today t on t.organization_id = i.organization_id
  left join private.client_terms() k on k.client_id = i.client_id
)
select d.organization_id, d.id, d.project_id, p.code as project_code, d.client_id, c.name as client_name, d.pay_app_id, d.invoice_number, d.invoice_kind,
  d.description, d.date_issued, d.due_on as date_due, d.date_due is null as due_date_assumed,
  d.amount, d.amount_paid, d.written_off_amount, d.balance, d.is_disputed, d.status as stored_status,
  case when d.status in ('draft', 'void') then d.status::text when d.balance <= 0 then 'paid' when d.today > d.due_on then 'overdue'
    when d.amount_paid > 0 then 'partial' else 'sent' end as status,
  case when d.status in ('draft', 'void') or d.balance <= 0 then 0 else greatest(coalesce(d.today - d.due_on, 0), 0) end as days_past_due,
  case when d.status in ('draft', 'void') or d.balance <= 0 then null
    when d.due_on is null or d.today <= d.due_on then 'current' when d.today - d.due_on <= 30 then '1-30'
    when d.today - d.due_on <= 60 then '31-60' when d.today - d.due_on <= 90 then '61-90' else '90+' end as bucket
from due d
left join public.clients c on c.id = d.client_id and c.organization_id = d.organization_id
left join public.projects p on p.id = d.project_id and p.organization_id = d.organization_id;
comment on view public.v_ar_aging is
  'Invoices with what is open on them and how late it is. Money and days. Open: not draft, not void, balance above 0; balance = amount - paid - written off; age from the due date, else issue date plus the terms of the client, else 30 days. @ui {"label":"Invoice","labelPlural":"Receivables","group":"Billing","menu":3,"icon":"invoice","title":"invoice_number","subtitle":"client_name","sort":"date_due asc","list":["invoice_number","client_name","project_code","date_issued","date_due","amount","balance","status","days_past_due","bucket","is_disputed"],"filters":["bucket","status","client_id","project_id","is_disputed"],"search":["invoice_number","description"],"totals":["amount","balance"]}';
comment on column public.v_ar_aging.date_due is 'Due date, or the assumed one.';
comment on column public.v_ar_aging.due_date_assumed is 'The invoice has no due date: issue date plus terms.';
comment on column public.v_ar_aging.stored_status is 'Status of the record. @ui {"hidden":true}';
comment on column public.v_ar_aging.status is 'draft, void, paid, overdue (past due today), partial or sent. @ui {"options":["draft","sent","partial","paid","overdue","void"]}';
comment on column public.v_ar_aging.days_past_due is 'Days since the due date while something is open; 0 until then. @ui {"unit":"days"}';
comment on column public.v_ar_aging.bucket is 'current, 1-30, 31-60, 61-90 or 90+ days past due; empty when nothing is open. @ui {"options":["current","1-30","31-60","61-90","90+"]}';
select private.api_view('public.v_ar_aging', labels => '{clients,projects}');

-- No rows would say to who reads some jobs that nothing was open.
create function private.is_told_whole(p_org uuid, variadic p_views text[]) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  if private.sees_whole(p_org, variadic p_views) then
    return true;
  end if;
  if private.sees(p_org, p_views[1]) then
    raise exception 'What was open at the end of a day is told to who reads all projects' using errcode = 'PT403';
  end if;
  return false;
end $$;
comment on function private.is_told_whole(uuid, text[]) is
  'The caller may read all of the views or tables; PT403 for who may read the first one or a part of it, false for everybody else.';
select private.expose('private.is_told_whole(uuid, text[])'::regprocedure);

-- What stands today stands whatever its day says, and what has no day stood always: so today's figures are those of the views.
create function private.came_later(p_day date, p_as_of date, p_today date) returns boolean
language sql immutable set search_path = '' as $$ select coalesce(p_day > p_as_of and p_as_of < p_today, false) $$;
comment on function private.came_later(date, date, date) is 'Dated after the end of a day that is over: it was not there yet then. False without a date.';
select private.expose('private.came_later(date, date, date)'::regprocedure);

-- As it was at the end of a day: what was paid later was still open then. Write-offs and payments without a date count as
-- made before it.
create function public.ar_aging(p_org uuid, p_as_of date default null)
returns table (id uuid, project_id uuid, project_code text, client_id uuid, client_name text, invoice_number text, date_issued date, date_due date,
  amount numeric, balance numeric, is_disputed boolean, days_past_due integer, bucket text)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.is_told_whole(p_org, 'v_ar_aging', 'payments') then
    return;
  end if;
  return query
  with day as (
    select coalesce(p_as_of, t.today) as d, t.today from public.v_today t where t.organization_id = p_org
  ), later as (
    select a.invoice_id, sum(a.amount) as amount
    from public.payment_applications a
    join public.payments p on p.id = a.payment_id and p.organization_id = a.organization_id and p.status = 'cleared' and p.direction = 'incoming'
    cross join day
    where a.organization_id = p_org and a.invoice_id is not null and private.came_later(p.payment_date, day.d, day.today)
    group by 1
  ), open as (
    select v.*, v.balance + coalesce(l.amount, 0) as open_amount, coalesce(greatest(day.d - v.date_due, 0), 0) as age
    from public.v_ar_aging v
    cross join day
    left join later l on l.invoice_id = v.id
    where v.organization_id = p_org and v.stored_status not in ('draft', 'void') and not private.came_later(v.date_issued, day.d, day.today)
  )
  select o.id, o.project_id, o.project_code, o.client_id, o.client_name, o.invoice_number, o.date_issued, o.date_due, o.amount, o.open_amount, o.is_disputed, case when o.open_amount > 0 then o.age else 0 end,
    case when o.open_amount < 0 then null when o.age = 0 then 'current' when o.age <= 30 then '1-30' when o.age <= 60 then '31-60' when o.age <= 90 then '61-90' else '90+' end
  from open o where o.open_amount <> 0 order by o.date_due, o.invoice_number;
end $$;
comment on function public.ar_aging(uuid, date) is
  'Open receivables at the end of a day (default today): balance = amount - written off - payments dated up to it; age against it. Credits (balance below 0) are in no bucket. Today it is what v_ar_aging says. Money and days. For who reads the whole organization (PT403 for who reads a part): a payment of several jobs belongs to none.';
select private.expose('public.ar_aging(uuid, date)'::regprocedure);
