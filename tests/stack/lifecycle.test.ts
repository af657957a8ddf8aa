import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { withDatabase } from '../../scripts/stack/connect.ts';
import { type Running, running } from '../../scripts/stack/lock.ts';
import { freePort } from '../../scripts/stack/ports.ts';
import { identify, isAlive, signal } from '../../scripts/stack/processes.ts';
import { removeStack, type Stack, scratchDir } from '../../scripts/stack/testing.ts';
import { runHost, START } from './host.ts';
import { call, signIn, signUp, startProbed } from './support.ts';

const undo: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
});

function scratch(): string {
  const dir = scratchDir();
  undo.push(() => removeStack(dir));
  return dir;
}

async function start(dir: string, more = {}): Promise<Stack> {
  const stack = await startProbed(dir, more);
  undo.push(() => stack.stop());
  return stack;
}

const postmaster = (dir: string) =>
  Number(readFileSync(join(dir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

const sleeping = (stack: Stack) =>
  withDatabase(stack.dbUrl, async (sql) => {
    const rows = await sql`select from pg_stat_activity where query like '%probe_sleep%' and pid <> pg_backend_pid()`;
    return rows.length;
  });

describe('a stack', () => {
  test('comes back after a stop with its data, keys and addresses, and only its owner can read the secrets', async () => {
    const dir = scratch();
    const first = await start(dir);
    await signUp(first, 'kept@example.com');
    expect(statSync(join(dir, 'stack.json')).mode & 0o777).toBe(0o600);
    await first.stop();
    expect(existsSync(join(dir, 'run.json'))).toBe(false);

    const second = await start(dir);
    const { appUrl, dbUrl, publishableKey, secretKey } = first;
    expect(second).toMatchObject({ appUrl, dbUrl, publishableKey, secretKey });
    expect((await signIn(second, 'kept@example.com')).status).toBe(200);
  });

  test('that runs refuses a second start on its directory', async () => {
    const dir = scratch();
    const stack = await start(dir);
    await expect(startProbed(dir)).rejects.toThrow(`This stack is already running: ${stack.appUrl}`);
    expect((await call(stack, '/auth/v1/health')).status).toBe(200);
  });

  test('that loses its database starts it again and answers', async () => {
    const stack = await start(scratch());
    await signUp(stack, 'before@example.com');
    const before = stack.processes().postgres;
    // The end of one connection must not change what that of the next one means.
    const asked = [1, 2, 3].map(() => call(stack, '/rest/v1/rpc/probe_sleep', { json: {} }));
    await expect.poll(() => sleeping(stack)).toBe(3);
    process.kill(before.pid, 'SIGKILL');
    expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual([503, 503, 503]);
    expect((await signIn(stack, 'before@example.com')).status).toBe(200);
    expect(stack.processes().postgres.pid).not.toBe(before.pid);
    // The new connections have been warmed up and cleaned up after, too.
    expect((await call(stack, '/rest/v1/probe_parents')).status).toBe(401);
  });

  test('that loses one session only makes new ones', async () => {
    const stack = await start(scratch());
    const asked = call(stack, '/rest/v1/rpc/probe_sleep', { json: {} });
    await expect.poll(() => sleeping(stack)).toBe(1);
    await withDatabase(
      stack.dbUrl,
      (sql) =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity where query like '%probe_sleep%' and pid <> pg_backend_pid()`,
    );
    expect((await asked).status).toBe(503);
    expect((await call(stack, '/auth/v1/health')).status).toBe(200);
    expect((await call(stack, '/rest/v1/probe_parents')).status).toBe(401);
  });

  test('that was killed as a whole comes back with what was committed', async () => {
    const dir = scratch();
    const first = await start(dir);
    await signUp(first, 'committed@example.com');
    await first.kill();
    const second = await start(dir);
    expect((await signIn(second, 'committed@example.com')).status).toBe(200);
  });
});

describe('npm start', () => {
  test('says that the port is taken, and touches nothing', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    undo.push(() => other.close());
    const dir = join(scratch(), 'stack');
    const host = runHost(START, ['--empty', '--no-build'], { STACK_DIR: dir, PORT: String(port) });
    expect(await host.ended).toBe(1);
    expect(host.output()).toContain(`Port ${port} is taken`);
    expect(existsSync(dir)).toBe(false);
  });

  test('prints its address, stops on a signal within seconds and leaves nothing running', async () => {
    const dir = scratch();
    const port = await freePort();
    const host = runHost(START, ['--empty', '--no-build'], { STACK_DIR: dir, PORT: String(port) });
    await host.prints(`http://127.0.0.1:${port}`);
    const postgres = postmaster(dir);
    const stopped = Date.now();
    host.child.kill('SIGTERM');
    expect(await host.ended).toBe(0);
    expect(Date.now() - stopped).toBeLessThan(5000);
    expect(() => process.kill(postgres, 0)).toThrow();
    expect(running(dir)).toBeNull();
  });

  test('with --dev serves the sources by Vite, on the port of the API', async () => {
    const port = await freePort();
    const host = runHost(START, ['--empty', '--dev'], { STACK_DIR: scratch(), PORT: String(port) });
    undo.push(async () => {
      host.child.kill();
      await host.ended;
    });
    await host.prints('is ready');
    const page = await fetch(`http://127.0.0.1:${port}/acme/projects`);
    expect(await page.text()).toContain('/@vite/client');
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self' ws:");
    expect((await fetch(`http://127.0.0.1:${port}/rest/v1/organizations`)).status).toBe(401);
  });

  test('called off while it is starting leaves nothing running', async () => {
    const dir = scratch();
    const host = runHost(START, ['--empty', '--no-build'], { STACK_DIR: dir, PORT: String(await freePort()) });
    await expect.poll(() => existsSync(join(dir, 'run.json')), { timeout: 30_000, interval: 10 }).toBe(true);
    host.child.kill('SIGTERM');
    expect(await host.ended).toBe(0);
    expect(host.output()).toContain('Stopped before it was ready.');
    expect(existsSync(join(dir, 'run.json'))).toBe(false);
    expect(existsSync(join(dir, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });
});

describe('SIGKILL', () => {
  test.each([
    ['of the host: functions end by themselves, the database is taken over', false],
    ['of everything: what was committed is there', true],
  ])('%s', async (_what, isDatabaseKilled) => {
    const dir = scratch();
    const host = runHost(join(import.meta.dirname, 'probed-host.ts'), [dir]);
    await host.prints('running');
    const { functions, host: process } = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8')) as Running;
    const database = identify(postmaster(dir));
    const probe = functions.probe;
    if (!probe || !database) throw new Error('Not everything runs.');
    signal(process, 'SIGKILL');
    if (isDatabaseKilled) signal(database, 'SIGKILL');
    await host.ended;
    await expect.poll(() => isAlive(probe), { timeout: 10_000 }).toBe(false);

    const stack = await start(dir);
    expect((await call(stack, '/functions/v1/probe/facts')).status).toBe(200);
    const rows = await withDatabase(stack.dbUrl, (sql) => sql`select count(*)::integer as count from probe_parents`);
    expect(rows).toEqual([{ count: 2 }]);
    expect(stack.processes().postgres.pid).not.toBe(database.pid);
  });
});
