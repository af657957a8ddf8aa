import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './config.ts';
import type { Undo } from './undo.ts';

export const DIST = join(ROOT, 'dist');

const SOURCES = ['src', 'public', 'supabase/functions/_shared', 'index.html', 'vite.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isBuilt(): boolean {
  const page = join(DIST, 'index.html');
  if (!existsSync(page)) return false;
  return Math.max(...SOURCES.map((source) => newest(join(ROOT, source)))) <= statSync(page).mtimeMs;
}

/**
 * Builds dist/ in a process of its own, beside the start of the database. Vite takes over a NODE_ENV it finds, and the one
 * of a test run would put React's development build into dist/, which the next start takes for built.
 */
export function buildApp(quiet: boolean, undo: Undo): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', quiet ? 'error' : 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    void undo.add(() => child.kill());
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('The app could not be built.'))));
  });
}
