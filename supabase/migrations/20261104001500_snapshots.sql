-- C36 and C37: figures as they stood. Derived values are stored here on purpose: it is a history. Written by jobs and by
-- the close of a month, never by people.
create type public.snapshot_type as enum ('daily', 'weekly', 'monthly', 'period_close');
create type public.fade_severity as enum ('none', 'watch', 'warning', 'critical');

create table public.period_snapshots (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  snapshot_type public.snapshot_type not null,
  period_start date not null,
  period_end date not null,
  accounting_period_id uuid references public.accounting_periods (id) on delete set null,
  cash_position numeric(14,2) not null default 0,
  total_ar numeric(14,2) not null default 0,
  total_ap numeric(14,2) not null default 0,
  total_backlog numeric(14,2) not null default 0,
  total_committed numeric(14,2) not null default 0,
  data jsonb not null default '{}',
  is_locked boolean not null default false,
  generated_by uuid constraint period_snapshots_generated_by_profile_fkey references public.profiles (id) on delete set null,
  notes text,
  constraint period_snapshots_organization_id_snapshot_type_period_end_key unique (organization_id, snapshot_type, period_end)
);
comment on table public.period_snapshots is
  'Totals of the company as they stood at the end of a period. @ui {"label":"Period snapshot","labelPlural":"Period snapshots","group":"Finance","menu":false,"icon":"budget","title":"period_end","subtitle":"snapshot_type","sort":"period_end desc","list":["period_end","snapshot_type","cash_position","total_ar","total_ap","total_backlog","total_committed","is_locked"],"filters":["snapshot_type","period_end"],"sections":{"Period":["snapshot_type","period_start","period_end","accounting_period_id"],"Totals":["cash_position","total_ar","total_ap","total_backlog","total_committed"],"More":["data","is_locked","generated_by","notes"]},"readonly":true}';
comment on column public.period_snapshots.cash_position is 'Cash on hand: latest balance of each account. @ui {"label":"Cash"}';
comment on column public.period_snapshots.total_ar is 'Open receivables. @ui {"label":"Receivables"}';
comment on column public.period_snapshots.total_ap is 'Open payables. @ui {"label":"Payables"}';
comment on column public.period_snapshots.total_backlog is 'Contract value not yet earned. @ui {"label":"Backlog"}';
comment on column public.period_snapshots.total_committed is 'Value of executed commitments. @ui {"label":"Committed"}';
comment on column public.period_snapshots.data is 'Figures per project. @ui {"label":"Projects"}';
comment on column public.period_snapshots.is_locked is 'Belongs to a closed month. @ui {"label":"Locked"}';
select private.tenant_table('public.period_snapshots', 'finance.read', 'system', provenance => false);

create table public.profit_fade_snapshots (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id) on delete cascade,
  snapshot_date date not null,
  original_contract numeric(14,2) not null default 0,
  approved_changes numeric(14,2) not null default 0,
  revised_contract numeric(14,2) not null default 0,
  costs_to_date numeric(14,2) not null default 0,
  estimated_cost_at_completion numeric(14,2) not null default 0,
  earned_value numeric(14,2) not null default 0,
  percent_complete numeric(5,2) constraint profit_fade_snapshots_percent_complete_check check (percent_complete between 0 and 100),
  cost_performance_index numeric(8,3),
  schedule_performance_index numeric(8,3),
  original_margin_pct numeric(7,2),
  current_margin_pct numeric(7,2),
  projected_margin_pct numeric(7,2),
  margin_fade_pct numeric(7,2),
  fade_severity public.fade_severity not null default 'none',
  unbilled_costs numeric(14,2) not null default 0,
  pending_change_orders numeric(14,2) not null default 0,
  unapproved_extras numeric(14,2) not null default 0,
  constraint profit_fade_snapshots_organization_id_project_id_date_key unique (organization_id, project_id, snapshot_date)
);
comment on table public.profit_fade_snapshots is
  'Margin of a project as it stood on a day, week by week. @ui {"label":"Margin snapshot","labelPlural":"Profit fade","group":"Job costing","menu":9,"icon":"budget","title":"project_id","subtitle":"snapshot_date","sort":"snapshot_date desc","list":["project_id","snapshot_date","original_margin_pct","projected_margin_pct","margin_fade_pct","cost_performance_index","fade_severity","pending_change_orders"],"filters":["fade_severity","project_id","snapshot_date"],"sections":{"Snapshot":["project_id","snapshot_date","fade_severity"],"Contract":["original_contract","approved_changes","revised_contract"],"Cost":["costs_to_date","estimated_cost_at_completion","earned_value","percent_complete","cost_performance_index","schedule_performance_index"],"Margin":["original_margin_pct","current_margin_pct","projected_margin_pct","margin_fade_pct"],"Open":["unbilled_costs","pending_change_orders","unapproved_extras"]},"readonly":true}';
comment on column public.profit_fade_snapshots.percent_complete is 'Cost to date in percent of cost at completion. @ui {"kind":"percent"}';
comment on column public.profit_fade_snapshots.estimated_cost_at_completion is '@ui {"label":"Cost at completion"}';
comment on column public.profit_fade_snapshots.cost_performance_index is 'Earned value divided by cost to date; below 1 is over budget. @ui {"label":"CPI","good":"up"}';
comment on column public.profit_fade_snapshots.schedule_performance_index is 'Earned value divided by planned value; below 1 is behind schedule. @ui {"label":"SPI","good":"up"}';
comment on column public.profit_fade_snapshots.original_margin_pct is 'Margin at award, in percent of the original contract. @ui {"label":"Original margin"}';
comment on column public.profit_fade_snapshots.current_margin_pct is 'Margin earned to date, in percent of revenue earned. @ui {"label":"Margin to date"}';
comment on column public.profit_fade_snapshots.projected_margin_pct is 'Margin at completion, in percent of the revised contract. @ui {"label":"Projected margin","good":"up"}';
comment on column public.profit_fade_snapshots.margin_fade_pct is 'Original less projected margin, in percentage points; positive means margin was lost. @ui {"label":"Fade","good":"down"}';
select private.tenant_table('public.profit_fade_snapshots', 'costing.read', 'system', provenance => false);
