import { beforeEach, expect, it } from 'vitest';
import type { Upload } from './importApi.ts';
import type { Progress } from './types.ts';
import { uploadStore } from './uploadStore.ts';

const request: Upload = { organizationId: 'o', importer: 'masterfile', files: [], options: {} };
const settled = () => new Promise((resolve) => setTimeout(resolve));
beforeEach(() => uploadStore.dismiss());

it('follows an upload to its run', async () => {
  let report: (progress: Progress) => void = () => {};
  let finish: (answer: { run_id: string }) => void = () => {};
  uploadStore.start('acme', request, (_request, onProgress) => {
    report = onProgress;
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  expect(uploadStore.get()).toMatchObject({ state: 'running', progress: { phase: 'uploading' } });
  report({ phase: 'reading', sheet: 'TXN LOG', done: 1, total: 2 });
  expect(uploadStore.get()?.progress.sheet).toBe('TXN LOG');
  finish({ run_id: 'r1' });
  await settled();
  expect(uploadStore.get()).toMatchObject({ state: 'ready', runId: 'r1' });
});

const endingWith = (error?: unknown) => (_request: Upload, _onProgress: unknown, signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(error ?? signal.reason)));
const untilAborted = endingWith();

it.each([
  ['abort', undefined],
  ['network error', new TypeError('network error')],
])('can be cancelled, which is not a failure, whatever it ends with: %s', async (_name, error) => {
  uploadStore.start('acme', request, endingWith(error));
  uploadStore.cancel();
  await settled();
  expect(uploadStore.get()?.state).toBe('cancelled');
});

it('keeps the error of a failure', async () => {
  uploadStore.start('acme', request, () => Promise.reject(new Error('no')));
  await settled();
  expect(uploadStore.get()).toMatchObject({ state: 'failed', error: new Error('no') });
});

it('ignores late news of an upload that was replaced', async () => {
  uploadStore.start('acme', request, untilAborted);
  uploadStore.start('acme', request, () => Promise.resolve({ run_id: 'second' }));
  await settled();
  expect(uploadStore.get()).toMatchObject({ state: 'ready', runId: 'second' });
});
