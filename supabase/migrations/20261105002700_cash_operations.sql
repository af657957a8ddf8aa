-- Cash (endpoints 5.9): balances as the bank shows them, and payments on loans.
create function private.record_bank_balance(p_account uuid, p_date date, p_balance numeric, p_available_credit numeric) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  a constant public.cash_accounts := jsonb_populate_record(null::public.cash_accounts, private.operate_on('cash_accounts', p_account));
  day constant date := coalesce(p_date, private.today(a.organization_id));
  after jsonb;
begin
  perform private.demand('finance.write', a.organization_id, null);
  perform private.refuse(coalesce(case when p_balance is null then 'This needs a balance' end,
    case when day > private.today(a.organization_id) then 'The day is still to come' end));
  -- one balance per account and day: entered again, it is corrected
  update public.cash_snapshots s set balance = p_balance, available_credit = coalesce(p_available_credit, s.available_credit)
  where s.organization_id = a.organization_id and s.snapshot_date = day and (s.cash_account_id = a.id or (s.cash_account_id is null and lower(s.account_name) = lower(a.name)))
  returning to_jsonb(s) into after;
  if after is null then
    insert into public.cash_snapshots as s (organization_id, cash_account_id, account_name, snapshot_date, balance, available_credit)
    values (a.organization_id, a.id, a.name, day, p_balance, coalesce(p_available_credit, 0)) returning to_jsonb(s) into after;
  end if;
  update public.cash_forecast_runs r set is_stale = true where r.organization_id = a.organization_id and r.is_current and not r.is_stale;
  return after;
end $$;
comment on function private.record_bank_balance(uuid, date, numeric, numeric) is 'See public.record_bank_balance().';
create function public.record_bank_balance(p_account uuid, p_date date, p_balance numeric, p_available_credit numeric default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.record_bank_balance(p_account, p_date, p_balance, p_available_credit) $$;
comment on function public.record_bank_balance(uuid, date, numeric, numeric) is
  'Balance of a cash account on a day (null: today), one per day; negative is owed. Needs finance.write. Returns the balance row.';

-- Principal lowers the loan; interest and fees are overhead cost of the company.
create function private.record_debt_payment(p_debt uuid, p_date date, p_principal numeric, p_interest numeric, p_fee numeric, p_payment uuid, p_note text)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  d constant public.debts := jsonb_populate_record(null::public.debts, private.operate_on('debts', p_debt));
  day constant date := coalesce(p_date, private.today(d.organization_id));
  cost constant numeric := coalesce(p_interest, 0) + coalesce(p_fee, 0);
  made public.debt_payments;
begin
  perform private.demand('finance.write', d.organization_id, null, coalesce(p_principal, 0) + cost);
  if d.status <> 'active' then
    raise exception 'The debt is %', d.status using errcode = 'PT409';
  end if;
  perform private.refuse(coalesce(
    case when least(coalesce(p_principal, 0), coalesce(p_interest, 0), coalesce(p_fee, 0)) < 0 or coalesce(p_principal, 0) + cost <= 0
      then 'This needs an amount above 0' end,
    case when p_principal > d.current_balance then format('Only %s is owed', private.money(d.current_balance)) end,
    case when p_payment is not null and not exists (
      select from public.payments p where p.id = p_payment and p.organization_id = d.organization_id) then 'There is no such payment' end,
    private.closed_on(d.organization_id, day)));
  insert into public.debt_payments (organization_id, debt_id, payment_id, payment_date, principal_amount, interest_amount, fee_amount, notes)
  values (d.organization_id, d.id, p_payment, day, coalesce(p_principal, 0), coalesce(p_interest, 0), coalesce(p_fee, 0), p_note) returning * into made;
  update public.debts x set current_balance = x.current_balance - made.principal_amount where x.id = d.id and made.principal_amount <> 0;
  if cost <> 0 then
    insert into public.cost_events (organization_id, event_type, event_date, amount, description, status, approved_by, approved_at, posted_at, source, source_ref)
    values (d.organization_id, 'overhead', day, cost, 'Interest and fees: ' || d.name, 'posted', auth.uid(), now(), now(), 'system', 'debt_payments:' || made.id);
  end if;
  update public.cash_forecast_runs r set is_stale = true where r.organization_id = d.organization_id and r.is_current and not r.is_stale;
  return to_jsonb(made);
end $$;
comment on function private.record_debt_payment(uuid, date, numeric, numeric, numeric, uuid, text) is 'See public.record_debt_payment().';
create function public.record_debt_payment(p_debt uuid, p_date date, p_principal numeric, p_interest numeric default 0, p_fee numeric default 0,
  p_payment uuid default null, p_note text default null) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.record_debt_payment(p_debt, p_date, p_principal, p_interest, p_fee, p_payment, p_note)
$$;
comment on function public.record_debt_payment(uuid, date, numeric, numeric, numeric, uuid, text) is
  'Payment on an active debt (amounts 0 or more): principal lowers its balance, interest and fees become posted overhead cost. Needs finance.write and an '
  'open period. Returns the payment.';
select private.expose(f::regprocedure) from unnest(array['private.record_bank_balance(uuid, date, numeric, numeric)',
  'public.record_bank_balance(uuid, date, numeric, numeric)', 'private.record_debt_payment(uuid, date, numeric, numeric, numeric, uuid, text)',
  'public.record_debt_payment(uuid, date, numeric, numeric, numeric, uuid, text)']) f;
