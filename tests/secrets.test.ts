// No key of any system stands in what is handed out.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { secretsIn } from './secrets.ts';

const ROOT = join(import.meta.dirname, '..');
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.stack']);
function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.name.startsWith('.stack-')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

it('knows a secret when it sees one', () => {
  const token = ['eyJhbGciOiJIUzI1NiJ9aaaa', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', 'c2lnbmF0dXJlc2lnbmF0dXJl'].join('.');
  expect(secretsIn(`key = "${token}"`)).toEqual(['signed token']);
  expect(secretsIn(`sb_${'secret'}_${'a'.repeat(24)}`)).toEqual(['secret key of Supabase']);
  expect(secretsIn('sb_publishable_aaaaaaaaaaaaaaaaaaaaaaaa')).toEqual([]);
});

it('the repository holds none', () => {
  const all = files(ROOT);
  expect(all.length).toBeGreaterThan(1000);
  const found = all.flatMap((path) =>
    secretsIn(readFileSync(path, 'latin1')).map((name) => `${relative(ROOT, path)}: ${name}`),
  );
  expect(found).toEqual([]);
});
