import { beforeEach, describe, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { cost, costCode, ofProject, ofVendor, project, report, staged, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

/** Parents last, to see that the engine and not the file decides the order. */
const book = () => [
  cost(-120.5, {
    lookups: {
      project_id: ofProject('AR1'),
      vendor_id: ofVendor('Oak & Sons', { defaults: { vendor_type: 'supplier' } }),
    },
  }),
  cost(
    80,
    { lookups: { project_id: ofProject('Project BH2'), vendor_id: ofVendor('Known LLC') } },
    { description: 'nails' },
  ),
  costCode('AR1', '01-100', { original_budget: 5000, opening_actual: 10, opening_as_of: '2026-02-01' }),
  project('AR1', { 'project_terms.budget_total': 778400 }),
  project('BH2'),
  vendor('Known LLC', { trade: 'Framing', score_quality: 4 }),
  staged(null, {}, { issues: [{ severity: 'info', code: 'ignored_row', column: 'A', label: 'A', value: 'note' }] }),
];

describe('a first import', () => {
  it('creates the records with their references, provenance, defaults and satellites', async () => {
    const answer = await office.take(book());
    expect(answer.status).toBe('completed');
    expect(answer.totals).toEqual({
      created: 7,
      updated: 0,
      unchanged: 0,
      cleared: 0,
      rejected: 0,
      duplicates: 0,
      skipped: 0,
      errors: 0,
    });

    const [ar1, bh2] = await office.rows('projects', 'code');
    expect(ar1).toMatchObject({
      code: 'AR1',
      status: 'active',
      source: 'masterfile_import',
      import_key: 'masterfile|ar1',
      version: 1,
      created_by: office.owner,
    });
    expect(ar1?.import_run_id).toBe(answer.run_id);
    expect(ar1?.source_ref).toMatch(/^book\.xlsx · PROJECTS · \d+$/);
    const terms = await office.rows('project_terms', 'budget_total desc');
    expect(terms.map((t) => [t.project_id, t.budget_total, t.retainage_pct])).toEqual([
      [ar1?.id, '778400.00', '10.00'],
      [bh2?.id, '0.00', '10.00'],
    ]);
    const [code] = await office.rows('cost_codes');
    expect(code).toMatchObject({
      project_id: ar1?.id,
      import_key: 'masterfile|ar1|01-100',
      original_budget: '5000.00',
    });
    const vendors = await office.rows('vendors', 'name');
    expect(vendors).toMatchObject([
      { name: 'Known LLC', vendor_type: 'other', import_key: 'masterfile|known llc', score_quality: 4 },
      {
        name: 'Oak & Sons',
        vendor_type: 'supplier',
        import_key: 'masterfile|oak & sons',
        source: 'masterfile_import',
        import_run_id: answer.run_id,
      },
    ]);
    const costs = await office.rows('cost_events', 'amount');
    expect(costs).toMatchObject([
      { amount: '-120.50', project_id: ar1?.id, vendor_id: vendors[1]?.id, status: 'posted', covered_by_opening: true },
      {
        amount: '80.00',
        project_id: bh2?.id,
        vendor_id: vendors[0]?.id,
        description: 'nails',
        covered_by_opening: false,
      },
    ]);
  });

  it('answers per sheet and table, implied records in their own table', async () => {
    const answer = await office.look(book(), {
      reports: [
        report('PROJECTS', 'projects', { code: 'A' }),
        report(
          'OTHER',
          null,
          {},
          { state: 'not_read', issues: [{ severity: 'warning', code: 'unknown_sheet', row: 1, value: 'OTHER' }] },
        ),
      ],
    });
    const counts = answer.sheets.map((s) => [s.sheet, s.table, s.rows, s.created, s.ignored]);
    expect(counts.sort()).toEqual([
      ['CODES', 'cost_codes', 1, 1, 0],
      ['LOG', 'cost_events', 2, 2, 0],
      ['LOG', 'vendors', 0, 1, 0],
      ['NOTES', null, 1, 0, 1],
      ['OTHER', null, 0, 0, 0],
      ['PROJECTS', 'projects', 2, 2, 0],
      ['VENDORS', 'vendors', 1, 1, 0],
    ]);
    expect(answer.sheets.find((s) => s.sheet === 'OTHER')?.state).toBe('not_read');
    expect(answer.sheets.find((s) => s.sheet === 'PROJECTS')?.columns).toHaveLength(1);
    expect(answer.infos).toMatchObject([{ sheet: 'NOTES', code: 'ignored_row', column: 'A', value: 'note' }]);
    expect(answer.warnings).toMatchObject([{ sheet: 'OTHER', row: 1, code: 'unknown_sheet' }]);
    const [run] = await office.rows('import_runs');
    expect(run).toMatchObject({ status: 'validated', sheet_names: ['PROJECTS', 'OTHER'], started_by: office.owner });
    expect(run?.summary).toEqual(answer);
  });

  it('keeps a row for every input row, with its cells and the record it became', async () => {
    const rows = book().map((row) => ({ ...row, raw: [['s', 'cell'], null] }));
    const answer = await office.take(rows);
    const kept = await office.rows('import_run_rows', 'row_number');
    expect(kept.map((r) => r.action)).toEqual([
      'created',
      'created',
      'created',
      'created',
      'created',
      'created',
      'skipped',
    ]);
    const ids = [
      ...(await office.rows('projects')),
      ...(await office.rows('vendors')),
      ...(await office.rows('cost_events')),
    ].map((r) => r.id);
    expect(
      kept.filter((r) => r.target_table !== 'cost_codes' && r.target_id).every((r) => ids.includes(r.target_id)),
    ).toBe(true);
    expect(kept[0]).toMatchObject({
      raw: [['s', 'cell'], null],
      import_run_id: answer.run_id,
      import_key: expect.stringMatching(/^masterfile\|/),
    });
    const [run] = await office.rows('import_runs');
    expect(run).toMatchObject({
      created_count: 7,
      updated_count: 0,
      skipped_count: 0,
      error_count: 0,
      status: 'completed',
    });
    expect(run?.finished_at).not.toBeNull();
  });

  it('leaves no staged row behind', async () => {
    const { run_id } = await office.take(book());
    const [left] = await used.sql`select (select count(*) from private.import_staging where run_id = ${run_id})::int
      + (select count(*) from private.import_previews where run_id = ${run_id})::int + (select count(*) from private.import_transactions)::int as n`;
    expect(left?.n).toBe(0);
  });
});

describe('a preview', () => {
  it('writes nothing to any table but the record of the run', async () => {
    const before = await office.state();
    await office.look(book());
    expect(await office.state()).toEqual(before);
    expect(await office.rows('import_run_rows')).toHaveLength(7);
  });

  it('can be repeated, and says the same', async () => {
    const first = await office.look(book());
    const again = await office.preview(first.run_id, null);
    expect({ ...again, elapsed_ms: 0 }).toEqual({ ...first, elapsed_ms: 0 });
  });
});

describe('the same file again', () => {
  it('touches no record', async () => {
    const rows = book();
    await office.take(rows);
    const before = await office.state();
    const answer = await office.take(rows);
    expect(answer.totals).toMatchObject({ created: 0, updated: 0, unchanged: 6, rejected: 0 });
    expect(answer.missing).toEqual([]);
    expect(await office.state()).toEqual(before);
    expect(await office.log(answer.run_id)).toEqual([]);
  });

  it('under another name and with its sheets in another order neither', async () => {
    await office.take(book());
    const before = await office.state();
    const answer = await office.take(
      book()
        .reverse()
        .map((row) => ({ ...row, file: 'renamed.xlsx' })),
    );
    expect(answer.totals).toMatchObject({ created: 0, updated: 0 });
    expect(await office.state()).toEqual(before);
  });
});

describe('a corrected file', () => {
  it('updates what differs, column by column, and shows before and after', async () => {
    await office.take(book());
    const [was] = await office.rows('projects', 'code');
    const corrected = [
      project('AR1', { name: 'Alder', 'project_terms.budget_total': 800000 }),
      vendor('Known LLC', { trade: 'Framing', score_quality: 5 }),
      costCode('AR1', '01-100', { original_budget: '5000.004' }),
    ];
    const answer = await office.take(corrected);
    expect(answer.totals).toMatchObject({ created: 0, updated: 2, unchanged: 1 });
    expect(answer.changes.map(({ table, label, before, after }) => ({ table, label, before, after }))).toEqual([
      {
        table: 'projects',
        label: 'Project AR1',
        before: { name: 'Project AR1', 'project_terms.budget_total': 0 + 778400 },
        after: { name: 'Alder', 'project_terms.budget_total': 800000 },
      },
      { table: 'vendors', label: 'Known LLC', before: { score_quality: 4 }, after: { score_quality: 5 } },
    ]);
    const [is] = await office.rows('projects', 'code');
    expect(is).toMatchObject({
      id: was?.id,
      name: 'Alder',
      version: 2,
      import_run_id: answer.run_id,
      created_at: was?.created_at,
    });
    expect((await office.rows('project_terms', 'budget_total desc'))[0]).toMatchObject({
      budget_total: '800000.00',
      version: 3,
    });
  });

  it('with a blank in it erases nothing', async () => {
    await office.take(book());
    const answer = await office.take([vendor('Known LLC', { trade: null })]);
    expect(answer.totals).toMatchObject({ updated: 0, unchanged: 1 });
    expect((await office.rows('vendors', 'name'))[0]).toMatchObject({ trade: 'Framing' });
  });

  it('names what it no longer has, of the sheets it does have, and pairs an edited line with its successor', async () => {
    const rows = [
      cost(1, {}, { description: 'one', po_number: 'P1' }),
      cost(2, {}, { description: 'two', po_number: 'P2' }),
      vendor('Gone Inc'),
      project('AR1'),
    ];
    await office.take(rows);
    const [one] = await office.rows('cost_events', 'amount');
    const answer = await office.look([
      rows[1] ?? {},
      cost(1.5, {}, { description: 'one', po_number: 'P1' }),
      vendor('New Inc'),
    ]);
    const [edited] = answer.missing.filter((m) => m.table === 'cost_events');
    expect(edited).toMatchObject({ count: 1, records: [{ id: one?.id, label: 'one' }] });
    expect(edited?.records[0]?.pair).not.toBeNull();
    expect(answer.missing.find((m) => m.table === 'vendors')).toMatchObject({
      count: 1,
      records: [{ label: 'Gone Inc', pair: null }],
    });
    // the projects' sheet is not in the file at all
    expect(answer.missing.find((m) => m.table === 'projects')).toBeUndefined();
  });

  it('does not call a record missing whose row is refused', async () => {
    await office.take([vendor('Kept Inc')]);
    const refused = vendor(
      'Kept Inc',
      {},
      { issues: [{ severity: 'error', code: 'not_a_number', column: 'C', label: 'Score', value: 'x' }] },
    );
    expect((await office.look([refused])).missing).toEqual([]);
  });
});

describe('history', () => {
  it('has every change of the run once, under the run', async () => {
    const first = await office.take(book());
    const log = await office.log(first.run_id);
    const inserts = log.filter((l) => l.action === 'insert').map((l) => l.table_name);
    expect(inserts.sort()).toEqual([
      'cost_codes',
      'cost_events',
      'cost_events',
      'project_terms',
      'project_terms',
      'projects',
      'projects',
      'vendors',
      'vendors',
    ]);
    expect(log.filter((l) => l.action === 'update')).toMatchObject([
      { table_name: 'project_terms', changed_fields: ['budget_total'] },
    ]);

    const second = await office.take([vendor('Known LLC', { score_quality: 5 })]);
    expect(await office.log(second.run_id)).toMatchObject([
      {
        table_name: 'vendors',
        action: 'update',
        changed_fields: ['composite_score', 'import_run_id', 'score_quality', 'source_ref'],
      },
    ]);
    const entries =
      await used.sql`select actor_id, actor_label from public.audit_log where import_run_id = ${second.run_id}`;
    expect(entries).toMatchObject([{ actor_id: office.owner, actor_label: 'import' }]);
  });

  it('is not written under the run by what follows in the session', async () => {
    const { run_id } = await office.look(book());
    await office.do(office.owner, async (tx) => {
      await tx`select public.import_commit(${run_id})`;
      return await tx`update public.vendors set notes = 'later' where organization_id = ${office.id} and name = 'Known LLC' returning id`;
    });
    const [last] =
      await used.sql`select import_run_id from public.audit_log where organization_id = ${office.id} and table_name = 'vendors' order by id desc limit 1`;
    expect(last?.import_run_id).toBeNull();
  });
});
