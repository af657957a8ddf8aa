-- Payments (endpoints 5.5): outgoing pass the approval, incoming are recorded when the money is there. An application counts
-- from processed (out) and cleared (in) on; then balance and status of bill or invoice follow (T8).
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('payments','submit','draft','submitted','payables.write','amount','{outgoing,lines,warn_duplicate,waiver_gate,insurance_gate}','{request,notify}'),
('payments','recall','submitted','draft','payables.write',null,'{own}','{cancel_request}'),
('payments','approve','submitted','approved','payments.approve','amount','{not_self,policy,waiver_gate,insurance_gate,warn_cash}','{forecast}'),
('payments','return','submitted','draft','payments.approve',null,'{note}','{reject_request,notify}'),
('payments','schedule','approved','scheduled','payables.write',null,'{date}','{forecast}'),
('payments','process','approved','processed','payables.write',null,'{open_period,waiver_gate,insurance_gate}','{T8,request_waiver}'),
('payments','process','scheduled','processed','payables.write',null,'{open_period,waiver_gate,insurance_gate}','{T8,request_waiver}'),
('payments','clear','processed','cleared','payables.write',null,'{}','{cash_match}'),
('payments','receive','draft','cleared','billing.write',null,'{incoming,lines,open_period}','{T8,cash_match}'),
('payments','hold','submitted','held','payments.approve',null,'{note}','{notify}'),
('payments','hold','approved','held','payments.approve',null,'{note}','{notify,forecast}'),
('payments','hold','scheduled','held','payments.approve',null,'{note}','{notify,forecast}'),
('payments','release','held','approved','payments.approve','amount','{not_self,policy}','{forecast}'),
-- what holds it is overridden where it stands
('payments','override','draft','draft','payments.approve','amount','{note,not_self,is_held}','{override}'),
('payments','override','submitted','submitted','payments.approve','amount','{note,not_self,is_held}','{override}'),
('payments','override','approved','approved','payments.approve','amount','{note,not_self,is_held}','{override}'),
('payments','override','scheduled','scheduled','payments.approve','amount','{note,not_self,is_held}','{override}'),
('payments','void','draft','void','payables.write',null,'{}','{void_waived}'),
('payments','void','submitted','void','payables.write',null,'{own}','{cancel_request,void_waived}'),
('payments','void','held','void','payments.approve',null,'{note}','{cancel_request,void_waived}'),
('payments','void','approved','void','payments.approve',null,'{note}','{void_waived}'),
('payments','void','scheduled','void','payments.approve',null,'{note}','{void_waived}'),
('payments','void','processed','void','payments.approve','amount','{note,open_period}','{void_waived,T8_reverse}'),
('payments','void','cleared','void','payments.approve','amount','{note,open_period}','{void_waived,T8_reverse}');
insert into private.transition_stamps values ('schedule', 'scheduled_date', '($3 ->> ''date'')::date');
select private.workflow('public.payments', editable => '{draft}', loose => '{reference_number}');
-- what a payment has left over is a credit that may be used later
select private.lines_follow('public.payment_applications', 'payments', 'payment_id', add_in => '{processed,cleared}');

create function private.rule_outgoing(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).row ->> 'direction' <> 'outgoing' then 'Money received is not submitted: record it with receive' end
$$;
comment on function private.rule_outgoing(private.transition_context) is 'Money paid out.';

create function private.rule_incoming(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).row ->> 'direction' <> 'incoming' then 'Money paid out has to be submitted and approved' end
$$;
comment on function private.rule_incoming(private.transition_context) is 'Money received.';

-- Cash on hand (latest balance of each unrestricted account, F16) less what is on its way out. Without balances nobody knows.
create function private.rule_warn_cash(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  with balances as (
    select distinct on (coalesce(s.cash_account_id::text, lower(s.account_name))) s.balance, coalesce(a.account_kind, 'checking') as kind
    from public.cash_snapshots s left join public.cash_accounts a on a.id = s.cash_account_id
    where s.organization_id = (ctx).organization_id and s.snapshot_date <= private.today((ctx).organization_id) and coalesce(a.is_active, true)
    order by coalesce(s.cash_account_id::text, lower(s.account_name)), s.snapshot_date desc, s.created_at desc
  ), available as (
    select sum(b.balance) - coalesce((
      select sum(p.amount) from public.payments p
      where p.organization_id = (ctx).organization_id and p.direction = 'outgoing' and p.status in ('approved', 'scheduled', 'processed') and p.id <> (ctx).id), 0) as cash
    from balances b where b.kind in ('checking', 'savings', 'cash'))
  select format('%s is to be paid, %s is there', private.money(((ctx).row ->> 'amount')::numeric), private.money(a.cash))
  from available a where a.cash < ((ctx).row ->> 'amount')::numeric
$$;
comment on function private.rule_warn_cash(private.transition_context) is 'The amount is no more than cash on hand less payments on their way.';

-- Cleared is what the bank shows: on the account the person names, else on the only bank account there is.
create function private.effect_cash_match(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.payments p set cash_account_id = m.account
  from (
    select coalesce(((ctx).data ->> 'cash_account_id')::uuid, ((ctx).row ->> 'cash_account_id')::uuid, (
      select (array_agg(a.id))[1] from public.cash_accounts a
      where a.organization_id = (ctx).organization_id and a.is_active and a.archived_at is null and a.account_kind = 'checking' having count(*) = 1)) as account) m
  where p.id = (ctx).id and m.account is not null and p.cash_account_id is distinct from m.account
$$;
comment on function private.effect_cash_match(private.transition_context) is 'The bank account a cleared payment stands on: p_data.cash_account_id, the given one, or the only checking account.';
