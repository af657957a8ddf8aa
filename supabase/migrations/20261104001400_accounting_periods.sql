-- D12 and D13: months that can be closed, and the checklist of a close.
create type public.accounting_period_status as enum ('open', 'in_progress', 'locked');
create type public.close_task_status as enum ('pending', 'in_progress', 'complete', 'skipped');

create table public.accounting_periods (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  period_start date not null,
  period_end date not null,
  label text,
  status public.accounting_period_status not null default 'open',
  locked_at timestamptz,
  locked_by uuid constraint accounting_periods_locked_by_profile_fkey references public.profiles (id) on delete set null,
  notes text,
  constraint accounting_periods_organization_id_period_start_key unique (organization_id, period_start),
  constraint accounting_periods_period_end_check check (period_end >= period_start)
);
comment on table public.accounting_periods is
  'Month that can be closed; nothing may be posted into a locked one. @ui {"label":"Accounting period","labelPlural":"Month close","group":"Finance","menu":11,"icon":"calendar","title":"label","sort":"period_start desc","search":["label"],"list":["label","period_start","period_end","status","locked_at","locked_by"],"filters":["status","period_start"],"sections":{"Period":["label","period_start","period_end","status"],"Lock":["locked_at","locked_by"],"More":["notes"]},"children":["period_close_tasks","period_snapshots"]}';
comment on column public.accounting_periods.label is 'Name of the period; left empty, month and year.';
comment on column public.accounting_periods.locked_at is '@ui {"readonly":true}';
comment on column public.accounting_periods.locked_by is '@ui {"readonly":true}';

create function private.name_accounting_period() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.label := coalesce(nullif(btrim(new.label), ''), to_char(new.period_start, 'FMMonth YYYY'));
  return new;
end $$;
create trigger name_accounting_period before insert or update of label on public.accounting_periods
  for each row execute function private.name_accounting_period();

select private.tenant_table('public.accounting_periods', 'finance.read', 'finance.write', guarded => '{locked_at,locked_by}',
  provenance => false, importable => false);

create table public.period_close_tasks (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  accounting_period_id uuid not null references public.accounting_periods (id) on delete cascade,
  name text not null constraint period_close_tasks_name_check check (btrim(name) <> ''),
  category text not null,
  status public.close_task_status not null default 'pending',
  completed_by uuid constraint period_close_tasks_completed_by_profile_fkey references public.profiles (id) on delete set null,
  completed_at timestamptz,
  note text,
  sort_order integer not null default 0,
  constraint period_close_tasks_organization_id_period_name_key unique (organization_id, accounting_period_id, name)
);
comment on table public.period_close_tasks is
  'Step of closing a month. @ui {"label":"Close task","labelPlural":"Close tasks","group":"Finance","icon":"list","title":"name","sort":"sort_order asc","search":["name"],"list":["name","category","status","completed_by","completed_at","note"],"filters":["accounting_period_id","status","category"],"sections":{"Task":["accounting_period_id","name","category","status","sort_order"],"Done":["completed_by","completed_at","note"]},"hidden":true}';
comment on column public.period_close_tasks.completed_by is '@ui {"readonly":true}';
comment on column public.period_close_tasks.completed_at is '@ui {"readonly":true}';
select private.tenant_table('public.period_close_tasks', 'finance.read', 'finance.write', guarded => '{completed_by,completed_at}',
  provenance => false, importable => false);

-- The eight steps of endpoints 5.9.
create function private.close_steps() returns table (n integer, name text, category text)
language sql immutable set search_path = '' as $$
  values
    (1, 'Reconcile bank accounts', 'Cash'),
    (2, 'Post vendor bills', 'Payables'),
    (3, 'Approve time and payroll', 'Payroll'),
    (4, 'Review job costs and estimates at completion', 'Job costing'),
    (5, 'Check work in progress and over- and underbilling', 'Job costing'),
    (6, 'Book retainage and accruals', 'Billing'),
    (7, 'Review profit and loss', 'Statements'),
    (8, 'Lock the period', 'Close')
$$;
comment on function private.close_steps() is 'Steps of closing a month, in their order; the last is the lock itself.';

-- The transition "begin" of a period calls this.
create function private.add_close_tasks(p_period uuid) returns void
language sql set search_path = '' as $$
  insert into public.period_close_tasks (organization_id, accounting_period_id, name, category, sort_order)
  select p.organization_id, p.id, s.name, s.category, s.n
  from public.accounting_periods p
  cross join private.close_steps() s
  where p.id = p_period
  on conflict on constraint period_close_tasks_organization_id_period_name_key do nothing
$$;
comment on function private.add_close_tasks(uuid) is 'Gives a period the eight tasks of a close; those it has stay.';
