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
    from public.cash_forecast_lines l
    where l.organization_id = w.organization_id and l.run_id = w.run_id and l.week_starting = w.week_starting
      -- totals that came with an imported forecast are no movement
      and not (l.import_run_id is not null and coalesce(l.label, '') ~* '^\s*(total|net|beginning|ending|opening|closing)\M')) l
), balances as (
  select s.*, s.starting_cash + sum(s.inflow - s.outflow) over run as closing, sum(s.low_in) over run as low_so_far
  from sums s window run as (partition by s.organization_id, s.run_id, s.scenario_kind, s.is_current order by s.week_starting)
)
select b.organization_id, b.run_id, b.scenario_kind, b.is_current, b.week_starting, b.closing - (b.inflow - b.outflow) as opening, b.inflow, b.outflow,
  b.inflow - b.outflow as net, b.closing, b.low_in as low_confidence_in, b.floor_amount,
  case when b.closing < 0 then 'negative' when b.closing < b.floor_amount then 'below_floor'
    when b.closing - b.low_so_far < b.floor_amount then 'uncertain' else 'ok' end as flag
from balances b;
comment on view public.v_cash_forecast_weekly is
  'Weeks of every forecast with opening, movements and closing. Money. Source: forecast lines of the run; flag: negative, below_floor, uncertain (below the floor without the unsure inflows so far), ok. @ui {"label":"Forecast week","labelPlural":"Forecast weeks","group":"Finance","icon":"cash","title":"week_starting","list":["week_starting","opening","inflow","outflow","net","closing","flag"],"filters":["run_id","flag"],"totals":["inflow","outflow","net"],"hidden":true}';
comment on column public.v_cash_forecast_weekly.low_confidence_in is 'Inflows of this week that are an estimate.';
comment on column public.v_cash_forecast_weekly.floor_amount is 'Least cash the company wants to have.';
select private.api_view('public.v_cash_forecast_weekly', is_list => false);

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
