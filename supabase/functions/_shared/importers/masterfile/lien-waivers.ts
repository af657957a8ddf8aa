import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { date, longText, money, rawOnly, text, yesNo } from './column.ts';

/** A conditional waiver per row, and an unconditional one where the sheet says yes. */
export const lienWaivers: ListSheet = {
  name: 'LIEN WAIVERS',
  shape: 'list',
  table: 'lien_waivers',
  source: 'masterfile_import',
  headerRow: 5,
  essential: ['vendor', 'project', 'amount'],
  columns: [
    text(0, 'Vendor / Sub', 'vendor', { required: true, to: null }),
    text(1, 'Project', 'project', { required: true, to: null }),
    text(2, 'Draw #', 'draw', { to: null }),
    money(3, 'Payment Amount', 'amount'),
    yesNo(4, 'Conditional Waiver?', 'conditional', { to: null, refuse: true }),
    date(5, 'Conditional Date', 'conditional_date', { to: null }),
    rawOnly(6, 'Payment Sent Date', 'payment_sent'),
    yesNo(7, 'Payment Cleared?', 'cleared', { to: null }),
    yesNo(8, 'Unconditional Waiver?', 'unconditional', { to: null, refuse: true }),
    date(9, 'Unconditional Date', 'unconditional_date', { to: null }),
    date(10, 'Waiver Covers Through', 'through_date'),
    rawOnly(11, 'Remaining Owed', 'remaining_owed'),
    rawOnly(12, 'Risk Level', 'risk_level'),
    longText(13, 'Notes', 'notes'),
  ],
  record,
};

function record(row: RowView): Draft[] {
  const signed = row.flag('unconditional') === true;
  const exposed = row.flag('cleared') === true && !signed;
  const first = waiver(row, 'conditional_progress', row.flag('conditional') === true, 'conditional_date');
  return [
    { ...first, issues: [...(first.issues ?? []), ...(exposed ? [row.issue('waiver_missing', 'unconditional')] : [])] },
    ...(signed ? [second(row)] : []),
  ];
}

function waiver(row: RowView, type: string, received: boolean, dateField: string): Draft {
  const names = ['vendor', 'project', 'draw'].map((field) => row.normal(field));
  const nth = row.note([...names, type].join('|'));
  const draw = row.text('draw');
  const number = /\d{1,6}/.exec(draw ?? '')?.[0];
  const day = row.text(dateField);
  const vendor = { kind: 'vendor', required: true, create: true, defaults: { vendor_type: 'subcontractor' } } as const;
  return {
    ...row.numbered(
      [{ lookup: 'vendor_id' }, { lookup: 'project_id' }, draw === null ? '-' : row.normal('draw'), type],
      nth,
    ),
    fields: {
      waiver_type: type,
      status: received ? 'received' : 'required',
      ...(received && day !== null ? { received_date: day } : {}),
      ...(draw === null ? {} : { draw_label: draw }),
    },
    lookups: {
      vendor_id: row.lookup('vendor', row.text('vendor') ?? '', vendor),
      project_id: row.lookup('project', row.text('project') ?? '', { kind: 'project', required: true }),
      ...(number === undefined ? {} : { pay_app_id: row.lookup('draw', number, { kind: 'draw', required: false }) }),
    },
    issues: received && row.isBlank(dateField) ? [row.issue('missing_required', dateField)] : [],
  };
}

/** The columns of the row fill its first record only. */
function second(row: RowView): Draft {
  const draft = waiver(row, 'unconditional_progress', true, 'unconditional_date');
  const shared = Object.entries({
    amount: row.number('amount'),
    through_date: row.text('through_date'),
    notes: row.text('notes'),
  }).filter(([, value]) => value !== null);
  return { ...draft, fields: { ...Object.fromEntries(shared), ...draft.fields } };
}
