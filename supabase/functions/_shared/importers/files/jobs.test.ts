import { expect, test } from 'vitest';
import { workbookOf } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, readFile, runOf } from '../../importing/run.fixture.ts';
import { jobs } from './jobs.ts';

const LABELS = ['Quote ID', 'Job ID', 'Job Name', 'Priority', 'Scope Category', 'Scope Description'];
const MORE = ['Labor / Material / Combined', 'Vendor', 'Quote Date', 'Quote Amount', 'Approved? (Yes/No)'];
const quote = (number: string, approved: unknown, issued: unknown) =>
  [number, 1, 'AR1', 1, 'Roof', 'Tiles', 'Labor', 'Mock LLC', '1/2/2026', 100, approved, issued] as never;

test('an accepted quote is listed in the run as history: it makes no commitment', async () => {
  const { rows } = await readCells(
    jobs,
    'Scopes & Quotes',
    [
      [...LABELS, ...MORE, 'Contract Issued? (Yes/No)'],
      quote('Q1', 'Yes', 'No'),
      quote('Q2', 'No', 'Yes'),
      quote('Q3', 'No', null),
    ],
    runOf({}, {}, ['AR1']),
  );
  expect(rows.map((row) => [row.fields.status, ...codesOf(row)])).toEqual([
    ['accepted', 'history_only'],
    ['accepted', 'history_only'],
    ['submitted'],
  ]);
  expect(rows.map((row) => row.issues[0]?.column)).toEqual(['K', 'L', undefined]);
});

test('a quote names its project, and without a name the number of its job', async () => {
  const of = (job: unknown, name: unknown) => ['Q1', job, name, 1, null, null, null, null, null, 100] as never;
  const file = workbookOf({
    'Jobs Master': [
      ['Job ID', 'Job Name'],
      [17, 'AR1'],
      ['18', 'NEW2'],
    ],
    'Scopes & Quotes': [
      [...LABELS, ...MORE],
      of(17, 'Garage'),
      of(18, null),
      of(18, 'AR1'),
      of(19, 'Shed'),
      of(19, null),
    ],
  });
  const sheets = await readFile(jobs, 'f.xlsx', file, runOf({}, {}, ['AR1']));
  const rows = sheets.get('Scopes & Quotes')?.rows ?? [];
  expect(rows.map((row) => [row.lookups.project_id?.value, row.lookups.project_id?.cell, ...codesOf(row)])).toEqual([
    ['Garage', 'C'],
    ['NEW2', 'B'],
    ['AR1', 'C'],
    ['Shed', 'C'],
    [undefined, undefined, 'missing_required'],
  ]);
});
