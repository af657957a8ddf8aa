-- Importers 10: lists and transactions of QuickBooks, and the two maps that say what its accounts and customers are here.
insert into private.importers values
  ('quickbooks', '{chart_of_accounts,vendors,clients,import_mappings,cost_events}', 'qbo_sync');
insert into private.import_kinds (kind, table_name, code_column, name_column, alias, miss, alias_only, alias_column) values
  ('project_of_customer', 'projects', 'code', 'name', 'customer_to_project', 'unknown_project', false, null),
  ('division_of_account', 'organization_divisions', 'code', 'name', 'account_to_cost_code', 'unmapped_value', true, 'division');
-- does anybody have this code? of the same code in several projects one is enough
insert into private.import_kinds (kind, table_name, code_column, miss, condition) values
  ('catalog_cost_code', 'cost_code_catalog', 'code', 'unmapped_value', null),
  ('any_cost_code', 'cost_codes', 'code', 'unmapped_value', 'not exists (select from public.cost_codes o '
    'where o.organization_id = t.organization_id and lower(o.code) = lower(t.code) and o.id < t.id)');
