-- Lines of every forecast, and which of them count: not what somebody typed another line for, and no totals of an imported sheet.
create view public.v_cash_forecast_lines with (security_invoker = true) as
select l.organization_id, l.id, l.run_id, r.scenario_kind, r.is_current, l.week_starting, l.category, l.label, l.description, l.amount_in, l.amount_out, l.net, l.confidence, l.entity_type,
  l.entity_id, l.replaces_id, x.id as replaced_by_id, l.replaces_id is not null or (l.entity_id is null and l.import_run_id is null) as is_typed,
  x.id is null and not (l.import_run_id is not null and private.is_sheet_total(l.label)) as is_counted,
  x.id is not null or l.replaces_id is not null or (l.entity_id is null and l.import_run_id is null) as is_corrected
from public.cash_forecast_lines l
join public.cash_forecast_runs r on r.id = l.run_id and r.organization_id = l.organization_id
left join public.cash_forecast_lines x on x.replaces_id = l.id and x.organization_id = l.organization_id;
comment on view public.v_cash_forecast_lines is
  'Lines of every forecast. Money, both amounts 0 or more. Source: forecast lines; a line that another one was typed for, and a total of an imported forecast, are there but do not count. @ui {"label":"Forecast line","labelPlural":"Forecast lines","group":"Finance","icon":"cash","title":"label","list":["week_starting","category","label","amount_in","amount_out","confidence","is_typed","is_counted"],"filters":["run_id","category","confidence","is_counted"],"totals":["amount_in","amount_out","net"],"hidden":true}';
comment on column public.v_cash_forecast_lines.is_counted is 'Is part of the week and of the closing. @ui {"label":"Counts"}';
comment on column public.v_cash_forecast_lines.is_typed is 'Entered by hand; neither generated nor imported. @ui {"label":"Typed"}';
comment on column public.v_cash_forecast_lines.replaced_by_id is 'The line somebody typed in its place. @ui {"label":"Replaced by"}';
comment on column public.v_cash_forecast_lines.is_corrected is 'Typed, or replaced by a line somebody typed. @ui {"label":"Corrected"}';
select private.api_view('public.v_cash_forecast_lines');

-- A forecast has thousands of lines; its table is made of these.
create view public.v_cash_forecast_categories with (security_invoker = true) as
select l.organization_id, l.run_id as id, l.run_id, l.scenario_kind, l.is_current, l.week_starting, l.category, sum(l.amount_in) as amount_in, sum(l.amount_out) as amount_out
from public.v_cash_forecast_lines l
where l.is_counted
group by l.organization_id, l.run_id, l.scenario_kind, l.is_current, l.week_starting, l.category;
comment on view public.v_cash_forecast_categories is
  'Movements of every forecast by week and category. Money, both amounts 0 or more. Source: the lines of the forecast that count. @ui {"label":"Forecast category","labelPlural":"Forecast categories","group":"Finance","icon":"cash","title":"category","list":["week_starting","category","amount_in","amount_out"],"filters":["run_id","category"],"hidden":true}';
select private.api_view('public.v_cash_forecast_categories');

