import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { restoreGrants } from './database.ts';
import { createLite, type Lite, type LiteOptions } from './lite.ts';

/** The database is away, or went away during the request: then nobody knows whether its work was committed. */
export class DatabaseLost extends Error {}

export interface LiteKeeper {
  fetch: Lite['fetch'];
  reload(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;

/** The result of the work, unless the signal comes first. Removes its listener, as the signal outlives the work. */
function unless<T>(signal: AbortSignal, message: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new DatabaseLost(message));
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Its first request grants everything to everybody, so each new lite is warmed up and its grants are taken back. */
async function makeReady(lite: Lite, ownerUrl: string): Promise<void> {
  await lite.warmUp();
  await restoreGrants(ownerUrl);
}

/** A lite that answers, replaced by a new one when the database has been away. */
export async function keepLite(options: LiteOptions, prepare: (lite: Lite) => Promise<void>): Promise<LiteKeeper> {
  let isClosed = false;
  let current: Lite | null = null;
  let coming: Promise<Lite | null>;

  function use(lite: Lite): Lite {
    current = lite;
    // One listener a request under way: many are no leak.
    setMaxListeners(0, lite.lost);
    lite.lost.addEventListener('abort', () => {
      current = null;
      if (!isClosed) coming = replace(lite);
    });
    return lite;
  }

  async function replace(old: Lite): Promise<Lite | null> {
    await old.close();
    while (!isClosed) {
      const next = createLite(options);
      try {
        await makeReady(next, options.ownerUrl);
        return use(next);
      } catch {
        // Not up yet; whoever runs the database says so when it does not come up at all.
        await next.close();
        await sleep(100);
      }
    }
    return null;
  }

  const first = createLite(options);
  try {
    await prepare(first);
    await makeReady(first, options.ownerUrl);
    coming = Promise.resolve(use(first));
  } catch (error) {
    await first.close();
    throw error;
  }

  return {
    async fetch(request, peerAddress) {
      const lite = current ?? (await unless(AbortSignal.timeout(PATIENCE_MS), 'The database is not running.', coming));
      if (!lite) throw new DatabaseLost('The stack is stopping.');
      return unless(lite.lost, 'The database was restarted during the request.', lite.fetch(request, peerAddress));
    },
    reload: async () => (await coming)?.reload(),
    async close() {
      isClosed = true;
      await (await coming)?.close();
    },
  };
}
