-- D7: pay stands apart from the people, because row security cannot hide columns.
create extension if not exists btree_gist with schema extensions;

create table public.employee_compensation (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  employee_id uuid not null references public.employees (id) on delete cascade,
  effective_from date not null,
  effective_to date,
  hourly_rate numeric(12,2) constraint employee_compensation_hourly_rate_check check (hourly_rate >= 0),
  annual_salary numeric(14,2) constraint employee_compensation_annual_salary_check check (annual_salary >= 0),
  burden_pct numeric(6,2) not null default 0 constraint employee_compensation_burden_pct_check check (burden_pct >= 0),
  vehicle_allowance numeric(14,2),
  notes text,
  constraint employee_compensation_organization_id_employee_id_from_key unique (organization_id, employee_id, effective_from),
  constraint employee_compensation_effective_to_check check (effective_to >= effective_from),
  constraint employee_compensation_rate_check check (num_nonnulls(hourly_rate, annual_salary) >= 1),
  constraint employee_compensation_period_excl exclude using gist
    (organization_id with =, employee_id with =, daterange(effective_from, effective_to, '[]') with &&)
);
comment on table public.employee_compensation is
  'Pay rates of the employees over time, confidential. @ui {"label":"Pay rate","labelPlural":"Pay rates","group":"Team","menu":5,"icon":"cash","title":"employee_id","sort":"effective_from desc","list":["employee_id","effective_from","hourly_rate","annual_salary","burden_pct"],"filters":["employee_id"],"sections":{"Pay":["employee_id","hourly_rate","annual_salary","burden_pct","vehicle_allowance"],"Period":["effective_from","effective_to"],"More":["notes"]}}';
comment on column public.employee_compensation.effective_to is 'Last day; empty means until further notice. A later rate ends the one before it.';
comment on column public.employee_compensation.hourly_rate is '@ui {"unit":"per hour"}';
comment on column public.employee_compensation.annual_salary is '@ui {"unit":"per year"}';
comment on column public.employee_compensation.burden_pct is 'Taxes, insurance and benefits on top of the pay. @ui {"label":"Burden"}';
comment on column public.employee_compensation.vehicle_allowance is '@ui {"unit":"per year"}';
select private.tenant_table('public.employee_compensation', 'payroll.read', 'payroll.write');

-- A rise is entered as a new rate; the rate until further notice ends the day before.
create function private.end_previous_rate() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.employee_compensation c set effective_to = new.effective_from - 1
  where c.organization_id = new.organization_id and c.employee_id = new.employee_id and c.id <> new.id
    and c.effective_to is null and c.effective_from < new.effective_from;
  return new;
end $$;
create trigger previous_rate before insert on public.employee_compensation
  for each row execute function private.end_previous_rate();
