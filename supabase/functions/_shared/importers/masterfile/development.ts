import { words } from '../../importing/parse/one-of.ts';
import { type ImportSettings, record as object } from '../../importing/settings.ts';
import type { FormSheet } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { PROJECT_TYPES } from '../files/project-types.ts';

const STATUSES = words({
  identified: [],
  pursuing: [],
  bid_submitted: ['submitted'],
  shortlisted: [],
  won: [],
  lost: [],
  no_bid: [],
});
export const PRO_FORMA = 'DEVELOPMENT PRO FORMA';

/** Sheets with a pro forma each, as the organization names them: which label has the name, which one the value. */
export function developmentTabs({ stored }: ImportSettings): FormSheet[] {
  return Object.entries(object(stored.development_tabs)).map(([name, labels]) => developmentTab(name, object(labels)));
}

/** One opportunity of the pipeline. Without labels a person has to say where its name and value stand. */
export function developmentTab(name: string, labels: Record<string, unknown> = {}): FormSheet {
  const label = (field: string) => (typeof labels[field] === 'string' ? labels[field] : '');
  const status = STATUSES.get(normalise(label('status')));
  const type = PROJECT_TYPES.get(normalise(label('project_type')));
  return {
    name,
    shape: 'form',
    table: 'bid_pipeline',
    source: 'masterfile_import',
    headerRow: 3,
    anchor: 'opportunity_name',
    columns: [
      {
        at: null,
        label: label('opportunity_name'),
        field: 'opportunity_name',
        parse: { kind: 'text' },
        required: true,
      },
      { at: null, label: label('estimated_value'), field: 'estimated_value', parse: { kind: 'money' }, required: true },
      // no column of its own
      { at: null, label: label('units'), field: 'units', parse: { kind: 'raw' } },
    ],
    record: (row) => ({
      key: [row.normal('opportunity_name')],
      match: ['opportunity_name', 'client_name'],
      fields: type === undefined ? {} : { project_type: type },
      defaults: status === undefined ? {} : { status },
    }),
  };
}
