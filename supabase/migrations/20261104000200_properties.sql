-- A23: real estate the company holds or builds for itself. Equity, loan to value and price per square foot follow the
-- value after repair, or the present value where that is not known; without a value they are empty, not 0.
create type public.property_exit_strategy as enum ('sell', 'rent', 'hold', 'refinance', 'owner_occupied');

create table public.properties (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint properties_name_check check (btrim(name) <> ''),
  project_id uuid references public.projects (id) on delete set null,
  address text,
  city text,
  state text constraint properties_state_check check (state is null or char_length(state) = 2),
  zip_code text,
  square_feet integer constraint properties_square_feet_check check (square_feet > 0),
  purchase_price numeric(14,2),
  construction_budget numeric(14,2),
  current_value numeric(14,2),
  arv numeric(14,2),
  current_debt numeric(14,2),
  remaining_draw numeric(14,2),
  monthly_rent numeric(14,2),
  lender text,
  status_note text,
  exit_strategy public.property_exit_strategy,
  is_owned boolean not null default true,
  equity numeric(14,2) generated always as (coalesce(arv, current_value) - coalesce(current_debt, 0)) stored,
  ltv_pct numeric(9,2) generated always as (round(coalesce(current_debt, 0) * 100 / nullif(coalesce(arv, current_value), 0), 2)) stored,
  price_per_sqft numeric(14,2) generated always as (round(coalesce(arv, current_value) / nullif(square_feet, 0), 2)) stored,
  notes text,
  archived_at timestamptz
);
comment on table public.properties is
  'Real estate the company holds, with value, debt and plan. @ui {"label":"Property","labelPlural":"Properties","group":"Finance","menu":8,"icon":"property","title":"name","subtitle":"city","sort":"name asc","search":["name","address","city","lender"],"list":["name","city","current_value","arv","current_debt","equity","ltv_pct","monthly_rent","exit_strategy","is_owned"],"filters":["exit_strategy","is_owned","project_id"],"sections":{"Property":["name","project_id","exit_strategy","is_owned","status_note"],"Address":["address","city","state","zip_code","square_feet"],"Value":["purchase_price","construction_budget","current_value","arv","price_per_sqft"],"Debt":["lender","current_debt","remaining_draw","equity","ltv_pct"],"Rent":["monthly_rent"],"More":["notes"]},"totals":["construction_budget","current_value","arv","current_debt","remaining_draw","equity","monthly_rent"]}';
comment on column public.properties.project_id is 'The job that builds or repairs it.';
comment on column public.properties.state is 'Two letters.';
comment on column public.properties.square_feet is '@ui {"unit":"sq ft"}';
comment on column public.properties.arv is 'Value after construction or repair is done. @ui {"label":"After-repair value"}';
comment on column public.properties.remaining_draw is 'Part of the construction loan not yet drawn.';
comment on column public.properties.status_note is 'Where it stands, in words. @ui {"label":"Status"}';
comment on column public.properties.is_owned is '@ui {"label":"Owned"}';
comment on column public.properties.equity is 'After-repair value, else current value, less current debt. @ui {"good":"up"}';
comment on column public.properties.ltv_pct is 'Current debt in percent of after-repair value, else of current value. @ui {"label":"Loan to value","good":"down"}';
comment on column public.properties.price_per_sqft is 'After-repair value, else current value, per square foot. @ui {"label":"Value per sq ft"}';
select private.tenant_table('public.properties', 'finance.read', 'finance.write');
