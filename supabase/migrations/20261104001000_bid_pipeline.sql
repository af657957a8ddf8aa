-- A38: opportunities the company may bid on.
create type public.bid_status as enum ('identified', 'pursuing', 'bid_submitted', 'shortlisted', 'won', 'lost', 'no_bid');

create table public.bid_pipeline (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  opportunity_name text not null constraint bid_pipeline_opportunity_name_check check (btrim(opportunity_name) <> ''),
  lead_id uuid references public.leads (id) on delete set null,
  client_id uuid references public.clients (id) on delete set null,
  client_name text,
  project_type public.project_type,
  estimated_value numeric(14,2) not null default 0,
  bid_due_date date,
  submitted_date date,
  decided_date date,
  status public.bid_status not null default 'identified',
  probability_pct numeric(5,2) constraint bid_pipeline_probability_pct_check check (probability_pct between 0 and 100),
  weighted_value numeric(14,2) not null generated always as (round(estimated_value * coalesce(probability_pct, case status when 'identified' then 10
    when 'pursuing' then 25 when 'bid_submitted' then 50 when 'shortlisted' then 70 when 'won' then 100 else 0 end) / 100, 2)) stored,
  salesperson_id uuid references public.employees (id) on delete set null,
  estimator_id uuid references public.employees (id) on delete set null,
  salesperson_name text,
  won_project_id uuid references public.projects (id) on delete set null,
  win_reason text,
  lost_reason text,
  competitor_name text,
  competitor_amount numeric(14,2),
  notes text,
  archived_at timestamptz
);
comment on table public.bid_pipeline is
  'Opportunity the company may bid on, from first hint to won or lost. @ui {"label":"Bid","labelPlural":"Bid pipeline","group":"Sales","menu":3,"icon":"bid","title":"opportunity_name","subtitle":"client_name","sort":"bid_due_date asc","search":["opportunity_name","client_name"],"list":["opportunity_name","client_id","project_type","estimated_value","probability_pct","weighted_value","bid_due_date","status","estimator_id"],"filters":["status","estimator_id","salesperson_id","project_type","bid_due_date"],"sections":{"Opportunity":["opportunity_name","lead_id","client_id","client_name","project_type","status"],"Value":["estimated_value","probability_pct","weighted_value"],"Dates":["bid_due_date","submitted_date","decided_date"],"People":["salesperson_id","estimator_id","salesperson_name"],"Result":["won_project_id","win_reason","lost_reason","competitor_name","competitor_amount"],"More":["notes"]},"totals":["estimated_value","weighted_value"]}';
comment on column public.bid_pipeline.client_name is 'Client as the file names it. @ui {"label":"Client (imported)"}';
comment on column public.bid_pipeline.probability_pct is 'Chance to win; empty means that of the stage: identified 10, pursuing 25, submitted 50, shortlisted 70. @ui {"label":"Probability"}';
comment on column public.bid_pipeline.weighted_value is 'Estimated value times probability, or times the chance of the stage.';
comment on column public.bid_pipeline.salesperson_name is 'Name as it came from a file. @ui {"label":"Salesperson (imported)"}';
comment on column public.bid_pipeline.won_project_id is 'The project this bid became; a project comes from one bid at most. @ui {"label":"Became project"}';
comment on column public.bid_pipeline.lost_reason is 'Why it was lost, or not bid.';
comment on column public.bid_pipeline.competitor_name is 'Who won instead, or bid against us.';
comment on column public.bid_pipeline.competitor_amount is 'Price of the competitor.';
select private.tenant_table('public.bid_pipeline', 'crm.read', 'crm.write');
create index bid_pipeline_status_idx on public.bid_pipeline (organization_id, status);
create unique index bid_pipeline_won_project_id_key on public.bid_pipeline (organization_id, won_project_id) where won_project_id is not null;
