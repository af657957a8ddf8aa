import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveStatic } from '../../scripts/stack/gateway/static.ts';
import { removeStack, type Stack, scratchDir } from '../../scripts/stack/testing.ts';
import { call, signUp, startProbed } from './support.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startProbed(scratchDir());
});

afterAll(async () => {
  await stack.stop();
  removeStack(stack.dir);
});

describe('routes', () => {
  test.each([
    '/_system/config',
    '/_system/info',
    '/_system/ping',
    '/storage/v1/bucket',
    '/auth/../_system/config',
    '/rest',
    '/rest/v2/probe_parents',
    '/graphql/v1',
    '/functions/v1/unknown',
  ])('%s is 404', async (path) => {
    expect((await call(stack, path)).status).toBe(404);
  });

  test.each(['/rest/v1/../../_system/config', '/auth/v1/%2e%2e/%2e%2e/_system/info', '/rest/v1/..%2f..\\_system/ping'])(
    'no detour leads there: %s',
    async (path) => {
      const status = await new Promise((resolve, reject) => {
        const { hostname, port } = new URL(stack.appUrl);
        const headers = { apikey: stack.publishableKey };
        // fetch would resolve the dots itself.
        request({ hostname, port, path, headers }, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );

  test('a request without a key is refused, also from this machine', async () => {
    const response = await fetch(`${stack.appUrl}/rest/v1/probe_parents`);
    expect(response.status).toBe(401);
  });

  test('config.json names the key and what is missing here, and never a secret', async () => {
    const { body, text, headers } = await call(stack, '/config.json');
    expect(body).toMatchObject({ supabaseUrl: '', publishableKey: stack.publishableKey, demo: null });
    expect(Object.values(body.capabilities)).toEqual([false, false, false, false, false]);
    expect(text).not.toContain('secret');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('every answer carries the security headers, and none invites other origins', async () => {
    for (const path of ['/', '/config.json', '/rest/v1/probe_parents', '/functions/v1/probe/open']) {
      const { headers } = await call(stack, path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('a body beyond the limit is 413, announced or not', async () => {
    const body = 'x'.repeat(300_000);
    expect((await call(stack, '/auth/v1/logout', { json: { email: body } })).status).toBe(413);
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${stack.appUrl}/auth/v1/logout`, { method: 'POST' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject);
      sent.write(body);
      sent.end();
    });
    expect(status).toBe(413);
  });
});

describe('auth', () => {
  test.each([
    ['POST', '/auth/v1/token?grant_type=password'],
    ['POST', '/auth/v1/token?grant_type=refresh_token'],
    ['POST', '/auth/v1/signup'],
    ['GET', '/auth/v1/verify?type=signup&token=x'],
    ['POST', '/auth/v1/verify'],
    ['POST', '/auth/v1/recover'],
    ['POST', '/auth/v1/otp'],
    ['POST', '/auth/v1/magiclink'],
    ['POST', '/auth/v1/resend'],
    ['PUT', '/auth/v1/user'],
    ['GET', '/auth/v1/authorize'],
    ['POST', '/auth/v1/./token'],
    ['POST', '/auth//v1/token'],
    ['POST', '/auth/v1/%74oken'],
  ])('%s %s is 404 from outside', async (method, path) => {
    const { status, body } = await call(stack, path, { method });
    expect({ status, code: body.error?.code }).toEqual({ status: 404, code: 'not_found' });
  });

  test('the whole of it answers on a port of its own, to who knows the path', async () => {
    const token = await signUp(stack, 'inner@example.com');
    expect((await call(stack, '/auth/v1/user', { token })).body.email).toBe('inner@example.com');
    const { origin, pathname } = new URL(stack.authUrl);
    expect(new URL(stack.appUrl).origin).not.toBe(origin);
    for (const path of ['/auth/v1/token', '/token', `${pathname}x/token`, `/x${pathname}/token`])
      expect((await fetch(origin + path, { method: 'POST' })).status, path).toBe(404);
    expect((await fetch(`${origin}${pathname}/../rest/v1/probe_parents`)).status).toBe(404);
  });

  test('short passwords are refused with the answer of GoTrue', async () => {
    const response = await fetch(`${stack.authUrl}/signup`, {
      method: 'POST',
      headers: { apikey: stack.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'x@example.com', password: 'eleven char' }),
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      error_code: 'weak_password',
      weak_password: { reasons: ['length'] },
    });
  });
});

describe('the built app', () => {
  const root = mkdtempSync(join(tmpdir(), 'secg-dist-'));
  const script = 'console.log("hello");'.repeat(200);
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>App</title>');
  writeFileSync(join(root, 'assets', 'index-abc123.js'), script);
  writeFileSync(join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const server = createServer((req, res) => void serveStatic(root)(req, res));
  let origin = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(root, { recursive: true });
  });

  test('hashed files are kept for ever and compressed', async () => {
    const response = await fetch(`${origin}/assets/index-abc123.js`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(script.length / 10);
    expect(await response.text()).toBe(script);
  });

  test('the page is never kept, and stands for every path of the app', async () => {
    for (const path of ['/', '/acme/projects', '/acme/projects/1?tab=history']) {
      const response = await fetch(origin + path);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain('<title>App</title>');
    }
  });

  test('a missing file is 404, and nothing outside the folder is served', async () => {
    for (const path of ['/assets/gone-1.js', '/..%2f..%2fetc%2fpasswd.txt', '/%2e%2e/%2e%2e/package.json']) {
      expect((await fetch(origin + path)).status).toBe(404);
    }
  });

  test('an unchanged file is not sent again', async () => {
    const first = await fetch(`${origin}/favicon.svg`);
    const etag = first.headers.get('etag') ?? '';
    expect((await fetch(`${origin}/favicon.svg`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('what is written down of a request', () => {
  const log = () => readFileSync(join(stack.dir, 'log', 'gateway.log'), 'utf8');
  const lines = () =>
    log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('has the name it has in its answer: that of the proxy in front, or a new one', async () => {
    const given = await call(stack, '/config.json', { headers: { 'x-request-id': 'from-the-proxy-1' } });
    expect(given.headers.get('x-request-id')).toBe('from-the-proxy-1');
    const odd = await call(stack, '/config.json', { headers: { 'x-request-id': 'no name "at all"' } });
    const id = odd.headers.get('x-request-id');
    expect(id).toMatch(/^[\da-f-]{36}$/);
    const written = lines().filter(({ request_id }) => request_id === 'from-the-proxy-1' || request_id === id);
    expect(written.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/config.json', 200],
      ['GET', '/config.json', 200],
    ]);
  });

  test('quotes no value of a row the database refused, nor in the log of Postgres', async () => {
    const token = await signUp(stack, `${crypto.randomUUID()}@example.test`);
    const json = { tenant: crypto.randomUUID(), parent_id: crypto.randomUUID(), amount: 'rate 417.35' };
    expect((await call(stack, '/rest/v1/probe_children', { token, json })).status).toBeGreaterThanOrEqual(400);
    expect(lines().some(({ said }) => said !== undefined)).toBe(true);
    await call(stack, '/rest/v1/rpc/probe_refuse', { token, json: { code: '23514' } });
    expect(lines().some(({ said }) => said?.[0]?.code === '23514')).toBe(true);
    expect(log()).not.toContain('417.35');
    expect(readFileSync(join(stack.dir, 'log', 'postgres.log'), 'utf8')).not.toContain('417.35');
  });

  test('health says whether the database answers', async () => {
    const { status, body } = await call(stack, '/health');
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });
});
