import type { LookupKind } from '../../importing/contract.ts';
import { words } from '../../importing/parse/one-of.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, Importer } from '../../importing/spec.ts';
import { date, text } from '../masterfile/column.ts';

const STATUSES = words({
  not_started: ['planned', 'open', 'pending'],
  in_progress: ['started', 'active', 'in work'],
  completed: ['complete', 'done', 'finished'],
  delayed: ['late'],
  blocked: ['on hold'],
});

/** Tasks of projects. What a task is called identifies it, not when it is: one that moves is the same task. */
export const schedule: Importer = {
  name: 'schedule',
  notRead: {},
  singleSheet: true,
  sheets: [
    {
      name: 'Schedule',
      shape: 'list',
      table: 'project_milestones',
      source: 'csv_import',
      headerRow: 1,
      essential: ['task_name', 'planned_start', 'planned_end'],
      columns: [
        text(0, 'Task', 'task_name', { required: true }),
        text(1, 'Project Code', 'project', {
          synonyms: ['Project'],
          required: true,
          lookup: { kind: 'project', to: 'project_id', required: true },
        }),
        date(2, 'Start', 'planned_start', { required: true }),
        date(3, 'End', 'planned_end', { required: true }),
        text(4, 'Assigned To', 'assigned', {
          refuse: false,
          lookup: { kind: 'employee', to: 'assigned_employee_id', required: false, otherwise: 'assigned_to_name' },
        }),
        { at: 5, label: '% Complete', field: 'percent_complete', parse: { kind: 'percent' } },
        {
          at: null,
          label: 'Status',
          field: 'status',
          parse: { kind: 'oneOf', words: STATUSES, column: 'project_milestones.status' },
        },
        { at: null, label: 'Actual Start', field: 'actual_start', parse: { kind: 'date' } },
        { at: null, label: 'Actual End', field: 'actual_end', parse: { kind: 'date' } },
        text(null, 'Predecessor', 'predecessor', { to: null, refuse: true }),
        { at: null, label: 'Notes', field: 'notes', parse: { kind: 'text', long: true } },
      ],
      replaces: 'project_id',
      record,
    },
  ],
};

function record(row: RowView): Draft[] {
  return [task(row), ...(row.text('predecessor') === null ? [] : [waiting(row)])];
}

function task(row: RowView): Draft {
  const [start, end] = [row.text('planned_start'), row.text('planned_end')];
  const backwards = start !== null && end !== null && end < start;
  const nth = row.note(`${row.normal('project')}|${row.normal('task_name')}`);
  return {
    ...row.numbered([{ lookup: 'project_id' }, row.normal('task_name')], nth),
    fields: row.text('status') === null ? { status: statusOf(row) } : {},
    issues: backwards ? [row.issue('end_before_start', 'planned_end')] : [],
  };
}

/** What the task waits for, when all tasks are there. */
function waiting(row: RowView): Draft {
  const of = (field: string, kind: LookupKind) => row.lookup(field, row.text(field) ?? '', { kind, required: true });
  return {
    key: [{ lookup: 'id' }],
    match: ['id'],
    completes: true,
    lookups: {
      project_id: of('project', 'project'),
      id: of('task_name', 'milestone'),
      depends_on_id: of('predecessor', 'milestone'),
    },
  };
}

/** From what has happened, never from the calendar. */
function statusOf(row: RowView): string {
  const share = row.number('percent_complete') ?? 0;
  if (row.text('actual_end') !== null || share === 100) return 'completed';
  return row.text('actual_start') !== null || share > 0 ? 'in_progress' : 'not_started';
}
