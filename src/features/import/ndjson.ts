/** Lines of JSON as they come in, whatever the network makes of the chunks. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) {
        if (line.trim()) yield JSON.parse(line) as unknown;
      }
      if (done) return;
    }
  } finally {
    // Leaving early (an error, a cancel) closes the connection instead of draining it.
    await reader.cancel().catch(() => undefined);
  }
}
