-- What an import may write. Whoever calls the import functions may be a forger: targets and columns come from these
-- lists and from the database's own catalog, never from the staged rows.

create table private.importers (
  name text primary key,
  targets text[] not null,
  source public.record_source not null
);
comment on table private.importers is
  'Declared importers: the tables they may write, parents first and last those that link a vendor or client only when there is one, and the source of records they only imply (a vendor named in a cost row).';
insert into private.importers values
  ('masterfile', '{chart_of_accounts,clients,vendors,vendor_compliance,employees,employee_compensation,payroll_entries,projects,project_terms,debts,'
    'properties,cost_codes,sov_lines,pay_apps,change_orders,change_order_lines,lien_waivers,project_milestones,'
    'invoices,vendor_bills,data_sources,cost_events,phase_sync_entries,recurring_expenses,bid_pipeline}', 'masterfile_import');

-- Importers 2.8: columns an import leaves alone while a flag of the record is set, whatever the options say.
create table private.import_locks (
  table_name text,
  column_name text,
  flag text not null,
  constraint import_locks_pkey primary key (table_name, column_name)
);
insert into private.import_locks values ('cost_codes', 'original_budget', 'is_budget_locked');

-- Importers 2.8: the only tables that an import removes records from, because a file shows them whole.
create table private.import_snapshots (table_name text primary key, option text, condition text);
comment on table private.import_snapshots is 'Tables imports may remove records from. option: only when the person asks for it; condition: which records of the table (t) may go.';
insert into private.import_snapshots values ('pl_entries', null, null), ('cash_forecast_lines', null, null), ('crew_allocations', null, null),
  ('project_milestones', 'replace', 't.actual_start is null and t.actual_end is null');

-- Importers 2.7: how a label in a file finds a record. A migration that adds a table may add the kind that finds it.
create table private.import_kinds (
  kind text primary key,
  table_name text not null,
  code_column text,
  name_column text,
  alias public.import_mapping_kind,
  miss text not null,
  in_project boolean not null default false,
  alias_only boolean not null default false,
  condition text,
  before_parenthesis boolean not null default false,
  label text,
  alias_column text
);
comment on table private.import_kinds is
  'Kinds of look-up: table, columns that hold code and name, list of aliases, issue code of a miss. in_project: only records of '
  'the row''s project; alias_only: nothing but an alias decides; condition: which records of the table (t) count; before_parenthesis: '
  'a label that finds nothing is tried without what it ends with in parentheses; label: an expression over t that names the record; alias_column: division, when it is that of the mapping that names the record.';
insert into private.import_kinds values
  ('project', 'projects', 'code', 'name', 'project_alias', 'unknown_project', false, false),
  ('vendor', 'vendors', null, 'name', 'vendor_alias', 'unmapped_value', false, false),
  ('client', 'clients', null, 'name', 'client_alias', 'unmapped_value', false, false),
  ('employee', 'employees', null, 'full_name', 'employee_alias', 'unknown_employee', false, false),
  ('division', 'organization_divisions', 'code', 'name', 'division_alias', 'unknown_division', false, false),
  ('cost_code', 'cost_codes', 'code', null, null, 'unmapped_value', true, false),
  ('cost_code_of_account', 'cost_codes', 'code', null, 'account_to_cost_code', 'unmapped_value', true, true),
  ('account', 'chart_of_accounts', 'account_number', null, null, 'unmapped_value', false, false),
  ('debt', 'debts', null, 'name', null, 'unmatched_debt', false, false),
  ('change_order', 'change_orders', 'co_number', null, null, 'unmapped_value', true, false),
  ('draw', 'pay_apps', 'pay_app_number', null, null, 'unmapped_value', true, false);
-- the owner's applications count for themselves
update private.import_kinds set condition = 't.pay_app_target = ''lender''' where kind = 'draw';
update private.import_kinds set before_parenthesis = true where kind = 'debt';

-- a lead is known by its title and contact together
insert into private.import_kinds (kind, table_name, name_column, miss, label)
values ('lead', 'leads', 'opportunity_title', 'unmatched_lead', 'concat(t.opportunity_title, '' | '', t.client_contact)');
insert into private.importers values
  ('jobs', '{vendors,projects,quotes}', 'csv_import'),
  ('leads', '{leads}', 'csv_import'),
  ('proposals', '{lead_proposals}', 'csv_import'),
  ('schedule', '{project_milestones}', 'csv_import');

-- a task is meant inside its project
insert into private.import_kinds (kind, table_name, name_column, miss, in_project)
values ('milestone', 'project_milestones', 'task_name', 'unmatched_task', true);

-- an account of a P&L is meant by its name and by the section it stands in
insert into private.import_kinds (kind, table_name, name_column, miss, condition)
select t.name || '_account', 'chart_of_accounts', 'name', 'unmapped_value', format('t.account_type = %L', t.name)
from unnest('{revenue,cost_of_goods_sold,expense,other_income,other_expense}'::text[]) t(name);
update private.importers set targets = targets || '{retainage_entries,payroll_calendar,cash_snapshots,cash_forecast_runs,cash_forecast_lines,pl_entries,scenarios,'
  'scenario_assumptions,crew_allocations}'
where name = 'masterfile';

-- What an import writes into a column whatever the file says; r is the record, `reads` the columns of it that are asked.
create table private.import_derived (
  table_name text not null references private.tenant_tables (table_name),
  column_name text not null,
  expression text not null,
  reads text[] not null default '{}',
  constraint import_derived_pkey primary key (table_name, column_name)
);
-- An import brings history: it is posted (endpoints S19), and on a project with opening figures cost dated up to their
-- date is inside them (spec/importers 2.8). A bill entered by hand is new cost, whatever its date.
insert into private.import_derived values
  ('cost_events', 'status', '''posted''', '{}'),
  ('cost_events', 'posted_at', 'now()', '{}'),
  ('cost_events', 'covered_by_opening', 'exists (select from public.cost_codes c where c.organization_id = ($1).organization_id and c.project_id = r.project_id '
    'and c.opening_as_of >= r.event_date)', '{project_id,event_date}');

