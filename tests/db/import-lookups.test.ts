import { beforeEach, describe, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { cost, costCode, lookup, ofProject, ofVendor, project, staged, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const made = async (table: string, values: Record<string, unknown>) => {
  const [row] = await office.do<{ id: string }>(
    office.owner,
    (tx) => tx`insert into ${tx(`public.${table}`)} ${tx({ organization_id: office.id, ...values })} returning id`,
  );
  return row?.id;
};
/** The project each label finds, or the code of the issue. */
async function projectsOf(labels: string[], given = {}) {
  const answer = await office.take(
    labels.map((label, i) => cost(i + 1, { lookups: { project_id: ofProject(label) } })),
    given,
  );
  const costs = await office.rows('cost_events', 'amount');
  const codes = new Map((await office.rows('projects')).map((p) => [p.id, p.code]));
  return labels.map((_, i) => {
    const found = costs.find((c) => Number(c.amount) === i + 1);
    return found ? (codes.get(found.project_id) ?? null) : answer.rejected.find((r) => r.value === labels[i])?.code;
  });
}

describe('a project', () => {
  it('is found by code, name, code in parentheses and prefix before a dash, in any spelling', async () => {
    await made('projects', { code: 'AR1', name: 'Alder Ridge Lot 1' });
    await made('projects', { code: 'BH2', name: 'Birch' });
    const labels = [
      'AR1',
      ' ar1\u00a0 ',
      'ALDER  ridge lot 1',
      'Alder Ridge Lot One (AR1)',
      'BH2 — Birch Hollow',
      'bh2 -- spec',
      'BH2 - Birch',
      'Alder',
      'AR',
      'Lot (ZZ9)',
    ];
    expect(await projectsOf(labels)).toEqual([
      'AR1',
      'AR1',
      'AR1',
      'AR1',
      'BH2',
      'BH2',
      'unknown_project',
      'unknown_project',
      'unknown_project',
      'unknown_project',
    ]);
  });

  it('is found by an alias of the run, then by one of the organization; an alias of nothing means no project', async () => {
    const id = await made('projects', { code: 'AR1', name: 'Alder' });
    await made('projects', { code: 'BH2', name: 'Birch' });
    await made('import_mappings', { mapping_kind: 'project_alias', source_value: 'Ridge job', target_value: 'AR1' });
    await made('import_mappings', {
      mapping_kind: 'project_alias',
      source_value: 'By id',
      target_type: 'projects',
      target_id: id,
    });
    await made('import_mappings', { mapping_kind: 'project_alias', source_value: 'Birch job', target_value: 'AR1' });
    const mapping = { aliases: { project: { 'BIRCH  job': 'BH2', Overhead: null } } };
    expect(await projectsOf(['ridge JOB', 'by id', 'Birch job', 'Overhead'], { mapping })).toEqual([
      'AR1',
      'AR1',
      'BH2',
      null,
    ]);
  });

  it('named in a way the run did not know before is remembered, and handed to the next reader', async () => {
    await made('projects', { code: 'AR1', name: 'Alder' });
    const mapping = {
      aliases: { project: { 'The ridge': 'AR1' } },
      values: { 'vendors.vendor_type': { Subs: 'subcontractor' } },
      sheets: { LOG: { header_row: 3 } },
    };
    await projectsOf(['the ridge'], { mapping });
    expect(await projectsOf(['THE RIDGE'])).toEqual(['AR1']);
    const next = await office.start({ mapping: { aliases: { project: { Other: 'AR1' } } } });
    expect(next.mapping).toEqual({
      aliases: { project: { 'The ridge': 'AR1', Other: 'AR1' } },
      values: { 'vendors.vendor_type': { Subs: 'subcontractor' } },
      sheets: { LOG: { header_row: 3 } },
    });
    expect(next.known).toEqual({ projects: ['AR1', 'Alder'], retainage: { AR1: 10, Alder: 10 } });
  });

  it('that nobody knows refuses its rows and is listed once, with rows and amount', async () => {
    // as the file has it: in this one money out is negative
    const rows = [10, 5].map((n) =>
      cost(n, { amount: -n, lookups: { project_id: ofProject('ZZ9'), vendor_id: ofVendor('Only Here') } }),
    );
    const answer = await office.take(rows);
    expect(answer.rejected).toMatchObject([
      { code: 'unknown_project', column: 'I', label: 'Project', value: 'ZZ9', amount: -10 },
      { code: 'unknown_project', amount: -5 },
    ]);
    expect(answer.labels).toMatchObject([{ kind: 'project', value: 'ZZ9', state: 'unknown', rows: 2, amount: -15 }]);
    expect(await office.rows('vendors')).toEqual([]);
    const elsewhere = cost(7, { amount: 7, sheet: 'OTHER LOG', lookups: { project_id: ofProject('ZZ9') } });
    expect((await office.look([...rows, elsewhere])).labels).toMatchObject([{ value: 'ZZ9', rows: 3, amount: null }]);
  });

  it('is made of its label when the policy says so, and once', async () => {
    const labels = ['NEW1', 'new1', 'North Lot (NL2)', 'SO3 — South', 'A long name without any code'];
    expect(await projectsOf(labels, { options: { unknown_project_policy: 'create' } })).toEqual([
      'NEW1',
      'NEW1',
      'NL2',
      'SO3',
      'cannot_derive_code',
    ]);
    expect(await office.rows('projects', 'code')).toMatchObject([
      { code: 'NEW1', name: 'NEW1', import_key: 'masterfile|new1' },
      { code: 'NL2', name: 'North Lot (NL2)' },
      { code: 'SO3', name: 'SO3 — South' },
    ]);
    expect(await office.rows('project_terms')).toHaveLength(3);
  });

  it('that the same run creates is found by rows that stand before it', async () => {
    const answer = await office.take([
      cost(1, { lookups: { project_id: ofProject('Project AR1') } }),
      costCode('AR1', '01'),
      project('AR1'),
    ]);
    expect(answer.totals).toMatchObject({ created: 3, rejected: 0 });
  });

  it('a person has renamed is still found by what the file calls it', async () => {
    const rows = [project('AR1'), costCode('AR1', '01'), cost(1, { lookups: { project_id: ofProject('AR1') } })];
    await office.take(rows);
    await office.do(
      office.owner,
      (tx) =>
        tx`update public.projects set code = 'X9', name = 'Renamed' where organization_id = ${office.id} returning id`,
    );
    const answer = await office.take(rows);
    expect(answer.totals).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(answer.infos.map((i) => [i.code, i.label])).toEqual([
      ['manual_edit_kept', 'code'],
      ['manual_edit_kept', 'name'],
    ]);
  });

  it('of another organization is not found', async () => {
    const other = await Office.open(used.sql);
    await other.take([project('FAR')]);
    expect(await projectsOf(['FAR'])).toEqual(['unknown_project']);
  });
});

describe('a vendor', () => {
  it('is made once, of the first spelling, for accepted rows only, and next time found', async () => {
    const refused = { issues: [{ severity: 'error', code: 'not_a_number', column: 'G', label: 'Amount', value: 'x' }] };
    const rows = [
      cost(1, {
        lookups: { vendor_id: ofVendor('  Demo   Cabinets ', { defaults: { vendor_type: 'subcontractor' } }) },
      }),
      cost(2, { lookups: { vendor_id: ofVendor('Refused Inc') }, ...refused }),
      cost(3, { lookups: { vendor_id: ofVendor('DEMO CABINETS') } }),
    ];
    const answer = await office.take(rows);
    expect(answer.totals).toMatchObject({ created: 3, rejected: 1 });
    expect(await office.rows('vendors')).toMatchObject([
      { name: 'Demo Cabinets', vendor_type: 'subcontractor', version: 1 },
    ]);
    expect((await office.take(rows)).totals).toMatchObject({ created: 0, updated: 0 });
  });

  it('is not made for the second of two identical rows that waits', async () => {
    const same = (name: string) => cost(1, { key: ['same'], lookups: { vendor_id: ofVendor(name) } });
    await office.take([same('First'), same('Second')]);
    expect((await office.rows('vendors')).map((v) => v.name)).toEqual(['First']);
  });

  it('that looks like a known one is proposed, never merged', async () => {
    await made('vendors', { name: 'Oak Framing LLC' });
    const answer = await office.take([cost(1, { lookups: { vendor_id: ofVendor('Oak Framing, Inc.') } })]);
    expect(answer.labels).toMatchObject([
      { kind: 'vendor', value: 'Oak Framing, Inc.', state: 'new', similar: 'Oak Framing LLC' },
    ]);
    expect(await office.rows('vendors')).toHaveLength(2);
  });

  it('that exists twice is nobody, unless one of them is archived', async () => {
    const id = await made('vendors', { name: 'Twin' });
    await made('vendors', { name: 'twin' });
    const rows = [cost(1, { lookups: { vendor_id: ofVendor('TWIN') } })];
    expect((await office.look(rows)).rejected).toMatchObject([{ code: 'ambiguous_match', value: 'TWIN', column: 'E' }]);
    await office.sql`update public.vendors set archived_at = now() where id = ${String(id)}`;
    expect((await office.take(rows)).rejected).toEqual([]);
    expect((await office.rows('cost_events'))[0]?.vendor_id).not.toBe(id);
  });
});

describe('other kinds', () => {
  it('an employee is found by full name; otherwise the name stays in its own column', async () => {
    const id = await made('employees', { first_name: 'Ann', last_name: 'Lee' });
    const of = (name: string) => ({
      employee_id: lookup('employee', name, { required: false, otherwise: { purchaser_name: name } }),
    });
    const answer = await office.take([
      cost(1, { lookups: of('ANN lee') }),
      cost(2, { lookups: of('Ann') }),
      cost(3, { lookups: { employee_id: lookup('employee', 'Bob') } }),
    ]);
    expect(await office.rows('cost_events', 'amount')).toMatchObject([
      { employee_id: id, purchaser_name: null },
      { employee_id: null, purchaser_name: 'Ann' },
    ]);
    expect(answer.rejected).toMatchObject([{ code: 'unknown_employee', value: 'Bob' }]);
    expect(answer.warnings).toEqual([]);
  });

  it('a division is found by code or name; a miss warns and stays empty', async () => {
    const of = (name: string) => ({ division_id: lookup('division', name, { required: false, cell: 'H' }) });
    const answer = await office.take([
      cost(1, { lookups: of('Multifamily') }),
      cost(2, { lookups: of('custom_homes') }),
      cost(3, { lookups: of('Mars') }),
    ]);
    const names = new Map((await office.rows('organization_divisions')).map((d) => [d.id, d.code]));
    expect((await office.rows('cost_events', 'amount')).map((c) => names.get(c.division_id) ?? null)).toEqual([
      'multifamily',
      'custom_homes',
      null,
    ]);
    expect(answer.warnings).toMatchObject([{ code: 'unknown_division', column: 'H', value: 'Mars' }]);
  });

  it('a cost code is looked up inside the project of its row; an account only by the list of the organization', async () => {
    await office.take([
      project('AR1'),
      project('BH2'),
      costCode('AR1', '01'),
      costCode('BH2', '01'),
      costCode('BH2', '5000'),
    ]);
    const codes = new Map((await office.rows('cost_codes')).map((c) => [c.id, c]));
    const projects = new Map((await office.rows('projects')).map((p) => [p.id, p.code]));
    const named = (c: Record<string, unknown> | undefined) => (c ? `${projects.get(c.project_id)} ${c.code}` : null);
    const ar1 = [...codes.values()].find((c) => named(c) === 'AR1 01');
    const mapping = { mapping_kind: 'account_to_cost_code' };
    await made('import_mappings', { ...mapping, source_value: '5150', target_value: '01' });
    await made('import_mappings', { ...mapping, source_value: '5160', target_value: 'gone' });
    await made('import_mappings', { ...mapping, source_value: '5170', target_type: 'cost_codes', target_id: ar1?.id });

    const line = (n: number, label: string | null, value: string, kind = 'cost_code_of_account') =>
      cost(n, {
        lookups: {
          ...(label === null ? {} : { project_id: ofProject(label) }),
          cost_code_id: lookup(kind, value, { required: false }),
        },
      });
    const lines: [ReturnType<typeof cost>, string | null][] = [
      [line(1, 'AR1', '01', 'cost_code'), 'AR1 01'],
      [line(2, 'BH2', '01', 'cost_code'), 'BH2 01'],
      [line(3, 'AR1', '99', 'cost_code'), null],
      [line(4, 'BH2', '5150'), 'BH2 01'],
      // a code that looks like the account is no mapping
      [line(5, 'BH2', '5000'), null],
      [line(6, 'AR1', '5160'), null],
      [line(7, 'Project AR1', '5170'), 'AR1 01'],
      // the mapped code belongs to another project, or the row to none
      [line(8, 'BH2', '5170'), null],
      [line(9, null, '5170'), null],
      [line(10, null, '5150'), null],
    ];
    const answer = await office.take(lines.map(([row]) => row));
    expect([...answer.rejected, ...answer.warnings]).toEqual([]);
    const costs = await office.rows('cost_events', 'amount');
    expect(costs.map((c) => named(codes.get(c.cost_code_id)))).toEqual(lines.map(([, code]) => code));
  });

  it('any table is found by its code or title, as far as the caller may read it', async () => {
    await made('clients', { name: 'Harbor Trust' });
    const row = (name: string) =>
      staged(
        'projects',
        { code: name.slice(0, 3), name },
        { lookups: { client_id: lookup('table', name, { table: 'clients' }) } },
      );
    const answer = await office.take([row('Harbor Trust'), row('Nobody')], { importer: 'table:projects' });
    expect(answer.totals).toMatchObject({ created: 1, rejected: 1 });
    expect(answer.rejected).toMatchObject([{ code: 'unmapped_value', value: 'Nobody' }]);
    const hidden = staged(
      'projects',
      { code: 'P', name: 'P' },
      { lookups: { client_id: lookup('table', 'owner', { table: 'memberships' }) } },
    );
    expect((await office.look([hidden], { importer: 'table:projects' })).rejected).toMatchObject([
      { code: 'unmapped_value' },
    ]);
  });

  it('no vendor is made by an import that may not write vendors', async () => {
    const answer = await office.take([cost(1, { lookups: { vendor_id: ofVendor('Nobody') } })], {
      importer: 'table:cost_events',
    });
    expect(answer.rejected).toMatchObject([{ code: 'unmapped_value', value: 'Nobody' }]);
    expect(await office.rows('vendors')).toEqual([]);
  });
});

it('adopts a record made by hand by the columns that identify it, and none when several fit', async () => {
  const id = await made('vendors', { name: ' Oak  & sons' });
  await made('vendors', { name: 'Twin' });
  await made('vendors', { name: 'TWIN' });
  const answer = await office.take([vendor('Oak & Sons', { trade: 'Framing' }), vendor('Twin')]);
  expect(answer.totals).toMatchObject({ created: 0, updated: 1, rejected: 1 });
  expect(answer.rejected).toMatchObject([{ code: 'ambiguous_match', value: 'Twin' }]);
  const [adopted] = await office.sql`select * from public.vendors where id = ${String(id)}`;
  expect(adopted).toMatchObject({
    name: 'Oak & Sons',
    trade: 'Framing',
    import_key: 'masterfile|oak & sons',
    source: 'masterfile_import',
    created_by: office.owner,
  });
});
