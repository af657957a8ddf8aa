-- Appendix A of spec/roles-and-screens: 42 keys, ten roles. finance_manager holds imports.run (DESIGN 6).
insert into public.permissions (key, module, description, is_sensitive) values
('projects.read', 'Projects', 'see projects', false),
('projects.write', 'Projects', 'edit projects; create them with organization scope', false),
('costing.summary', 'Job costing', 'percent complete and health per code and project, no amounts', false),
('costing.read', 'Job costing', 'see budgets, commitments and cost', false),
('costing.write', 'Job costing', 'budgets, codes, commitment and PO drafts, quotes, ETC', false),
('change_orders.write', 'Job costing', 'draft and submit', false),
('change_orders.approve', 'Job costing', 'approve, reject, void', false),
('commitments.approve', 'Job costing', 'execute subcontracts, issue POs', false),
('billing.read', 'Billing', 'SOV, pay apps, invoices, retainage, waivers', false),
('billing.write', 'Billing', 'prepare and submit, invoices, receipts, waiver requests', false),
('billing.approve', 'Billing', 'approve draws, void, write off, release retainage', false),
('payables.read', 'Payables', 'see bills and payments', false),
('payables.write', 'Payables', 'enter bills, prepare payments, cost ledger', false),
('payables.approve', 'Payables', 'approve bills, post and void cost', false),
('payments.approve', 'Payables', 'payments.approve', false),
('finance.read', 'Finance', 'cash, debts, properties, forecast, P&L, periods', false),
('finance.write', 'Finance', 'finance.write', false),
('payroll.read', 'Payroll', 'pay rates, payroll runs, bonus', true),
('payroll.write', 'Payroll', 'pay rates, payroll runs, bonus', true),
('crm.read', 'CRM', 'see leads and bids', false),
('crm.write', 'CRM', 'edit leads, bids and clients', false),
('vendors.read', 'Vendors', 'see vendors', false),
('vendors.write', 'Vendors', 'records, papers, scores', false),
('team.read', 'Team', 'people without pay, crew board', false),
('team.write', 'Team', 'people, certificates; crew board needs projects.write', false),
('time.approve', 'Team', 'time.approve', false),
('field.read', 'Field', 'calendar, daily logs, weather', false),
('field.write', 'Field', 'logs, calendar, own time, milestone progress, inspection results', false),
('safety.read', 'Field', 'incidents (personal data)', true),
('safety.write', 'Field', 'report and follow up', true),
('assets.read', 'Fleet and stock', 'see fleet and stock', false),
('assets.write', 'Fleet and stock', 'vehicles, service, fuel, materials, stock moves', false),
('documents.read', 'Documents', 'see documents', false),
('documents.write', 'Documents', 'file documents', false),
('imports.run', 'Administration', 'run, commit, undo imports; mappings', false),
('data.export', 'Administration', 'lists beyond one page, whole-table export', false),
('audit.read', 'Administration', 'organization-wide log; one record''s history follows the record', false),
('integrations.manage', 'Administration', 'connect outside systems', false),
('users.manage', 'Administration', 'members, invitations, roles', false),
('policies.manage', 'Administration', 'approval policies and role limits', false),
('org.manage', 'Administration', 'company data, settings, divisions, notification rules', false),
('subscription.manage', 'Administration', 'the SaaS subscription; renamed, "billing" is customer billing here', false);

