import type { RowView } from '../../importing/rows/row-view.ts';
import type { BlocksSheet, Draft } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { longText, text } from './column.ts';

/** What-if scenarios: a heading opens one, the rows below are what it assumes. */
export const scenarioModel: BlocksSheet = {
  name: 'SCENARIO MODEL',
  shape: 'blocks',
  table: 'scenario_assumptions',
  source: 'masterfile_import',
  // the sheet has no labels
  headerRow: 0,
  essential: ['value'],
  heading: (label) => (/^(current\b|scenario\b(?!\s+model$))/i.test(label) ? label : null),
  columns: [
    text(0, 'Assumption', 'variable_name', { required: true }),
    { at: 1, label: 'Value', field: 'value', parse: { kind: 'quantity' }, to: null, refuse: true },
    longText(2, 'Notes', 'notes'),
  ],
  opens: ({ section }) => ({
    table: 'scenarios',
    key: [normalise(section?.label ?? '')],
    match: ['name'],
    fields: { name: section?.label, is_baseline: /^current\b/i.test(section?.label ?? '') },
  }),
  record,
};

function record(row: RowView): Draft {
  const { section } = row;
  const value = row.quantity('value');
  const order = row.line(row.note(section?.label ?? ''));
  return {
    key: [normalise(section?.label ?? ''), row.normal('variable_name')],
    match: ['scenario_id', 'variable_name'],
    fields: {
      variable_value: value?.text,
      numeric_value: value?.value,
      unit: value?.unit,
      ...(order === null ? {} : { sort_order: order }),
    },
    lookups: {
      scenario_id: {
        kind: 'table',
        table: 'scenarios',
        value: section?.label ?? '',
        required: true,
        cell: section?.cell ?? 'A',
        label: 'Scenario',
      },
    },
  };
}