-- F15: the forecast week by week. closing = opening + in - out; the opening of a week is the closing of the one before.
create view public.v_cash_forecast_weekly with (security_invoker = true) as
with weeks as (
  select r.organization_id, r.id as run_id, r.scenario_kind, r.is_current, r.starting_cash, coalesce(s.cash_floor_amount, 50000) as floor_amount,
    date_trunc('week', r.forecast_date)::date + 7 * n as week_starting
  from public.cash_forecast_runs r
  left join public.organization_settings s on s.organization_id = r.organization_id
  cross join lateral generate_series(0, r.weeks - 1) n
), sums as (
  -- week by week: forecasts pile up, and what is asked for is one of them
  select w.*, coalesce(l.inflow, 0) as inflow, coalesce(l.outflow, 0) as outflow, coalesce(l.low_in, 0) as low_in
  from weeks w
  cross join lateral (
    select sum(l.amount_in) as inflow, sum(l.amount_out) as outflow, sum(l.amount_in) filter (where l.confidence = 'low') as low_in
    from public.v_cash_forecast_lines l
    where l.organization_id = w.organization_id and l.run_id = w.run_id and l.week_starting = w.week_starting and l.is_counted) l
), balances as (
  select s.*, s.starting_cash + sum(s.inflow - s.outflow) over run as closing, sum(s.low_in) over run as low_so_far
  from sums s window run as (partition by s.organization_id, s.run_id, s.scenario_kind, s.is_current order by s.week_starting)
)
select b.organization_id, b.run_id as id, b.run_id, b.scenario_kind, b.is_current, b.week_starting, b.closing - (b.inflow - b.outflow) as opening, b.inflow, b.outflow,
  b.inflow - b.outflow as net, b.closing, b.low_in as low_confidence_in, b.floor_amount, b.closing - b.floor_amount as above_floor,
  case when b.closing < 0 then 'negative' when b.closing < b.floor_amount then 'below_floor'
    when b.closing - b.low_so_far < b.floor_amount then 'uncertain' else 'ok' end as flag
from balances b;
comment on view public.v_cash_forecast_weekly is
  'Weeks of every forecast with opening, movements and closing. Money. Source: forecast lines of the run; flag: negative, below_floor, uncertain (below the floor without the unsure inflows so far), ok. @ui {"label":"Forecast week","labelPlural":"Forecast weeks","group":"Finance","icon":"cash","title":"week_starting","list":["week_starting","opening","inflow","outflow","net","closing","flag"],"filters":["run_id","flag"],"totals":["inflow","outflow","net"],"hidden":true}';
comment on column public.v_cash_forecast_weekly.flag is '@ui {"options":["ok","uncertain","below_floor","negative"]}';
comment on column public.v_cash_forecast_weekly.opening is 'Cash at the beginning: the closing of the week before, in the first one the starting cash.';
comment on column public.v_cash_forecast_weekly.inflow is 'Σ inflows of the lines of the week that count.';
comment on column public.v_cash_forecast_weekly.outflow is 'Σ outflows of the lines of the week that count.';
comment on column public.v_cash_forecast_weekly.net is 'In less out. @ui {"good":"up"}';
comment on column public.v_cash_forecast_weekly.closing is 'Opening + in − out.';
comment on column public.v_cash_forecast_weekly.above_floor is 'Closing less the floor; negative is what is missing to it. @ui {"good":"up"}';
comment on column public.v_cash_forecast_weekly.low_confidence_in is 'Inflows of this week that are an estimate.';
comment on column public.v_cash_forecast_weekly.floor_amount is 'Least cash the company wants to have.';
select private.api_view('public.v_cash_forecast_weekly');

create view public.v_cash_forecast_status with (security_invoker = true) as
select w.organization_id, w.run_id as id, w.run_id, w.scenario_kind, w.is_current, count(*) as weeks, min(w.closing) as lowest_closing,
  (array_agg(w.week_starting order by w.closing, w.week_starting))[1] as lowest_week,
  (min(w.week_starting) filter (where w.flag in ('negative', 'below_floor')) - min(w.week_starting)) / 7 as runway_weeks,
  coalesce((min(w.week_starting) filter (where w.flag in ('negative', 'below_floor')) - min(w.week_starting)) / 7
    <= coalesce(min(s.cash_runway_alarm_weeks), 8), false) as is_alarm
from public.v_cash_forecast_weekly w
left join public.organization_settings s on s.organization_id = w.organization_id
group by 1, 2, 3, 4, 5;
comment on view public.v_cash_forecast_status is
  'Lowest week and runway of every forecast. Money and weeks. Runway = full weeks until the first one that closes below the floor; empty means none does. @ui {"label":"Forecast","labelPlural":"Forecasts","group":"Finance","icon":"cash","title":"scenario_kind","list":["scenario_kind","is_current","lowest_closing","lowest_week","runway_weeks","is_alarm"],"hidden":true}';
