import { describe, expect, test } from 'vitest';
import { type Cells, workbookOf } from '../../importing/read/files.fixture.ts';
import { codesOf, readFile, runOf } from '../../importing/run.fixture.ts';
import type { CatalogColumn, CatalogTable } from './catalog.ts';
import { uiWords } from './catalog.ts';
import { NotImportable, tableImporter } from './importer.ts';

const column = (name: string, base: string, more: Partial<CatalogColumn> = {}): CatalogColumn => ({
  name,
  type: base,
  base,
  nullable: true,
  default: null,
  generated: false,
  max_length: null,
  precision: null,
  scale: null,
  enum: null,
  comment: null,
  system: false,
  ...more,
});

/** Ten kinds of column, as a migration would make them. */
const tools: CatalogTable = {
  name: 'tools',
  kind: 'table',
  comment: 'Tools of the company. @ui {"label":"Tool","labelPlural":"Tools","title":"name"}',
  can: { import: true },
  unique_keys: [['code']],
  foreign_keys: [],
  checks: [{ expression: "CHECK ((kind = ANY (ARRAY['hand'::text, 'it''s power'::text])))" }],
  columns: [
    column('id', 'uuid', { nullable: false, system: true }),
    column('code', 'text', { nullable: false, max_length: 12 }),
    column('name', 'text', { nullable: false }),
    column('notes', 'text'),
    column('quantity', 'int2', { nullable: false, default: '1' }),
    column('price', 'numeric', { precision: 14, scale: 2, comment: 'What it cost. @ui {"label":"Purchase price"}' }),
    column('weight', 'numeric', { precision: 8, scale: 3 }),
    column('wear_pct', 'numeric', { precision: 5, scale: 2 }),
    column('is_rented', 'bool', { nullable: false, default: 'false' }),
    column('bought_on', 'date'),
    column('checked_at', 'timestamptz'),
    column('state', 'enum', { type: 'tool_state', enum: ['in_use', 'broken'] }),
    column('kind', 'text'),
    column('email', 'text'),
    column('total', 'numeric', { generated: true }),
    column('extra', 'jsonb'),
    column('ui_only', 'text', { comment: '@ui {"readonly":true}' }),
  ],
};

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const read = async (bytes: Uint8Array, table = tools, file = 'tools.csv') => [
  ...(await readFile(tableImporter(table), file, bytes, runOf({ timezone: 'America/Chicago' }))).values(),
];

describe('columns', () => {
  test('every kind is read by its own parser, by name or label', async () => {
    const [sheet] = await read(
      csv(
        'CODE,Name,Notes,Quantity,Purchase price,weight,Wear %,is rented,Bought on,Checked at,State,Kind,Email',
        'T-1,Saw,"two\nlines",3,"$1,204.50",1.2345,0.5,yes,3/4/2025,2026-02-11 10:30,In use,It\'s power,a@example.com',
      ),
    );
    expect(sheet?.report).toMatchObject({ sheet: 'tools', state: 'read', table: 'tools', header_row: 1, issues: [] });
    expect(sheet?.rows[0]).toMatchObject({
      key: ['t-1'],
      match: ['code'],
      duplicates: 'key',
      table: 'tools',
      source: 'csv_import',
    });
    expect(sheet?.rows[0]?.fields).toEqual({
      code: 'T-1',
      name: 'Saw',
      notes: 'two\nlines',
      quantity: 3,
      price: 1204.5,
      weight: 1.235,
      wear_pct: 0.5,
      is_rented: true,
      bought_on: '2025-03-04',
      checked_at: '2026-02-11 10:30:00 America/Chicago',
      state: 'in_use',
      kind: "it's power",
      email: 'a@example.com',
    });
    expect(codesOf(sheet?.rows[0])).toEqual(['rounded']);
  });

  test('bad cells: required and money refuse the row, the others stay empty', async () => {
    const [sheet] = await read(
      csv(
        'code,name,quantity,price,state,kind,bought_on',
        'T-1,Saw,70000,1,lost,laser,soon',
        'T-2,Saw,1,x,,,',
        ',Saw,1,,,,',
        'T-3,,1,,,,',
        `${'x'.repeat(13)},Saw,,,,,`,
      ),
    );
    expect(
      sheet?.rows.map((row) => row.issues.map((issue) => `${issue.severity} ${issue.column} ${issue.code}`)),
    ).toEqual([
      ['warning C out_of_range', 'warning G not_a_date', 'warning E unmapped_value', 'warning F unmapped_value'],
      ['error D not_a_number'],
      ['error A missing_required'],
      ['error B missing_required'],
      ['error A text_too_long'],
    ]);
    expect(sheet?.rows[0]?.fields).toEqual({ code: 'T-1', name: 'Saw', price: 1 });
  });

  test('system, generated, read-only and json columns cannot be filled; unknown labels are named', async () => {
    const [sheet] = await read(csv('code,name,id,total,extra,ui_only,colour', 'T-1,Saw,5,6,7,8,red'));
    expect(sheet?.rows[0]?.fields).toEqual({ code: 'T-1', name: 'Saw' });
    expect(sheet?.report.issues.map((issue) => [issue.code, issue.label])).toEqual(
      ['id', 'total', 'extra', 'ui_only', 'colour'].map((label) => ['column_ignored', label]),
    );
  });
});

