-- A11: what the contract is billed by. Completed, stored, retainage and balance are figures over the pay apps (F9).
create table public.sov_lines (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  cost_code_id uuid references public.cost_codes (id),
  change_order_id uuid references public.change_orders (id),
  line_number integer not null default nullif(0, 0) constraint sov_lines_line_number_check check (line_number > 0),
  description text,
  scheduled_value numeric(14,2) not null default 0,
  quantity numeric(12,3) constraint sov_lines_quantity_check check (quantity > 0),
  unit text,
  retainage_pct numeric(5,2) constraint sov_lines_retainage_pct_check check (retainage_pct between 0 and 100),
  opening_completed numeric(14,2) not null default 0,
  opening_stored numeric(14,2) not null default 0,
  sort_order integer not null default 0,
  notes text,
  -- lines change places in one statement
  constraint sov_lines_line_number_key unique (organization_id, project_id, line_number) deferrable
);
comment on table public.sov_lines is
  'Line of the schedule of values of a project. @ui {"label":"SOV line","labelPlural":"Schedule of values","group":"Billing","menu":false,"icon":"list","title":"description","subtitle":"line_number","sort":"line_number asc","search":["description"],"list":["project_id","line_number","description","cost_code_id","scheduled_value","retainage_pct","opening_completed","opening_stored"],"filters":["project_id","cost_code_id","change_order_id"],"sections":{"Line":["project_id","line_number","description","scheduled_value","quantity","unit","retainage_pct"],"Belongs to":["cost_code_id","change_order_id"],"Opening":["opening_completed","opening_stored"],"More":["sort_order","notes"]},"children":["pay_app_lines"],"totals":["scheduled_value","opening_completed","opening_stored"]}';
comment on column public.sov_lines.cost_code_id is 'Budget line whose work it bills.';
comment on column public.sov_lines.change_order_id is 'Approved change order the line was made for.';
comment on column public.sov_lines.line_number is 'Item number; leave it empty for the next one of the project. @ui {"label":"Line"}';
comment on column public.sov_lines.scheduled_value is 'Part of the contract this line stands for.';
comment on column public.sov_lines.quantity is 'Units the scheduled value stands for, where the line is billed by them; empty for a lump sum.';
comment on column public.sov_lines.unit is 'What is counted, such as each, sq_ft or cu_yd.';
comment on column public.sov_lines.retainage_pct is 'Held back from this line; empty means the rate of the project. @ui {"label":"Retainage"}';
comment on column public.sov_lines.opening_completed is 'Work billed before the records here begin. @ui {"label":"Completed at opening"}';
comment on column public.sov_lines.opening_stored is 'Material stored when the records here begin. @ui {"label":"Stored at opening"}';
select private.tenant_table('public.sov_lines', 'billing.read', 'billing.write', same_project => '{cost_code_id,change_order_id}');
select private.number_column('public.sov_lines', 'line_number', '', 0, '{project_id}');
