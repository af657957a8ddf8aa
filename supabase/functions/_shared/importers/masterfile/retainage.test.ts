import { describe, expect, test } from 'vitest';
import { codesOf, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

describe('RETAINAGE', () => {
  const HELD = [
    'Project',
    'Lender',
    'Total Contract',
    'Total Billed',
    'Retainage %',
    'Retainage Held ($)',
    'Release Condition',
  ];
  const OWED = [
    'Sub/Vendor',
    'Project',
    'Contract Amount',
    'Total Paid',
    'Retainage %',
    'Retainage Owed ($)',
    'Release Condition',
  ];
  const read = (
    held: unknown[][],
    owed: unknown[][],
    settings: object = { as_of: '2026-02-11' },
    run = runOf(settings),
  ) =>
    readCells(
      masterfile,
      'RETAINAGE',
      [
        ['R'],
        [],
        [],
        ['RETAINAGE HELD BY LENDERS'],
        HELD,
        ...held,
        ['RETAINAGE YOU OWE TO SUBS'],
        OWED,
        ...owed,
      ] as never,
      run,
    );

  test('two lists with labels of their own', async () => {
    const { rows, report } = await read(
      [['AR1', 'Mock Bank', 100, 50, '10%', 5, 'Final']],
      [['Mock LLC', 'AR1', 100, 80, '5%', 4]],
    );
    expect(rows).toMatchObject([
      {
        row: 6,
        key: ['receivable', { lookup: 'project_id' }, 'mock bank'],
        fields: {
          direction: 'receivable',
          holder_name: 'Mock Bank',
          base_amount: 50,
          retainage_pct: 10,
          amount_held: 5,
        },
        defaults: { entry_date: '2026-02-11' },
      },
      {
        row: 9,
        key: ['payable', { lookup: 'project_id' }, { lookup: 'vendor_id' }],
        fields: { direction: 'payable', base_amount: 80, retainage_pct: 5, amount_held: 4 },
        lookups: { vendor_id: { create: true, defaults: { vendor_type: 'subcontractor' } }, project_id: { cell: 'B' } },
      },
    ]);
    expect([...report.issues, ...rows.flatMap((row) => row.issues)]).toEqual([]);
  });

  test('the held amount is the one of the file, else worked out; a difference and a missing rate are told', async () => {
    const { rows } = await read(
      [
        ['AR1', 'Mock Bank', 1, 50, 10, 7],
        ['AR2', 'Mock Bank', 1, 50, '10%', null],
        ['AR3', 'Mock Bank', 1, 50, null, null],
        ['AR4', 'Mock Bank', 1, null, null, 3],
      ],
      [],
      { retainage_pct: 8 },
    );
    expect(rows.map((row) => [row.fields.amount_held, ...codesOf(row)])).toEqual([
      [7, 'percent_scale_assumed', 'total_mismatch'],
      [5],
      [4, 'rate_assumed'],
      [3, 'rate_assumed'],
    ]);
    const without = await read([['AR3', 'Mock Bank', 1, 50, null, null]], []);
    expect(codesOf(without.rows[0])).toEqual(['missing_required']);
  });

  test('a missing rate is that of the project, else the usual one', async () => {
    const run = runOf({ retainage_pct: 8 }, { aliases: { project: { garage: 'AR1' } } });
    run.projects.add('AR1', 5);
    run.projects.add('AR2');
    const blank = (project: string) => [project, 'Mock Bank', 1, 50, null, null];
    const { rows } = await read(['AR1', 'Alder (AR1)', 'Garage', 'AR2'].map(blank), [], {}, run);
    expect(rows.map((row) => [row.fields.retainage_pct, row.fields.amount_held, row.issues[0]?.value])).toEqual([
      [5, 2.5, '5%'],
      [5, 2.5, '5%'],
      [5, 2.5, '5%'],
      [8, 4, '8%'],
    ]);
  });

  test('refused rows come back under their heading, without labels of their own', async () => {
    const { rows, report } = await readCells(masterfile, 'RETAINAGE', [
      [...HELD, 'Reason'],
      ['RETAINAGE YOU OWE TO SUBS'],
      ['Mock LLC', 'AR1', 100, 80, '5%', 4],
    ]);
    expect(rows).toMatchObject([
      { section: 'RETAINAGE YOU OWE TO SUBS', fields: { direction: 'payable', amount_held: 4 } },
    ]);
    expect(report.issues.every((one) => one.code === 'header_not_found')).toBe(true);
  });

  test('without its headings the sheet asks', async () => {
    const { report, rows } = await readCells(masterfile, 'RETAINAGE', [HELD, ['AR1', 'Mock Bank', 1, 1, '10%', 1]]);
    expect([report.state, rows.length]).toEqual(['needs_mapping', 0]);
  });
});
