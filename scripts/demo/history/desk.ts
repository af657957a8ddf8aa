import { INVOICES, isOpen } from '../books/receivables.ts';
import { TODAY } from '../days.ts';
import { ids } from './ids.ts';
import type { Known, Role } from './known.ts';
import { type Batch, day, moment, type Row } from './rows.ts';

type Target = readonly [table: string, id: string];

const invoiceOf = (known: Known, job: string): Target => {
  const found = INVOICES.find((entry) => entry.project.code === job && isOpen(entry));
  return ['invoices', ids(known).invoice(found?.number ?? '')];
};

type Note = readonly [on: Target, by: Role, ago: number, text: string, pinned?: 'pinned'];
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const notes = (known: Known): readonly Note[] => [
  [['projects', known.project('FRN1')], 'project_manager', 24, 'Engineer agrees that the borings of the bid stopped above the rock. Claim rests on that.', 'pinned'],
  [['projects', known.project('FRN1')], 'owner', 9, 'If the claim is refused this job loses money. Nothing more is let before we know.'],
  [['projects', known.project('KTL1')], 'owner', 18, 'Margin went from 16 to under 10 in eight months. Weekly review until it stands.', 'pinned'],
  [['projects', known.project('HWC1')], 'finance_manager', 12, 'Billed ahead on purpose: framing package of building B is paid in the winter.'],
  [['projects', known.project('BRW1')], 'project_manager', 6, 'Inspector comes on Thursday; the application goes out the same day.'],
  [invoiceOf(known, 'CLM1'), 'finance_manager', 12, 'The mortgage company has had the check for five weeks.'],
  [['vendors', known.vendor('Gravelock Foundations')], 'project_manager', 200, 'Two pours rejected. Ask for cylinder tests before the next one.', 'pinned'],
  [['vendors', known.vendor('Two Coat Painters')], 'field_superintendent', 70, 'Good work, but came without insurance twice.'],
  [['commitments', ids(known).commitment('FRN1', '31-230')], 'project_manager', 61, 'Unit price holds for another 800 yards.'],
  [['leads', ids(known).lead('House on the old orchard')], 'owner', 6, 'They like the second plan. Decision after the holiday.'],
  [['clients', known.client('Hawksworth Commons LP')], 'finance_manager', 150, 'Pays on the last day, always in full.'],
];

type Task = readonly [
  title: string,
  action: string,
  to: Role,
  from: Role,
  due: number,
  priority: string,
  status: string,
  on?: Target,
];
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const tasks = (known: Known): readonly Task[] => [
  ['Ask for the certificate of Tarheel Gap Roofing', 'request_document', 'project_manager', 'finance_manager', -3, 'high', 'pending', ['vendors', known.vendor('Tarheel Gap Roofing')]],
  ['Waivers of Two Coat Painters before the next run', 'lien_waiver_follow_up', 'finance_manager', 'owner', 2, 'high', 'in_progress', ['vendors', known.vendor('Two Coat Painters')]],
  ['Call Fernhollow about the promised wire', 'collect_payment', 'finance_manager', 'owner', 4, 'critical', 'pending', invoiceOf(known, 'FRN1')],
  ['Estimate to complete for the finishes of Kettle Lane', 'review_variance', 'project_manager', 'owner', 1, 'high', 'pending', ['projects', known.project('KTL1')]],
  ['Price the island before anything else is built', 'review_record', 'estimator', 'project_manager', -6, 'normal', 'in_progress', ['change_orders', ids(known).change('ORC1', 'Kitchen island and second panel')]],
  ['Move the sale of lot 4 into the forecast', 'update_forecast', 'finance_manager', 'finance_manager', 3, 'normal', 'pending'],
  ['Photos of the ridge vent', 'general', 'field_superintendent', 'project_manager', 1, 'normal', 'pending', ['projects', known.project('BRW1')]],
  ['Cut-over meeting with Glenmoor', 'general', 'owner', 'estimator', 8, 'normal', 'pending', ['projects', known.project('GLN1')]],
  ['Lender wants the budget of lot 6', 'request_document', 'owner', 'finance_manager', 6, 'normal', 'escalated', ['projects', known.project('SPR3')]],
  ['Order the door hardware', 'general', 'field_superintendent', 'project_manager', -14, 'low', 'completed', ['projects', known.project('ORC1')]],
  ['Old bid bond back from the county', 'general', 'estimator', 'owner', -30, 'low', 'cancelled'],
];

function task(known: Known, [title, action, to, from, due, priority, status, on]: Task): Row {
  const isDone = status === 'completed' || status === 'cancelled';
  return {
    title,
    action,
    status,
    priority,
    entity_type: on?.[0] ?? null,
    entity_id: on?.[1] ?? null,
    assigned_to: known.user(to),
    requested_by: known.user(from),
    created_by: known.user(from),
    created_at: moment(TODAY - 20 + Math.min(0, due)),
    due_date: day(TODAY + due),
    completed_at: isDone ? moment(TODAY + due - 1) : null,
    completed_by: isDone ? known.user(to) : null,
    resolution_note: status === 'completed' ? 'Ordered, comes on Friday.' : null,
  };
}

