import { parseContext } from '../../importing/context.ts';
import { date as parseDate } from '../../importing/parse/date.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { integer, longText, text, word } from './column.ts';

/** The register of files that the numbers came from. */
export const dataLog: ListSheet = {
  name: 'DATA LOG',
  shape: 'list',
  table: 'data_sources',
  source: 'masterfile_import',
  headerRow: 3,
  columns: [
    text(0, 'File Name', 'name', { required: true }),
    text(1, 'Type', 'type', { to: null }),
    text(2, 'Used In Tab(s)', 'used_in'),
    longText(3, 'Key Data', 'key_data'),
    integer(4, 'Records', 'record_count', { min: 0 }),
    text(5, 'Date Range', 'range', { to: null }),
    word(
      6,
      'Status',
      'status',
      'data_sources.status',
      { active: ['loaded', 'current', 'complete'], pending: [], stale: [], error: ['failed'], retired: [] },
      { refuse: true },
    ),
  ],
  record,
};

/** First word of the type → kind of source; anything else is a source of another kind. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['qbo', 'qbo'],
  ['quickbooks', 'qbo'],
  ['csv', 'csv'],
  ['xlsx', 'xlsx'],
  ['excel', 'xlsx'],
  ['masterfile', 'masterfile'],
  ['manual', 'manual'],
  ['buildertrend', 'buildertrend'],
  ['gusto', 'gusto'],
  ['plaid', 'plaid'],
  ['ramp', 'ramp'],
  ['lowes', 'lowes'],
  ["lowe's", 'lowes'],
  ['homedepot', 'homedepot'],
  ['stripe', 'stripe'],
]);

function record(row: RowView): Draft {
  const taught = row.run.mapping.values.get('data_sources.source_type')?.get(row.normal('type'));
  const type = taught ?? TYPES.get(row.normal('type').split(' ')[0] ?? '') ?? 'other';
  return {
    key: [row.normal('name')],
    match: ['name'],
    fields: { source_type: type, ...range(row) },
  };
}

/** `2025` is a year, `1/1/2025–3/31/2025` two days; what is neither stays with the raw row. */
function range(row: RowView): Record<string, string> {
  const shown = row.text('range') ?? '';
  if (/^(19|20)\d{2}$/.test(shown)) return { date_range_from: `${shown}-01-01`, date_range_to: `${shown}-12-31` };
  const [from, to] = shown.split(/\s*[–—]\s*|\s+-\s+|\s+to\s+/).map((part) => {
    const day = parseDate({ t: 's', v: part }, {}, parseContext(row.run, false));
    return day.ok ? day.value : null;
  });
  return from && to && from <= to ? { date_range_from: from, date_range_to: to } : {};
}
