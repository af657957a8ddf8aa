import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { date, integer, longText, money, rawOnly, text, word } from './column.ts';

/** Column of the sheet → what the money is for. */
const PARTS = { material: 'material', labor: 'labor', sub: 'subcontract' } as const;

/** Change orders with a line per kind of cost. What was approved is history: it moves no budget and no contract again. */
export const changeOrders: ListSheet = {
  name: 'CHANGE ORDERS',
  shape: 'list',
  table: 'change_orders',
  source: 'masterfile_import',
  headerRow: 4,
  essential: ['co_number', 'description', ...Object.keys(PARTS)],
  columns: [
    text(0, 'CO #', 'co_number', { required: true }),
    text(1, 'Project', 'project', { required: true, lookup: { kind: 'project', to: 'project_id', required: true } }),
    date(2, 'Date Submitted', 'date_submitted', { refuse: true }),
    longText(3, 'Description', 'description'),
    text(4, 'Requested By', 'requested_by_name'),
    money(5, 'Material $', 'material', { to: null }),
    money(6, 'Labor $', 'labor', { to: null }),
    money(7, 'Sub $', 'sub', { to: null }),
    money(8, 'Total CO Value', 'total', { to: null, refuse: false }),
    integer(9, 'Schedule Impact', 'schedule_impact_days', { units: ['day', 'days', 'd'] }),
    text(10, 'Submitted To', 'submitted_to'),
    word(
      11,
      'Status',
      'status',
      'change_orders.status',
      {
        draft: [],
        pending_approval: ['pending', 'submitted'],
        approved: [],
        rejected: ['denied', 'declined'],
        void: ['voided', 'cancelled'],
      },
      { refuse: true },
    ),
    date(12, 'Approval Date', 'date_approved'),
    money(13, 'Approved Amount', 'approved_amount'),
    rawOnly(14, 'Variance', 'variance'),
    word(15, 'Reason Code', 'reason', 'change_orders.reason', {
      scope_change: ['owner request', 'scope', 'owner change'],
      design_error: ['design'],
      quantity: [],
      price: [],
      rework: [],
      productivity: [],
      estimate_error: ['estimate', 'estimating'],
      weather: [],
      code_change: ['code'],
      timing: ['schedule'],
      other: ['field condition'],
    }),
    longText(16, 'Notes', 'notes'),
  ],
  record,
};

function record(row: RowView): Draft[] {
  const parts = Object.entries(PARTS).flatMap(([field, type]) => {
    const amount = row.number(field);
    return amount === null || amount === 0 ? [] : [{ type, amount }];
  });
  return [header(row, parts), ...parts.map(({ type, amount }) => line(row, type, amount))];
}

function header(row: RowView, parts: { amount: number }[]): Draft {
  const sum = parts.reduce((cents, { amount }) => cents + Math.round(amount * 100), 0);
  const total = row.number('total');
  const missing =
    row.text('status') !== 'approved' ? [] : ['date_approved', 'approved_amount'].filter((field) => row.isBlank(field));
  const title = row.text('description')?.split('\n')[0] ?? '';
  const by = row.text('requested_by_name');
  return {
    key: [{ lookup: 'project_id' }, row.normal('co_number')],
    match: ['project_id', 'co_number'],
    fields: {
      amount: sum / 100,
      ...(title !== '' && title.length <= row.run.settings.textLimits.short ? { title } : {}),
    },
    lookups:
      by === null
        ? {}
        : { requested_by_id: row.lookup('requested_by_name', by, { kind: 'employee', required: false }) },
    issues: [
      ...missing.map((field) => row.issue('missing_required', field)),
      ...(total !== null && Math.round(total * 100) !== sum ? [row.issue('total_mismatch', 'total')] : []),
      ...(row.text('status') === 'approved' ? [row.issue('history_only', 'status')] : []),
    ],
  };
}

function line(row: RowView, type: string, amount: number): Draft {
  const number = row.text('co_number') ?? '';
  return {
    table: 'change_order_lines',
    key: [{ lookup: 'project_id' }, row.normal('co_number'), type],
    match: ['change_order_id', 'cost_type'],
    // the sheet has one figure: what it costs is what is asked for it
    fields: { cost_type: type, amount, price_amount: amount },
    lookups: {
      project_id: row.lookup('project', row.text('project') ?? '', { kind: 'project', required: true }),
      change_order_id: row.lookup('co_number', number, { kind: 'change_order', required: true }),
    },
  };
}
