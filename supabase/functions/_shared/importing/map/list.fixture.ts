import type { Cells } from '../read/files.fixture.ts';
import type { Importer, ListSheet } from '../spec.ts';

/** A small sheet of its own, so that these tests do not depend on any real one. */
export const sheet: ListSheet = {
  name: 'LIST',
  shape: 'list',
  table: 'things',
  source: 'csv_import',
  headerRow: 2,
  columns: [
    { at: 0, label: 'Name', field: 'name', parse: { kind: 'text' }, required: true, synonyms: ['Title'] },
    { at: 1, label: 'Kind', field: 'kind', parse: { kind: 'text' } },
    { at: 2, label: 'Amount', field: 'amount', parse: { kind: 'money' }, required: true },
    { at: 3, label: 'Day', field: 'day', parse: { kind: 'date' } },
    {
      at: 4,
      label: 'Job',
      field: 'job',
      parse: { kind: 'text' },
      lookup: { kind: 'project', to: 'job_id', required: true },
    },
  ],
  record: (row) => ({ key: [row.normal('name')] }),
};
export const importer: Importer = { name: 'test', sheets: [sheet], notRead: {} };
export const rows: Cells = Array.from({ length: 12 }, (_, i) => [
  `n${i}`,
  'k',
  { t: 'n', v: i + 0.5, z: '$0.00' },
  { t: 'n', v: 45_000 + i, z: 'm/d/yyyy' },
  `P${i % 3}`,
]);
export const LABELS = ['Name', 'Kind', 'Amount', 'Day', 'Job'];
