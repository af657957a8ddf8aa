import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SheetReport } from '../_shared/importing/contract.ts';
import { type Cells, workbookOf } from '../_shared/importing/read/files.fixture.ts';
import { Backend, chunkOf, databaseError, GOOD, ORGANIZATION, RUN } from './backend.fixture.ts';
import { createHandler } from './handler.ts';
import { BUDGETS, errorOf, masterfile, uploadOf } from './request.fixture.ts';

let backend: Backend;
let handle: (request: Request) => Promise<Response>;
beforeEach(() => {
  backend = new Backend();
  handle = createHandler(backend.env);
});

describe('an upload', () => {
  test('is read, staged and previewed with the token of the caller and no other', async () => {
    const options = { on_error: 'stop', as_of: '2026-02-01' };
    const mapping = { aliases: { project: { Mystery: 'MY1' } } };
    const response = await handle(
      uploadOf({ fields: { options: JSON.stringify(options), mapping: JSON.stringify(mapping) } }),
    );
    expect([response.status, await response.json()]).toEqual([200, { run_id: RUN, status: 'validated' }]);
    expect(backend.rpcs).toEqual(['import_start', 'import_stage', 'import_preview']);
    const asCaller = backend.calls.filter(({ path }) => !path.endsWith('/throttle'));
    expect(new Set(asCaller.map((one) => `${one.authorization} ${one.apikey}`))).toEqual(
      new Set([`Bearer ${GOOD} publishable`]),
    );

    const [start] = backend.bodiesOf('import_start');
    expect(start).toMatchObject({
      p_org: ORGANIZATION,
      p_importer: 'masterfile',
      p_options: options,
      p_mapping: mapping,
    });
    expect(start?.p_files).toEqual([
      { name: 'm.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: masterfile().length },
    ]);
    const rows = backend.staged;
    expect(rows.map((row) => [row.sheet, row.row, row.table, row.fields.code])).toEqual([
      ['PROJECT BUDGETS', 3, 'projects', 'AR1'],
      ['PROJECT BUDGETS', 4, 'projects', 'MY1'],
    ]);
    const reports = backend.bodiesOf('import_preview')[0]?.p_sheets as SheetReport[];
    expect(reports.map((report) => [report.sheet, report.state])).toContainEqual(['PROJECT BUDGETS', 'read']);
    expect(reports.filter((report) => report.state !== 'not_read')).toHaveLength(1);
  });

  test('says itself what it is, when asked to', async () => {
    const files: [string, string][] = [
      ['a/x.csv', '#,Description,Budget,Draw 1\n1,Roof,1,1\n'],
      ['b/x.csv', '#,Description,Budget,Draw 1\n1,Roof,2,1\n'],
    ];
    const options = { batch: RUN };
    const response = await handle(uploadOf({ fields: { importer: 'auto', options: JSON.stringify(options) }, files }));
    expect(response.status).toBe(200);
    expect(backend.bodiesOf('import_start')).toMatchObject([
      { p_importer: 'budgets', p_options: options, p_files: [{ name: 'x.csv' }, { name: 'x (2).csv' }] },
    ]);
  });

  test('with mode commit is committed at once', async () => {
    const response = await handle(uploadOf({ fields: { mode: 'commit' } }));
    expect(await response.json()).toMatchObject({ status: 'completed' });
    expect(backend.rpcs.slice(-2)).toEqual(['import_stage', 'import_commit']);
  });

  test('of many rows goes in chunks', async () => {
    const rows: Cells = Array.from({ length: 2500 }, (_, i) => [`Job (J${i})`, i + 1]);
    await handle(
      uploadOf({ files: [['m.xlsx', workbookOf({ 'PROJECT BUDGETS': [...BUDGETS.slice(0, 2), ...rows] })]] }),
    );
    expect(backend.bodiesOf('import_stage').map((body) => chunkOf(body).rows.length)).toEqual([1000, 1000, 500]);
  });

  test('of several files is one run', async () => {
    await handle(
      uploadOf({
        files: [
          ['a.xlsx', masterfile()],
          ['../b.xlsx', masterfile()],
        ],
      }),
    );
    expect(backend.bodiesOf('import_start')[0]?.p_files).toMatchObject([{ name: 'a.xlsx' }, { name: 'b.xlsx' }]);
    expect(backend.staged.map((row) => row.file)).toEqual(['a.xlsx', 'a.xlsx', 'b.xlsx', 'b.xlsx']);
  });

  test('uses the mapping and the projects that the database remembers', async () => {
    backend.answers.import_start = () => ({
      run_id: RUN,
      settings: {},
      mapping: { aliases: { project: { mystery: 'OLD' } } },
      known: { projects: ['OLD'] },
    });
    await handle(uploadOf());
    expect(backend.staged[1]?.fields.code).toBe('OLD');
  });
});

describe('progress as lines of JSON', () => {
  const lines = async (response: Response) =>
    (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const stream = { accept: 'application/x-ndjson' };

  test('counts rows, then the phases of the database, and ends with the answer', async () => {
    const response = await handle(uploadOf({ fields: { mode: 'commit' }, headers: stream }));
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const found = await lines(response);
    expect(found.map((line) => line.phase ?? line.status)).toEqual(['reading', 'commit', 'completed']);
    expect(found[0]).toEqual({ phase: 'reading', sheet: 'PROJECT BUDGETS', done: 0, total: 4 });
  });

  test('an error after the first line is the last line, with its status', async () => {
    backend.answers.import_preview = () =>
      databaseError(409, 'PT409', 'This import is completed', '{"reason":"status"}');
    const found = await lines(await handle(uploadOf({ headers: stream })));
    expect(found.at(-1)).toEqual({
      error: {
        status: 409,
        code: 'conflict',
        message: 'This import is completed',
        detail: { code: 'PT409', details: { reason: 'status' }, hint: null },
      },
    });
    expect(backend.rpcs.at(-1)).toBe('import_cancel');
  });

  test('an error before the first line has its own status', async () => {
    expect(await errorOf(await handle(uploadOf({ headers: stream, files: [['m.xlsx', '']] })))).toEqual([
      415,
      'file_unreadable',
    ]);
  });

  test('a reader who goes away stops the staging, and the run is closed', async () => {
    const rows: Cells = Array.from({ length: 5000 }, (_, i) => [`Job (J${i})`, i + 1]);
    const response = await handle(
      uploadOf({
        headers: stream,
        files: [['m.xlsx', workbookOf({ 'PROJECT BUDGETS': [...BUDGETS.slice(0, 2), ...rows] })]],
      }),
    );
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    backend.answers.import_stage = async () => {
      await reader.cancel();
      return 1000;
    };
    await reader.read();
    await vi.waitFor(() => expect(backend.rpcs).toContain('import_cancel'));
    expect(backend.bodiesOf('import_stage').length).toBeLessThan(4);
    expect(backend.rpcs).not.toContain('import_preview');
  });

  test('so does a caller without a stream', async () => {
    const gone = new AbortController();
    backend.answers.import_stage = () => {
      gone.abort();
      return 2;
    };
    expect(await errorOf(await handle(uploadOf({ signal: gone.signal })))).toEqual([400, 'cancelled']);
    expect(backend.rpcs).toEqual(['import_start', 'import_stage', 'import_cancel']);
  });
});
