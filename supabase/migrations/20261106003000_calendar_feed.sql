-- Dates that live in other tables, as a calendar (endpoints section 4, A11). Nothing is copied, so nothing goes stale. Events of
-- one's own, inspections and permits join when their tables come.
create function public.calendar_feed(p_org uuid, p_from date, p_to date, p_project uuid default null, p_edges boolean default false)
returns table (title text, event_type text, starts_on date, ends_on date, all_day boolean, project_id uuid, status text, entity_type text, entity_id uuid, day date)
language sql stable security invoker set search_path = '' as $$
  with events as (
    select m.task_name as title, 'milestone' as event_type, coalesce(m.actual_start, m.planned_start, m.planned_end) as starts_on,
      coalesce(m.actual_end, m.planned_end, m.planned_start, m.actual_start) as ends_on, m.project_id, m.status::text as status,
      'project_milestones' as entity_type, m.id as entity_id
    from public.project_milestones m where m.organization_id = p_org
    union all
    select concat_ws(' ', p.code, p.name), 'deadline', p.target_completion, p.target_completion, p.id, p.status::text, 'projects', p.id
    from public.projects p where p.organization_id = p_org and p.archived_at is null and p.status in ('pre_construction', 'active', 'on_hold')
    union all
    select '#' || y.pay_number, 'payroll', y.pay_date, y.pay_date, null, y.status::text, 'payroll_calendar', y.id
    from public.payroll_calendar y where y.organization_id = p_org
    union all
    select b.opportunity_name, 'bid', b.bid_due_date, b.bid_due_date, null, b.status::text, 'bid_pipeline', b.id
    from public.bid_pipeline b where b.organization_id = p_org and b.archived_at is null and b.status in ('identified', 'pursuing')
    union all
    select v.name, 'vendor_paper', c.expiry_date, c.expiry_date, null, c.doc_type::text, 'vendor_compliance', c.id
    from public.vendor_compliance c join public.vendors v on v.id = c.vendor_id and v.organization_id = c.organization_id
    where c.organization_id = p_org and c.is_current and v.archived_at is null
    union all
    select d.title, 'document', d.expiry_date, d.expiry_date, d.project_id, d.doc_type::text, 'documents', d.id
    from public.documents d where d.organization_id = p_org and d.status = 'active' and d.expiry_date is not null
    union all
    select concat_ws(' ', b.vendor_name, b.bill_number), 'bill', b.due_date, b.due_date, b.project_id, b.status::text, 'vendor_bills', b.id
    from public.v_ap_aging b where b.organization_id = p_org and b.bucket is not null
    union all
    select d.name, 'debt', d.maturity_date, d.maturity_date, d.project_id, d.status::text, 'debts', d.id
    from public.debts d where d.organization_id = p_org and d.is_active and d.archived_at is null
    union all
    select u.description, 'punch_item', u.due_date, u.due_date, u.project_id, u.status::text, 'punch_items', u.id
    from public.punch_items u where u.organization_id = p_org and u.status <> 'verified'
  )
  select e.title, e.event_type, e.starts_on, e.ends_on, true, e.project_id, e.status, e.entity_type, e.entity_id, d.day
  from events e
  cross join lateral (select case when e.starts_on >= p_from then e.starts_on when p_edges then e.ends_on else p_from end as day) d
  where e.starts_on <= p_to and e.ends_on >= p_from and (p_project is null or e.project_id = p_project)
    and (not p_edges or e.starts_on >= p_from or e.ends_on <= p_to)
  order by d.day, e.starts_on, e.event_type, e.title, e.entity_id
$$;
comment on function public.calendar_feed(uuid, date, date, uuid, boolean) is
  'Everything dated that overlaps the days from p_from to p_to, with p_edges only what begins or ends in them: tasks, completions, pay dates, bids due, papers and documents that expire, bills due, loans that mature, '
  'punch items. day: the first of them it is on, with p_edges the one it begins or else ends on; by it they are sorted. Dates in the zone of the organization; row security decides per kind.';
select private.expose('public.calendar_feed(uuid, date, date, uuid, boolean)'::regprocedure);
