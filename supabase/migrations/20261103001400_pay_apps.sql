-- A12 and A13: applications for payment to the owner and draw requests to the lender. The two streams are never summed.
create type public.pay_app_status as enum ('draft', 'submitted', 'approved', 'paid', 'rejected');

create table public.pay_apps (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  pay_app_target public.pay_app_target not null default 'owner',
  contract_id uuid references public.contracts (id) on delete set null,
  -- its key comes with the table of debts
  debt_id uuid,
  lender_name text,
  pay_app_number integer not null default nullif(0, 0) constraint pay_apps_pay_app_number_check check (pay_app_number > 0),
  description text,
  period_from date,
  period_to date,
  amount_requested numeric(14,2) not null default 0,
  retainage_held numeric(14,2) not null default 0,
  amount_approved numeric(14,2),
  net_payment numeric(14,2) not null generated always as (coalesce(amount_approved, amount_requested) - retainage_held) stored,
  status public.pay_app_status not null default 'draft',
  submitted_date date,
  approved_date date,
  paid_date date,
  requested_by_id uuid references public.employees (id) on delete set null,
  approved_by uuid constraint pay_apps_approved_by_profile_fkey references public.profiles (id) on delete set null,
  rejected_reason text,
  qb_txn_id text,
  notes text,
  constraint pay_apps_pay_app_number_key unique (organization_id, project_id, pay_app_target, pay_app_number),
  constraint pay_apps_period_to_check check (period_to is null or period_from is null or period_to >= period_from)
);
comment on table public.pay_apps is
  'Application for payment to the owner, or draw request to the lender. @ui {"label":"Pay application","labelPlural":"Pay applications","group":"Billing","menu":1,"icon":"billing","title":"pay_app_number","subtitle":"description","sort":"period_to desc","search":["description","lender_name"],"list":["project_id","pay_app_number","pay_app_target","description","period_to","status","amount_requested","retainage_held","net_payment","submitted_date","paid_date"],"filters":["status","pay_app_target","project_id","period_to"],"sections":{"Application":["project_id","pay_app_target","pay_app_number","description","period_from","period_to"],"Amounts":["amount_requested","amount_approved","retainage_held","net_payment"],"Status":["status","submitted_date","approved_date","approved_by","paid_date","rejected_reason"],"Lender":["lender_name","debt_id","contract_id","requested_by_id"],"More":["qb_txn_id","notes"]},"children":["pay_app_lines","invoices","retainage_entries","lien_waivers"],"totals":["amount_requested","amount_approved","retainage_held","net_payment"]}';
comment on column public.pay_apps.pay_app_target is 'Owner: billed to the client. Lender: drawn on the construction loan, which is financing and no revenue. @ui {"label":"To"}';
comment on column public.pay_apps.contract_id is 'Prime contract it is billed on.';
comment on column public.pay_apps.debt_id is 'The construction loan that is drawn on. @ui {"label":"Loan"}';
comment on column public.pay_apps.lender_name is '@ui {"label":"Lender"}';
comment on column public.pay_apps.pay_app_number is 'Counted per project, owner and lender apart; leave it empty for the next one. @ui {"label":"Number"}';
comment on column public.pay_apps.description is 'Such as the phase in a list of draws.';
comment on column public.pay_apps.amount_requested is 'Gross of this period: work plus the change in stored material; from the lines when it is submitted. @ui {"label":"Requested","readonly":true}';
comment on column public.pay_apps.retainage_held is 'Retainage of this period only, not to date. @ui {"label":"Retainage","readonly":true}';
comment on column public.pay_apps.amount_approved is 'Gross amount that was certified. @ui {"label":"Approved","readonly":true}';
comment on column public.pay_apps.net_payment is 'Approved, or else requested, less the retainage of this period.';
comment on column public.pay_apps.submitted_date is '@ui {"label":"Submitted"}';
comment on column public.pay_apps.approved_date is '@ui {"label":"Approved on","readonly":true}';
comment on column public.pay_apps.paid_date is 'Of a lender''s draw: funded. @ui {"label":"Paid","readonly":true}';
comment on column public.pay_apps.requested_by_id is '@ui {"label":"Requested by"}';
comment on column public.pay_apps.approved_by is '@ui {"readonly":true}';
comment on column public.pay_apps.rejected_reason is '@ui {"label":"Reason of the rejection","readonly":true}';
comment on column public.pay_apps.qb_txn_id is '@ui {"label":"QuickBooks id"}';
select private.tenant_table('public.pay_apps', 'billing.read', 'billing.write', same_project => '{contract_id}', guarded => '{approved_by,rejected_reason}');
create unique index pay_apps_qb_txn_id_key on public.pay_apps (organization_id, qb_txn_id) where qb_txn_id is not null;
create index pay_apps_status_idx on public.pay_apps (organization_id, status);
select private.number_column('public.pay_apps', 'pay_app_number', '', 0, '{project_id,pay_app_target}');
create trigger guard_decided before insert or update on public.pay_apps
  for each row execute function private.guard_decided('amount_requested', 'retainage_held', 'amount_approved', 'approved_date', 'paid_date');

