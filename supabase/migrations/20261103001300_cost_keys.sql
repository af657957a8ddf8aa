-- Columns of earlier tables that point at the ones above: what a cost was made by (A9).
-- squawk-ignore adding-foreign-key-constraint
alter table public.cost_events add column commitment_id uuid references public.commitments (id);
-- squawk-ignore adding-foreign-key-constraint
alter table public.cost_events add column vendor_bill_line_id uuid references public.vendor_bill_lines (id) on delete set null;
comment on column public.cost_events.commitment_id is 'Subcontract or order it is billed on, of the same project; empty means direct cost.';
comment on column public.cost_events.vendor_bill_line_id is 'Line of the bill that posted it. @ui {"label":"Bill line","readonly":true}';
comment on table public.cost_events is
  'Ledger of actual job cost: one row per transaction, cost positive, credits negative. @ui {"label":"Cost","labelPlural":"Costs","group":"Job costing","menu":2,"icon":"cost","title":"description","sort":"event_date desc","search":["description","reference_number","po_number"],"list":["event_date","project_id","vendor_id","description","amount","event_type","status","cost_code_id","reference_number","source"],"filters":["project_id","cost_code_id","commitment_id","vendor_id","event_type","status","source","event_date"],"sections":{"Cost":["event_date","amount","tax_amount","event_type","description","vendor_id"],"Job":["project_id","cost_code_id","commitment_id","division_id","account_id","variance_cause"],"Papers":["reference_number","po_number","check_number","payment_method","purchaser_name","employee_id","vendor_bill_line_id"],"Status":["status","covered_by_opening","approved_by","approved_at","posted_at"],"More":["qb_txn_id","notes"]},"totals":["amount","tax_amount"]}';
select private.tenant_table('public.cost_events', 'costing.read', 'payables.write', same_project => '{cost_code_id,commitment_id}',
  guarded => '{covered_by_opening,approved_by,approved_at,posted_at,vendor_bill_line_id}');

-- Endpoints S10: physical progress, entered by the people on the job, against which cost and schedule are measured.
alter table public.projects
  add column physical_pct numeric(5,2) constraint projects_physical_pct_check check (physical_pct between 0 and 100),
  add column physical_pct_date date;
comment on column public.projects.physical_pct is 'Share of the work that is done, as judged on the site. @ui {"label":"Physical progress","good":"up"}';
comment on column public.projects.physical_pct_date is 'Day of that judgement. @ui {"label":"Progress as of"}';
comment on table public.projects is
  'One construction job. @ui {"label":"Project","labelPlural":"Projects","group":"Projects","menu":1,"icon":"project","title":"name","subtitle":"code","sort":"code asc","search":["code","name","address"],"list":["code","name","status","project_type","client_id","project_manager_id","start_date","target_completion"],"filters":["status","project_type","client_id","project_manager_id","division_id"],"sections":{"Project":["code","name","status","project_type","client_id","division_id","phase"],"People":["project_manager_id","superintendent_id","project_manager_name","superintendent_name"],"Schedule":["start_date","target_completion","actual_completion","physical_pct","physical_pct_date"],"Billing":["billing_method","sov_basis"],"Site":["address","city","state","zip_code","square_feet","latitude","longitude"],"More":["qb_class_id","notes"]},"children":["project_terms","cost_codes","cost_events","commitments","change_orders","sov_lines","pay_apps","invoices","vendor_bills","contracts","quotes","lien_waivers","retainage_entries","project_members"]}';
select private.tenant_table('public.projects', 'projects.read', 'projects.write');

-- Endpoints S9, S22: how retainage is held is a term of the contract, so it stands with the money of the job.
alter table public.project_terms
  add column stored_retainage_pct numeric(5,2) constraint project_terms_stored_retainage_pct_check check (stored_retainage_pct between 0 and 100),
  add column retainage_stop_pct numeric(5,2) constraint project_terms_retainage_stop_pct_check check (retainage_stop_pct between 0 and 100);
comment on column public.project_terms.stored_retainage_pct is 'Held back from stored material; empty means the same rate as for work. @ui {"label":"Retainage on stored material"}';
comment on column public.project_terms.retainage_stop_pct is 'No more is held back once this share of a line is complete; empty means to the end. @ui {"label":"Retainage stops at"}';
comment on table public.project_terms is
  'Contract, estimate, budget and retainage of a project. @ui {"label":"Terms","labelPlural":"Project terms","group":"Job costing","menu":false,"icon":"budget","title":"project_id","list":["project_id","original_contract_amount","estimated_cost","budget_total","retainage_pct"],"filters":["project_id"],"sections":{"Money":["project_id","original_contract_amount","estimated_cost","budget_total"],"Retainage":["retainage_pct","stored_retainage_pct","retainage_stop_pct"]},"totals":["original_contract_amount","estimated_cost","budget_total"]}';
select private.tenant_table('public.project_terms', 'costing.read, billing.read', 'costing.write', guarded => '{project_id}',
  provenance => false, verbs => '{select,update}');
