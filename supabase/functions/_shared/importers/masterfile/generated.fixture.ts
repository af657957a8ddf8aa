import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../../..');

export interface ExpectedSheet {
  header_row: number | null;
  first_data_row: number | null;
  rows: Record<string, number>;
  rejected_rows: number;
  duplicate_rows: number;
  zero_rows: number;
  /** The sheet cannot be read before somebody maps it; then it brings `after_mapping`. */
  blocked?: 'needs_mapping';
  after_mapping?: Record<string, number>;
  /** Records of other sheets that this one completes. */
  completes: Record<string, number>;
  tables: Record<string, { created: number; sums: Record<string, string> }>;
}

export interface Defect {
  id: string;
  file: string;
  sheet: string;
  row: number;
  column: string | null;
  header: string | null;
  kind: string;
  action: string;
  reason: string | null;
  copy_of_row?: number;
  value: unknown;
}

export interface Generated {
  bytes: Uint8Array;
  settings: Record<string, unknown>;
  sheets: Record<string, ExpectedSheet>;
  /** What a revised file does after the clean one, over all files. */
  revision: Record<'created' | 'updated' | 'missing', Record<string, number>> | undefined;
  /** Of this file only. */
  defects: Defect[];
}

const MASTER = 'SECG_Masterfile.xlsx';

/** The masterfile of the fixture generator and what it says a correct importer makes of it. */
export function generate(...options: string[]): Generated {
  const dir = mkdtempSync(join(tmpdir(), 'secg-fixture-'));
  try {
    execFileSync(process.execPath, [join(ROOT, 'tests/fixtures/generate.mjs'), dir, '--quiet', ...options], {
      cwd: ROOT,
    });
    const expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8'));
    return {
      bytes: new Uint8Array(readFileSync(join(dir, MASTER))),
      settings: expected.settings,
      revision: expected.revision,
      sheets: expected.files[MASTER].sheets,
      defects: expected.defects.filter((defect: Defect) => defect.file === MASTER),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
