-- C39: what finished projects cost, to estimate the next one by. Closing a project writes its row.
create type public.quality_tier as enum ('standard', 'premium', 'luxury');

create table public.historical_cost_metrics (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id) on delete cascade,
  project_type public.project_type,
  total_sqft integer,
  year_completed smallint,
  zip_code text,
  quality_tier public.quality_tier,
  total_contract numeric(14,2) not null default 0,
  total_actual_cost numeric(14,2) not null default 0,
  gross_margin_pct numeric(9,2) generated always as (round((total_contract - total_actual_cost) * 100 / nullif(total_contract, 0), 2)) stored,
  cost_per_sqft numeric(14,2) generated always as (round(total_actual_cost / nullif(total_sqft, 0), 2)) stored,
  trade_costs jsonb not null default '{}',
  duration_days integer,
  change_order_count integer not null default 0,
  punch_items_count integer not null default 0,
  warranty_claims_count integer not null default 0,
  change_order_total numeric(14,2) not null default 0,
  constraint historical_cost_metrics_organization_id_project_id_key unique (organization_id, project_id)
);
comment on table public.historical_cost_metrics is
  'Benchmark of a finished project: cost per square foot, margin, duration. @ui {"label":"Historical cost","labelPlural":"Historical costs","group":"Job costing","menu":10,"icon":"home","title":"project_id","sort":"year_completed desc","search":["zip_code"],"list":["project_id","project_type","total_sqft","year_completed","total_contract","total_actual_cost","gross_margin_pct","cost_per_sqft","duration_days"],"filters":["project_type","quality_tier","year_completed"],"sections":{"Project":["project_id","project_type","quality_tier","total_sqft","zip_code","year_completed","duration_days"],"Money":["total_contract","total_actual_cost","gross_margin_pct","cost_per_sqft","change_order_total"],"Counts":["change_order_count","punch_items_count","warranty_claims_count"],"Trades":["trade_costs"]},"readonly":true}';
comment on column public.historical_cost_metrics.total_sqft is '@ui {"label":"Square feet","unit":"sq ft"}';
comment on column public.historical_cost_metrics.total_contract is 'Revised contract at the end.';
comment on column public.historical_cost_metrics.gross_margin_pct is 'Contract less actual cost, in percent of the contract. @ui {"label":"Gross margin","good":"up"}';
comment on column public.historical_cost_metrics.cost_per_sqft is 'Actual cost per square foot. @ui {"label":"Cost per sq ft","good":"down"}';
comment on column public.historical_cost_metrics.trade_costs is 'Actual cost per trade.';
comment on column public.historical_cost_metrics.duration_days is '@ui {"label":"Duration","unit":"days"}';
comment on column public.historical_cost_metrics.change_order_total is 'Approved changes of the contract.';
select private.tenant_table('public.historical_cost_metrics', 'costing.read', 'costing.write', provenance => false, importable => false);
