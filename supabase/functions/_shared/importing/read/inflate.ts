import { tooLarge, unreadable } from './failure.ts';
import { packedBytes, type ZipEntry } from './zip.ts';

const STEP = 64 * 1024;

/**
 * Unpacks one entry and counts what really comes out: a directory can lie about sizes. With `peek` only the beginning
 * is unpacked.
 */
export async function unpack(archive: Uint8Array, entry: ZipEntry, peek?: number): Promise<Uint8Array> {
  const packed = packedBytes(archive, entry);
  if (entry.method === 'stored') {
    if (entry.packed !== entry.unpacked) throw unreadable('a damaged archive');
    return peek === undefined ? packed : packed.subarray(0, peek);
  }
  const enough = peek ?? entry.unpacked;
  const out = new Uint8Array(Math.min(enough, entry.unpacked));
  let length = 0;
  for await (const chunk of inflated(packed)) {
    if (peek === undefined && length + chunk.length > entry.unpacked)
      throw tooLarge(`${entry.name} is larger than declared`);
    out.set(chunk.subarray(0, out.length - length), length);
    length += chunk.length;
    if (peek !== undefined && length >= out.length) return out;
  }
  if (length < out.length) throw unreadable('a damaged archive');
  return out;
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<BufferSource>({
    pull(controller) {
      // small steps in: a bomb must not be able to blow up a whole archive between two looks at the counter
      controller.enqueue(packed.slice(at, at + STEP));
      at += STEP;
      if (at >= packed.length) controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw Object.assign(unreadable('a damaged archive'), { cause });
      });
      if (done) return;
      yield value;
    }
  } finally {
    // leaving early (peek, too large) must stop the inflating; a stream that has already failed has nothing to cancel
    await reader.cancel().catch(() => undefined);
  }
}
