-- C38 and A27: versions of the 13-week forecast and their lines. Week totals and closing cash are a view (F15).
create type public.forecast_scenario as enum ('expected', 'best', 'worst', 'custom');
create type public.cash_category as enum ('draw', 'ar_collection', 'retainage_release', 'other_inflow', 'payroll', 'vendor_payment', 'debt_service',
  'materials', 'recurring_expense', 'tax', 'other_outflow');
create type public.confidence_level as enum ('high', 'medium', 'low');

create table public.cash_forecast_runs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  forecast_date date not null,
  scenario_kind public.forecast_scenario not null default 'expected',
  scenario_id uuid references public.scenarios (id) on delete set null,
  weeks smallint not null default 13 constraint cash_forecast_runs_weeks_check check (weeks between 1 and 104),
  starting_cash numeric(14,2) not null default 0,
  is_current boolean not null default false,
  is_stale boolean not null default false,
  assumptions jsonb not null default '{}',
  notes text
);
comment on table public.cash_forecast_runs is
  'One version of the cash forecast; older ones are kept to compare with. @ui {"label":"Cash forecast","labelPlural":"Cash forecasts","group":"Finance","menu":false,"icon":"cash","title":"forecast_date","subtitle":"scenario_kind","sort":"forecast_date desc","list":["forecast_date","scenario_kind","scenario_id","weeks","starting_cash","is_current","is_stale"],"filters":["scenario_kind","is_current","forecast_date"],"sections":{"Forecast":["forecast_date","scenario_kind","scenario_id","weeks","starting_cash","is_current","is_stale"],"More":["assumptions","notes"]},"children":["cash_forecast_lines"]}';
comment on column public.cash_forecast_runs.forecast_date is 'Day the forecast was made for; it begins with the week of this day.';
comment on column public.cash_forecast_runs.scenario_kind is '@ui {"label":"Scenario"}';
comment on column public.cash_forecast_runs.scenario_id is 'The what-if scenario of a custom forecast. @ui {"label":"What-if scenario"}';
comment on column public.cash_forecast_runs.starting_cash is 'Cash on hand at the start: unrestricted accounts, latest balances.';
comment on column public.cash_forecast_runs.is_current is 'The version that counts, one per scenario. @ui {"label":"Current"}';
comment on column public.cash_forecast_runs.is_stale is 'Something it is made of has changed since. @ui {"label":"Out of date","readonly":true}';
comment on column public.cash_forecast_runs.assumptions is 'Settings the forecast was made with.';
-- Block P, because the workbook brings a forecast of its own (importers 3.12).
select private.tenant_table('public.cash_forecast_runs', 'finance.read', 'finance.write', guarded => '{is_stale}');
create unique index cash_forecast_runs_is_current_key on public.cash_forecast_runs (organization_id, scenario_kind) where is_current;

-- The version made current takes the place of the one before, whoever makes it.
create function private.replace_current_forecast() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.cash_forecast_runs r set is_current = false
  where r.organization_id = new.organization_id and r.scenario_kind = new.scenario_kind and r.is_current and r.id <> new.id;
  return new;
end $$;
create trigger replace_current_forecast before insert or update of is_current on public.cash_forecast_runs
  for each row when (new.is_current) execute function private.replace_current_forecast();

create table public.cash_forecast_lines (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  run_id uuid not null references public.cash_forecast_runs (id) on delete cascade,
  week_starting date not null constraint cash_forecast_lines_week_starting_check check (extract(isodow from week_starting) = 1),
  category public.cash_category not null,
  label text,
  description text,
  amount_in numeric(14,2) not null default 0,
  amount_out numeric(14,2) not null default 0,
  net numeric(14,2) not null generated always as (amount_in - amount_out) stored,
  confidence public.confidence_level,
  entity_type text,
  entity_id uuid,
  replaces_id uuid references public.cash_forecast_lines (id) on delete cascade,
  notes text,
  constraint cash_forecast_lines_amount_check check (amount_in >= 0 and amount_out >= 0),
  constraint cash_forecast_lines_entity_id_check check ((entity_type is null) = (entity_id is null))
);
comment on table public.cash_forecast_lines is
  'One inflow or outflow in a week of a forecast. @ui {"label":"Forecast line","labelPlural":"Forecast lines","group":"Finance","menu":false,"icon":"cash","title":"label","sort":"week_starting asc","search":["label","description"],"list":["week_starting","category","label","amount_in","amount_out","confidence","run_id"],"filters":["run_id","week_starting","category","confidence"],"sections":{"Line":["run_id","week_starting","category","label","description"],"Amount":["amount_in","amount_out","net","confidence"],"Source":["entity_type","entity_id","replaces_id"],"More":["notes"]},"totals":["amount_in","amount_out","net"]}';
comment on column public.cash_forecast_lines.run_id is '@ui {"label":"Forecast"}';
comment on column public.cash_forecast_lines.week_starting is 'Monday of the week.';
comment on column public.cash_forecast_lines.label is 'What it is, or the category as the file names it.';
comment on column public.cash_forecast_lines.amount_in is 'Money coming in, 0 or more.';
comment on column public.cash_forecast_lines.amount_out is 'Money going out, 0 or more.';
comment on column public.cash_forecast_lines.net is 'In less out. @ui {"good":"up"}';
comment on column public.cash_forecast_lines.confidence is 'How sure it is: high is due by contract or law, medium is late up to 60 days, low is an estimate.';
comment on column public.cash_forecast_lines.entity_type is 'Kind of record it was made from; empty means typed by hand or imported. @ui {"label":"Made from","readonly":true}';
comment on column public.cash_forecast_lines.entity_id is 'The record it was made from. @ui {"label":"Source record","readonly":true}';
comment on column public.cash_forecast_lines.replaces_id is 'The line this one was typed in place of: that one is struck out and counts no more. @ui {"label":"Instead of"}';
-- Audited, unlike other forecasts of schema T2: import undo reads the log.
select private.tenant_table('public.cash_forecast_lines', 'finance.read', 'finance.write');
select private.entity_pair('public.cash_forecast_lines');
create index cash_forecast_lines_run_week_idx on public.cash_forecast_lines (organization_id, run_id, week_starting);
create unique index cash_forecast_lines_replaces_id_key on public.cash_forecast_lines (organization_id, replaces_id) where replaces_id is not null;

-- Rows of a sheet that add up the others: kept, because nothing is lost, and counted nowhere.
create function private.is_sheet_total(p_label text) returns boolean
language sql immutable set search_path = '' as $$ select coalesce(p_label, '') ~* '^\s*(total|net|beginning|ending|opening|closing)\M' $$;
comment on function private.is_sheet_total(text) is 'Label of a total of an imported forecast, not of a line.';
select private.expose('private.is_sheet_total(text)'::regprocedure);

-- What is typed is corrected where it stands; only what was generated or imported has something to be kept beside the correction.
-- After the row, so that row security answers first.
create function private.check_replaced_line() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from public.cash_forecast_lines o
    where o.id = new.replaces_id and o.organization_id = new.organization_id and o.run_id = new.run_id
      and (o.entity_id is not null or (o.import_run_id is not null and not private.is_sheet_total(o.label)))
  ) then
    raise exception 'Only a generated or imported line of the same forecast can be replaced, and no total' using errcode = '23514', column = 'replaces_id';
  end if;
  return null;
end $$;
create trigger check_replaced_line after insert or update of replaces_id, run_id on public.cash_forecast_lines
  for each row when (new.replaces_id is not null) execute function private.check_replaced_line();
