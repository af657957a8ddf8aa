-- D6: the company's own list of cost codes, so that codes of different jobs can be compared. A project's code may name its entry.
create table public.cost_code_catalog (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  code text not null constraint cost_code_catalog_code_check check (code = btrim(code) and code <> ''),
  division_code text,
  name text not null constraint cost_code_catalog_name_check check (btrim(name) <> ''),
  cost_type public.cost_type,
  default_category text,
  account_id uuid references public.chart_of_accounts (id) on delete set null,
  sort_order integer not null default 0,
  archived_at timestamptz,
  constraint cost_code_catalog_organization_id_code_key unique (organization_id, code)
);
comment on table public.cost_code_catalog is
  'Company list of cost codes, the same for every job. @ui {"label":"Catalog code","labelPlural":"Cost code catalog","group":"Job costing","menu":11,"icon":"list","title":"name","subtitle":"code","sort":"code asc","search":["code","name","division_code","default_category"],"list":["code","name","division_code","cost_type","default_category","account_id"],"filters":["cost_type","division_code"],"sections":{"Code":["code","name","division_code","cost_type","default_category","account_id","sort_order"]}}';
comment on column public.cost_code_catalog.division_code is 'MasterFormat division. @ui {"label":"Division"}';
comment on column public.cost_code_catalog.default_category is 'Category a project''s code gets when it is taken from the catalog.';
comment on column public.cost_code_catalog.account_id is 'Account the cost is booked to. @ui {"label":"Account"}';
select private.tenant_table('public.cost_code_catalog', 'costing.read', 'costing.write', provenance => false);

-- A5: the catalog entry a project's code is one of.
-- squawk-ignore adding-foreign-key-constraint
alter table public.cost_codes add column catalog_id uuid references public.cost_code_catalog (id) on delete set null;
comment on column public.cost_codes.catalog_id is 'Entry of the company list this code is one of; reports across jobs add up by it. @ui {"label":"Catalog code"}';
comment on table public.cost_codes is
  'Budget line of one project. @ui {"label":"Cost code","labelPlural":"Cost codes","group":"Job costing","menu":1,"icon":"code","title":"description","subtitle":"code","sort":"code asc","search":["code","description","category"],"list":["project_id","code","description","category","cost_type","original_budget","opening_actual","opening_committed","is_budget_locked"],"filters":["project_id","category","cost_type","is_budget_locked"],"sections":{"Cost code":["project_id","code","description","catalog_id","category","phase","cost_type","sort_order"],"Budget":["original_budget","is_budget_locked","etc_override","etc_override_note"],"Opening":["opening_actual","opening_committed","opening_as_of"],"More":["notes"]},"totals":["original_budget","opening_actual","opening_committed"]}';
select private.tenant_table('public.cost_codes', 'costing.read', 'costing.write');

-- A9: the account of a cost.
-- squawk-ignore adding-foreign-key-constraint
alter table public.cost_events add column account_id uuid references public.chart_of_accounts (id) on delete set null;
comment on column public.cost_events.account_id is 'General-ledger account, as the source or the bookkeeping says. @ui {"label":"Account"}';
comment on table public.cost_events is
  'Ledger of actual job cost: one row per transaction, cost positive, credits negative. @ui {"label":"Cost","labelPlural":"Costs","group":"Job costing","menu":2,"icon":"cost","title":"description","sort":"event_date desc","search":["description","reference_number","po_number"],"list":["event_date","project_id","vendor_id","description","amount","event_type","status","cost_code_id","reference_number","source"],"filters":["project_id","cost_code_id","vendor_id","event_type","status","source","event_date"],"sections":{"Cost":["event_date","amount","tax_amount","event_type","description","vendor_id"],"Job":["project_id","cost_code_id","division_id","account_id","variance_cause"],"Papers":["reference_number","po_number","check_number","payment_method","purchaser_name","employee_id"],"Status":["status","covered_by_opening"],"More":["qb_txn_id","notes"]},"totals":["amount","tax_amount"]}';
select private.tenant_table('public.cost_events', 'costing.read', 'payables.write', same_project => '{cost_code_id}',
  guarded => '{covered_by_opening,approved_by,approved_at,posted_at}');
