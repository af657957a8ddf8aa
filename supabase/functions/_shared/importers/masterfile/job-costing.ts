import type { RowView } from '../../importing/rows/row-view.ts';
import type { BlocksSheet, Draft } from '../../importing/spec.ts';
import { money, rawOnly, text } from './column.ts';
import { inBlock, projectHeading } from './project-block.ts';

/** Budget lines of a project. Actual and committed are opening figures, not sums of transactions. */
export const jobCosting: BlocksSheet = {
  name: 'JOB COSTING',
  shape: 'blocks',
  table: 'cost_codes',
  source: 'masterfile_import',
  headerRow: 5,
  amount: 'original_budget',
  heading: projectHeading,
  essential: ['code', 'original_budget', 'opening_actual', 'opening_committed'],
  columns: [
    text(0, 'Cost Code / Division', 'description', { required: true }),
    text(1, 'Code', 'code', { required: true }),
    money(2, 'Budget', 'original_budget'),
    money(3, 'Actual Cost', 'opening_actual'),
    rawOnly(4, 'Variance ($)', 'variance'),
    rawOnly(5, 'Variance (%)', 'variance_pct'),
    money(6, 'Committed', 'opening_committed'),
    rawOnly(7, 'Open POs', 'open_pos'),
    rawOnly(8, 'Est to Complete', 'estimate_to_complete'),
    rawOnly(9, 'Est at Complete', 'estimate_at_completion'),
  ],
  record,
};

function record(row: RowView): Draft {
  const category = row.text('description');
  return inBlock(row, {
    key: [row.normal('code')],
    match: ['project_id', 'code'],
    fields: { ...(category === null ? {} : { category }), opening_as_of: row.run.settings.openingAsOf },
  });
}
