import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, Office, testDatabase } from './import-office.ts';
import { cost, costCode, ofProject, ofVendor, problem, project, report, staged, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const codes = (answer: Answer) => answer.rejected.map((r) => [r.row, r.code, r.value]);

describe('a bad row', () => {
  it('is refused alone when the database says no, with the rule and the column of the sheet', async () => {
    const good = Array.from({ length: 40 }, (_, i) => vendor(`Good ${i}`));
    const worse = vendor('Bad score', { score_quality: 7 });
    const empty = vendor(' ', {}, { key: ['blank'] });
    const both = vendor('Never again', { do_not_rehire: true });
    const rows = [...good.slice(0, 10), worse, ...good.slice(10, 30), empty, both, ...good.slice(30)];
    const answer = await office.take(rows, {
      reports: [report('VENDORS', 'vendors', { name: 'A', score_quality: 'G' })],
    });
    expect(answer.status).toBe('completed_with_errors');
    expect(answer.totals).toMatchObject({ created: 40, rejected: 3 });
    expect(answer.rejected).toMatchObject([
      {
        row: worse.row,
        code: 'constraint',
        value: 'vendors_score_quality_check',
        column: 'G',
        label: 'SCORE_QUALITY',
        message: expect.stringContaining('violates check'),
      },
      { row: empty.row, code: 'constraint', value: 'vendors_name_check', column: 'A' },
      { row: both.row, code: 'constraint', value: 'vendors_do_not_rehire_check' },
    ]);
    expect(await office.rows('vendors')).toHaveLength(40);
  });

  it('is refused by unique keys, foreign keys, missing columns and triggers', async () => {
    await office.take([project('AR1')]);
    await office.sql`create function public.no_friday() returns trigger language plpgsql set search_path = '' as
      $$ begin if new.event_date = '2026-01-09' then raise exception 'closed on Fridays'; end if; return new; end $$`;
    await office.sql`create trigger no_friday before insert on public.cost_events for each row execute function public.no_friday()`;
    try {
      const answer = await office.look(
        [
          staged('projects', { code: 'AR1', name: 'Other' }, { key: ['other'], match: [] }),
          cost(1, {}, { project_id: '00000000-0000-4000-8000-000000000000' }),
          staged('cost_events', { amount: 1 }, { sheet: 'LOG' }),
          cost(1, {}, { event_date: '2026-01-09' }),
          cost(2),
        ],
        { reports: [report('LOG', 'cost_events', { event_date: 'A' })] },
      );
      expect(answer.totals).toMatchObject({ created: 1, rejected: 4 });
      expect(answer.rejected.map((r) => [r.code, r.value, r.column])).toEqual([
        ['constraint', 'projects_organization_id_code_key', null],
        ['constraint', 'cost_events_project_id_fkey', null],
        ['missing_required', null, 'A'],
        ['constraint', 'closed on Fridays', null],
      ]);
    } finally {
      await office.sql`drop trigger no_friday on public.cost_events`;
      await office.sql`drop function public.no_friday()`;
    }
  });

  it('is told once for a block whose project nobody knows, with what it costs, and answered once', async () => {
    const of = (label: string, row: number, code: string, amount: number) =>
      costCode('?', code, {}, { sheet: 'SOV', amount, lookups: { project_id: ofProject(label, { cell: 'A', row }) } });
    const rows = [of('AR1', 5, '1', 1), of('Shed', 9, '2', 10.5), of('Shed', 9, '3', 4), of('Barn', 20, '4', 3)];
    await office.take([project('AR1')]);
    const answer = await office.look(rows);
    expect(answer.totals).toMatchObject({ created: 1, rejected: 3, errors: 2 });
    expect(answer.rejected).toMatchObject([
      { sheet: 'SOV', row: 9, column: 'A', code: 'unknown_project', value: 'Shed', rows: 2, amount: 14.5 },
      { sheet: 'SOV', row: 20, column: 'A', code: 'unknown_project', value: 'Barn', rows: 1, amount: 3 },
    ]);
    expect(answer.labels).toMatchObject([
      { kind: 'project', value: 'Shed', rows: 2, amount: 14.5 },
      { value: 'Barn', rows: 1, amount: 3 },
    ]);
    expect(await office.rows('import_run_rows')).toHaveLength(5);
    const answered = await office.look(rows, { mapping: { aliases: { project: { Shed: 'AR1', barn: 'AR1' } } } });
    expect(answered.totals).toMatchObject({ created: 4, rejected: 0 });
  });

  it('takes the records it alone would have brought with it', async () => {
    const line = (name: string, more = {}) =>
      cost(1, { lookups: { vendor_id: ofVendor(name) } }, { description: name, ...more });
    await office.take([
      line('Good Inc'),
      line('Shared Inc', { project_id: '00000000-0000-4000-8000-000000000000' }),
      line('Shared Inc'),
      line('Lost Inc', { project_id: '00000000-0000-4000-8000-000000000000' }),
    ]);
    expect((await office.rows('vendors', 'name')).map((v) => v.name)).toEqual(['Good Inc', 'Shared Inc']);
  });

  it('has the code of its column when a value does not fit', async () => {
    const values = {
      score_quality: '4.5',
      insurance_expiry: 'soon',
      vendor_type: 'friend',
      w9_on_file: 'maybe',
      payment_terms_days: '99999',
    };
    const rows = Object.entries(values).map(([column, value]) => vendor(`Bad ${column}`, { [column]: value }));
    const answer = await office.look(
      [
        ...rows,
        cost('many' as unknown as number),
        cost(1e15),
        cost(1, {}, { event_date: '2026-02-30' }),
        vendor('Good'),
      ],
      {
        reports: [report('VENDORS', 'vendors', { insurance_expiry: 'E' })],
      },
    );
    expect(answer.totals).toMatchObject({ created: 1, rejected: 8 });
    expect(codes(answer).map(([, code, value]) => [code, value])).toEqual([
      ['not_an_integer', '4.5'],
      ['not_a_date', 'soon'],
      ['unmapped_value', 'friend'],
      ['not_yes_no', 'maybe'],
      ['out_of_range', '99999'],
      ['not_a_number', 'many'],
      ['out_of_range', '1000000000000000'],
      ['date_out_of_range', '2026-02-30'],
    ]);
    expect(answer.rejected[1]).toMatchObject({ column: 'E', label: 'INSURANCE_EXPIRY' });
  });

  it('of a satellite refuses its record', async () => {
    const answer = await office.look([
      project('AR1', { 'project_terms.retainage_pct': 120 }),
      project('BH2', { 'project_terms.budget_total': 'much' }),
      project('CV1', { 'project_terms.budget_total': 5 }),
    ]);
    expect(answer.totals).toMatchObject({ created: 1, rejected: 2 });
    expect(answer.rejected).toMatchObject([
      { value: 'project_terms_retainage_pct_check' },
      { code: 'not_a_number', value: 'much' },
    ]);
  });

  it('among updates leaves the record as it was', async () => {
    await office.take([vendor('A', { trade: 'x' }), vendor('B', { trade: 'x' })]);
    const answer = await office.take([vendor('A', { trade: 'y', score_quality: 9 }), vendor('B', { trade: 'y' })]);
    expect(answer.totals).toMatchObject({ updated: 1, rejected: 1 });
    expect(await office.rows('vendors', 'name')).toMatchObject([
      { trade: 'x', version: 1 },
      { trade: 'y', version: 2 },
    ]);
  });

  it('with an issue of the reader is not written, and all its issues are told', async () => {
    const issues = [
      problem('not_a_number', { value: 'N/A' }),
      problem('not_yes_no', { severity: 'warning', column: 'P' }),
    ];
    const answer = await office.take([cost(1, { issues, lookups: { project_id: ofProject('ZZ9') } })]);
    expect(codes(answer).map(([, code]) => code)).toEqual(['not_a_number', 'unknown_project']);
    expect(answer.warnings).toMatchObject([{ code: 'not_yes_no', column: 'P' }]);
    expect(answer.totals).toMatchObject({ rejected: 1, errors: 2 });
  });

  it('names the cell on a sheet with one record per cell', async () => {
    const answer = await office.look([
      cost(1, { column: 'D', lookups: { project_id: ofProject('ZZ9', { cell: null }) } }),
    ]);
    expect(answer.rejected).toMatchObject([{ column: 'D', code: 'unknown_project' }]);
  });
});

describe('on_error', () => {
  const rows = () => [
    vendor('Good'),
    vendor('Bad', { score_quality: 9 }),
    project('AR1'),
    cost(1, { lookups: { project_id: ofProject('AR1') } }),
  ];

  it('stop writes nothing and reports the same issues', async () => {
    const lenient = await office.look(rows());
    const before = await office.state();
    const strict = await office.look(rows(), { options: { on_error: 'stop' } });
    expect(codes(strict).map(([, code]) => code)).toEqual(codes(lenient).map(([, code]) => code));
    expect(strict.totals).toMatchObject({ created: 0, updated: 0, rejected: 1, skipped: 3 });
    expect((await office.commit(strict.run_id)).status).toBe('failed');
    expect(await office.state()).toEqual(before);
  });

  it('stop goes through without errors, and heeds those of whole sheets', async () => {
    const good = rows().filter((row) => (row.fields as { name?: string }).name !== 'Bad');
    expect((await office.take(good, { options: { on_error: 'stop' } })).status).toBe('completed');
    const unread = report(
      'OTHER',
      null,
      {},
      { state: 'needs_mapping', issues: [{ ...problem('needs_mapping'), row: 2 }] },
    );
    const answer = await office.take([vendor('More')], { options: { on_error: 'stop' }, reports: [unread] });
    expect(answer).toMatchObject({ status: 'failed', rejected: [{ sheet: 'OTHER', row: 2, code: 'needs_mapping' }] });
    expect(await office.rows('vendors')).toHaveLength(1);
  });

  it('skip_sheets holds back the sheets with errors, and what hangs on them', async () => {
    const bad = project('BH2', { square_feet: -1 });
    const answer = await office.take([...rows(), bad], { options: { on_error: 'skip_sheets' } });
    expect(answer.totals).toMatchObject({ created: 0, rejected: 3, skipped: 2 });
    expect(
      codes(answer)
        .map(([, code, value]) => `${code} ${value}`)
        .sort(),
    ).toEqual([
      'constraint projects_square_feet_check',
      'constraint vendors_score_quality_check',
      'unknown_project AR1',
    ]);
    const healthy = await office.take([...rows(), project('BH2')], { options: { on_error: 'skip_sheets' } });
    expect(healthy.totals).toMatchObject({ created: 3, rejected: 1, skipped: 1 });
    expect(await office.rows('vendors')).toEqual([]);
  });
});

describe('the rejected rows', () => {
  it('come back with their cells, labels, sections and reasons, one per row of the sheet', async () => {
    const raw = [['s', 'cell'], null, ['n', 45000, 'm/d/yy']];
    const answer = await office.look(
      [
        cost(1, { row: 9, raw, section: 'PROJECT: ZZ9', lookups: { project_id: ofProject('ZZ9') } }),
        cost(2, { row: 12, column: 'C', raw, issues: [problem('not_a_number')] }),
        cost(3, { row: 12, column: 'D', raw, issues: [problem('not_a_date', { column: null })] }),
        cost(4),
        vendor('Oak', { trade: 'A' }),
        vendor('Oak', { trade: 'B' }, { raw: [['s', 'Oak']] }),
      ],
      {
        reports: [
          report('VENDORS', 'vendors', { name: 'A' }),
          report('LOG', 'cost_events', { event_date: 'A', amount: 'G' }, { header_row: 2, date1904: true }),
        ],
      },
    );
    const [row] = await office.do<{ a: { sheets: unknown[] } }>(
      office.owner,
      (tx) => tx`select public.import_rejected(${answer.run_id}) as a`,
    );
    expect(row?.a).toMatchObject({ importer: 'masterfile' });
    expect(row?.a.sheets).toMatchObject([
      {
        sheet: 'VENDORS',
        header_row: 1,
        date1904: false,
        rows: [{ raw: [['s', 'Oak']], issues: [{ code: 'conflicting_duplicate' }] }],
      },
      {
        sheet: 'LOG',
        header_row: 2,
        date1904: true,
        columns: [
          { column: 'A', label: 'EVENT_DATE' },
          { column: 'G', label: 'AMOUNT' },
        ],
        rows: [
          { row: 9, section: 'PROJECT: ZZ9', raw, issues: [{ code: 'unknown_project', value: 'ZZ9' }] },
          {
            row: 12,
            raw,
            issues: [
              { code: 'not_a_number', column: 'A' },
              { code: 'not_a_date', column: 'D' },
            ],
          },
        ],
      },
    ]);
  });
});
