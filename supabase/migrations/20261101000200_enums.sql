-- Closed life cycles and lists (spec/schema section 3); each later migration brings the types of its own tables.
create type public.organization_status as enum ('active', 'suspended', 'archived');
create type public.plan_tier as enum ('core', 'ops', 'enterprise');
create type public.membership_status as enum ('active', 'suspended', 'removed');
create type public.permission_scope as enum ('organization', 'assigned_projects', 'own');
create type public.project_role as enum ('project_manager', 'superintendent', 'estimator', 'accountant', 'field', 'viewer');
create type public.field_visibility as enum ('hidden', 'summary', 'full');
create type public.billing_method as enum ('aia_progress', 'fixed_sov', 'time_and_materials');
create type public.recurring_frequency as enum ('weekly', 'biweekly', 'monthly', 'quarterly', 'annually');
create type public.record_source as enum ('manual', 'qbo_sync', 'masterfile_import', 'csv_import', 'ramp_import', 'lowes_import',
  'homedepot_import', 'buildertrend_import', 'gusto_sync', 'plaid_sync', 'stripe_sync', 'system');
create type public.audit_action as enum ('insert', 'update', 'delete', 'approve', 'reject', 'void', 'submit', 'lock', 'import', 'export');