comment on column public.v_cash_forecast_status.is_alarm is 'The runway is not longer than the alarm of the settings. @ui {"label":"Alarm"}';
comment on column public.v_cash_forecast_status.runway_weeks is '@ui {"label":"Runway","unit":"weeks","good":"up"}';
select private.api_view('public.v_cash_forecast_status');

-- What became of the forecasts: of each week that is over, the last one made before it began, or else the first one made in it.
create view public.v_cash_forecast_actuals with (security_invoker = true) as
with weeks as (
  select t.organization_id, s.kind as scenario_kind, date_trunc('week', t.today)::date - 7 * n as week_starting
  from public.v_today t cross join unnest('{expected,best,worst}'::public.forecast_scenario[]) s (kind) cross join generate_series(1, 13) n
), balances as (
  -- cash as the bank showed it at the end of the week; a week nobody wrote a balance in has none
  select w.organization_id, w.scenario_kind, w.week_starting, b.closing
  from (select distinct x.organization_id, x.scenario_kind, x.week_starting + d as week_starting from weeks x, unnest('{0,-7}'::integer[]) d) w
  cross join lateral (
    select case when max(l.snapshot_date) >= w.week_starting then sum(l.balance) end as closing
    from (
      select distinct on (coalesce(c.cash_account_id::text, lower(btrim(c.account_name)))) c.balance, c.snapshot_date, c.cash_account_id
      from public.cash_snapshots c where c.organization_id = w.organization_id and c.snapshot_date < w.week_starting + 7
      order by coalesce(c.cash_account_id::text, lower(btrim(c.account_name))), c.snapshot_date desc, c.created_at desc, c.id) l
    left join public.cash_accounts a on a.id = l.cash_account_id and a.organization_id = w.organization_id
    where coalesce(a.account_kind, 'checking') in ('checking', 'savings', 'cash') and coalesce(a.is_active, true)) b
)
select w.organization_id, r.id, r.id as run_id, w.scenario_kind, r.forecast_date, w.week_starting, f.net as forecast_net, b.closing - e.closing as actual_net,
  f.closing as forecast_closing, b.closing as actual_closing, b.closing - f.closing as difference
from weeks w
cross join lateral (
  select x.id, x.forecast_date from public.cash_forecast_runs x
  where x.organization_id = w.organization_id and x.scenario_kind = w.scenario_kind and x.forecast_date < w.week_starting + 7
    and date_trunc('week', x.forecast_date)::date + 7 * x.weeks > w.week_starting
  order by x.forecast_date <= w.week_starting desc, abs(x.forecast_date - w.week_starting), x.created_at desc, x.id limit 1) r
left join lateral (
  select k.net, k.closing from public.v_cash_forecast_weekly k
  where k.organization_id = w.organization_id and k.run_id = r.id and k.week_starting = w.week_starting limit 1) f on true
left join balances b on b.organization_id = w.organization_id and b.scenario_kind = w.scenario_kind and b.week_starting = w.week_starting
left join balances e on e.organization_id = w.organization_id and e.scenario_kind = w.scenario_kind and e.week_starting = w.week_starting - 7;
comment on view public.v_cash_forecast_actuals is
  'The last 13 weeks that are over: what was forecast and what cash came to. Money. Source: the last forecast made before the week and the balances of unrestricted accounts at its end. @ui {"label":"Past week","labelPlural":"Past weeks","group":"Finance","icon":"cash","title":"week_starting","list":["week_starting","forecast_date","forecast_net","actual_net","forecast_closing","actual_closing","difference"],"filters":["scenario_kind"],"hidden":true}';
comment on column public.v_cash_forecast_actuals.forecast_date is 'Day the forecast was made. @ui {"label":"Forecast of"}';
comment on column public.v_cash_forecast_actuals.actual_net is 'Cash at the end of the week less cash at its beginning, as the bank showed it.';
comment on column public.v_cash_forecast_actuals.actual_closing is 'Σ latest balances of unrestricted accounts at the end of the week; empty when none was entered that week.';
comment on column public.v_cash_forecast_actuals.difference is 'Actual less forecast closing; negative is less than expected. @ui {"good":"up"}';
select private.api_view('public.v_cash_forecast_actuals');
