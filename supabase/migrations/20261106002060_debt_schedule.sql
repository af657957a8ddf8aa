-- Endpoints 18: what the company owes, as a bank or a surety asks for it.
create view public.v_debt_schedule with (security_invoker = true) as
select d.organization_id, d.id, d.name, d.lender, d.debt_type, d.project_id, p.code as project_code, d.current_balance, d.credit_limit, d.credit_limit - d.current_balance as undrawn,
  d.interest_rate_pct, d.monthly_payment, round(d.current_balance * d.interest_rate_pct / 1200, 2) as monthly_interest,
  d.maturity_date, d.maturity_date - t.today as days_to_maturity
from public.debts d
join public.v_today t on t.organization_id = d.organization_id
left join public.projects p on p.id = d.project_id and p.organization_id = d.organization_id
where d.is_active and d.archived_at is null;
comment on view public.v_debt_schedule is
  'Debts that are still owed, with what is left to draw, the interest of a month and the time to maturity. Money. Source: active debts. @ui {"label":"Debt schedule","labelPlural":"Debt schedule","group":"Finance","icon":"debt","title":"name","sort":"current_balance desc","list":["name","current_balance","monthly_payment","monthly_interest","interest_rate_pct","credit_limit","undrawn","maturity_date","days_to_maturity","debt_type","lender","project_code"],"totals":["current_balance","monthly_payment","monthly_interest","credit_limit","undrawn"],"filters":["debt_type"],"hidden":true}';
comment on column public.v_debt_schedule.project_code is 'The job the loan pays for; empty means the company as a whole. @ui {"label":"Project"}';
comment on column public.v_debt_schedule.current_balance is 'What is owed today. @ui {"good":"down"}';
comment on column public.v_debt_schedule.undrawn is 'Credit limit − balance; negative is drawn beyond the limit, empty means no revolving credit.';
comment on column public.v_debt_schedule.interest_rate_pct is 'Yearly rate in percent. @ui {"label":"Interest rate"}';
comment on column public.v_debt_schedule.monthly_interest is 'Balance × yearly rate ÷ 12, without days or compounding.';
comment on column public.v_debt_schedule.days_to_maturity is 'Days until the balance is due; negative is overdue. @ui {"label":"Matures in","unit":"days"}';
select private.api_view('public.v_debt_schedule', labels => '{projects}');
