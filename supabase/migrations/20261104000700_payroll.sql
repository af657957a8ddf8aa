-- A30 and A29: pay dates with the cash they need, and what each person was paid. Read by payroll.read only.
create type public.payroll_run_status as enum ('scheduled', 'processed', 'paid');

create table public.payroll_calendar (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  pay_number integer,
  pay_date date not null,
  period_start date not null,
  period_end date not null,
  total_gross numeric(14,2) not null default 0,
  employer_taxes numeric(14,2) not null default 0,
  total_employer_cost numeric(14,2) not null generated always as (total_gross + employer_taxes) stored,
  draw_expected text,
  cash_source text,
  status public.payroll_run_status not null default 'scheduled',
  notes text,
  constraint payroll_calendar_organization_id_pay_date_key unique (organization_id, pay_date),
  constraint payroll_calendar_period_end_check check (period_end >= period_start)
);
comment on table public.payroll_calendar is
  'Pay dates, the period each one pays and the cash it needs. @ui {"label":"Pay date","labelPlural":"Payroll calendar","group":"Team","menu":3,"icon":"calendar","title":"pay_date","sort":"pay_date asc","search":["cash_source"],"list":["pay_date","pay_number","period_start","period_end","total_gross","employer_taxes","total_employer_cost","status"],"filters":["status","pay_date"],"sections":{"Pay date":["pay_date","pay_number","period_start","period_end","status"],"Cost":["total_gross","employer_taxes","total_employer_cost"],"Cash":["draw_expected","cash_source"],"More":["notes"]},"children":["payroll_entries"],"totals":["total_gross","employer_taxes","total_employer_cost"]}';
comment on column public.payroll_calendar.pay_number is 'Running number of the pay date in the year.';
comment on column public.payroll_calendar.total_gross is 'Gross pay of everybody, expected until processed.';
comment on column public.payroll_calendar.total_employer_cost is 'Gross pay and employer taxes together: the cash it takes.';
comment on column public.payroll_calendar.draw_expected is 'The draw that should have arrived by then.';
comment on column public.payroll_calendar.cash_source is 'Where the money comes from.';
select private.tenant_table('public.payroll_calendar', 'payroll.read', 'payroll.write');

create table public.payroll_entries (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  employee_id uuid not null references public.employees (id),
  payroll_calendar_id uuid references public.payroll_calendar (id) on delete set null,
  pay_period_start date not null,
  pay_period_end date not null,
  gross_pay numeric(14,2) not null default 0,
  net_pay numeric(14,2) not null default 0,
  employee_taxes numeric(14,2) not null default 0,
  employer_taxes numeric(14,2) not null default 0,
  reimbursements numeric(14,2) not null default 0,
  total_cost numeric(14,2) not null generated always as (gross_pay + employer_taxes) stored,
  hours_regular numeric(8,2) not null default 0,
  hours_overtime numeric(8,2) not null default 0,
  is_annual_summary boolean not null default false,
  notes text,
  constraint payroll_entries_organization_id_employee_id_period_key unique (organization_id, employee_id, pay_period_start, pay_period_end),
  constraint payroll_entries_pay_period_end_check check (pay_period_end >= pay_period_start)
);
comment on table public.payroll_entries is
  'Pay of one employee for one period. @ui {"label":"Payroll entry","labelPlural":"Payroll entries","group":"Team","menu":4,"icon":"cost","title":"employee_id","sort":"pay_period_end desc","list":["employee_id","pay_period_end","gross_pay","employer_taxes","total_cost","hours_regular","hours_overtime","is_annual_summary"],"filters":["employee_id","payroll_calendar_id","pay_period_end","is_annual_summary"],"sections":{"Entry":["employee_id","payroll_calendar_id","pay_period_start","pay_period_end","is_annual_summary"],"Pay":["gross_pay","employee_taxes","net_pay","reimbursements","employer_taxes","total_cost"],"Hours":["hours_regular","hours_overtime"],"More":["notes"]},"totals":["gross_pay","net_pay","employer_taxes","total_cost","hours_regular","hours_overtime"]}';
comment on column public.payroll_entries.payroll_calendar_id is '@ui {"label":"Pay date"}';
comment on column public.payroll_entries.employee_taxes is 'Taxes taken from the pay.';
comment on column public.payroll_entries.employer_taxes is 'Taxes on top of the pay.';
comment on column public.payroll_entries.reimbursements is 'Expenses paid back with the pay; not part of the cost of labor.';
comment on column public.payroll_entries.total_cost is 'Gross pay and employer taxes together.';
comment on column public.payroll_entries.hours_regular is '@ui {"label":"Regular hours","unit":"h"}';
comment on column public.payroll_entries.hours_overtime is '@ui {"label":"Overtime hours","unit":"h"}';
comment on column public.payroll_entries.is_annual_summary is 'Totals of a year instead of one pay period, from the payroll sheet. @ui {"label":"Annual summary"}';
select private.tenant_table('public.payroll_entries', 'payroll.read', 'payroll.write');
