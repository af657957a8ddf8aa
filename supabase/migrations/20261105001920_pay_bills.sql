create function private.bad_bills(p_bills jsonb, p_date date, p_today date) returns text
language sql immutable set search_path = '' as $$
  select case when coalesce(jsonb_typeof(p_bills), 'null') <> 'array' or p_bills = '[]' then 'This needs bills to pay'
    when abs(p_date - p_today) > 366 then format('The day of the payments, %s, is more than a year away', p_date)
    else (
      select case when coalesce(g.line ->> 'bill', '') !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
          then format('Line %s names no bill: %s', g.n, coalesce(left(g.line ->> 'bill', 60), 'null'))
        else format('Line %s has no amount: %s', g.n, left(g.line ->> 'amount', 60)) end
      from jsonb_array_elements(p_bills) with ordinality g (line, n)
      where coalesce(g.line ->> 'bill', '') !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' or (g.line ->> 'amount') !~ '^-?[0-9]{1,12}(\.[0-9]{1,6})?$'
      order by g.n limit 1) end
$$;
comment on function private.bad_bills(jsonb, date, date) is 'What is no list of bills and amounts, by its line, or no day to pay them on; null when it can be read.';

-- Pay bills (roles-and-screens 4.7): many bills become one draft payment per vendor, all of them or none.
create function private.pay_bills(p_org uuid, p_bills jsonb, p_date date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  given jsonb;
  -- who pays for some jobs makes no payment of several
  is_whole constant boolean := p_org in (select private.orgs_with('payables.write'));
  line record;
  b public.vendor_bills;
  open_amount numeric;
  problem text;
  made uuid[] := '{}';
  payment uuid;
begin
  begin
    given := private.unwrap_json(p_bills);
  exception when invalid_text_representation then
    perform private.refuse('The bills are no JSON');
  end;
  perform private.refuse(private.bad_bills(given, p_date, private.today(p_org)));
  perform private.refuse(case when exists (select from jsonb_array_elements(given) g where g ->> 'bill' is not null group by (g ->> 'bill')::uuid having count(*) > 1) then 'A bill stands here twice' end);
  -- in one order, so that two people who pay the same bills wait for each other instead of locking each other out
  for line in select (g ->> 'bill')::uuid as bill, (g ->> 'amount')::numeric as amount from jsonb_array_elements(given) g order by 1 loop
    b := jsonb_populate_record(null::public.vendor_bills, private.operate_on('vendor_bills', line.bill));
    if b.organization_id <> p_org then
      raise exception 'There is no such record' using errcode = 'PT404';
    end if;
    perform private.demand('payables.write', p_org, b.project_id);
    if b.status not in ('approved', 'partial') then
      raise exception 'Bill % is %', b.bill_number, replace(b.status::text, '_', ' ') using errcode = 'PT409';
    end if;
    open_amount := b.balance - private.on_the_way(b.id);
    problem := private.bad_amount(line.amount, open_amount);
    perform private.refuse(format('Bill %s: ', b.bill_number) || problem);
  end loop;
  for line in
    select x.vendor_id, sum((g ->> 'amount')::numeric) as amount, jsonb_agg(g) as bills,
      case when count(distinct x.project_id) = 1 and count(x.project_id) = count(*) then (array_agg(x.project_id))[1] end as project_id
    from jsonb_array_elements(given) g join public.vendor_bills x on x.id = (g ->> 'bill')::uuid
    group by x.vendor_id, case when not is_whole then x.project_id end order by 1
  loop
    perform private.demand('payables.write', p_org, line.project_id, line.amount);
    insert into public.payments (organization_id, direction, vendor_id, project_id, payment_date, amount)
    values (p_org, 'outgoing', line.vendor_id, line.project_id, coalesce(p_date, private.today(p_org)), line.amount) returning id into payment;
    insert into public.payment_applications (organization_id, payment_id, vendor_bill_id, amount)
    select p_org, payment, (g ->> 'bill')::uuid, (g ->> 'amount')::numeric from jsonb_array_elements(line.bills) g order by 3;
    made := made || payment;
  end loop;
  return (
    select jsonb_agg(jsonb_build_object('id', p.id, 'vendor_id', p.vendor_id, 'vendor_name', v.name, 'amount', p.amount,
      'bills', (select count(*) from public.payment_applications a where a.payment_id = p.id),
      'held', (select coalesce(jsonb_agg(f -> 'message'), '[]') from jsonb_array_elements(
        private.run_rules(private.transition_context('payments', p.id, 'submit', null, '{}'), '{waiver_gate,insurance_gate}')) f)) order by v.name, p.amount)
    from public.payments p join public.vendors v on v.id = p.vendor_id where p.id = any (made));
end $$;
comment on function private.pay_bills(uuid, jsonb, date) is 'See public.pay_bills().';

-- Applied by payments that are not made yet. Those that are made count in the balance.
create function private.on_the_way(p_bill uuid) returns numeric
language sql stable set search_path = '' as $$
  select coalesce(sum(a.amount), 0) from public.payment_applications a join public.payments p on p.id = a.payment_id
  where a.vendor_bill_id = p_bill and p.status in ('draft', 'submitted', 'approved', 'scheduled', 'held')
$$;
comment on function private.on_the_way(uuid) is 'What payments that are prepared but not made yet will pay of a bill.';

create function public.pay_bills(p_org uuid, p_bills jsonb, p_date date default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.pay_bills(p_org, p_bills, p_date) $$;
comment on function public.pay_bills(uuid, jsonb, date) is
  'Draft payments of approved bills, one per vendor, in one transaction. p_bills: [{"bill": id, "amount": "12.50"}], above 0 and at most what is open and in no '
  'other payment; p_date: day of the payments, default today, at most a year away. Needs payables.write. Returns of each payment id, vendor, amount, number of bills and held: what it '
  'waits for. PT409 a bill is not approved, PT422 a line, an amount or the day is none, PT403, PT404.';
select private.expose('private.pay_bills(uuid, jsonb, date)'::regprocedure);
select private.expose('public.pay_bills(uuid, jsonb, date)'::regprocedure);
