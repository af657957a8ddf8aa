import type { Emit } from '../_shared/http/ndjson.ts';

const BEAT_MS = 1000;

/** One statement in the database has no steps to count; the line that repeats says that it is still at work. */
export async function withHeartbeat<T>(phase: string, emit: Emit, work: Promise<T>): Promise<T> {
  const started = Date.now();
  const beat = () => emit({ phase, sheet: null, done: 0, total: 0, elapsed_ms: Date.now() - started });
  beat();
  const timer = setInterval(beat, BEAT_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
