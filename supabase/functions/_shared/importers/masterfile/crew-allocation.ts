import { words } from '../../importing/settings.ts';
import type { Draft, MatrixSheet } from '../../importing/spec.ts';
import { normalise, squeeze } from '../../text.ts';
import { text } from './column.ts';

const OFF = ['pto', 'office', 'shop'];
const HOURS = 40;

/** Who works where: a project code per person and week, `A/B` for a week in two places. */
export const crewAllocation: MatrixSheet = {
  name: 'CREW ALLOCATION',
  shape: 'matrix',
  table: 'crew_allocations',
  source: 'masterfile_import',
  headerRow: 4,
  period: { kind: 'week', year: 'crew_start_year' },
  cell: { kind: 'text' },
  heading: (label) => label,
  columns: [
    text(0, 'Employee / Resource', 'resource', { required: true, to: null }),
    text(1, 'Role', 'role_on_project'),
  ],
  slot: (row, period) => [row.normal('resource'), period],
  record(row, cell): Draft[] | null {
    const { stored } = row.run.settings;
    const off = words(stored.non_project_assignments) ?? OFF;
    const projects = String(cell.value).split('/').map(squeeze);
    const assigned = projects.filter((project) => project !== '' && !off.includes(normalise(project)));
    if (assigned.length === 0) return null;
    const week = typeof stored.hours_per_week === 'number' ? stored.hours_per_week : HOURS;
    const where = { column: cell.column, label: cell.label, value: String(cell.value) };
    const issues = projects.length > 1 ? [row.issue('hours_split', 'resource', where)] : [];
    // a subcontractor is on the list of vendors, and only his name is kept
    const resource = row.lookup('resource', row.text('resource') ?? '', {
      kind: 'employee',
      required: true,
      otherwise: { resource_name: row.text('resource') ?? '' },
      or: 'vendor',
    });
    return assigned.map((project, i) => ({
      key: [row.normal('resource'), cell.period, { lookup: 'project_id' }],
      match: ['employee_id', 'project_id', 'week_starting'],
      fields: {
        week_starting: cell.period,
        hours_allocated: Math.round((week / projects.length) * 100) / 100,
        role_on_project: row.text('role_on_project'),
      },
      lookups: {
        employee_id: resource,
        project_id: { kind: 'project', value: project, required: true, cell: cell.column, label: cell.label },
      },
      issues: i === 0 ? issues : [],
    }));
  },
};
