/** A check of a masterfile as the function answers it, and its record. */
export const RUN = '00000000-0000-4000-8000-000000000077';
export const sheet = { created: 0, updated: 0, unchanged: 0, rejected: 0, state: 'read', columns: [] };
export const answer = {
  run_id: RUN,
  status: 'validated',
  importer: 'masterfile',
  sheets: [
    { ...sheet, sheet: 'PROJECT BUDGETS', table: 'projects', rows: 12, created: 11, updated: 1 },
    {
      ...sheet,
      sheet: 'TXN LOG',
      table: 'cost_events',
      rows: 2600,
      created: 2598,
      rejected: 2,
      header_row: 1,
      columns: [
        { column: 'A', label: 'Date', field: 'event_date', samples: ['1/2/2026'], good: 2600, bad: 0 },
        { column: 'B', label: 'Total', field: 'amount', samples: ['10.50', '3'], good: 2598, bad: 2 },
        { column: 'C', label: 'Job', field: null, samples: ['Garage'], good: 0, bad: 0 },
      ],
      fields: [
        { field: 'event_date', label: 'Date', required: true },
        { field: 'amount', label: 'Amount', required: true },
        { field: 'project', label: 'Project', required: false },
      ],
      control: [{ label: 'TOTAL · Amount', expected: '100.00', found: '99.00' }],
    },
    { ...sheet, sheet: 'KPI', table: null, rows: 0, state: 'not_read' },
  ],
  rejected: [14, 88].map((row) => ({
    code: 'unknown_project',
    sheet: 'TXN LOG',
    row,
    column: 'C',
    label: 'Project',
    value: 'Garage',
    amount: -10.5,
    table: 'cost_events',
  })),
  labels: [{ kind: 'project', value: 'Garage', state: 'unknown', rows: 2, amount: -21, table: 'projects', by: 'code' }],
  warnings: [],
  infos: [],
  duplicates: [],
  totals: { created: 2609, updated: 1, unchanged: 0, rejected: 2 },
  changes: [
    {
      sheet: 'PROJECT BUDGETS',
      row: 6,
      table: 'projects',
      label: 'Birch Hollow',
      before: { code: 'B1' },
      after: { code: 'B2' },
    },
  ],
};
export const record = {
  id: RUN,
  importer: 'masterfile',
  status: 'validated',
  file_name: 'masterfile.xlsx',
  totals: answer.totals,
  created_at: '2026-11-23T15:04:00Z',
  finished_at: null,
  starter: { full_name: 'Dana' },
};
