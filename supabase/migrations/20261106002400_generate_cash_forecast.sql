-- Writes a forecast and makes it the current one of its scenario; older ones stay, to compare with. Whoever may write
-- forecasts gets all of it, also the payroll he does not read: only its total per pay date goes in.
create function private.generate_cash_forecast(p_org uuid, p_scenario public.forecast_scenario) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  day constant date := private.today(p_org);
  previous uuid;
  run uuid;
begin
  if auth.uid() is not null and p_org not in (select private.orgs_with('finance.write')) then
    raise exception 'This needs the permission finance.write' using errcode = 'PT403';
  end if;
  if day is null then
    raise exception 'There is no such organization' using errcode = 'PT404';
  end if;
  if p_scenario = 'custom' then
    raise exception 'A custom forecast is written by hand' using errcode = 'PT422';
  end if;
  -- two at once: the second one waits and replaces the first
  perform pg_advisory_xact_lock(hashtextextended('cash_forecast:' || p_org, 0));
  select r.id into previous from public.cash_forecast_runs r where r.organization_id = p_org and r.scenario_kind = p_scenario and r.is_current for no key update;
  update public.cash_forecast_runs r set is_current = false where r.id = previous;
  insert into public.cash_forecast_runs (organization_id, forecast_date, scenario_kind, starting_cash, is_current)
  select p_org, day, p_scenario, coalesce(sum(c.balance) filter (where c.is_unrestricted_cash), 0), true
  from public.v_cash_position c where c.organization_id = p_org
  returning id into run;
  insert into public.cash_forecast_lines (organization_id, run_id, week_starting, category, label, amount_in, amount_out, confidence, entity_type, entity_id,
    description, notes, custom)
  select p_org, run, i.week_starting, i.category, i.label, i.amount_in, i.amount_out, i.confidence, i.entity_type, i.entity_id, null, null, '{}'
  from public.cash_forecast_items(p_org, null, 13, p_scenario) i
  union all
  -- what somebody typed stays, from this week on
  select p_org, run, l.week_starting, l.category, l.label, l.amount_in, l.amount_out, l.confidence, null, null, l.description, l.notes, l.custom
  from public.cash_forecast_lines l
  where l.run_id = previous and l.entity_id is null and l.import_run_id is null and l.replaces_id is null and l.week_starting >= date_trunc('week', day)::date;
  -- so does what was typed in place of a line, while there is still such a line: of the same record, and where a record has
  -- several, in the same week. What was only moved has the amount of today; what is past by now is expected this week.
  insert into public.cash_forecast_lines (organization_id, run_id, week_starting, category, label, description, amount_in, amount_out, confidence, replaces_id, notes, custom)
  select p_org, run, greatest(m.week_starting, date_trunc('week', day)::date), m.category, m.label, m.description,
    case when (m.amount_in, m.amount_out) = (o.amount_in, o.amount_out) then n.amount_in else m.amount_in end,
    case when (m.amount_in, m.amount_out) = (o.amount_in, o.amount_out) then n.amount_out else m.amount_out end, m.confidence, n.id, m.notes, m.custom
  from public.cash_forecast_lines m
  join public.cash_forecast_lines o on o.id = m.replaces_id and o.organization_id = p_org
  join public.cash_forecast_lines n on n.organization_id = p_org and n.run_id = run and n.entity_type = o.entity_type and n.entity_id = o.entity_id
    and n.category = o.category and (n.category in ('ar_collection', 'draw', 'retainage_release') or n.entity_type in ('vendor_bills', 'payroll_calendar')
      or (n.week_starting, n.label) = (o.week_starting, o.label))
  where m.run_id = previous;
  return run;
end $$;

create function public.generate_cash_forecast(p_org uuid, p_scenario public.forecast_scenario default 'expected') returns uuid
language sql security invoker set search_path = '' as $$ select private.generate_cash_forecast(p_org, p_scenario) $$;
comment on function public.generate_cash_forecast(uuid, public.forecast_scenario) is
  'Makes a new 13-week forecast (expected, best or worst) current; the one before is kept, its typed lines are taken over, those in place of others while these are still expected. Needs finance.write (PT403). Returns the id of the run.';
select private.expose('private.generate_cash_forecast(uuid, public.forecast_scenario)'::regprocedure);
select private.expose('public.generate_cash_forecast(uuid, public.forecast_scenario)'::regprocedure);

create function private.generate_cash_forecasts() returns integer
language sql security definer set search_path = '' as $$
  select count(private.generate_cash_forecast(o.id, s.kind))::integer
  from public.organizations o
  cross join unnest('{expected,best,worst}'::public.forecast_scenario[]) s (kind)
  where o.status = 'active'
$$;
comment on function private.generate_cash_forecasts() is 'The nightly forecasts of every organization, for a scheduled job; returns how many.';
