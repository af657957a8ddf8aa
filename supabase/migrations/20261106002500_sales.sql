-- F21 and endpoints 34, 35. Won, lost and no bid are listed with their value and never weighted.
create view public.v_pipeline_summary with (security_invoker = true) as
select o.id as organization_id, s.status, s.position as stage_order, s.status not in ('won', 'lost', 'no_bid') as is_open,
  count(b.id) as bids, coalesce(sum(b.estimated_value), 0) as value,
  coalesce(sum(b.weighted_value) filter (where s.status not in ('won', 'lost', 'no_bid')), 0) as weighted,
  count(b.id) filter (where b.decided_date > t.today - 365 or (b.decided_date is null and s.status in ('won', 'lost'))) as decided_12m,
  coalesce(sum(b.estimated_value) filter (where b.decided_date > t.today - 365 or (b.decided_date is null and s.status in ('won', 'lost'))), 0) as decided_value_12m
from public.organizations o
join public.v_today t on t.organization_id = o.id
cross join unnest(enum_range(null::public.bid_status)) with ordinality s (status, position)
left join public.bid_pipeline b on b.organization_id = o.id and b.status = s.status and b.archived_at is null
where (select private.reads_all()) or o.id = any (array(select private.orgs_seeing('v_pipeline_summary')))
group by 1, 2, 3, 4;
comment on view public.v_pipeline_summary is
  'Bids per stage in the order of the funnel, empty stages too. Money. Source: bids that are not archived; weighted = value × probability (else 10, 25, 50, 70 % of the stage) of open stages. @ui {"label":"Stage","labelPlural":"Pipeline","group":"Sales","icon":"bid","title":"status","list":["status","bids","value","weighted"],"totals":["weighted"],"hidden":true}';
comment on column public.v_pipeline_summary.decided_12m is 'Won or lost in the last 365 days; without a date it counts.';
comment on column public.v_pipeline_summary.decided_value_12m is 'Their value.';
select private.api_view('public.v_pipeline_summary', is_list => false);

create view public.v_leads_by_salesperson with (security_invoker = true) as
with named as (
  select l.organization_id, l.salesperson_id, regexp_replace(btrim(coalesce(l.salesperson_name, '')), '\s+', ' ', 'g') as label, l.status, l.has_been_contacted,
    coalesce(nullif(l.estimated_revenue, 0), (nullif(l.estimated_revenue_min, 0) + nullif(l.estimated_revenue_max, 0)) / 2,
      nullif(l.estimated_revenue_max, 0), nullif(l.estimated_revenue_min, 0), 0) as value
  from public.leads l where l.archived_at is null
)
select n.organization_id, n.salesperson_id, coalesce(max(e.full_name), max(nullif(initcap(n.label), ''))) as salesperson,
  count(*) as leads, round(sum(n.value), 2) as value,
  count(*) filter (where n.status = 'sold') as sold, count(*) filter (where n.status = 'lost') as lost,
  round(100.0 * count(*) filter (where n.status = 'sold') / nullif(count(*) filter (where n.status in ('sold', 'lost')), 0), 1) as win_rate_pct,
  round(100.0 * count(*) filter (where n.has_been_contacted) / count(*), 1) as contacted_pct
from named n
left join public.employees e on e.id = n.salesperson_id and e.organization_id = n.organization_id
group by n.organization_id, n.salesperson_id, case when n.salesperson_id is null then lower(n.label) end;
comment on view public.v_leads_by_salesperson is
  'Leads per person: number, value, won, lost. Money and percent. Source: leads that are not archived, by employee, else by the name as written whatever its case and spaces; value = estimate, else the mean of minimum and maximum. @ui {"label":"Salesperson","labelPlural":"Leads by salesperson","group":"Sales","icon":"lead","title":"salesperson","list":["salesperson","leads","value","sold","lost","win_rate_pct","contacted_pct"],"totals":["leads","value"],"hidden":true}';
comment on column public.v_leads_by_salesperson.salesperson is 'Empty: of nobody.';
comment on column public.v_leads_by_salesperson.win_rate_pct is 'Sold in percent of sold and lost. @ui {"label":"Win rate"}';
comment on column public.v_leads_by_salesperson.contacted_pct is '@ui {"label":"Contacted %"}';
select private.api_view('public.v_leads_by_salesperson', is_list => false, labels => '{employees}');
