import type { Issue } from '../../importing/contract.ts';
import { codeInLabel } from '../../importing/project-label.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { date, longText, money, rawOnly, text, word } from './column.ts';
import { drawsOf, releasedOf } from './project-budgets.ts';

/** Draws from the lender. Labels of the usual file are shifted; the positions decide then. */
export const drawTracker: ListSheet = {
  name: 'DRAW TRACKER',
  shape: 'list',
  table: 'pay_apps',
  source: 'masterfile_import',
  headerRow: 4,
  essential: ['project', 'phase', 'amount_requested'],
  columns: [
    rawOnly(0, 'Seq', 'sequence'),
    text(1, 'Project', 'project', { required: true, lookup: { kind: 'project', to: 'project_id', required: true } }),
    text(2, 'Phase', 'description', { required: true }),
    money(3, 'Amount', 'amount_requested', { required: true }),
    word(
      4,
      'Status',
      'status',
      'pay_apps.status',
      {
        draft: [],
        submitted: ['pending', 'requested'],
        approved: [],
        paid: ['released', 'funded'],
        rejected: ['denied'],
      },
      { refuse: true },
    ),
    date(5, 'Date Requested', 'submitted_date'),
    date(6, 'Date Released', 'paid_date'),
    longText(7, 'Notes', 'notes'),
  ],
  survey: (row) => {
    const number = drawNumber(row);
    if (number !== null) row.note(taken(row, number));
    if (row.text('status') !== 'paid') return;
    row.note(paidFor(row), row.noted(paidFor(row)) + Math.round((row.number('amount_requested') ?? 0) * 100));
    row.note(drawsPaid(row));
  },
  record,
};

function drawNumber(row: RowView): number | null {
  const digits = /\bdraw\s*#?\s*(\d{1,6})\b/i.exec(row.text('description') ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

/** "Draw 3" is number 3. Any other phase is known by its name, and is given a number that no draw of the file has. */
function record(row: RowView): Draft {
  const number = drawNumber(row);
  const paid = row.text('status') === 'paid';
  const first = row.note(`${row.normal('project')} rows`) === 1;
  return {
    key: [{ lookup: 'project_id' }, 'lender', number === null ? row.normal('description') : String(number)],
    match: ['project_id', 'pay_app_target', number === null ? 'description' : 'pay_app_number'],
    fields: {
      pay_app_target: 'lender',
      ...(number === null ? {} : { pay_app_number: number }),
      ...(paid ? { amount_approved: row.number('amount_requested') } : {}),
    },
    ...(number === null && row.returned === null ? { defaults: { pay_app_number: nextFree(row) } } : {}),
    issues: first && row.returned === null ? released(row) : [],
  };
}

/** PROJECT BUDGETS repeats what was released, and in how many draws: said once, on the first draw of the project. */
function released(row: RowView): Issue[] {
  const label = row.text('project') ?? '';
  const code = codeInLabel(label) ?? label;
  const { figures } = row.run;
  return [
    ...differs(row, 'amount_requested', figures.get(releasedOf(code)), row.noted(paidFor(row)) / 100, 2),
    ...differs(row, 'sequence', figures.get(drawsOf(code)), row.noted(drawsPaid(row)), 0),
  ];
}

function differs(row: RowView, field: string, stated: number | undefined, found: number, digits: number): Issue[] {
  if (stated === undefined || stated === found) return [];
  const value = `PROJECT BUDGETS ${stated.toFixed(digits)} ≠ ${found.toFixed(digits)}`;
  return [row.issue('total_mismatch', field, { value })];
}

const paidFor = (row: RowView) => `${row.normal('project')} paid`;
const drawsPaid = (row: RowView) => `${row.normal('project')} draws paid`;

function nextFree(row: RowView): number {
  const phase = `${row.normal('project')} phase ${row.normal('description')}`;
  let number = row.noted(phase) || 1;
  if (row.noted(phase) === 0) while (row.noted(taken(row, number)) > 0) number += 1;
  row.note(taken(row, number));
  return row.note(phase, number);
}

const taken = (row: RowView, number: number) => `${row.normal('project')} number ${number}`;
