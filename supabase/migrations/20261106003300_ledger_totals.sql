-- The sum under a filtered list of costs, in one request.
create function public.cost_events_total(p_org uuid, p_project uuid default null, p_cost_code uuid default null, p_vendor uuid default null,
  p_from date default null, p_to date default null, p_status public.cost_event_status default 'posted', p_event_type public.cost_event_type default null,
  p_source public.record_source default null)
returns table (n bigint, amount numeric)
language sql stable security invoker set search_path = '' as $$
  select count(*), coalesce(sum(e.amount), 0)
  from public.cost_events e
  where e.organization_id = p_org and (p_project is null or e.project_id = p_project) and (p_cost_code is null or e.cost_code_id = p_cost_code)
    and (p_vendor is null or e.vendor_id = p_vendor) and (p_from is null or e.event_date >= p_from) and (p_to is null or e.event_date <= p_to)
    and (p_status is null or e.status = p_status) and (p_event_type is null or e.event_type = p_event_type) and (p_source is null or e.source = p_source)
  having private.sees(p_org, 'cost_events')
$$;
comment on function public.cost_events_total(uuid, uuid, uuid, uuid, date, date, public.cost_event_status, public.cost_event_type, public.record_source) is
  'Number and sum of the costs a filter finds, of those the caller reads; status null counts all. Money, cost positive. No row for who reads no costs.';
select private.expose('public.cost_events_total(uuid, uuid, uuid, uuid, date, date, public.cost_event_status, public.cost_event_type, public.record_source)'::regprocedure);

-- F19: what an hour, or some hours, of a person cost on a day.
create function public.labor_cost(p_org uuid, p_employee uuid, p_on date, p_hours numeric default 1) returns numeric
language sql stable security invoker set search_path = '' as $$
  select round(p_hours * coalesce(c.hourly_rate, c.annual_salary / 2080) * (1 + c.burden_pct / 100), 2)
  from public.employee_compensation c
  where c.organization_id = p_org and c.employee_id = p_employee and c.effective_from <= p_on and (c.effective_to is null or c.effective_to >= p_on)
  order by c.effective_from desc limit 1
$$;
comment on function public.labor_cost(uuid, uuid, date, numeric) is
  'Hours × hourly rate (else salary ÷ 2,080) × (1 + burden %) at the rates of that day. Money to the cent; null without a rate, or without payroll.read.';
select private.expose('public.labor_cost(uuid, uuid, date, numeric)'::regprocedure);
