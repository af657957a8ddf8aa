import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Cells, workbookOf } from '../_shared/importing/read/files.fixture.ts';
import { MB } from '../_shared/importing/read/limits.ts';
import { Backend, databaseError, FOREIGN, GOOD, RUN } from './backend.fixture.ts';
import { createHandler } from './handler.ts';
import { BUDGETS, errorOf, masterfile, type Sent, uploadOf } from './request.fixture.ts';

let backend: Backend;
let handle: (request: Request) => Promise<Response>;
beforeEach(() => {
  backend = new Backend();
  handle = createHandler(backend.env);
});

describe('what is refused', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['no token', { authorization: '' }, 401, 'unauthorized'],
    ['another scheme', { authorization: 'Basic abc' }, 401, 'unauthorized'],
    ['a genuine token for somebody else', { authorization: `Bearer ${FOREIGN}` }, 401, 'unauthorized'],
    ['a forged or expired token', { authorization: 'Bearer forged' }, 401, 'unauthorized'],
  ])('%s', async (_name, headers, status, code) => {
    for (const request of [
      uploadOf({ headers }),
      new Request(`http://f.test/import/${RUN}/commit`, { method: 'POST', headers }),
    ]) {
      expect(await errorOf(await handle(request))).toEqual([status, code]);
    }
    expect(backend.rpcs).toEqual([]);
  });

  test.each<[string, Sent, number, string]>([
    ['no organization', { fields: { organization_id: '' } }, 400, 'invalid_field'],
    ['an organization that is no id', { fields: { organization_id: "x' or 1=1" } }, 400, 'invalid_field'],
    ['no importer', { fields: { importer: '' } }, 400, 'invalid_field'],
    ['an unknown importer', { fields: { importer: 'nonsense' } }, 400, 'unknown_importer'],
    ['an unknown mode', { fields: { mode: 'delete' } }, 400, 'invalid_field'],
    ['a mapping that is no object', { fields: { mapping: '[1]' } }, 400, 'invalid_field'],
    ['options that are no JSON', { fields: { options: '{' } }, 400, 'invalid_field'],
    ['an unknown option', { fields: { options: '{"constructor":1}' } }, 400, 'invalid_option'],
    ['a wrong value of an option', { fields: { options: '{"on_error":"panic"}' } }, 400, 'invalid_option'],
    ['a batch that is no id', { fields: { options: '{"batch":"x"}' } }, 400, 'invalid_option'],
    [
      'files of several importers, where they were to say what they are',
      {
        fields: { importer: 'auto' },
        files: [
          ['a.xlsx', masterfile()],
          ['b.csv', '#,Description,Budget,Draw 1\n1,Roof,1,1\n'],
        ],
      },
      422,
      'not_one_importer',
    ],
    ['no file', { files: [] }, 400, 'file_missing'],
    ['an empty file', { files: [['a.xlsx', '']] }, 415, 'file_unreadable'],
    ['a picture', { files: [['a.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])]] }, 415, 'file_unreadable'],
    [
      'one bad file among good ones',
      {
        files: [
          ['a.xlsx', masterfile()],
          ['b.xlsx', '%PDF-1.7'],
        ],
      },
      415,
      'file_unreadable',
    ],
    ['a large file', { files: [['a.xlsx', new Uint8Array(MB + 1)]] }, 413, 'file_too_large'],
    ['a large body', { files: [['a.xlsx', new Uint8Array(3 * MB)]] }, 413, 'file_too_large'],
  ])('%s', async (_name, sent, status, code) => {
    expect(await errorOf(await handle(uploadOf(sent)))).toEqual([status, code]);
    expect(backend.rpcs).toEqual([]);
  });

  test('a body that is no form', async () => {
    const post = (headers: Record<string, string>, body: string) =>
      handle(
        new Request('http://f.test/import', {
          method: 'POST',
          body,
          headers: { authorization: `Bearer ${GOOD}`, ...headers },
        }),
      );
    expect(await errorOf(await post({ 'content-type': 'application/json' }, '{}'))).toEqual([
      415,
      'multipart_expected',
    ]);
    expect(await errorOf(await post({ 'content-type': 'multipart/form-data; boundary=x' }, 'nonsense'))).toEqual([
      400,
      'bad_request',
    ]);
    expect(await errorOf(await post({ 'content-type': 'multipart/form-data' }, 'nonsense'))).toEqual([
      400,
      'bad_request',
    ]);
  });

  test('a body that never ends is cut off at the limit, whatever it announced', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const request = new Request('http://f.test/import', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: {
        authorization: `Bearer ${GOOD}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '10',
      },
    } as RequestInit);
    expect(await errorOf(await handle(request))).toEqual([413, 'file_too_large']);
    expect(sent * 64 * 1024).toBeLessThan(3 * MB);
  });

  test('a file that turns out to be too wide while reading: the run is closed', async () => {
    const wide: Cells = [...BUDGETS, Array.from({ length: 300 }, (_, i) => `c${i}`)];
    expect(
      await errorOf(await handle(uploadOf({ files: [['m.xlsx', workbookOf({ 'PROJECT BUDGETS': wide })]] }))),
    ).toEqual([413, 'file_too_large']);
    expect(backend.rpcs).toEqual(['import_start', 'import_cancel']);
  });

  test.each<[string, number, string, number, string]>([
    ['import_start', 403, '42501', 403, 'forbidden'],
    ['import_start', 404, 'PT404', 404, 'not_found'],
    ['import_start', 422, 'PT422', 422, 'unprocessable'],
    ['import_start', 401, 'PGRST301', 401, 'unauthorized'],
    ['import_stage', 413, 'PT413', 413, 'file_too_large'],
    ['import_stage', 400, '22P02', 422, 'unprocessable'],
    ['import_preview', 409, 'PT409', 409, 'conflict'],
    ['import_preview', 500, '57014', 500, 'database_error'],
    ['import_preview', 409, '40001', 409, 'conflict'],
    ['import_preview', 404, 'PGRST202', 500, 'database_error'],
  ])('%s: %i %s → %i %s', async (name, status, sqlstate, expected, code) => {
    backend.answers[name] = () => databaseError(status, sqlstate);
    expect(await errorOf(await handle(uploadOf()))).toEqual([expected, code]);
    expect(backend.rpcs.includes('import_cancel')).toBe(name !== 'import_start');
  });

  test('a gateway that answers with a page, and sign-in out of order', async () => {
    backend.answers.import_start = () => new Response('<html>', { status: 502 });
    expect(await errorOf(await handle(uploadOf()))).toEqual([500, 'database_error']);
    backend.env.fetch = (async () => new Response('', { status: 502 })) as typeof fetch;
    expect(await errorOf(await createHandler(backend.env)(uploadOf()))).toEqual([503, 'auth_unavailable']);
  });

  test('what nobody expected is logged by name only', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    backend.answers.import_start = () => {
      throw new TypeError('could not read "Salary of Alex: 100,000"');
    };
    expect(await errorOf(await handle(uploadOf()))).toEqual([500, 'internal_error']);
    expect(log.mock.calls.flat().join(' ')).toMatch(/"function":"import".*"error":"TypeError"/);
    expect(log.mock.calls.flat().join(' ')).not.toContain('Salary');
    log.mockRestore();
  });
});
