-- Payroll runs and debts. time_approved does not exist: there are no time entries in this issue. cash_out is no effect of its own:
-- cash and forecast follow the status, so only the forecast that is shown is stale (effect forecast).
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('payroll_calendar','process','scheduled','processed','payroll.write',null,'{}','{payroll_cost,forecast}'),
('payroll_calendar','pay','processed','paid','payroll.write',null,'{open_period}','{forecast}'),
('payroll_calendar','unprocess','processed','scheduled','payroll.write',null,'{note}','{payroll_cost,forecast}'),
('debts','settle','active','settled','finance.write',null,'{note}','{}'),
('debts','pay_off','active','paid_off','finance.write',null,'{zero_balance}','{}'),
('debts','close','paid_off','closed','finance.write',null,'{}','{}'),
('debts','close','settled','closed','finance.write',null,'{}','{}'),
('debts','reopen','paid_off','active','finance.write',null,'{note}','{}');

select private.workflow('public.payroll_calendar', editable => '{scheduled}', loose => '{draw_expected,cash_source}');
select private.lines_follow('public.payroll_entries', 'payroll_calendar', 'payroll_calendar_id');
select private.workflow('public.debts');
-- T13: pay belongs to the month of its pay date
select private.posting_table('public.payroll_calendar', 'pay_date', '{total_gross,employer_taxes}', 'r.status = ''paid''');

create function private.effect_payroll_cost(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.payroll_calendar c set total_gross = e.gross, employer_taxes = e.taxes
  from (
    select sum(x.gross_pay) as gross, sum(x.employer_taxes) as taxes from public.payroll_entries x
    where x.payroll_calendar_id = (ctx).id having count(*) > 0) e
  where c.id = (ctx).id and (c.total_gross, c.employer_taxes) is distinct from (e.gross, e.taxes)
$$;
comment on function private.effect_payroll_cost(private.transition_context) is
  'Gross pay and employer taxes of a run are the sums of its entries; without entries the expected figures stand. Money.';

create function private.rule_zero_balance(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when ((ctx).row ->> 'current_balance')::numeric <> 0
    then private.money(((ctx).row ->> 'current_balance')::numeric) || ' is still owed' end
$$;
comment on function private.rule_zero_balance(private.transition_context) is 'Nothing is owed on the debt any more. Money.';
