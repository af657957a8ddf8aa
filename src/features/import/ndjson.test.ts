import { describe, expect, it } from 'vitest';
import { readLines } from './ndjson.ts';

function streamOf(chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
}

async function linesOf(chunks: (string | Uint8Array)[]): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(streamOf(chunks))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('puts lines together however they were cut', async () => {
    expect(await linesOf(['{"a":', '1}\n{"a":2}', '\n', '{"a":3}\n'])).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
  });

  it('reads a last line without an end, and skips empty ones', async () => {
    expect(await linesOf(['\n{"a":1}\r\n\n', '{"a":2}'])).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('does not tear a character that came in two chunks', async () => {
    const bytes = new TextEncoder().encode('{"a":"ñ€"}\n');
    expect(await linesOf([bytes.slice(0, 7), bytes.slice(7, 9), bytes.slice(9)])).toEqual([{ a: 'ñ€' }]);
  });

  it('fails on a line that is not JSON instead of passing over it', async () => {
    await expect(linesOf(['{"a":1}\n<html>\n'])).rejects.toThrow(SyntaxError);
  });

  it('closes the connection when the reader stops early', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('{"a":1}\n')),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const line of readLines(endless)) {
      expect(line).toEqual({ a: 1 });
      break;
    }
    expect(cancelled).toBe(true);
  });
});
