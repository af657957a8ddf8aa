-- F27: profit and loss by the type of the account, never by its name or sign. Amounts are positive in their own section; a
-- refund is negative revenue. Budget and actual, and a consolidated division and its parts, are never added.
create view public.v_pl_lines with (security_invoker = true) as
select e.organization_id, e.id, e.period_year, e.period_month, e.period_start, e.division_id, d.code as division, coalesce(d.is_consolidated, false) as is_consolidated, e.account_id,
  coalesce(e.account_number, a.account_number) as account_number, e.account_name, e.is_budget, e.amount,
  coalesce(case a.account_type when 'revenue' then 'revenue' when 'cost_of_goods_sold' then 'cogs' when 'expense' then 'opex'
    when 'other_income' then 'other_income' when 'other_expense' then 'other_expense' end, 'unmapped') as section
from public.pl_entries e
left join public.chart_of_accounts a on a.id = e.account_id and a.organization_id = e.organization_id
left join public.organization_divisions d on d.id = e.division_id and d.organization_id = e.organization_id;
comment on view public.v_pl_lines is
  'Profit-and-loss figures with their section. Money, positive in their own section. Source: P&L entries; section by account type: revenue, cogs, opex, other_income, other_expense, else unmapped. @ui {"label":"P&L line","labelPlural":"Profit and loss","group":"Finance","icon":"account","title":"account_name","subtitle":"account_number","sort":"account_number asc","list":["account_number","account_name","section","period_year","period_month","amount","is_budget","division"],"filters":["period_year","division","section","is_budget"],"search":["account_number","account_name"],"hidden":true}';
comment on column public.v_pl_lines.section is 'unmapped: the account has no P&L type; it is in no total until somebody gives it one.';
comment on column public.v_pl_lines.is_consolidated is 'The division holds the figures of the others: never add them. @ui {"label":"Consolidated"}';
select private.api_view('public.v_pl_lines');

create function public.pl_summary(p_org uuid, p_year integer default null, p_division text default 'company_wide', p_budget boolean default false)
returns table (month integer, revenue numeric, cogs numeric, gross_profit numeric, opex numeric, operating_income numeric,
  other_net numeric, net numeric, unmapped numeric, gross_margin_pct numeric, net_margin_pct numeric)
language sql stable security invoker set search_path = '' as $$
  with sums as (
    select l.period_month::integer as month, l.section, sum(l.amount) as amount
    from public.v_pl_lines l
    join public.v_today t on t.organization_id = l.organization_id
    where l.organization_id = p_org and l.period_year = coalesce(p_year, extract(year from t.today)) and l.is_budget = p_budget
      and case when p_division is null then not coalesce(l.is_consolidated, false) else l.division = p_division end
    group by 1, 2
  ), months as (
    select s.month, coalesce(sum(s.amount) filter (where s.section = 'revenue'), 0) as revenue,
      coalesce(sum(s.amount) filter (where s.section = 'cogs'), 0) as cogs, coalesce(sum(s.amount) filter (where s.section = 'opex'), 0) as opex,
      coalesce(sum(s.amount) filter (where s.section = 'other_income'), 0) - coalesce(sum(s.amount) filter (where s.section = 'other_expense'), 0) as other,
      coalesce(sum(s.amount) filter (where s.section = 'unmapped'), 0) as unmapped
    from sums s group by 1
  )
  select y.month, m.revenue, m.cogs, m.revenue - m.cogs, m.opex, m.revenue - m.cogs - m.opex, m.other, m.revenue - m.cogs - m.opex + m.other, m.unmapped,
    round((m.revenue - m.cogs) / nullif(m.revenue, 0) * 100, 1), round((m.revenue - m.cogs - m.opex + m.other) / nullif(m.revenue, 0) * 100, 1)
  from generate_series(1, 12) y (month)
  left join months m on m.month = y.month
  where private.sees_whole(p_org, 'v_pl_lines')
  order by 1
$$;
comment on function public.pl_summary(uuid, integer, text, boolean) is
  'Twelve months of a year (default this one) of one division: gross profit = revenue - cogs, operating income = gross profit - opex, net = operating income + other. '
  'Division null adds up the divisions that are not consolidated. A month without a line has no figure. Money; margins in percent of revenue.';
select private.expose('public.pl_summary(uuid, integer, text, boolean)'::regprocedure);
