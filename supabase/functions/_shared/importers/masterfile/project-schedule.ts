import type { RowView } from '../../importing/rows/row-view.ts';
import type { BlocksSheet, Draft } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { date, longText, rawOnly, text } from './column.ts';
import { inBlock, projectHeading } from './project-block.ts';

/** Milestones by project. Done is what has an actual date; what is late depends on today and is never stored. */
export const projectSchedule: BlocksSheet = {
  name: 'PROJECT SCHEDULE',
  shape: 'blocks',
  table: 'project_milestones',
  source: 'masterfile_import',
  headerRow: 5,
  heading: projectHeading,
  essential: ['planned', 'actual', 'assigned_to_name'],
  columns: [
    text(0, 'Milestone', 'task_name', { required: true }),
    date(1, 'Planned Date', 'planned', { required: true, to: null }),
    date(2, 'Actual Date', 'actual', { to: null }),
    rawOnly(3, 'Days Variance', 'days_variance'),
    rawOnly(4, 'Status', 'status'),
    text(5, 'Responsible', 'assigned_to_name'),
    longText(6, 'Notes', 'notes'),
  ],
  record,
};

function record(row: RowView): Draft {
  const project = normalise(row.section?.label ?? '');
  const nth = row.note(`${project}|${row.normal('task_name')}`);
  const order = row.line(row.note(project));
  const [planned, actual] = [row.text('planned'), row.text('actual')];
  const responsible = row.text('assigned_to_name');
  return inBlock(row, {
    // without the date: a milestone that moves stays the same one
    ...row.numbered([row.normal('task_name')], nth),
    fields: {
      planned_start: planned,
      planned_end: planned,
      ...(order === null ? {} : { sort_order: order }),
      ...(actual === null
        ? {}
        : { actual_start: actual, actual_end: actual, status: 'completed', percent_complete: 100 }),
    },
    lookups:
      responsible === null
        ? {}
        : { assigned_employee_id: row.lookup('assigned_to_name', responsible, { kind: 'employee', required: false }) },
  });
}
