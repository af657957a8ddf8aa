-- A32 and A33: what-if scenarios and what they assume.
create table public.scenarios (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint scenarios_name_check check (btrim(name) <> ''),
  description text,
  is_baseline boolean not null default false
);
comment on table public.scenarios is
  'What-if scenario: a set of assumptions about the coming months. @ui {"label":"Scenario","labelPlural":"Scenarios","group":"Finance","menu":12,"icon":"bank","title":"name","sort":"name asc","search":["name","description"],"list":["name","description","is_baseline"],"filters":["is_baseline"],"sections":{"Scenario":["name","description","is_baseline"]},"children":["scenario_assumptions","cash_forecast_runs"]}';
comment on column public.scenarios.is_baseline is 'The state of today that others are compared with; there is one at most. @ui {"label":"Baseline"}';
select private.tenant_table('public.scenarios', 'finance.read', 'finance.write');
create unique index scenarios_name_key on public.scenarios (organization_id, lower(name));
create unique index scenarios_is_baseline_key on public.scenarios (organization_id) where is_baseline;

create table public.scenario_assumptions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  scenario_id uuid not null references public.scenarios (id) on delete cascade,
  variable_name text not null constraint scenario_assumptions_variable_name_check check (btrim(variable_name) <> ''),
  variable_value text,
  numeric_value numeric(18,4),
  unit text,
  sort_order integer not null default 0,
  notes text,
  constraint scenario_assumptions_organization_id_scenario_variable_key unique (organization_id, scenario_id, variable_name)
);
comment on table public.scenario_assumptions is
  'One assumption of a scenario. @ui {"label":"Assumption","labelPlural":"Assumptions","group":"Finance","icon":"list","title":"variable_name","sort":"sort_order asc","search":["variable_name","variable_value"],"list":["scenario_id","variable_name","variable_value","numeric_value","unit","notes"],"filters":["scenario_id"],"sections":{"Assumption":["scenario_id","variable_name","variable_value","numeric_value","unit","sort_order"],"More":["notes"]},"hidden":true}';
comment on column public.scenario_assumptions.variable_name is 'What is assumed. @ui {"label":"Assumption"}';
comment on column public.scenario_assumptions.variable_value is 'As written in the file. @ui {"label":"Value"}';
comment on column public.scenario_assumptions.numeric_value is 'The same as a number; empty means it is a word. @ui {"label":"Number"}';
comment on column public.scenario_assumptions.unit is 'What the number counts: money, percent, count, days or text.';
select private.tenant_table('public.scenario_assumptions', 'finance.read', 'finance.write');
