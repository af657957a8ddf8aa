import { beforeEach, describe, expect, test } from 'vitest';
import { openBook } from '../_shared/importing/read/open.ts';
import { Backend, databaseError, GOOD, ORGANIZATION, RUN } from './backend.fixture.ts';
import { createHandler } from './handler.ts';
import { errorOf, uploadOf } from './request.fixture.ts';

let backend: Backend;
let handle: (request: Request) => Promise<Response>;
beforeEach(() => {
  backend = new Backend();
  handle = createHandler(backend.env);
});

const call = (path: string, method = 'POST', headers = {}) =>
  handle(new Request(`http://f.test${path}`, { method, headers: { authorization: `Bearer ${GOOD}`, ...headers } }));

describe('too many uploads', () => {
  test('are refused before they are read, by person and by network', async () => {
    const asked: unknown[] = [];
    backend.answers.throttle = ({ bucket }) => {
      asked.push(String(bucket).split(' ')[0]);
      return asked.length === 2 ? 120 : 0;
    };
    const refused = await handle(uploadOf({ headers: { 'x-real-ip': '192.0.2.7' } }));
    expect(refused.headers.get('retry-after')).toBe('120');
    expect(await errorOf(refused)).toEqual([429, 'too_many_requests']);
    expect(asked).toEqual(['import-account', 'import-address']);
    expect(backend.rpcs).toEqual([]);
    asked.length = 0;
    expect((await handle(uploadOf())).status).toBe(200);
    expect(asked).toEqual(['import-account']);
  });
});

describe('tables of the catalog', () => {
  const column = (name: string, base: string, more = {}) => ({
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
  const tools = {
    name: 'tools',
    kind: 'table',
    comment: null,
    can: { import: true },
    columns: [column('name', 'text', { nullable: false })],
    unique_keys: [['name']],
    foreign_keys: [] as unknown[],
    checks: [],
  };
  const send = (table: object) => {
    backend.answers.catalog = () => ({ tables: [table] });
    return handle(uploadOf({ fields: { importer: 'table:tools' }, files: [['tools.csv', 'Name\nSaw\n']] }));
  };

  test('are imported from nothing but their description', async () => {
    expect((await send(tools)).status).toBe(200);
    expect(backend.bodiesOf('catalog')).toEqual([{ organization: ORGANIZATION }]);
    expect(backend.staged).toMatchObject([{ table: 'tools', key: ['saw'], match: ['name'], fields: { name: 'Saw' } }]);
  });

  test('or not: not visible, not allowed, or in need of a relation', async () => {
    expect(await errorOf(await send({ ...tools, name: 'others' }))).toEqual([404, 'unknown_table']);
    expect(await errorOf(await send({ ...tools, can: { import: false } }))).toEqual([403, 'forbidden']);
    const related = {
      ...tools,
      columns: [...tools.columns, column('owner_id', 'uuid', { nullable: false })],
      foreign_keys: [{ column: 'owner_id', table: 'employees' }],
    };
    expect(await errorOf(await send(related))).toEqual([422, 'relations_not_supported']);
    expect(backend.rpcs).not.toContain('import_start');
  });
});

describe('a run', () => {
  test('is committed and undone by its address, with or without the prefix of the gateway', async () => {
    expect(await (await call(`/functions/v1/import/${RUN}/commit`)).json()).toMatchObject({ status: 'completed' });
    expect(await (await call(`/import/${RUN}/undo`)).json()).toEqual({ reversed: 3, kept: [], failed: [] });
    expect(backend.bodiesOf('import_commit')).toEqual([{ p_run: RUN }]);
  });

  test('shows the phase while it commits', async () => {
    const response = await call(`/import/${RUN}/commit`, 'POST', { accept: 'application/x-ndjson' });
    const found = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toMatchObject([{ phase: 'commit', sheet: null }, { status: 'completed' }]);
    backend.answers.import_commit = () => databaseError(409, 'PT409', 'The preview no longer holds');
    const late = await (await call(`/import/${RUN}/commit`, 'POST', { accept: 'application/x-ndjson' })).text();
    expect(JSON.parse(late.trim().split('\n').at(-1) ?? '')).toMatchObject({
      error: { status: 409, code: 'conflict' },
    });
  });

  test('hands out its refused rows as a workbook', async () => {
    backend.answers.import_rejected = () => ({
      importer: 'masterfile',
      sheets: [
        {
          sheet: 'TXN LOG',
          header_row: 1,
          columns: [{ column: 'A', label: 'Date' }],
          rows: [
            {
              row: 5,
              section: null,
              raw: [['s', 'TBD']],
              issues: [{ severity: 'error', code: 'not_a_date', column: 'A', label: 'Date', value: 'TBD' }],
            },
          ],
        },
      ],
    });
    const response = await call(`/import/${RUN}/rejected`, 'GET');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(response.headers.get('content-disposition')).toContain('refused-rows.xlsx');
    const book = await openBook('r.xlsx', new Uint8Array(await response.arrayBuffer()));
    const grid = await book.read('TXN LOG');
    expect(grid.rows.map((row) => row?.map((cell) => cell?.v))).toEqual([
      ['Date', 'Reason', 'Row', 'Line', 'Import'],
      ['TBD', 'Date: "TBD" is not a date', 5, undefined, RUN],
    ]);
  });

  test('without refused rows has no such workbook', async () => {
    backend.answers.import_rejected = () => ({ importer: 'masterfile', sheets: [] });
    expect(await errorOf(await call(`/import/${RUN}/rejected`, 'GET'))).toEqual([404, 'nothing_rejected']);
  });

  test.each([
    [`/import/${RUN}/commit`, 'GET', 405, 'method_not_allowed'],
    [`/import/${RUN}/rejected`, 'POST', 405, 'method_not_allowed'],
    ['/import', 'GET', 405, 'method_not_allowed'],
    ['/import/not-an-id/commit', 'POST', 404, 'not_found'],
    [`/import/${RUN}/explode`, 'POST', 404, 'not_found'],
    ['/other', 'POST', 404, 'not_found'],
  ])('%s %s → %i %s', async (path, method, status, code) => {
    expect(await errorOf(await call(path, method))).toEqual([status, code]);
    expect(backend.calls).toEqual([]);
  });
});

test('browsers on another origin may ask', async () => {
  const response = await handle(new Request('http://f.test/import', { method: 'OPTIONS' }));
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-headers')).toContain('apikey');
  expect((await call('/other')).headers.get('access-control-allow-origin')).toBe('*');
});
