import { describe, expect, test } from 'vitest';
import { masterfile } from '../../importers/masterfile/index.ts';
import { readMapping } from '../mapping.ts';
import { workbookOf } from '../read/files.fixture.ts';
import { readFile, runOf } from '../run.fixture.ts';
import { importer, LABELS, rows, sheet } from './list.fixture.ts';
import { matchSheets } from './sheets.ts';

/** Sheets that others look up come first. */
const ORDER = [
  'COA',
  'PROJECT BUDGETS',
  'VENDOR SCORECARD',
  'EMPLOYEE COSTS',
  'PAYROLL',
  'DEBT SCHEDULE',
  'DEBT PAYOFF',
  'PROPERTIES',
  'JOB COSTING',
  'SOV DRAW BUILDER',
  'DRAW TRACKER',
  'CHANGE ORDERS',
  'RETAINAGE',
  'LIEN WAIVERS',
  'PHASE SYNC',
  'PROJECT SCHEDULE',
  'PAYROLL CALENDAR',
  'RECURRING EXP',
  'DAILY INPUTS',
  'CASH FLOW 13WK',
  'MONTHLY PL',
  'MULTIFAMILY PL',
  'SCENARIO MODEL',
  'BID PIPELINE',
  'DEVELOPMENT PRO FORMA',
  'CREW ALLOCATION',
  'AR AGING',
  'AP AGING',
  'DATA LOG',
  'TXN LOG',
  'LOWES PRO',
];

describe('sheets', () => {
  const sheets = (...names: string[]) => names.map((name) => ({ name, hidden: false, rows: 0 }));

  test('exact name before a similar one before the mapping', () => {
    const matches = matchSheets(
      sheets(' one ', 'ONE', 'Two', 'My three', 'Other'),
      ['ONE', 'two', 'THREE', 'FOUR'],
      readMapping({ sheets: { 'my  three': { as: 'three' } } }),
    );
    expect(matches.found.map((match) => [match.declared, match.sheet.name, match.differs])).toEqual([
      ['ONE', 'ONE', null],
      ['two', 'Two', 'Two'],
      ['THREE', 'My three', null],
    ]);
    expect(matches.unknown.map((one) => one.name)).toEqual([' one ', 'Other']);
    expect(matches.missing).toEqual(['FOUR']);
  });

  test('reports: a differing name, an unknown sheet, a missing one, one ignored on purpose', async () => {
    const bytes = workbookOf({ ' list': [['t'], LABELS, ...rows], SCRATCH: [['do not import', 1]] });
    const found = await readFile({ ...importer, sheets: [sheet, { ...sheet, name: 'GONE' }] }, 'f.xlsx', bytes);
    expect(found.get('LIST')?.report.issues).toMatchObject([{ code: 'sheet_name_differs', row: 2, value: ' list' }]);
    expect(found.get('SCRATCH')?.report).toMatchObject({
      state: 'not_read',
      issues: [{ code: 'unknown_sheet', severity: 'warning', value: 'SCRATCH' }],
    });
    expect(found.get('GONE')?.report).toMatchObject({
      state: 'not_read',
      issues: [{ code: 'sheet_missing', severity: 'info' }],
    });
    const ignored = await readFile(
      importer,
      'f.xlsx',
      bytes,
      runOf({}, { sheets: { ' list': { ignore: true }, scratch: { ignore: true } } }),
    );
    expect(ignored.get('LIST')).toMatchObject({ report: { state: 'not_read' }, rows: [] });
    expect(ignored.get('SCRATCH')?.report.issues).toEqual([]);
  });

  test('a sheet of another name, with labels of its own, once a person has said what it is', async () => {
    const bytes = workbookOf({ 'My things': [[], [], ['Thing', 'Sort', 'Worth', 'When', 'Where'], ...rows] });
    const columns = { name: 'Thing', kind: 'Sort', amount: 'Worth', day: 'When', job: 'Where' };
    const found = await readFile(
      importer,
      'f.xlsx',
      bytes,
      runOf({}, { sheets: { 'my things': { as: 'LIST', columns } } }),
    );
    expect(found.get('LIST')).toMatchObject({
      report: { state: 'read', header_row: 3, issues: [] },
      rows: { length: 12 },
    });
  });

  test('the sheets of the masterfile come in the order in which they need each other', () => {
    const names = masterfile.sheets.map((spec) => spec.name);
    expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
    expect(names.filter((name) => !ORDER.includes(name))).toEqual([]);
    expect(masterfile.sheets.length + Object.keys(masterfile.notRead).length).toBe(38);
  });
});
