import type { Upload } from './importApi.ts';
import type { ImportOptions, Progress } from './types.ts';

// The one upload that may be under way. It lives outside the pages, because leaving a page does not stop it.
export interface UploadJob {
  id: number;
  organization: string;
  /** kept, so that it can be sent again after a failure or when its preview no longer holds */
  request: Upload;
  startedAt: number;
  state: 'running' | 'ready' | 'failed' | 'cancelled';
  progress: Progress;
  runId: string | null;
  error: unknown;
}

/** Several importers one after the other, each with a confirmation of its own (importers 9). */
export interface FullRun {
  batch: string;
  organization: string;
  options: ImportOptions;
  steps: { importer: string; files: File[] }[];
}

type Work = (
  request: Upload,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<{ run_id: string }>;

const starting: Progress = { phase: 'uploading', sheet: null, done: 0, total: 0 };

let job: UploadJob | null = null;
// The files of the last check: its page may ask to have them checked again, and they are nowhere else.
let checked: { runId: string; files: File[] } | null = null;
// A full run: the files of its later steps wait here until the steps before them are done with.
let full: FullRun | null = null;
let controller: AbortController | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: UploadJob | null): void {
  job = next;
  for (const listener of listeners) listener();
}

export const uploadStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): UploadJob | null => job,
  filesOf: (runId: string): File[] | null => (checked?.runId === runId ? checked.files : null),
  fullRunOf: (batch: string | null): FullRun | null => (batch !== null && full?.batch === batch ? full : null),
  begin(run: FullRun): void {
    full = run;
  },
  start(organization: string, request: Upload, work: Work): void {
    controller?.abort();
    const own = new AbortController();
    controller = own;
    lastId += 1;
    const id = lastId;
    set({
      id,
      organization,
      request,
      startedAt: Date.now(),
      state: 'running',
      progress: starting,
      runId: null,
      error: null,
    });
    // Late news of a job that was replaced or dismissed must not touch the one on the screen.
    const update = (change: Partial<UploadJob>) => {
      if (job?.id === id) set({ ...job, ...change });
    };
    work(request, (progress) => update({ progress }), own.signal).then(
      ({ run_id }) => {
        checked = { runId: run_id, files: request.files };
        update({ state: 'ready', runId: run_id });
      },
      // A call that was cut off may fail in any way, or with no answer: what counts is that it was.
      (error: unknown) => update(own.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error }),
    );
  },
  cancel(): void {
    controller?.abort();
  },
  dismiss(): void {
    controller?.abort();
    set(null);
  },
};