type Problem = readonly [
  type: string,
  text: string,
  severity: string,
  status: string,
  on: Target | null,
  to?: Role,
  solved?: string,
];
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const problems = (known: Known): readonly Problem[] => [
  ['expired_coi', 'Certificate of Tarheel Gap Roofing has run out; executed subcontract on TNB1', 'critical', 'assigned', ['vendors', known.vendor('Tarheel Gap Roofing')], 'project_manager'],
  ['expired_coi', 'Certificate of Two Coat Painters has run out; executed subcontract on KTL1', 'critical', 'open', ['vendors', known.vendor('Two Coat Painters')]],
  ['missing_lien_waiver', 'Paid and no waiver: Tarheel Gap Roofing', 'warning', 'open', ['vendors', known.vendor('Tarheel Gap Roofing')]],
  ['budget_overrun', 'FRN1 31-230: cost is more than three times the budget', 'critical', 'open', ['cost_codes', known.code('FRN1', '31-230')]],
  ['budget_overrun', 'KTL1 31-100: cost above the budget', 'warning', 'open', ['cost_codes', known.code('KTL1', '31-100')]],
  ['import_error', 'Two receipts of the card statement name no job', 'warning', 'open', null],
  ['unmapped_cost_code', 'Account 6055 of the bookkeeping has no cost code', 'info', 'dismissed', null, undefined, 'Overhead, belongs to no job.'],
  ['duplicate_invoice', 'Bill of Binlift Disposal came by mail and by post', 'warning', 'resolved', ['vendors', known.vendor('Binlift Disposal')], 'finance_manager', 'Second one thrown away.'],
];

function problem(known: Known, [type, description, severity, status, on, to, solved]: Problem): Row {
  return {
    exception_type: type,
    description,
    severity,
    priority: severity === 'critical' ? 'high' : 'normal',
    status,
    entity_type: on?.[0] ?? null,
    entity_id: on?.[1] ?? null,
    assigned_to: to ? known.user(to) : null,
    resolved_by: solved ? known.user('finance_manager') : null,
    resolved_at: solved ? moment(TODAY - 16) : null,
    resolution_notes: solved ?? null,
  };
}

type Message = readonly [
  to: Role,
  category: string,
  title: string,
  body: string,
  ago: number,
  isRead: boolean,
  on: Target,
];
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const messages = (known: Known): readonly Message[] => [
  ['owner', 'projects', 'Fernhollow Phase 1: projected at a loss', 'Margin fell below zero with the rock at lots 6 to 11.', 60, true, ['projects', known.project('FRN1')]],
  ['owner', 'projects', 'Kettle Lane: 7 points of margin lost', 'Five cost codes are over budget.', 34, true, ['projects', known.project('KTL1')]],
  ['owner', 'vendors', 'Certificate of Tarheel Gap Roofing has run out', 'There is an executed subcontract.', 6, false, ['vendors', known.vendor('Tarheel Gap Roofing')]],
  ['owner', 'change_orders', 'Unforeseen rock, lots 6 to 11: nobody decided in time', 'It was escalated to you.', 3, false, ['change_orders', ids(known).change('FRN1', 'Unforeseen rock, lots 6 to 11')]],
  ['finance_manager', 'invoices', 'Second check of the insurer is more than 90 days late', 'Dunmere Homeowners Association, 43,800.', 12, true, invoiceOf(known, 'CLM1')],
  ['finance_manager', 'invoices', 'Fernhollow promised to pay', 'Wire after the closing of lot 3.', 6, false, invoiceOf(known, 'FRN1')],
  ['finance_manager', 'vendors', 'Certificate of Two Coat Painters has run out', 'No payment without papers.', 20, true, ['vendors', known.vendor('Two Coat Painters')]],
  ['field_superintendent', 'punch_items', 'Ridge vent missing, units 3 and 4', 'Assigned to Overslate Roofing.', 5, false, ['projects', known.project('BRW1')]],
  ['field_superintendent', 'projects', 'Frost is coming to Commons Row', 'Masonry of the stair tower has to be covered.', 2, false, ['projects', known.project('HWC1')]],
];

/** What lies on people's desks. What waits for a decision comes with the records that are submitted. */
export const desk = (known: Known): readonly Batch[] => [
  [
    'record_notes',
    notes(known).map(([[entity_type, entity_id], by, ago, body, pinned]) => ({
      entity_type,
      entity_id,
      body,
      is_pinned: pinned === 'pinned',
      created_by: known.user(by),
      created_at: moment(TODAY - ago),
    })),
  ],
  ['workflow_tasks', tasks(known).map((entry) => task(known, entry))],
  ['exception_items', problems(known).map((entry) => problem(known, entry))],
  [
    'notifications',
    messages(known).map(([to, category, title, body, ago, isRead, [entity_type, entity_id]]) => ({
      recipient_id: known.user(to),
      category,
      title,
      body,
      action_url: `/${known.slug}/${entity_type}/${entity_id}`,
      entity_type,
      entity_id,
      created_at: moment(TODAY - ago),
      read_at: isRead ? moment(TODAY - ago, 90) : null,
      delivery_status: 'sent',
    })),
  ],
];
