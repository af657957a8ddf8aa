-- Random histories of pay applications, made set-based: histories.count projects of the organization fixture.organization, seeded by
-- histories.seed. What is true of them is kept beside them: pg_temp.truth has one row per application and line, from the cumulative
-- work that was drawn, not from the figures under test.
create function pg_temp.org() returns uuid language sql stable as $$ select current_setting('fixture.organization')::uuid $$;
-- evenly in [0, 1), the same for the same words and seed
create function pg_temp.r(variadic words text[]) returns numeric language sql stable as $$
  select ((hashtextextended(array_to_string(words, '|'), current_setting('histories.seed')::bigint) & 1099511627775) / 1099511627776.0)::numeric(20, 12)
$$;
set local session_replication_role = replica;

create temp table history on commit drop as
select h, gen_random_uuid() as project_id, 2 + floor(pg_temp.r(h::text, 'lines') * 4)::int as base_lines, floor(pg_temp.r(h::text, 'changes') * 3)::int as changes,
  2 + floor(pg_temp.r(h::text, 'apps') * 6)::int as periods,
  -- half a percent steps, 0 among them
  (array[0, 2.5, 5, 7.5, 10, 10, 10, 12.33])[1 + floor(pg_temp.r(h::text, 'rate') * 8)::int] as rate,
  (array[null, null, null, 0, 5, 10])[1 + floor(pg_temp.r(h::text, 'stored') * 6)::int] as stored_rate,
  (array[null, null, null, 50, 80])[1 + floor(pg_temp.r(h::text, 'stop') * 5)::int] as stop_pct,
  pg_temp.r(h::text, 'opening') < 0.3 as has_opening,
  pg_temp.r(h::text, 'target') < 0.2 as is_draw
from generate_series(1, current_setting('histories.count')::int) h;

-- lines of the contract from the first period on, lines of change orders from a later one
create temp table line on commit drop as
select h.h, h.project_id, l, gen_random_uuid() as sov_line_id, case when l > h.base_lines then gen_random_uuid() end as change_order_id,
  case when l > h.base_lines then 1 + floor(pg_temp.r(h.h::text, l::text, 'from') * h.periods)::int else 1 end as from_period,
  round(100 + pg_temp.r(h.h::text, l::text, 'value') * 250000, 2) as c,
  case when pg_temp.r(h.h::text, l::text, 'own rate') < 0.25 then round(pg_temp.r(h.h::text, l::text, 'rate') * 15, 2) else h.rate end as rate,
  h.stored_rate, h.stop_pct, h.periods, h.has_opening and l <= h.base_lines as has_opening
from history h cross join lateral generate_series(1, h.base_lines + h.changes) l;

-- cumulative share of each line done by the end of each period; period periods + 1 finishes the job, periods + 2 releases the retainage
create temp table truth on commit drop as
with done as (
  select l.*, n, case when l.has_opening then round(l.c * 0.3 * pg_temp.r(l.h::text, l.l::text, 'done before'), 2) else 0 end as opening_completed,
    case when l.has_opening then round(l.c * 0.1 * pg_temp.r(l.h::text, l.l::text, 'stored before'), 2) else 0 end as opening_stored,
    -- mostly upwards, now and then a correction downwards, never beyond the line
    case when n > l.periods then l.c else round(l.c * least(1, 0.3 + 0.65 * (n - 1 + pg_temp.r(l.h::text, l.l::text, n::text, 'done') * 1.4) / l.periods), 2) end as work,
    pg_temp.r(l.h::text, l.l::text, n::text, 'stored') as s
  from line l cross join lateral generate_series(l.from_period, l.periods + 2) n
), moves as (
  select d.*, coalesce(lag(d.work) over (partition by d.sov_line_id order by d.n), d.opening_completed) as d,
    case when d.n > d.periods or d.s < 0.5 then 0 else round((d.c - d.work) * (d.s - 0.5), 2) end as f,
    case when d.n = d.periods + 2 then 0 else d.rate end as i_rate, case when d.n = d.periods + 2 and d.stored_rate is not null then 0 else d.stored_rate end as i_stored_rate
  from done d
)
select m.h, m.project_id, m.sov_line_id, m.l, m.n, m.periods, m.c, m.d, m.work - m.d as e, m.f, m.work + m.f as g, m.i_rate, m.i_stored_rate, m.stop_pct,
  m.opening_completed, m.opening_stored,
  case when m.i_stored_rate is null then round(case when m.stop_pct is null or m.work + m.f < m.c * m.stop_pct / 100 then m.work + m.f else m.c * m.stop_pct / 100 end * m.i_rate / 100, 2)
    else round(case when m.stop_pct is null or m.work < m.c * m.stop_pct / 100 then m.work else m.c * m.stop_pct / 100 end * m.i_rate / 100, 2)
      + round(case when m.stop_pct is null or m.work + m.f <= m.c * m.stop_pct / 100 then m.f when m.work < m.c * m.stop_pct / 100 then m.c * m.stop_pct / 100 - m.work else 0 end
        * m.i_stored_rate / 100, 2) end as i
