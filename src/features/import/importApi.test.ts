import { expect, it, vi } from 'vitest';
import { commit, rejectedWorkbook, undo, upload } from './importApi.ts';

const answer = { run_id: 'r', status: 'validated', importer: 'masterfile', sheets: [] };
const stream = (lines: unknown[]) =>
  new Response(lines.map((line) => JSON.stringify(line)).join('\n'), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
  });
const api = (response: Response) => ({
  fetch: vi.fn((_path: string, _init?: RequestInit) => Promise.resolve(response)),
});
const request = {
  organizationId: 'o',
  importer: 'masterfile',
  files: [new File(['x'], 'a.xlsx')],
  options: { on_error: 'stop' as const },
};
const none = new AbortController().signal;

it('sends the form of the contract and reports progress until the answer', async () => {
  const server = api(stream([{ phase: 'reading', sheet: 'A', done: 1, total: 2 }, { phase: 'resolving' }, answer]));
  const onProgress = vi.fn();
  expect(await upload(server, request, onProgress, none)).toMatchObject({ run_id: 'r' });
  expect(onProgress.mock.calls.map(([progress]) => progress)).toEqual([
    { phase: 'reading', sheet: 'A', done: 1, total: 2 },
    { phase: 'resolving', sheet: null, done: 0, total: 0 },
  ]);
  const [path, init] = server.fetch.mock.calls[0] ?? [];
  const form = init?.body as FormData;
  expect([path, form.get('organization_id'), form.get('importer'), form.get('mode'), form.get('options')]).toEqual([
    '/functions/v1/import',
    'o',
    'masterfile',
    'preview',
    '{"on_error":"stop"}',
  ]);
  expect((form.get('file') as File).name).toBe('a.xlsx');
});

it('throws the error of the function, streamed or not', async () => {
  const error = { error: { code: 'stale', message: 'moved on', detail: null } };
  await expect(commit(api(Response.json(error, { status: 409 })), 'r', () => {})).rejects.toMatchObject({
    status: 409,
    code: 'stale',
  });
  await expect(commit(api(stream([{ phase: 'commit' }, error])), 'r', () => {})).rejects.toMatchObject({
    code: 'stale',
  });
});

it('does not take a broken-off stream for success', async () => {
  await expect(commit(api(stream([{ phase: 'commit' }])), 'r', () => {})).rejects.toMatchObject({ code: 'no_answer' });
  await expect(upload(api(new Response('<html>', { status: 502 })), request, () => {}, none)).rejects.toMatchObject({
    code: 'no_answer',
    status: 502,
  });
});

it('answers undo and the workbook of refused rows', async () => {
  expect(await undo(api(Response.json({ reversed: 2 })), 'r')).toEqual({ reversed: 2, kept: [], failed: [] });
  expect(await (await rejectedWorkbook(api(new Response('x')), 'r')).text()).toBe('x');
  await expect(
    rejectedWorkbook(api(Response.json({ error: { code: 'not_found', message: '' } }, { status: 404 })), 'r'),
  ).rejects.toMatchObject({ code: 'not_found' });
});
