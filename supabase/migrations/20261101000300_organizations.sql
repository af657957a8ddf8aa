-- B1–B3: the tenant, its settings and its divisions.
create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint organizations_name_check check (name = btrim(name) and char_length(name) between 1 and 200),
  legal_name text,
  slug text not null constraint organizations_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 63),
  status public.organization_status not null default 'active',
  plan public.plan_tier not null default 'core',
  timezone text not null default 'UTC' constraint organizations_timezone_check check (timestamp '2000-01-01' at time zone timezone is not null),
  currency text not null default 'USD' constraint organizations_currency_check check (currency ~ '^[A-Z]{3}$'),
  require_mfa boolean not null default false,
  version integer not null default 1,
  deletion_requested_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index organizations_slug_key on public.organizations (lower(slug));
comment on table public.organizations is
  'Tenant: one company workspace. @ui {"label":"Organization","labelPlural":"Organizations","title":"name","hidden":true,"sections":{"Company":["name","legal_name","slug","currency","timezone"]}}';
comment on column public.organizations.legal_name is 'As it stands on contracts, where that is not the name.';
comment on column public.organizations.slug is 'Name in the address bar; links that were sent lead there, so it stays. @ui {"label":"Address","readonly":true}';
comment on column public.organizations.status is '@ui {"hidden":true,"readonly":true}';
comment on column public.organizations.plan is '@ui {"hidden":true,"readonly":true}';
comment on column public.organizations.deletion_requested_at is 'An owner asked for the end of it, the log says who; empty: nobody did. @ui {"hidden":true,"readonly":true}';
comment on column public.organizations.timezone is 'Decides what "today" is for due dates and logs. @ui {"label":"Time zone"}';
comment on column public.organizations.require_mfa is
  'Opens to members only who signed in with a code besides the password. Who switches it on has done so himself. @ui {"label":"Two-step sign-in","hidden":true}';
comment on column public.organizations.currency is 'Of every amount. It can be changed until the first one is recorded.';

create table public.organization_settings (
  organization_id uuid primary key references public.organizations (id) on delete cascade,
  default_retainage_pct numeric(5,2) not null default 10
    constraint organization_settings_default_retainage_pct_check check (default_retainage_pct between 0 and 100),
  default_billing_method public.billing_method not null default 'aia_progress',
  fiscal_year_start_month smallint not null default 1
    constraint organization_settings_fiscal_year_start_month_check check (fiscal_year_start_month between 1 and 12),
  week_start_isodow smallint not null default 1
    constraint organization_settings_week_start_isodow_check check (week_start_isodow between 1 and 7),
  payroll_frequency public.recurring_frequency not null default 'biweekly',
  cash_floor_amount numeric(14,2) not null default 50000
    constraint organization_settings_cash_floor_amount_check check (cash_floor_amount >= 0),
  cash_runway_alarm_weeks smallint not null default 8
    constraint organization_settings_cash_runway_alarm_weeks_check check (cash_runway_alarm_weeks between 0 and 52),
  lien_waiver_threshold numeric(14,2) not null default 5000
    constraint organization_settings_lien_waiver_threshold_check check (lien_waiver_threshold >= 0),
  insurance_alert_days smallint not null default 30
    constraint organization_settings_insurance_alert_days_check check (insurance_alert_days between 0 and 365),
  billing_jump_warn_pct numeric(5,2) not null default 10
    constraint organization_settings_billing_jump_warn_pct_check check (billing_jump_warn_pct between 0 and 100),
  field_visibility public.field_visibility not null default 'summary',
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.organization_settings is
  'Defaults and thresholds of the organization. @ui {"label":"Settings","labelPlural":"Settings","group":"Administration","hidden":true,"sections":{"Calendar":["fiscal_year_start_month","week_start_isodow","payroll_frequency"],"Billing":["default_billing_method","default_retainage_pct","billing_jump_warn_pct","lien_waiver_threshold"],"Alerts":["cash_floor_amount","cash_runway_alarm_weeks","insurance_alert_days"],"Field":["field_visibility"]}}';
comment on column public.organization_settings.settings is 'The rest; settings.import holds the import settings (spec/importers 2.11). @ui {"hidden":true}';
comment on column public.organization_settings.default_retainage_pct is 'What new projects start with. @ui {"label":"Default retainage"}';
comment on column public.organization_settings.default_billing_method is 'How the company usually bills. @ui {"label":"Billing method"}';
comment on column public.organization_settings.fiscal_year_start_month is 'For reference: figures go by calendar years. @ui {"label":"Fiscal year starts in"}';
comment on column public.organization_settings.week_start_isodow is 'First day of the week in calendars and filters; the crew board and the cash forecast count from Monday. @ui {"label":"Week starts on"}';
comment on column public.organization_settings.payroll_frequency is 'How often people are paid.';
comment on column public.organization_settings.cash_floor_amount is 'Forecasts say when cash falls below it. @ui {"label":"Cash floor"}';
comment on column public.organization_settings.cash_runway_alarm_weeks is 'So many weeks before cash falls below the floor it is an alarm. @ui {"label":"Cash runway alarm","unit":"weeks"}';
comment on column public.organization_settings.lien_waiver_threshold is 'From this amount on a payment asks for a lien waiver. @ui {"label":"Lien waiver threshold"}';
comment on column public.organization_settings.insurance_alert_days is 'So long before a certificate ends it is said. @ui {"label":"Insurance alert","unit":"days"}';
comment on column public.organization_settings.billing_jump_warn_pct is 'Points by which a line of a pay application may go up before it is pointed out. @ui {"label":"Billing jump warning"}';
comment on column public.organization_settings.field_visibility is 'What people in the field see of the money of their jobs. @ui {"label":"Money in the field"}';

create table public.organization_divisions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  code text not null,
  name text not null,
  is_legal_entity boolean not null default false,
  is_consolidated boolean not null default false,
  is_active boolean not null default true,
  sort_order integer not null default 0,
  constraint organization_divisions_organization_id_code_key unique (organization_id, code)
);
comment on table public.organization_divisions is
  'Division or legal entity inside the company. @ui {"label":"Division","labelPlural":"Divisions","group":"Administration","menu":1,"icon":"setting","title":"name","sort":"sort_order asc","search":["code","name"],"list":["code","name","is_legal_entity","is_consolidated","is_active","sort_order"],"filters":["is_active"],"sections":{"Division":["code","name","is_legal_entity","is_consolidated","is_active","sort_order"]}}';
comment on column public.organization_divisions.is_consolidated is
  'Its figures are those of the whole company: shown beside the other divisions, never added to them. @ui {"label":"Consolidated"}';
