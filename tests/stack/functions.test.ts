import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeStack, type Stack, scratchDir } from '../../scripts/stack/testing.ts';
import { call, startProbed } from './support.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startProbed(scratchDir());
});

afterAll(async () => {
  await stack.stop();
  removeStack(stack.dir);
});

test('a function gets the caller, its own path and the public settings, and can do nothing else', async () => {
  const { body } = await call(stack, '/functions/v1/probe/facts', { token: 'caller' });
  expect(body).toEqual({
    greeting: 'hello from a function',
    path: '/probe/facts',
    authorization: 'Bearer caller',
    url: stack.appUrl,
    key: stack.publishableKey,
    gateway: '200',
    home: 'NotCapable',
    disk: 'NotCapable',
    elsewhere: 'NotCapable',
  });
});

test('both directions are streamed', async () => {
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const sent = request(`${stack.appUrl}/functions/v1/probe/echo`, { method: 'POST' }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        lines.push(chunk.toString());
        // The second line is sent only after the first has come back.
        if (lines.length === 1) sent.end('second\n');
      });
      answer.on('end', resolve);
    });
    sent.on('error', reject);
    sent.write('first\n');
  });
  expect(lines).toEqual(['first\n', 'second\n']);
});

test('a client that goes away ends its request in the function', async () => {
  const gone = new AbortController();
  const pending = fetch(`${stack.appUrl}/functions/v1/probe/hang`, { signal: gone.signal });
  setTimeout(() => gone.abort(), 200);
  await expect(pending).rejects.toThrow();
  await expect.poll(async () => (await call(stack, '/functions/v1/probe/aborted')).body).toBe(1);
});

test('a function that dies answers 502 and is back for the next request', async () => {
  const before = stack.processes().functions.probe?.pid;
  const died = await call(stack, '/functions/v1/probe/die');
  expect(died.status).toBe(502);
  expect(died.body.error.code).toBe('function_failed');
  expect((await call(stack, '/functions/v1/probe/facts')).status).toBe(200);
  expect(stack.processes().functions.probe?.pid).not.toBe(before);
});

test('what announces more than the limit is refused before it is sent', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { 'content-length': String(65 * 1024 * 1024) };
    const sent = request(`${stack.appUrl}/functions/v1/probe/echo`, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.flushHeaders();
  });
  expect(status).toBe(413);
});