-- Roles of a new organization. A later migration that adds keys also grants them to the seeded roles of existing ones.
create function private.seed_roles(organization uuid) returns void
language sql set search_path = '' as $$
  insert into public.roles (organization_id, key, name, description, is_system, home_route)
  select organization, s.key, s.name, s.description, true, s.home_route from (values
    ('owner', 'Owner', 'Everything; the only role that grants owner', '/'),
    ('executive', 'Executive', 'Everything but payroll and the subscription', '/'),
    ('admin', 'Administrator', 'People, settings, imports and papers; no money', '/import'),
    ('finance_manager', 'Finance manager', 'All money and payroll; no users, no settings', '/?view=cash'),
    ('project_manager', 'Project manager', 'Own jobs with money; approves small amounts there', '/projects?mine=1'),
    ('estimator', 'Estimator', 'Pipeline, vendors and job cost for estimating', '/bid_pipeline?view=board'),
    ('field_superintendent', 'Superintendent', 'Assigned jobs without amounts', '/crew'),
    ('field_user', 'Field user', 'Assigned jobs: logs, photos, own time', '/today'),
    ('viewer', 'Viewer', 'Reads, no amounts', '/projects'),
    ('external_accountant', 'External accountant', 'Money read-only, export, audit', '/wip')
  ) s(key, name, description, home_route);

  insert into public.role_permissions (organization_id, role_id, permission_key, scope, max_amount)
  select r.organization_id, r.id, k.key, s.scope::public.permission_scope, s.max_amount from public.roles r join (values
    ('owner', 'organization', null::numeric, 'projects.read projects.write costing.summary costing.read costing.write change_orders.write change_orders.approve commitments.approve billing.read billing.write billing.approve payables.read payables.write payables.approve payments.approve finance.read finance.write payroll.read payroll.write crm.read crm.write vendors.read vendors.write team.read team.write time.approve field.read field.write safety.read safety.write assets.read assets.write documents.read documents.write imports.run data.export audit.read integrations.manage users.manage policies.manage org.manage subscription.manage'),
    ('executive', 'organization', null::numeric, 'projects.read projects.write costing.summary costing.read costing.write change_orders.write change_orders.approve commitments.approve billing.read billing.write billing.approve payables.read payables.write payables.approve payments.approve finance.read finance.write crm.read crm.write vendors.read vendors.write team.read team.write time.approve field.read field.write safety.read safety.write assets.read assets.write documents.read documents.write imports.run data.export audit.read integrations.manage users.manage policies.manage org.manage'),
    ('admin', 'organization', null::numeric, 'projects.read projects.write crm.read vendors.read vendors.write team.read team.write field.read safety.read assets.read assets.write documents.read documents.write imports.run data.export audit.read integrations.manage users.manage org.manage'),
    ('finance_manager', 'organization', null::numeric, 'projects.read projects.write costing.summary costing.read costing.write change_orders.write change_orders.approve billing.read billing.write billing.approve payables.read payables.write payables.approve payments.approve finance.read finance.write payroll.read payroll.write crm.read vendors.read vendors.write team.read time.approve field.read safety.read assets.read documents.read documents.write imports.run data.export'),
    ('finance_manager', 'organization', 25000, 'commitments.approve'),
    ('project_manager', 'assigned_projects', null::numeric, 'projects.read projects.write costing.summary costing.read costing.write change_orders.write billing.read billing.write payables.read payables.write payables.approve time.approve field.read field.write safety.read safety.write documents.read documents.write data.export'),
    ('project_manager', 'assigned_projects', 5000, 'change_orders.approve commitments.approve'),
    ('project_manager', 'assigned_projects', 10000, 'payments.approve'),
    ('project_manager', 'organization', null::numeric, 'vendors.read vendors.write team.read assets.read'),
    ('estimator', 'organization', null::numeric, 'projects.read projects.write costing.summary costing.read costing.write change_orders.write crm.read crm.write vendors.read vendors.write team.read field.read documents.read documents.write'),
    ('field_superintendent', 'assigned_projects', null::numeric, 'projects.read projects.write costing.summary change_orders.write time.approve field.read field.write safety.read safety.write documents.read documents.write'),
    ('field_superintendent', 'organization', null::numeric, 'vendors.read team.read assets.read assets.write'),
    ('field_user', 'assigned_projects', null::numeric, 'projects.read field.read field.write safety.write documents.read'),
    ('field_user', 'own', null::numeric, 'change_orders.write safety.read documents.write'),
    ('field_user', 'organization', null::numeric, 'team.read assets.read'),
    ('viewer', 'organization', null::numeric, 'projects.read costing.summary vendors.read team.read field.read assets.read documents.read'),
    ('external_accountant', 'organization', null::numeric, 'projects.read costing.summary costing.read billing.read payables.read finance.read vendors.read documents.read data.export audit.read')
  ) s(role, scope, max_amount, keys) on s.role = r.key, lateral regexp_split_to_table(s.keys, ' ') k(key)
  where r.organization_id = organization and r.is_system;
$$;
