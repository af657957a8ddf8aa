import { codeInLabel, nameInLabel } from '../../importing/project-label.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { integer, longText, money, rawOnly, text } from './column.ts';

/** Projects and their budget. Draws released are loan money and never become a contract amount. */
export const projectBudgets: ListSheet = {
  name: 'PROJECT BUDGETS',
  shape: 'list',
  table: 'projects',
  source: 'masterfile_import',
  headerRow: 2,
  essential: ['project', 'budget_total'],
  columns: [
    text(0, 'Project', 'project', { required: true, to: null }),
    money(1, 'Total Budget', 'budget_total', { required: true, to: 'project_terms.budget_total' }),
    money(2, 'Draws Released', 'draws_released', { to: null, refuse: false }),
    rawOnly(3, 'Remaining Balance', 'remaining_balance'),
    rawOnly(4, '% Complete', 'percent_complete'),
    integer(5, 'Draws #', 'draw_count', { min: 0 }, { to: null }),
    text(6, 'PM', 'project_manager_name', { synonyms: ['Project Manager'] }),
    longText(7, 'Status/Notes', 'notes', { synonyms: ['Notes'] }),
  ],
  record,
};

/** Under which name DRAW TRACKER finds what the lender has released for a project. */
export const releasedOf = (code: string) => `projects.draws_released ${normalise(code)}`;
/** … and in how many draws. */
export const drawsOf = (code: string) => `projects.draw_count ${normalise(code)}`;

function record(row: RowView): Draft {
  const label = row.text('project') ?? '';
  const code = aliasOf(row, label) ?? codeInLabel(label);
  const issues = label !== '' && code === null ? [row.issue('cannot_derive_code', 'project')] : [];
  const name = nameInLabel(label);
  const manager = row.text('project_manager_name');
  const released = row.number('draws_released');
  if (code !== null && released !== null) row.run.figures.set(releasedOf(code), released);
  const draws = row.number('draw_count');
  if (code !== null && draws !== null) row.run.figures.set(drawsOf(code), draws);
  for (const known of code === null ? [] : [code, name]) row.run.projects.add(known);
  return {
    key: [normalise(code ?? '')],
    match: ['code'],
    issues,
    fields: code === null ? {} : { code, name },
    defaults: { status: 'active' },
    lookups:
      manager === null
        ? {}
        : { project_manager_id: row.lookup('project_manager_name', manager, { kind: 'employee', required: false }) },
  };
}

/** A person's answer to "which project is this" goes before anything read from the label. */
function aliasOf(row: RowView, label: string): string | null {
  return row.run.mapping.aliases.get('project')?.get(normalise(label)) ?? null;
}