-- White space as JavaScript knows it, so that the reader and the database agree.
create function private.tidy(value text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select btrim(regexp_replace(normalize(value, nfc), '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g'))
$$;
comment on function private.tidy(text) is 'A name as it is stored: NFC, single-spaced, trimmed, letters as they came.';

create function private.normalise(value text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  -- nearly every label is plain already; seeing that is cheaper than making it so
  select case when value ~ '^[!-~]+( [!-~]+)*$' then lower(value) else lower(private.tidy(value)) end
$$;
comment on function private.normalise(text) is 'Text as it is compared: tidy and in lower case (importers 2.4).';

-- Tables that hold exactly one row per record of another one, by a unique key on the reference alone.
create function private.import_satellites(p_table text) returns table (name text, key text)
language sql stable set search_path = '' as $$
  select t.table_name, a.attname::text
  from private.tenant_tables t
  join pg_catalog.pg_constraint u on u.conrelid = to_regclass(format('public.%I', t.table_name))
    and u.contype = 'u' and cardinality(u.conkey) = 1
  join pg_catalog.pg_constraint f on f.conrelid = u.conrelid and f.contype = 'f' and f.conkey[1] = u.conkey[1]
    and f.confrelid = to_regclass(format('public.%I', p_table))
  join pg_catalog.pg_attribute a on a.attrelid = u.conrelid and a.attnum = u.conkey[1]
  where t.is_tenant and t.is_importable and t.is_audited
$$;

create function private.import_targets(p_org uuid, p_importer text) returns text[]
language plpgsql stable set search_path = '' as $$
declare
  single constant text := substring(p_importer from '^table:(.+)$');
  targets text[];
  keys text[];
begin
  if single is null then
    select array_agg(x.name order by x.n) into targets
    from private.importers i
    cross join lateral unnest(i.targets) with ordinality x(name, n)
    -- the list itself says what may be imported, also where no list of the table's own is taken
    join private.tenant_tables t on t.table_name = x.name and t.is_tenant and t.is_audited
    where i.name = p_importer;
    if targets is null then
      raise exception 'There is no importer %', p_importer using errcode = 'PT422';
    end if;
    return targets;
  end if;
  select t.write_keys into keys from private.tenant_tables t
  where t.table_name = single and t.is_tenant and t.is_importable and t.is_audited and 'insert' = any (t.verbs);
  if keys is null then
    raise exception 'The table % takes no imports', single using errcode = 'PT422';
  end if;
  if p_org not in (select private.orgs_with(variadic keys)) then
    raise exception 'You may not write %', single using errcode = '42501';
  end if;
  return array[single] || array(
    select s.name from private.import_satellites(single) s
    join private.tenant_tables t on t.table_name = s.name
    where p_org in (select private.orgs_with(variadic t.write_keys)));
end $$;
comment on function private.import_targets(uuid, text) is
  'Tables the caller''s import may write, parents first. Declared importers: their list, imports.run is enough (DESIGN 6). '
  'table:<name>: that table and its satellites, with their write keys for the whole organization.';

-- Columns an import may fill: no system columns, nothing generated, nothing tenant_table() guards, no json but custom values.
create function private.import_columns(p_table text) returns setof text
language sql stable set search_path = '' as $$
  select c ->> 'name'
  from jsonb_array_elements(private.catalog_columns(to_regclass(format('public.%I', p_table)))) c
  -- asked by our definers, who may write everything: what clients may not, they may not by a sheet either
  where not exists (
      select from private.tenant_tables t, jsonb_each(t.column_verbs) v where t.table_name = p_table and not v.value ? (c ->> 'name'))
    and (c ->> 'name' = 'custom' or not (c ->> 'system')::boolean and not (c ->> 'generated')::boolean and c ->> 'base' not in ('json', 'jsonb'))
    and not exists (
      select from pg_catalog.pg_trigger g
      where g.tgrelid = to_regclass(format('public.%I', p_table)) and g.tgname = 'stamp'
        and c ->> 'name' = any (string_to_array(encode(g.tgargs, 'escape'), '\000')))
$$;

-- The table has block P: its records remember where they came from.
create function private.import_provenance(p_table text) returns boolean
language sql stable set search_path = '' as $$ select private.has_column(format('public.%I', p_table)::regclass, 'import_key') $$;

-- The column a record is known by (its @ui title), for lists that name records.
create function private.title_column(p_table text) returns text
language sql stable set search_path = '' as $$
  select a.attname::text
  from pg_catalog.pg_attribute a
  where a.attrelid = to_regclass(format('public.%I', p_table)) and a.attnum > 0 and not a.attisdropped
    and a.attname in (
      substring(pg_catalog.obj_description(a.attrelid, 'pg_class') from '@ui\s+(\{.*\})')::jsonb ->> 'title', 'name', 'title', 'description', 'code')
  order by a.attname <> coalesce(substring(pg_catalog.obj_description(a.attrelid, 'pg_class') from '@ui\s+(\{.*\})')::jsonb ->> 'title', ''),
    array_position(array['name', 'title', 'description', 'code'], a.attname::text)
  limit 1
$$;

-- The caller may see stored values of the table in the whole organization.
create function private.import_may_read(p_org uuid, p_table text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from private.tenant_tables t
    where t.table_name = p_table and p_org in (select private.orgs_with(variadic t.read_keys)))
$$;
