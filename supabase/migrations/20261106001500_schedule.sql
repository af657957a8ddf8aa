-- F26: how late tasks and projects are, and how far a project should be. Late is derived from today, never a stored status.
create view public.v_milestone_status with (security_invoker = true) as
select m.organization_id, m.id, m.project_id, m.task_name, m.status, m.planned_start, m.planned_end, m.actual_start, m.actual_end, m.weight,
  case when m.status = 'completed' then 100 else m.percent_complete end as percent_complete,
  -- linear between the baseline dates (else the planned ones); a task with an end only is done that day
  case when coalesce(m.baseline_end, m.planned_end) is null then 0
    when t.today >= coalesce(m.baseline_end, m.planned_end) then 100
    when coalesce(m.baseline_start, m.planned_start) is null or t.today < coalesce(m.baseline_start, m.planned_start) then 0
    else round(100.0 * (t.today - coalesce(m.baseline_start, m.planned_start) + 1)
      / (coalesce(m.baseline_end, m.planned_end) - coalesce(m.baseline_start, m.planned_start) + 1), 2) end as planned_pct,
  m.status <> 'completed' and m.planned_end < t.today as is_late,
  case when m.status = 'completed' then greatest(coalesce(m.actual_end, m.planned_end) - m.planned_end, 0) else greatest(t.today - m.planned_end, 0) end as days_late
from public.project_milestones m
join public.v_today t on t.organization_id = m.organization_id;
comment on view public.v_milestone_status is
  'Tasks with their delay. Days late = actual end, else today, less planned end, never below 0; planned % = where the task should be today. @ui {"label":"Task","labelPlural":"Schedule status","group":"Projects","icon":"schedule","title":"task_name","sort":"planned_start asc","list":["task_name","project_id","status","planned_start","planned_end","actual_end","percent_complete","planned_pct","days_late"],"filters":["project_id","status","is_late"],"search":["task_name"],"hidden":true}';
comment on column public.v_milestone_status.percent_complete is 'As entered; 100 when completed. @ui {"label":"Complete %","kind":"percent"}';
comment on column public.v_milestone_status.planned_pct is '@ui {"label":"Planned %","kind":"percent"}';
comment on column public.v_milestone_status.is_late is 'Not completed and past its planned end. @ui {"label":"Late"}';
comment on column public.v_milestone_status.days_late is '@ui {"unit":"days","good":"down"}';
select private.api_view('public.v_milestone_status');

create view public.v_project_schedule with (security_invoker = true) as
with tasks as (
  select m.organization_id, m.project_id, count(*) as tasks, count(*) filter (where m.status = 'completed') as completed, count(*) filter (where m.is_late) as late,
    max(m.days_late) filter (where m.status <> 'completed') as days_late,
    round(sum(m.weight * m.percent_complete) / nullif(sum(m.weight), 0), 2) as percent_complete,
    round(sum(m.weight * m.planned_pct) / nullif(sum(m.weight), 0), 2) as planned_pct,
    bool_or(m.status <> 'not_started' or m.percent_complete > 0) as is_started
  from public.v_milestone_status m group by 1, 2
)
select p.organization_id, p.id, p.id as project_id, p.code, p.name, p.status, coalesce(m.tasks, 0) as tasks, coalesce(m.completed, 0) as completed,
  coalesce(m.late, 0) as late, case when m.tasks > 0 then coalesce(m.days_late, 0) end as days_late, m.percent_complete,
  -- entered by the people on the job; else the tasks, once one of them has begun
  coalesce(p.physical_pct, case when m.is_started then m.percent_complete end) as physical_pct,
  case when p.physical_pct is not null then 'entered' when m.is_started then 'tasks' end as physical_source,
  coalesce(m.planned_pct, case
    when p.start_date is null or p.target_completion is null then null
    when t.today >= p.target_completion then 100 when t.today < p.start_date then 0
    else round(100.0 * (t.today - p.start_date + 1) / (p.target_completion - p.start_date + 1), 2) end) as planned_pct
from public.projects p
join public.v_today t on t.organization_id = p.organization_id
left join tasks m on m.organization_id = p.organization_id and m.project_id = p.id;
comment on view public.v_project_schedule is
  'Progress and delay of projects. Percent and days. Complete = Σ weight × percent ÷ Σ weight of the tasks; days late = the worst open task; planned = the same mean of where the tasks should be, without tasks linear from start to target. @ui {"label":"Schedule","labelPlural":"Project schedules","group":"Projects","icon":"schedule","title":"name","subtitle":"code","sort":"code asc","list":["code","name","status","tasks","completed","late","days_late","physical_pct","planned_pct"],"filters":["status"],"hidden":true}';
comment on column public.v_project_schedule.physical_pct is 'Work in place, not cost and not billing. @ui {"label":"Physical %","kind":"percent"}';
comment on column public.v_project_schedule.physical_source is 'entered on the project, or from its tasks. @ui {"options":["entered","tasks"]}';
comment on column public.v_project_schedule.planned_pct is '@ui {"label":"Planned %","kind":"percent"}';
comment on column public.v_project_schedule.days_late is 'The worst open task; empty without tasks. @ui {"unit":"days","good":"down"}';
comment on column public.v_project_schedule.percent_complete is '@ui {"label":"Tasks %","kind":"percent"}';
select private.api_view('public.v_project_schedule');
