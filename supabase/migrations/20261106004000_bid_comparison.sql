-- Prices of vendors side by side (roles-and-screens 4.10). A scope is a part of the work, as rivals of an award share it, and what
-- the price covers: labor alone is not compared with labor and material, but an award of the one settles the other.
create view public.v_bid_comparison with (security_invoker = true) as
with bids as (
  select q.organization_id, q.id, q.project_id, q.cost_code_id, q.quote_number, q.scope_category, q.scope_description, q.labor_material, q.vendor_id, q.amount,
    q.quote_date, q.valid_until, q.status, q.notes, q.commitment_id, private.bid_part(q.cost_code_id, q.scope_category, q.id) as part,
    coalesce(q.labor_material, 'combined') as covers, q.status in ('submitted', 'accepted', 'rejected') as is_counted
  from public.quotes q where q.status <> 'draft'
), scopes as (
  select b.organization_id, b.project_id, b.part, b.covers, count(distinct coalesce(b.vendor_id, b.id)) as prices, min(b.amount) as lowest,
    max(b.amount) as highest, sum(b.amount) filter (where b.status = 'accepted') as selected
  from bids b where b.is_counted group by 1, 2, 3, 4
)
select b.organization_id, b.id, b.project_id, b.cost_code_id, c.code, c.description as code_description, b.scope_category, b.covers,
  concat_ws(' ', b.part, b.covers::text) as scope, b.scope_description, b.quote_number, b.vendor_id, v.name as vendor_name, b.amount, b.quote_date,
  b.valid_until, b.status, b.notes, b.commitment_id, b.is_counted, b.is_counted and b.amount = s.lowest and s.prices > 1 as is_lowest,
  b.status = 'submitted' and b.valid_until < t.today as is_lapsed, coalesce(s.prices, 0) as prices, s.lowest, s.highest,
  round((s.highest - s.lowest) / nullif(s.lowest, 0) * 100, 1) as spread_pct, s.selected,
  exists (select from bids a where a.organization_id = b.organization_id and a.project_id = b.project_id and a.part = b.part and a.status = 'accepted'
    and private.bids_overlap(a.covers, b.covers)) as is_settled
from bids b
join public.v_today t on t.organization_id = b.organization_id
left join scopes s on s.organization_id = b.organization_id and s.project_id = b.project_id and s.part = b.part and s.covers = b.covers
left join public.cost_codes c on c.id = b.cost_code_id and c.organization_id = b.organization_id
left join public.vendors v on v.id = b.vendor_id and v.organization_id = b.organization_id
where (select private.reads_all()) or b.organization_id = any (array(select private.orgs_seeing('v_bid_comparison')))
  or b.project_id = any (array(select private.projects_seeing('v_bid_comparison')));
comment on view public.v_bid_comparison is
  'Prices of vendors with the figures of their scope: how many there are, lowest, highest, spread and what was awarded. Money. Source: quotes that are no drafts; expired ones count for nothing. @ui {"label":"Bid","labelPlural":"Bid comparison","group":"Job costing","icon":"bid","title":"vendor_name","subtitle":"scope_category","sort":"code asc","list":["code","scope_category","covers","vendor_name","amount","quote_date","valid_until","status","prices","lowest","spread_pct","selected"],"filters":["status","project_id","cost_code_id","vendor_id"],"search":["vendor_name","scope_category"],"hidden":true}';
comment on column public.v_bid_comparison.covers is 'Labor, material or both; without a word, both.';
comment on column public.v_bid_comparison.scope is 'Cost code, part of the work and what the price covers: prices with the same scope are compared.';
comment on column public.v_bid_comparison.is_counted is 'Submitted, accepted or rejected: a price that can be compared. @ui {"label":"Counts"}';
comment on column public.v_bid_comparison.is_lowest is 'The lowest of several prices. @ui {"label":"Lowest price"}';
comment on column public.v_bid_comparison.is_lapsed is 'Submitted, and not valid any more. @ui {"label":"Lapsed"}';
comment on column public.v_bid_comparison.prices is 'Vendors with a price for the scope.';
comment on column public.v_bid_comparison.lowest is '@ui {"label":"Lowest"}';
comment on column public.v_bid_comparison.highest is '@ui {"label":"Highest"}';
comment on column public.v_bid_comparison.spread_pct is 'Highest less lowest, in percent of the lowest. @ui {"label":"Spread"}';
comment on column public.v_bid_comparison.selected is 'Sum of the accepted prices of the scope. @ui {"label":"Selected"}';
comment on column public.v_bid_comparison.is_settled is 'A price of this scope was accepted, or one that covers it as well. @ui {"label":"Settled"}';
select private.api_view('public.v_bid_comparison', labels => '{vendors}');
