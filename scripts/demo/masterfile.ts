import { ACCOUNT_TO_COST_CODE } from './accounts.ts';
import type { Api } from './api.ts';
import { AS_OF, iso, OPENING, yearOf } from './days.ts';
import { demoWorkbook, FILE_NAME } from './workbook.ts';

interface ImportAnswer {
  status: string;
  totals: { created: number; updated: number; unchanged: number; rejected: number };
  rejected: unknown[];
}

const IMPORT_SETTINGS = {
  as_of: iso(AS_OF),
  date_order: 'MDY',
  currency: 'USD',
  txn_log_cost_sign: 'negative_is_cost',
  opening_as_of: iso(OPENING),
  pl_year: yearOf(AS_OF),
  payroll_year: yearOf(AS_OF),
  unknown_project_policy: 'reject',
  duplicate_policy: 'skip',
  non_project_assignments: ['PTO', 'OFFICE', 'SHOP'],
};

/** What an office tells the importer once. */
export async function prepareImport(owner: Api, organizationId: string): Promise<void> {
  const filter = `organization_id=eq.${organizationId}`;
  await owner.edit('organization_settings', filter, { settings: { import: IMPORT_SETTINGS } });
  await owner.insert(
    'import_mappings',
    ACCOUNT_TO_COST_CODE.map(({ account, code }) => ({
      organization_id: organizationId,
      mapping_kind: 'account_to_cost_code',
      source_value: account,
      target_type: 'cost_codes',
      target_value: code,
    })),
  );
}

/** Tabs whose records the history brings itself, with all that has happened to them since. */
const KNOWN_BETTER = ['COA', 'BID PIPELINE', 'AR AGING'];

/** The company comes into the product as every other one does: by its workbook. */
export async function importMasterfile(owner: Api, organizationId: string): Promise<void> {
  const form = new FormData();
  form.set('organization_id', organizationId);
  form.set('importer', 'masterfile');
  form.set('mode', 'commit');
  const ignored = KNOWN_BETTER.map((sheet) => [sheet, { ignore: true }]);
  form.set('mapping', JSON.stringify({ sheets: Object.fromEntries(ignored) }));
  form.set('file', new File([demoWorkbook()], FILE_NAME));
  const answer = await owner.json<ImportAnswer>('/functions/v1/import', { method: 'POST', body: form });
  if (answer.status !== 'completed' || answer.totals.rejected > 0) {
    const first = JSON.stringify(answer.rejected.slice(0, 5));
    throw new Error(
      `The demo workbook was imported as "${answer.status}" with ${answer.totals.rejected} refused: ${first}`,
    );
  }
}
