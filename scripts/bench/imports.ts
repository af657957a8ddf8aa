import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { Sql } from 'postgres';
import type { Stack } from '../stack/testing.ts';
import { signUp } from './measure.ts';

const MASTERFILE = 'SECG_Masterfile.xlsx';
const SCALE = process.env.BENCH_SCALE ?? '20';
const ROWS = 50_000;
/** Acceptance, in seconds; the first import also in multiples of what SheetJS takes to read the same bytes. */
const LIMITS = { first: 15, ratio: 3, again: 10, undo: 10 };
const ROWS_PER_SECOND = 10_000;

interface Answer {
  run_id: string;
  totals: Record<string, number>;
  elapsed_ms: number;
}

/** Imports through the function: a large masterfile, the same again, its undo, and a plain sheet into one table. */
export async function benchImports(stack: Stack, admin: Sql): Promise<boolean> {
  const { token, organization } = await signUp(stack, 'imports');
  const { bytes, settings } = masterfile();
  await admin`
    update organization_settings set settings = settings || ${admin.json({ import: settings } as never)}
    where organization_id = ${organization}`;
  const call = async (path: string, body?: FormData): Promise<Answer> => {
    const response = await fetch(`${stack.apiUrl}/functions/v1/import${path}`, {
      method: 'POST',
      headers: { apikey: stack.publishableKey, authorization: `Bearer ${token}` },
      ...(body ? { body } : {}),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`import${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as Answer;
  };
  const upload = (importer: string, name: string, file: Uint8Array) => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ organization_id: organization, importer, mode: 'commit' }))
      form.set(key, value);
    form.append('file', new File([file as BlobPart], name));
    return call('', form);
  };

  const reading = await seconds(async () => void read(bytes, { dense: true }));
  const first = await seconds(() => upload('masterfile', MASTERFILE, bytes));
  const again = await seconds(() => upload('masterfile', MASTERFILE, bytes));
  const undo = await seconds(() => call(`/${first.result.run_id}/undo`));
  const plain = await seconds(() => upload('table:vendors', 'vendors.xlsx', vendors()));

  const created = first.result.totals.created ?? 0;
  const ratio = first.seconds / reading.seconds;
  const rate = ROWS / (plain.result.elapsed_ms / 1000);
  console.log(
    [
      `\nmasterfile, scale ${SCALE}: ${(bytes.length / 1e6).toFixed(1)} MB, ${created.toLocaleString('en-US')} records`,
      `  read by SheetJS alone    ${reading.seconds.toFixed(1)} s`,
      `  upload to committed      ${first.seconds.toFixed(1)} s, ${ratio.toFixed(1)} times as long (limit ${LIMITS.ratio}, and ${LIMITS.first} s)`,
      `  the same file again      ${again.seconds.toFixed(1)} s (limit ${LIMITS.again})`,
      `  undo                     ${undo.seconds.toFixed(1)} s (limit ${LIMITS.undo})`,
      `table:vendors, ${ROWS.toLocaleString('en-US')} rows: upload to committed ${plain.seconds.toFixed(1)} s, of it the commit ${(plain.result.elapsed_ms / 1000).toFixed(1)} s, ${Math.round(rate).toLocaleString('en-US')} rows a second (at least ${ROWS_PER_SECOND.toLocaleString('en-US')})`,
    ].join('\n'),
  );
  return (
    first.seconds < LIMITS.first &&
    ratio <= LIMITS.ratio &&
    again.seconds < LIMITS.again &&
    undo.seconds < LIMITS.undo &&
    rate >= ROWS_PER_SECOND
  );
}

async function seconds<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { seconds: (performance.now() - started) / 1000, result };
}

function masterfile(): { bytes: Uint8Array; settings: Record<string, unknown> } {
  const dir = mkdtempSync(join(tmpdir(), 'secg-bench-'));
  try {
    const generator = join(import.meta.dirname, '../../tests/fixtures/generate.mjs');
    execFileSync(process.execPath, [generator, dir, '--quiet', '--scale', SCALE]);
    const { settings } = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8'));
    return { bytes: new Uint8Array(readFileSync(join(dir, MASTERFILE))), settings };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function vendors(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, n) => [`Vendor ${n}`, `office${n}@example.test`, `Trade ${n % 40}`]);
  const book = utils.book_new(utils.aoa_to_sheet([['Name', 'Email', 'Trade'], ...rows]), 'Vendors');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}
