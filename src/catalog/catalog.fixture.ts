// A small realistic catalog for tests, with every kind of column. The committed snapshot is src/generated/catalog.json.
import { enums, table } from './fixtureTable.ts';
import { type Catalog, customKinds } from './types.ts';
import { workflows } from './workflows.fixture.ts';

Object.assign(enums, {
  project_status: ['pre_construction', 'active', 'on_hold', 'completed', 'warranty', 'closed'],
  project_type: ['custom_home', 'remodel', 'commercial'],
  project_role: ['manager', 'viewer'],
  vendor_type: ['subcontractor', 'supplier', 'other'],
  cost_event_type: ['vendor_bill', 'material_purchase', 'labor', 'other'],
  cost_event_status: ['pending', 'approved', 'posted', 'void'],
  employment_type: ['hourly', 'salary', 'owner', 'contractor'],
});

export const ORGANIZATION = '0a000000-0000-4000-8000-000000000001';

export const catalogFixture: Catalog = {
  organization: {
    id: ORGANIZATION,
    name: 'Ridgeline Builders',
    slug: 'ridgeline',
    currency: 'USD',
    timezone: 'America/Chicago',
    week_start: 1,
    logo: null,
    is_owner: true,
    deletion_due: null,
    require_mfa: false,
  },
  permissions: ['projects.read', 'projects.write', 'costing.read', 'costing.write', 'data.export', 'imports.run'],
  custom_fields: {
    tools: customKinds.map((kind) => ({
      key: kind.toLowerCase(),
      label: `Own ${kind}`,
      help: null,
      kind,
      options: kind === 'enum' ? ['Net 30', 'Net 60'] : [],
      required: false,
    })),
  },
  settings: {},
  tables: [
    table({
      name: 'profiles',
      comment:
        'Public half of a login account. @ui {"label":"Person","labelPlural":"People","title":"full_name","search":["full_name","email"],"hidden":true}',
      columns: [
        'id uuid not null',
        'email text not null',
        'full_name text not null',
        'created_at timestamp with time zone not null = now()',
      ],
      can: { create: false, update: false, delete: false, import: false },
      bare: true,
    }),
    table({
      name: 'memberships',
      comment:
        'A person\'s place in the organization. @ui {"label":"Member","group":"Administration","title":"user_id","list":["user_id"],"hidden":true}',
      columns: ['user_id uuid not null', 'joined_at timestamp with time zone not null = now()'],
      keys: ['user_id > profiles cascade'],
      can: { create: false, delete: false, import: false },
    }),
    table({
      name: 'organization_divisions',
      comment:
        'Division or legal entity. @ui {"label":"Division","group":"Administration","title":"name","sort":"sort_order asc"}',
      columns: [
        'code text not null',
        'name text not null',
        'is_active boolean not null = true',
        'sort_order integer not null = 0',
      ],
      unique: [['code']],
    }),
    table({
      name: 'clients',
      comment:
        'Customers the company builds for. @ui {"label":"Client","group":"Sales","icon":"client","title":"name","sort":"name asc"}',
      columns: [
        'name text not null',
        'email text',
        'phone text',
        'city text',
        'payment_terms_days smallint',
        'notes text',
        'archived_at timestamp with time zone',
      ],
      comments: { payment_terms_days: 'Days until an invoice is due. @ui {"label":"Payment terms","unit":"days"}' },
      checks: {
        clients_name_check: "btrim(name) <> ''::text",
        clients_payment_terms_days_check: 'payment_terms_days >= 0',
      },
      provenance: true,
    }),
    table({
      name: 'employees',
      comment:
        'People on the payroll. @ui {"label":"Employee","group":"Team","icon":"person","title":"full_name","sort":"last_name asc"}',
      columns: [
        'first_name text not null',
        "last_name text not null = ''::text",
        'job_title text',
        'email text',
        'employment_type employment_type',
        'hire_date date',
        'is_active boolean not null = true',
        'full_name text not null = generated',
      ],
      comments: { full_name: 'First and last name. @ui {"label":"Name"}' },
    }),
    table({
      name: 'vendors',
      comment:
        'Subcontractors and suppliers, with the scorecard. @ui {"label":"Vendor","group":"Vendors","icon":"vendor","title":"name","sort":"name asc","search":["name","trade","email"],"list":["name","vendor_type","trade","phone","insurance_expiry","composite_score","is_preferred"],"filters":["vendor_type","trade","is_preferred","insurance_expiry"]}',
      columns: [
        'name text not null',
        "vendor_type vendor_type not null = 'other'::vendor_type",
        'trade text',
        'email text',
        'phone text',
        'state text',
        'w9_on_file boolean not null = false',
        'insurance_expiry date',
        'score_quality smallint',
        'composite_score numeric(4,2) = generated',
        'is_preferred boolean not null = false',
        'do_not_rehire boolean not null = false',
        'do_not_rehire_reason text',
        'qb_vendor_id text',
        'notes text',
      ],
      checks: {
        vendors_state_check: '(state IS NULL) OR (char_length(state) = 2)',
        vendors_score_quality_check: '(score_quality >= 1) AND (score_quality <= 5)',
        vendors_do_not_rehire_check: '(NOT do_not_rehire) OR (do_not_rehire_reason IS NOT NULL)',
      },
      provenance: true,
    }),
    table({
      name: 'projects',
      comment:
        'One construction job. @ui {"label":"Project","labelPlural":"Projects","group":"Projects","icon":"project","title":"name","subtitle":"code","sort":"code asc","search":["code","name","address"],"list":["code","name","status","project_type","client_id","project_manager_id","start_date"],"filters":["status","client_id","project_manager_id"],"sections":{"Project":["code","name","status","project_type","client_id"],"People":["project_manager_id","superintendent_id"],"Schedule":["start_date","target_completion"]},"children":["project_terms","cost_codes","cost_events","project_members"]}',
      columns: [
        'code text not null',
        'name text not null',
        "status project_status not null = 'pre_construction'::project_status",
        'project_type project_type',
        'client_id uuid',
        'address text',
        'latitude numeric(9,6)',
        'square_feet integer',
        'project_manager_id uuid',
        'superintendent_id uuid',
        'start_date date',
        'target_completion date',
        'notes text',
      ],
      keys: [
        'client_id > clients',
        'project_manager_id > employees set null',
        'superintendent_id > employees set null',
      ],
      checks: {
        projects_target_completion_check:
          '(target_completion IS NULL) OR (start_date IS NULL) OR (target_completion >= start_date)',
        projects_square_feet_check: 'square_feet > 0',
      },
      unique: [['code']],
      provenance: true,
      workflow: workflows.projects,
    }),
    table({
      name: 'project_terms',
      comment:
        'Contract, budget and retainage of a project. @ui {"label":"Terms","labelPlural":"Project terms","group":"Job costing","title":"project_id"}',
      columns: [
        'project_id uuid not null',
        'original_contract_amount numeric(14,2) not null = 0',
        'budget_total numeric(14,2) not null = 0',
        'retainage_pct numeric(5,2) not null = 10',
      ],
      keys: ['project_id > projects cascade'],
      checks: {
        project_terms_retainage_pct_check: '(retainage_pct >= (0)::numeric) AND (retainage_pct <= (100)::numeric)',
      },
      unique: [['project_id']],
      can: { create: false, delete: false },
    }),
    table({
      name: 'project_members',
      comment:
        'Who sees the project. @ui {"label":"Project member","group":"Projects","title":"user_id","list":["project_id","user_id","project_role"],"hidden":true}',
      columns: [
        'project_id uuid not null',
        'user_id uuid not null',
        "project_role project_role not null = 'viewer'::project_role",
      ],
      keys: ['project_id > projects cascade', 'user_id > memberships cascade', 'user_id > profiles cascade'],
      unique: [['project_id', 'user_id']],
    }),
    table({
      name: 'cost_codes',
      comment:
        'Budget line of one project. @ui {"label":"Cost code","group":"Job costing","icon":"code","title":"description","subtitle":"code","sort":"code asc","search":["code","description"],"totals":["original_budget"]}',
      columns: [
        'project_id uuid not null',
        'code text not null',
        'description text not null',
        'original_budget numeric(14,2) not null = 0',
      ],
      keys: ['project_id > projects'],
      unique: [['project_id', 'code']],
      provenance: true,
    }),
    table({
      name: 'cost_events',
      comment:
        'Ledger of actual job cost. @ui {"label":"Cost","labelPlural":"Cost ledger","group":"Job costing","icon":"cost","title":"description","sort":"event_date desc","search":["description","reference_number"],"list":["event_date","project_id","cost_code_id","vendor_id","event_type","description","amount","status","source"],"filters":["project_id","vendor_id","status","event_date"]}',
      columns: [
        'project_id uuid',
        'cost_code_id uuid',
        'vendor_id uuid',
        'employee_id uuid',
        "event_type cost_event_type not null = 'other'::cost_event_type",
        'event_date date not null',
        'amount numeric(14,2) not null',
        'description text',
        'reference_number text',
        "status cost_event_status not null = 'pending'::cost_event_status",
        'approved_by uuid',
        'approved_at timestamp with time zone',
        'notes text',
      ],
      keys: [
        'project_id > projects',
        'cost_code_id > cost_codes',
        'vendor_id > vendors',
        'employee_id > employees set null',
        'approved_by > profiles set null',
      ],
      comments: { approved_by: '@ui {"readonly":true}', approved_at: '@ui {"readonly":true}' },
      provenance: true,
      workflow: workflows.costEvents,
    }),
    table({
      name: 'tools',
      comment: 'Tools and small equipment.',
      columns: [
        'tag text not null',
        'name text not null',
        'remarks text',
        'quantity integer not null = 1',
        'weight numeric(8,3)',
        'price numeric(14,2)',
        'wear_pct numeric(5,2)',
        'is_rented boolean not null = false',
        'bought_on date',
        'last_seen_at timestamp with time zone',
        'size text',
        'holder_id uuid',
        'contact_email text',
        'contact_phone text',
        'manual_url text',
        'spec jsonb',
      ],
      keys: ['holder_id > employees'],
      checks: { tools_size_check: "size = ANY (ARRAY['small'::text, 'large'::text])" },
      unique: [['tag']],
    }),
  ],
};
