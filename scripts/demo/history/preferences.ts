import { createHash } from 'node:crypto';
import { TODAY } from '../days.ts';
import { DOMAIN } from '../world.ts';
import type { Known, Role } from './known.ts';
import { LOGO } from './logo.ts';
import { type Batch, day, moment, type Row } from './rows.ts';

type Filter = readonly [field: string, operator: string, value: unknown];
type View = readonly [
  owner: Role,
  resource: string,
  name: string,
  filters: readonly Filter[],
  sort: string,
  shared?: 'team' | Role,
];

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const VIEWS: readonly View[] = [
  ['owner', 'projects', 'Running jobs', [['status', 'in', ['active', 'on_hold']]], 'code', 'team'],
  ['owner', 'debts', 'What we owe', [['status', 'in', ['active']]], '-current_balance'],
  ['finance_manager', 'invoices', 'To collect', [['status', 'in', ['sent', 'partial', 'overdue']]], 'date_due', 'finance_manager'],
  ['finance_manager', 'vendor_bills', 'To pay', [['status', 'in', ['approved', 'partial']]], 'due_date'],
  ['finance_manager', 'lien_waivers', 'Asked for, not here', [['status', 'in', ['required', 'requested']]], '-requested_date', 'team'],
  ['project_manager', 'change_orders', 'Waiting', [['status', 'in', ['pending_approval']]], 'date_submitted'],
  ['project_manager', 'commitments', 'Still to sign', [['status', 'in', ['draft', 'sent']]], 'commitment_number', 'project_manager'],
  ['estimator', 'bid_pipeline', 'Open bids', [['status', 'in', ['identified', 'pursuing', 'bid_submitted', 'shortlisted']]], 'bid_due_date'],
  ['estimator', 'vendors', 'Preferred', [['is_preferred', 'eq', true]], 'name', 'team'],
];

const FAVORITES: readonly (readonly [who: Role, resource: string, title: string])[] = [
  ['finance_manager', 'vendor_bills', 'Bills'],
  ['finance_manager', 'v_ar_aging', 'Receivables'],
  ['project_manager', 'change_orders', 'Change orders'],
  ['estimator', 'bid_pipeline', 'Bid pipeline'],
];

function view(known: Known, [owner, resource, name, filters, sort, shared]: View): Row {
  return {
    owner_id: known.user(owner),
    resource,
    name,
    filters: filters.map(([field, operator, value]) => ({ field, operator, value })),
    sorters: [{ field: sort.replace(/^-/, ''), order: sort.startsWith('-') ? 'desc' : 'asc' }],
    visibility: shared === undefined ? 'private' : shared === 'team' ? 'team' : 'role',
    role_id: shared === undefined || shared === 'team' ? null : known.role(shared),
  };
}

type Rule = readonly [
  name: string,
  event: string,
  roles: readonly string[],
  channels: readonly string[],
  priority: string,
  isActive: boolean,
  text: string,
];
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const RULES: readonly Rule[] = [
  ['A change order waits', 'change_orders.submit', ['finance_manager', 'owner'], ['in_app', 'email'], 'normal', true, '{label} is submitted.'],
  ['An application is approved', 'pay_apps.approve', ['project_manager'], ['in_app'], 'normal', true, '{label} is approved.'],
  ['A bill is disputed', 'vendor_bills.dispute', ['finance_manager'], ['in_app', 'email'], 'high', true, '{label} is disputed: {note}'],
  ['A certificate runs out', 'coi.expiring', ['admin', 'project_manager'], ['in_app'], 'normal', true, 'The certificate of {label} runs out soon.'],
  ['Every new invoice', 'invoices.send', ['owner'], ['email'], 'low', false, '{label} went out.'],
];

type Wish = readonly [who: Role, category: string, app: boolean, mail: boolean, from?: string, to?: string];
const WISHES: readonly Wish[] = [
  ['owner', 'change_orders', true, true],
  ['owner', 'invoices', true, false],
  ['finance_manager', 'payments', true, true, '19:00', '07:00'],
  ['project_manager', 'project_milestones', true, false],
  ['field_superintendent', 'workflow_tasks', true, false, '18:30', '06:00'],
];

type Access = readonly [who: Role, action: string, resource: string, rows: number, ago: number];
const ACCESS: readonly Access[] = [
  ['finance_manager', 'view', 'employee_compensation', 28, 12],
  ['owner', 'view', 'payroll_entries', 14, 6],
  ['finance_manager', 'export', 'payroll_entries', 406, 6],
  ['owner', 'download', 'documents', 1, 20],
  ['finance_manager', 'export', 'vendor_bills', 612, 3],
];

/** Its sign, a field the company added, and what it says of another. */
const SHAPED: readonly Batch[] = [
  ['organization_logos', [{ image: LOGO }]],
  [
    'custom_fields',
    [
      {
        table_name: 'clients',
        key: 'referred_by',
        label: 'Referred by',
        kind: 'text',
        help: 'Who told them about us.',
      },
    ],
  ],
  [
    'resource_settings',
    [{ table_name: 'clients', patch: { fields: { notes: { help: 'What the next call should start with.' } } } }],
  ],
];

/** How people have set up the product, and what the company wants to be told. */
export const preferences = (known: Known): readonly Batch[] => [
  ...SHAPED,
  ['saved_views', VIEWS.map((entry) => view(known, entry))],
  [
    'favorites',
    FAVORITES.map(([who, resource, title], position) => ({ user_id: known.user(who), resource, title, position })),
  ],
  ['alert_snoozes', [{ user_id: known.user('owner'), alert: 'import_data_old', until: day(TODAY + 5) }]],
  [
    'notification_rules',
    RULES.map(([name, event_type, recipient_role_keys, channels, priority, is_active, message_template]) => {
      return { name, event_type, recipient_role_keys, channels, priority, is_active, message_template };
    }),
  ],
  [
    'notification_preferences',
    WISHES.map(([who, category, channel_in_app, channel_email, from, to]) => ({
      user_id: known.user(who),
      category,
      channel_in_app,
      channel_email,
      quiet_hours_start: from ?? null,
      quiet_hours_end: to ?? null,
    })),
  ],
  [
    'data_access_events',
    ACCESS.map(([who, action, resource, row_count, ago]) => {
      return { actor_id: known.user(who), action, resource, row_count, created_at: moment(TODAY - ago) };
    }),
  ],
  [
    'invitations',
    [
      {
        email: `calla@${DOMAIN}`,
        role_id: known.role('admin'),
        employee_id: known.employee('Calla Wexmoor'),
        // nobody has the link: the invitation can be revoked, not taken
        token_hash: createHash('sha256').update(known.id('invitations', 'calla')).digest('hex'),
        invited_by: known.user('owner'),
        expires_at: moment(TODAY + 6),
      },
    ],
  ],
];
