import { codeInLabel } from '../../importing/project-label.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { BlocksSheet, Draft } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { money, rawOnly, text } from './column.ts';
import { inBlock } from './project-block.ts';

/** Schedule of values per project. What was drawn so far, this period included, is the opening figure. */
export const sovDrawBuilder: BlocksSheet = {
  name: 'SOV DRAW BUILDER',
  shape: 'blocks',
  table: 'sov_lines',
  source: 'masterfile_import',
  headerRow: 4,
  amount: 'scheduled_value',
  // a line "Framing — exterior walls" has amounts beside it and is no heading; an unknown project is one all the same
  heading: (text, isKnownProject, begins) =>
    begins || codeInLabel(text) !== null || isKnownProject(text) ? text : null,
  essential: ['scheduled_value', 'prior_draws', 'this_period'],
  columns: [
    text(0, 'Division', 'description', { required: true }),
    money(1, 'Scheduled Value', 'scheduled_value', { required: true }),
    money(2, 'Prior Draws', 'prior_draws', { to: null }),
    rawOnly(3, 'Balance', 'balance'),
    rawOnly(4, '% Complete', 'percent_complete'),
    rawOnly(5, '# of Draws', 'draw_count'),
    money(6, 'Work This Period', 'this_period', { to: null }),
    money(7, 'Total Completed', 'total_completed', { to: null, refuse: false }),
    money(8, 'Stored Materials', 'opening_stored'),
    rawOnly(9, 'Total + Stored', 'total_and_stored'),
    rawOnly(10, '% of Total', 'percent_of_total'),
    rawOnly(11, 'Retainage (10%)', 'retainage'),
    rawOnly(12, 'Net Draw This Period', 'net_draw'),
    rawOnly(13, 'SOURCE', 'origin'),
  ],
  record,
};

function record(row: RowView): Draft {
  // every line of the block counts, refused ones too: a corrected line must not move the others
  const line = row.line(row.note(normalise(row.section?.label ?? '')));
  const cents = Math.round((row.number('prior_draws') ?? 0) * 100) + Math.round((row.number('this_period') ?? 0) * 100);
  const stated = row.number('total_completed');
  const block = inBlock(row, {
    // a line that comes back without its place gets the next number, until the whole sheet comes again
    key: [line === null ? '' : String(line)],
    match: ['project_id', 'description'],
    fields: { ...(line === null ? {} : { line_number: line, sort_order: line }), opening_completed: cents / 100 },
  });
  const differs = stated !== null && Math.round(stated * 100) !== cents;
  const issues = differs ? [row.issue('total_mismatch', 'total_completed')] : [];
  return { ...block, issues: [...(block.issues ?? []), ...issues] };
}
