import { CORS } from './cors.ts';

export const NDJSON = 'application/x-ndjson';

export const wantsStream = (request: Request): boolean => (request.headers.get('accept') ?? '').includes(NDJSON);

export type Emit = (line: unknown) => void;

/**
 * Lines of JSON while the work goes on; the last one is what `work` returns. When the reader goes away the work is told
 * so and lines are no longer sent.
 */
export function streamLines(work: (emit: Emit, signal: AbortSignal) => Promise<unknown>): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const emit: Emit = (line) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      emit(await work(emit, gone.signal));
      if (!gone.signal.aborted) controller.close();
    },
    cancel() {
      gone.abort();
    },
  });
  return new Response(body, { headers: { ...CORS, 'content-type': NDJSON, 'cache-control': 'no-store' } });
}
