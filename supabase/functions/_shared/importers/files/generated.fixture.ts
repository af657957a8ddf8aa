import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Defect, ExpectedSheet } from '../masterfile/generated.fixture.ts';

const ROOT = join(import.meta.dirname, '../../../../..');

export interface GeneratedFile {
  name: string;
  bytes: Uint8Array;
  sheets: Record<string, ExpectedSheet>;
  defects: Defect[];
}

export interface GeneratedSet {
  settings: Record<string, unknown>;
  files: Map<string, GeneratedFile>;
}

/** All files of the fixture generator, and what a correct importer makes of each. */
export function generateFiles(...options: string[]): GeneratedSet {
  const dir = mkdtempSync(join(tmpdir(), 'secg-files-'));
  try {
    execFileSync(process.execPath, [join(ROOT, 'tests/fixtures/generate.mjs'), dir, '--quiet', ...options], {
      cwd: ROOT,
    });
    const expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8'));
    const files = Object.entries(expected.files as Record<string, { sheets: Record<string, ExpectedSheet> }>).map(
      ([path, { sheets }]): [string, GeneratedFile] => [
        path,
        {
          name: path.split('/').at(-1) as string,
          bytes: new Uint8Array(readFileSync(join(dir, path))),
          sheets,
          defects: expected.defects.filter((defect: Defect) => defect.file === path),
        },
      ],
    );
    return { settings: expected.settings, files: new Map(files) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