from moves m;

analyze history, line, truth;
-- now and then an application was rejected and its number is gone
create temp table app on commit drop as
select h.h, h.project_id, n, gen_random_uuid() as pay_app_id, h.is_draw,
  n + (select count(*) from generate_series(1, n) k where pg_temp.r(h.h::text, k::text, 'rejected') < 0.15) as number, pg_temp.r(h.h::text, n::text, 'rejected') < 0.15 as follows_rejected,
  date '2020-01-31' + n * 30 as period_to, h.periods
from history h cross join lateral generate_series(1, h.periods + 2) n;
analyze app;

insert into public.projects (id, organization_id, code, name, sov_basis)
select project_id, pg_temp.org(), 'H' || h, 'History ' || h, case when is_draw then 'lender' else 'owner' end::public.pay_app_target from history;
insert into public.project_terms (organization_id, project_id, original_contract_amount, retainage_pct)
select pg_temp.org(), h.project_id, sum(l.c), h.rate from history h join line l on l.h = h.h and l.change_order_id is null group by h.h, h.project_id, h.rate;
insert into public.change_orders (id, organization_id, project_id, co_number, change_order_kind, amount, approved_amount, status, date_approved)
select change_order_id, pg_temp.org(), project_id, 'CO-' || l, 'owner', c, c, 'approved', date '2020-01-31' + from_period * 30 - 10 from line where change_order_id is not null;
insert into public.sov_lines (id, organization_id, project_id, line_number, scheduled_value, change_order_id, opening_completed, opening_stored)
select l.sov_line_id, pg_temp.org(), l.project_id, l.l, l.c, l.change_order_id, t.opening_completed, t.opening_stored
from line l join truth t on t.sov_line_id = l.sov_line_id and t.n = l.from_period;
insert into public.pay_apps (id, organization_id, project_id, pay_app_target, pay_app_number, period_to, status, approved_date)
select pay_app_id, pg_temp.org(), project_id, case when is_draw then 'lender' else 'owner' end::public.pay_app_target, number, period_to,
  case when n = periods + 2 then 'submitted' when n = periods + 1 then 'approved' else 'paid' end::public.pay_app_status, period_to + 5 from app;
insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, scheduled_value, previous_billed, this_period, stored_materials, retainage_pct,
  stored_retainage_pct, retainage_stop_pct)
select pg_temp.org(), t.project_id, a.pay_app_id, t.sov_line_id, t.c, t.d, t.e, t.f, t.i_rate, t.i_stored_rate, t.stop_pct
from truth t join app a on a.h = t.h and a.n = t.n;
create temp table refused on commit drop as select gen_random_uuid() as id, * from app where follows_rejected;
insert into public.pay_apps (id, organization_id, project_id, pay_app_target, pay_app_number, status)
select id, pg_temp.org(), project_id, case when is_draw then 'lender' else 'owner' end::public.pay_app_target, number - 1, 'rejected' from refused;
insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, scheduled_value, this_period, retainage_pct)
select pg_temp.org(), r.project_id, r.id, l.sov_line_id, l.c, 12345.67, 10 from refused r join line l on l.h = r.h;
set local session_replication_role = origin;
analyze public.pay_apps, public.pay_app_lines, public.sov_lines, public.projects, public.project_terms, public.change_orders;

-- the figures, once
create temp table sheet on commit drop as
select a.h, a.n, g.* from public.v_pay_app_g703 g join app a on a.pay_app_id = g.pay_app_id where g.organization_id = pg_temp.org();
create temp table summary on commit drop as
select a.h, a.n, g.* from public.v_pay_app_g702 g join app a on a.pay_app_id = g.pay_app_id where g.organization_id = pg_temp.org();
analyze sheet, summary;
