-- Pay applications (endpoints 3.3, 5.3): where each line stands. C scheduled, D work of earlier applications, E this period,
-- F presently stored, G = D + E + F. A draft follows the schedule of values, later it keeps what was frozen.
create function private.is_claimed(status public.pay_app_status) returns boolean
language sql immutable set search_path = '' as $$ select status in ('submitted', 'approved', 'paid') $$;
comment on function private.is_claimed(public.pay_app_status) is 'Submitted, approved or paid.';

-- D of a line: opening figures belong to the stream that drives the project; stored material never carries over.
create function private.previous_billed(p_line public.pay_app_lines) returns numeric
language sql stable set search_path = '' as $$
  select coalesce((
      select s.opening_completed from public.sov_lines s join public.projects p on p.id = s.project_id
      where s.id = p_line.sov_line_id and p.sov_basis = a.pay_app_target), 0)
    + coalesce((
      select sum(l.this_period) from public.pay_apps e join public.pay_app_lines l on l.pay_app_id = e.id
      where e.organization_id = a.organization_id and e.project_id = a.project_id and e.pay_app_target = a.pay_app_target
        and e.pay_app_number < a.pay_app_number and private.is_claimed(e.status) and l.thread = p_line.thread), 0)
  from public.pay_apps a where a.id = p_line.pay_app_id
$$;
comment on function private.previous_billed(public.pay_app_lines) is
  'Column D: work billed on the same line by earlier claimed applications of the stream, with the opening figure of its SOV line.';

-- The application line 7 refers to: the last claimed one that has lines.
create function private.previous_pay_app(p_pay_app uuid) returns uuid
language sql stable set search_path = '' as $$
  select e.id from public.pay_apps a
  join public.pay_apps e on e.organization_id = a.organization_id and e.project_id = a.project_id and e.pay_app_target = a.pay_app_target
    and e.pay_app_number < a.pay_app_number and private.is_claimed(e.status)
  where a.id = p_pay_app and exists (select from public.pay_app_lines l where l.pay_app_id = e.id)
  order by e.pay_app_number desc limit 1
$$;
comment on function private.previous_pay_app(uuid) is 'The last claimed application before this one in its stream that has lines; null for the first.';

create function private.pay_app_positions(p_pay_app uuid)
returns table (line_id uuid, line_number integer, scheduled_value numeric, previous_completed numeric, completed_and_stored numeric, previous_total numeric)
language sql stable set search_path = '' as $$
  select l.id, coalesce(s.line_number, l.sort_order), v.c, v.d, v.d + l.this_period + l.stored_materials, v.d + coalesce(b.stored_materials, v.opening_stored, 0)
  from public.pay_apps a
  join public.projects p on p.id = a.project_id
  join public.pay_app_lines l on l.pay_app_id = a.id
  left join public.sov_lines s on s.id = l.sov_line_id
  left join public.pay_app_lines b on b.pay_app_id = private.previous_pay_app(a.id) and b.thread = l.thread
  cross join lateral (
    select case when a.status = 'draft' then coalesce(s.scheduled_value, l.scheduled_value) else l.scheduled_value end as c,
      case when a.status = 'draft' then private.previous_billed(l) else l.previous_billed end as d,
      case when p.sov_basis = a.pay_app_target then s.opening_stored end as opening_stored) v
  where a.id = p_pay_app
$$;
comment on function private.pay_app_positions(uuid) is
  'Lines of an application: C, D, G, and G of the one before (its D + E and its stored material, which stands in D and F here).';

-- Lines 4 and 5 of an application whose lines are frozen, and of the one before it (on the first one, of the opening figures).
create function private.pay_app_totals(p_pay_app uuid, out line4 numeric, out line5 numeric, out previous4 numeric, out previous5 numeric)
language plpgsql stable set search_path = '' as $$
declare
  previous constant uuid := private.previous_pay_app(p_pay_app);
begin
  select sum(l.total_completed), sum(l.retainage) into line4, line5 from public.pay_app_lines l where l.pay_app_id = p_pay_app;
  if previous is not null then
    select sum(l.total_completed), sum(l.retainage) into previous4, previous5 from public.pay_app_lines l where l.pay_app_id = previous;
  else
    select coalesce(sum(s.opening_completed + s.opening_stored), 0),
      coalesce(sum(round((s.opening_completed + s.opening_stored) * l.retainage_pct / 100, 2)), 0) into previous4, previous5
    from public.pay_app_lines l join public.sov_lines s on s.id = l.sov_line_id
    join public.projects p on p.id = l.project_id join public.pay_apps a on a.id = l.pay_app_id and a.pay_app_target = p.sov_basis
    where l.pay_app_id = p_pay_app;
  end if;
end $$;
comment on function private.pay_app_totals(uuid) is
  'Line 4 (Σ G) and line 5 (Σ I, retainage to date), here and before. Gross of the period = line 4 − before, retainage of the period = line 5 − before, '
  'line 8 (due) = gross − retainage.';

-- Lines 4 and 5 sum the lines of the application, so all of them are on it, touched or not: those of the schedule of values, or,
-- where the last draw was listed by cost code, its lines.
create function private.add_lines(p_pay_app uuid) returns void
language plpgsql set search_path = '' as $$
declare
  previous constant uuid := private.previous_pay_app(p_pay_app);
begin
  if exists (
    select from public.pay_app_lines l where l.pay_app_id in (p_pay_app, previous) having bool_or(l.sov_line_id is not null) is not false) then
    insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, description, stored_materials, retainage_pct, sort_order)
    select a.organization_id, a.project_id, a.id, s.id, s.description,
      coalesce(b.stored_materials, case when p.sov_basis = a.pay_app_target and previous is null then s.opening_stored end, 0),
      -- 0 is a rate, not "no rate"
      coalesce(s.retainage_pct, t.retainage_pct, o.default_retainage_pct), s.line_number
    from public.pay_apps a
    join public.projects p on p.id = a.project_id
    join public.sov_lines s on s.organization_id = a.organization_id and s.project_id = a.project_id
    left join public.project_terms t on t.project_id = a.project_id
    left join public.organization_settings o on o.organization_id = a.organization_id
    left join public.pay_app_lines b on b.pay_app_id = previous and b.sov_line_id = s.id
    where a.id = p_pay_app and not exists (select from public.pay_app_lines l where l.pay_app_id = a.id and l.sov_line_id = s.id);
  else
    insert into public.pay_app_lines (organization_id, project_id, pay_app_id, cost_code_id, description, stored_materials, retainage_pct, sort_order)
    select b.organization_id, b.project_id, p_pay_app, b.cost_code_id, b.description, b.stored_materials, b.retainage_pct, b.sort_order
    from public.pay_app_lines b
    where b.pay_app_id = previous and not exists (select from public.pay_app_lines l where l.pay_app_id = p_pay_app and l.thread = b.thread);
  end if;
end $$;
comment on function private.add_lines(uuid) is
  'Adds the lines an application lacks: nothing this period, stored as on the one before, rate of line, project or organization.';
