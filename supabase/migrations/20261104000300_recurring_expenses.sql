-- A25: fixed overhead. Importers find a row by description and category: the frequency may change (importers 11.6).

create table public.recurring_expenses (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  description text not null constraint recurring_expenses_description_check check (btrim(description) <> ''),
  category text,
  vendor_id uuid references public.vendors (id) on delete set null,
  project_id uuid references public.projects (id) on delete set null,
  account_id uuid references public.chart_of_accounts (id) on delete set null,
  amount numeric(14,2) not null,
  frequency public.recurring_frequency,
  annual_amount numeric(14,2) generated always as (amount * case frequency when 'weekly' then 52 when 'biweekly' then 26 when 'monthly' then 12
    when 'quarterly' then 4 when 'annually' then 1 end) stored,
  next_due_date date,
  due_day smallint constraint recurring_expenses_due_day_check check (due_day between 1 and 31),
  auto_pay boolean not null default false,
  payment_method public.payment_method,
  exclude_from_forecast boolean not null default false,
  is_active boolean not null default true,
  notes text,
  archived_at timestamptz
);
comment on table public.recurring_expenses is
  'Fixed overhead that repeats: rent, insurance, subscriptions. @ui {"label":"Recurring expense","labelPlural":"Recurring expenses","group":"Finance","menu":9,"icon":"calendar","title":"description","sort":"annual_amount desc","search":["description","category"],"list":["description","category","vendor_id","amount","frequency","annual_amount","next_due_date","auto_pay","is_active"],"filters":["category","frequency","is_active","vendor_id","project_id"],"sections":{"Expense":["description","category","vendor_id","amount","frequency","annual_amount"],"Due":["next_due_date","due_day","auto_pay","payment_method","exclude_from_forecast","is_active"],"Booking":["project_id","account_id"],"More":["notes"]},"totals":["annual_amount"]}';
comment on column public.recurring_expenses.project_id is 'Empty means company overhead.';
comment on column public.recurring_expenses.amount is 'Amount of one payment.';
comment on column public.recurring_expenses.frequency is 'Empty means not known; then it is in no total and no forecast.';
comment on column public.recurring_expenses.annual_amount is 'Amount times payments a year (52, 26, 12, 4 or 1).';
comment on column public.recurring_expenses.next_due_date is 'The forecast counts from here.';
comment on column public.recurring_expenses.due_day is 'Day of the month.';
comment on column public.recurring_expenses.exclude_from_forecast is 'For payroll and loan payments listed here too: they are in the forecast already. @ui {"label":"Not in the forecast"}';
comment on column public.recurring_expenses.is_active is '@ui {"label":"Active"}';
select private.tenant_table('public.recurring_expenses', 'finance.read', 'finance.write');
