-- A22 and D10: what the company owes, and what it has paid on it.
create type public.debt_type as enum ('construction_loan', 'line_of_credit', 'equipment_loan', 'vehicle_loan', 'credit_card', 'personal_loan', 'sba_loan',
  'merchant_cash_advance', 'other');
create type public.debt_status as enum ('active', 'settled', 'paid_off', 'closed');

create table public.debts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint debts_name_check check (btrim(name) <> ''),
  lender text,
  category text,
  debt_type public.debt_type not null default 'other',
  project_id uuid references public.projects (id) on delete set null,
  original_balance numeric(14,2) not null default 0,
  current_balance numeric(14,2) not null default 0,
  credit_limit numeric(14,2),
  interest_rate_pct numeric(7,4) constraint debts_interest_rate_pct_check check (interest_rate_pct >= 0),
  monthly_payment numeric(14,2) not null default 0,
  payment_day smallint constraint debts_payment_day_check check (payment_day between 1 and 31),
  start_date date,
  maturity_date date,
  -- the full number is never stored
  loan_number_last4 text constraint debts_loan_number_last4_check check (loan_number_last4 is null or char_length(loan_number_last4) <= 4),
  collateral text,
  priority smallint,
  payoff_order smallint,
  risk_level text,
  lien_risk text,
  settlement_offer numeric(14,2),
  payoff_strategy text,
  status public.debt_status not null default 'active',
  is_active boolean not null generated always as (status = 'active') stored,
  notes text,
  archived_at timestamptz
);
comment on table public.debts is
  'Loans, cards and other obligations of the company. @ui {"label":"Debt","labelPlural":"Debts","group":"Finance","menu":7,"icon":"debt","title":"name","subtitle":"lender","sort":"current_balance desc","search":["name","lender","category","collateral"],"list":["name","lender","debt_type","current_balance","monthly_payment","interest_rate_pct","maturity_date","project_id","status"],"filters":["debt_type","status","project_id","maturity_date"],"sections":{"Debt":["name","lender","debt_type","category","project_id","status","loan_number_last4"],"Amounts":["original_balance","current_balance","credit_limit","interest_rate_pct","monthly_payment"],"Dates":["start_date","maturity_date","payment_day"],"Risk and payoff":["priority","risk_level","lien_risk","collateral","settlement_offer","payoff_order","payoff_strategy"],"More":["notes"]},"children":["debt_payments"],"totals":["original_balance","current_balance","monthly_payment"]}';
comment on column public.debts.name is 'Creditor or name of the loan.';
comment on column public.debts.category is 'Category as the file names it.';
comment on column public.debts.project_id is 'The job the loan pays for; empty means the company as a whole.';
comment on column public.debts.original_balance is 'Amount first borrowed, or first seen.';
comment on column public.debts.current_balance is 'What is owed today. @ui {"good":"down"}';
comment on column public.debts.credit_limit is 'Most that may be drawn; empty means no revolving credit.';
comment on column public.debts.interest_rate_pct is 'Yearly rate in percent: 7.25 means 7.25 %. @ui {"label":"Interest rate"}';
comment on column public.debts.payment_day is 'Day of the month the payment is due; in shorter months the last day. Empty means the day of the start date.';
comment on column public.debts.loan_number_last4 is 'Last four characters of the loan number; the full number is not kept. @ui {"label":"Loan number (last 4)"}';
comment on column public.debts.priority is '1 is the most urgent.';
comment on column public.debts.payoff_order is 'Position in the plan of paying off; 1 comes first.';
comment on column public.debts.settlement_offer is 'Amount the creditor would take to settle.';
comment on column public.debts.is_active is 'Still owed: the status is active. @ui {"label":"Active","hidden":true}';
select private.tenant_table('public.debts', 'finance.read', 'finance.write');
create index debts_status_idx on public.debts (organization_id, status);

create table public.debt_payments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  debt_id uuid not null references public.debts (id) on delete cascade,
  payment_id uuid references public.payments (id) on delete set null,
  payment_date date not null,
  principal_amount numeric(14,2) not null default 0,
  interest_amount numeric(14,2) not null default 0,
  fee_amount numeric(14,2) not null default 0,
  total_amount numeric(14,2) not null generated always as (principal_amount + interest_amount + fee_amount) stored,
  notes text
);
comment on table public.debt_payments is
  'Payment made on a debt, split into principal, interest and fees. @ui {"label":"Debt payment","labelPlural":"Debt payments","group":"Finance","icon":"debt","title":"payment_date","sort":"payment_date desc","list":["payment_date","debt_id","principal_amount","interest_amount","fee_amount","total_amount","payment_id"],"filters":["debt_id","payment_date"],"sections":{"Payment":["debt_id","payment_date","payment_id"],"Amounts":["principal_amount","interest_amount","fee_amount","total_amount"],"More":["notes"]},"totals":["principal_amount","interest_amount","fee_amount","total_amount"],"hidden":true}';
comment on column public.debt_payments.payment_id is 'The bank payment it was made with.';
comment on column public.debt_payments.principal_amount is 'Part that lowers the balance.';
comment on column public.debt_payments.interest_amount is 'Part that is cost.';
comment on column public.debt_payments.total_amount is 'Principal, interest and fees together.';
select private.tenant_table('public.debt_payments', 'finance.read', 'finance.write');
create index debt_payments_debt_date_idx on public.debt_payments (organization_id, debt_id, payment_date desc);
