import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { ROOT } from '../../../scripts/stack/config.ts';

interface Counts {
  tables: Record<string, { created: number; sums: Record<string, string> }>;
}

export interface Defect {
  sheet: string;
  row: number;
  column: string | null;
  action: string;
  reason: string | null;
  value: unknown;
}

/** What the fixture generator says an import must come to. */
export interface Expected {
  settings: Record<string, unknown>;
  files: Record<
    string,
    Counts & { sheets: Record<string, Counts & { rows: { data: number }; rejected_rows: number }> }
  >;
  defects: Defect[];
}

export interface Fixture {
  masterfile: string;
  expected: Expected;
}

/** Files of the fixture generator, removed after the tests of the file. */
export function fixtureFiles(): (...args: string[]) => Promise<Fixture> {
  const dirs: string[] = [];
  afterAll(() => {
    for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
  });
  return async (...args) => {
    const dir = mkdtempSync(join(tmpdir(), 'secg-fixtures-'));
    dirs.push(dir);
    const script = join(ROOT, 'tests', 'fixtures', 'generate.mjs');
    await promisify(execFile)(process.execPath, [script, dir, ...args, '--quiet'], { cwd: ROOT });
    const expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8')) as Expected;
    return { masterfile: join(dir, 'SECG_Masterfile.xlsx'), expected };
  };
}