test('custom fields are columns by label or key, and go into one', async () => {
  const custom = (key: string, kind: string, more = {}) => ({
    key,
    label: `Own ${key}`,
    kind,
    options: [],
    required: false,
    ...more,
  });
  const importer = tableImporter(tools, [
    custom('cost', 'money', { required: true }),
    custom('shelf', 'enum', { options: ['Upper left', 'Lower'] }),
    custom('seen_on', 'date'),
    custom('ok', 'boolean'),
  ]);
  const file = csv(
    'code,name,Own cost,SHELF,seen on,ok',
    'T-1,Saw,"$1,204.50",upper left,3/4/2025,yes',
    'T-2,Axe,,Lower,,',
  );
  const [sheet] = [...(await readFile(importer, 'tools.csv', file, runOf({ timezone: 'America/Chicago' }))).values()];
  expect(sheet?.rows[0]?.fields).toEqual({
    code: 'T-1',
    name: 'Saw',
    custom: { cost: 1204.5, shelf: 'Upper left', seen_on: '2025-03-04', ok: true },
  });
  expect(codesOf(sheet?.rows[1])).toEqual(['missing_required']);
});

describe('identity', () => {
  const without = (changes: Partial<CatalogTable>) => ({ ...tools, ...changes });

  test('the title column when no unique key can be filled', async () => {
    const [sheet] = await read(csv('code,name', 'T-1,Saw'), without({ unique_keys: [['id', 'code']] }));
    expect(sheet?.rows[0]).toMatchObject({ key: ['saw'], match: ['name'] });
  });

  test('several columns together, and everything when a part is blank', async () => {
    const [sheet] = await read(
      csv('code,name,kind', 'T-1,Saw,hand', 'T-2,Saw,'),
      without({ unique_keys: [['kind', 'name']] }),
    );
    expect(sheet?.rows[0]).toMatchObject({ key: ['hand', 'saw'], match: ['kind', 'name'], duplicates: 'key' });
    expect(sheet?.rows[1]).toMatchObject({ match: [], duplicates: 'ledger' });
    expect(sheet?.rows[1]?.key?.[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('which sheet', () => {
  const labelled: Cells = [
    ['code', 'name'],
    ['T-1', 'Saw'],
  ];

  test.each([
    ['its name', { Instructions: [['code']], TOOLS: labelled }, 'TOOLS'],
    ['its label', { Instructions: [['code']], tool: labelled }, 'tool'],
    ['being alone', { 'Whatever 1': labelled }, 'Whatever 1'],
    ['its labels', { Instructions: [['please fill in']], 'Sheet 2': labelled }, 'Sheet 2'],
  ] as [string, Record<string, Cells>, string][])('by %s', async (_how, sheets, expected) => {
    const found = await read(workbookOf(sheets), tools, 'x.xlsx');
    expect(found[0]).toMatchObject({
      report: { sheet: expected, state: 'read' },
      rows: [{ sheet: expected, key: ['t-1'] }],
    });
    expect(found.slice(1).map((sheet) => sheet.report.issues[0]?.code)).toEqual(
      Object.keys(sheets).length > 1 ? ['unknown_sheet'] : [],
    );
  });

  test('labels may stand below a title; none at all are for a person', async () => {
    const [titled] = await read(workbookOf({ s: [['Our tools'], [], ...labelled] }), tools, 'x.xlsx');
    expect(titled?.report).toMatchObject({ header_row: 3, rows: { title: 1, blank: 1, header: 1, data: 1 } });
    const [bare] = await read(csv('a,b', '1,2'));
    expect(bare?.report).toMatchObject({ state: 'needs_mapping', table: 'tools' });
  });
});

describe('relations', () => {
  const related = (nullable: boolean): CatalogTable => ({
    ...tools,
    columns: [...tools.columns, column('employee_id', 'uuid', { nullable })],
    foreign_keys: [{ column: 'employee_id', table: 'employees' }],
  });

  test('a required one makes the table wait', () => {
    expect(() => tableImporter(related(false))).toThrowError(
      expect.objectContaining({ code: 'relations_not_supported', columns: ['employee_id'] }),
    );
  });

  test('an optional one is left out, and said so when the file has it', async () => {
    const [sheet] = await read(csv('code,name,Employee', 'T-1,Saw,Alex'), related(true));
    expect(sheet?.report.issues).toMatchObject([
      { code: 'relation_ignored', severity: 'info', column: 'C', label: 'Employee' },
    ]);
    expect(sheet?.rows[0]?.fields).toEqual({ code: 'T-1', name: 'Saw' });
  });

  test('a view is no table', () => {
    expect(() => tableImporter({ ...tools, kind: 'view' })).toThrow(NotImportable);
    expect(() => tableImporter({ ...tools, columns: [] })).toThrow(NotImportable);
  });
});

test('words of a comment; a broken one has none', () => {
  expect(uiWords('Prose. @ui {"label":"A","kind":"money","sort":"x"}')).toEqual({ label: 'A', kind: 'money' });
  expect(uiWords('@ui {broken}')).toEqual({});
  expect(uiWords(null)).toEqual({});
});
