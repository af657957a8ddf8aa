import { CORS } from '../_shared/http/cors.ts';
import { Problem } from '../_shared/http/problem.ts';
import type { Caller } from '../_shared/http/supabase.ts';
import { type RejectedSheet, rejectedWorkbook } from '../_shared/importing/rejected.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The refused rows with their reasons, fit to be corrected and uploaded again. */
export async function downloadRejected(caller: Caller, run: string): Promise<Response> {
  const answer = (await caller.rpc('import_rejected', { p_run: run })) as { sheets?: RejectedSheet[] } | null;
  const sheets = (answer?.sheets ?? []).filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) throw new Problem(404, 'nothing_rejected', 'No row of this import was refused.');
  const body = rejectedWorkbook(sheets, run) as Uint8Array<ArrayBuffer>;
  return new Response(body, {
    headers: {
      ...CORS,
      'content-type': XLSX,
      'content-disposition': 'attachment; filename="refused-rows.xlsx"',
      'cache-control': 'no-store',
    },
  });
}