create table public.pay_app_lines (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  pay_app_id uuid not null references public.pay_apps (id) on delete cascade,
  sov_line_id uuid references public.sov_lines (id),
  cost_code_id uuid references public.cost_codes (id),
  description text,
  scheduled_value numeric(14,2) not null default 0,
  previous_billed numeric(14,2) not null default 0,
  this_period numeric(14,2) not null default 0,
  stored_materials numeric(14,2) not null default 0,
  retainage_pct numeric(5,2) not null default nullif(0, 0) constraint pay_app_lines_retainage_pct_check check (retainage_pct between 0 and 100),
  total_completed numeric(14,2) not null generated always as (previous_billed + this_period + stored_materials) stored,
  percent_complete numeric(9,2) generated always as (round((previous_billed + this_period + stored_materials) * 100 / nullif(scheduled_value, 0), 2)) stored,
  balance_to_finish numeric(14,2) not null generated always as (scheduled_value - previous_billed - this_period - stored_materials) stored,
  retainage numeric(14,2) not null generated always as (round((previous_billed + this_period + stored_materials) * retainage_pct / 100, 2)) stored,
  sort_order integer not null default 0,
  -- a column and not a function: sums over all lines ask for it once a line
  thread uuid generated always as (coalesce(sov_line_id, cost_code_id, md5(description)::uuid)) stored,
  constraint pay_app_lines_sov_line_id_check check (num_nonnulls(sov_line_id, cost_code_id, description) >= 1)
);
comment on table public.pay_app_lines is
  'One line of the schedule of values, or one cost code, inside a pay application. @ui {"label":"Pay application line","labelPlural":"Pay application lines","group":"Billing","icon":"list","title":"description","sort":"sort_order asc","list":["sov_line_id","cost_code_id","description","scheduled_value","previous_billed","this_period","stored_materials","total_completed","percent_complete","balance_to_finish","retainage"],"filters":["sov_line_id","cost_code_id"],"sections":{"Line":["pay_app_id","sov_line_id","cost_code_id","description"],"Amounts":["scheduled_value","previous_billed","this_period","stored_materials","retainage_pct"],"Result":["total_completed","percent_complete","balance_to_finish","retainage"],"More":["project_id","sort_order"]},"totals":["scheduled_value","previous_billed","this_period","stored_materials","total_completed","balance_to_finish","retainage"],"hidden":true}';
comment on column public.pay_app_lines.project_id is 'That of the application; leave it empty. @ui {"hidden":true}';
comment on column public.pay_app_lines.sov_line_id is '@ui {"label":"SOV line"}';
comment on column public.pay_app_lines.cost_code_id is 'Of a draw that is listed by cost code.';
comment on column public.pay_app_lines.scheduled_value is 'Column C, frozen when the application is submitted. @ui {"readonly":true}';
comment on column public.pay_app_lines.previous_billed is 'Column D, work of earlier applications without stored material, frozen when the application is submitted. @ui {"readonly":true}';
comment on column public.pay_app_lines.this_period is 'Column E, work of this period; negative corrects an earlier one.';
comment on column public.pay_app_lines.stored_materials is 'Column F, material on the site now and not yet installed; not cumulative. @ui {"label":"Stored material"}';
comment on column public.pay_app_lines.retainage_pct is 'Leave it empty for the rate of the line or the project. @ui {"label":"Retainage rate"}';
comment on column public.pay_app_lines.total_completed is 'Column G: D + E + F.';
comment on column public.pay_app_lines.percent_complete is 'G ÷ C; empty without a scheduled value. @ui {"kind":"percent"}';
comment on column public.pay_app_lines.balance_to_finish is 'Column H: C − G.';
comment on column public.pay_app_lines.retainage is 'Column I, to date: G × rate.';
comment on column public.pay_app_lines.thread is 'What a line continues from one application to the next: the line of the schedule of values, else the cost code, else the words. @ui {"hidden":true}';
select private.tenant_table('public.pay_app_lines', 'billing.read', 'billing.write', same_project => '{pay_app_id,sov_line_id,cost_code_id}',
  provenance => false);
create unique index pay_app_lines_sov_line_id_key on public.pay_app_lines (organization_id, pay_app_id, sov_line_id) where sov_line_id is not null;
create trigger fill_project before insert on public.pay_app_lines for each row execute function private.fill_project('pay_apps', 'pay_app_id');
create trigger guard_decided before insert or update on public.pay_app_lines
  for each row execute function private.guard_decided('scheduled_value', 'previous_billed');

-- Rate of the line, else of the project (endpoints 3.3). After fill_project, which triggers of the same table go by name.
create function private.fill_retainage_pct() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.retainage_pct := coalesce(
    (select s.retainage_pct from public.sov_lines s where s.id = new.sov_line_id and s.organization_id = new.organization_id),
    (select t.retainage_pct from public.project_terms t where t.project_id = new.project_id and t.organization_id = new.organization_id),
    10);
  return new;
end $$;
create trigger fill_retainage_pct before insert on public.pay_app_lines
  for each row when (new.retainage_pct is null) execute function private.fill_retainage_pct();
