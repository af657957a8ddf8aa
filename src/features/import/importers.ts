import type { RunPlan } from '@shared/importers/full-run.ts';
import type { Resource } from '@/catalog/resource.ts';

// What may be dropped, and what it is taken for. The person can choose otherwise; the function checks either way.
export const ACCEPT = ['.xlsx', '.xlsm', '.csv', '.json'];

export const isAccepted = (name: string): boolean => ACCEPT.some((ending) => name.toLowerCase().endsWith(ending));

export type ImporterKind = 'declared' | 'table';

/** Files of a known shape; anything else is a list for one table. */
const DECLARED = ['masterfile', 'jobs', 'budgets', 'leads', 'proposals', 'schedule', 'quickbooks'];

export interface ImporterChoice {
  value: string;
  kind: ImporterKind;
  /** of a list; the others have names of their own in the locale */
  table: string | null;
}

const plain = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** What the files are, by what is in them. Loaded when files were chosen: the declarations bring the parsers along. */
export async function planFiles(files: File[]): Promise<RunPlan<File>> {
  const { planRun } = await import('@shared/importers/full-run.ts');
  return planRun(files, async (file) => new Uint8Array(await file.arrayBuffer()));
}

export function importerChoices(resources: Resource[]): ImporterChoice[] {
  const tables = resources.filter((resource) => resource.can.import && !resource.hidden);
  return [
    ...DECLARED.map<ImporterChoice>((value) => ({ value, kind: 'declared', table: null })),
    ...tables.map<ImporterChoice>(({ name }) => ({ value: `table:${name}`, kind: 'table', table: name })),
  ];
}

/** `vendors 2026.csv` is a list of vendors as far as its name goes. */
export function guessTable(fileName: string, choices: ImporterChoice[]): string | null {
  const words = plain(fileName)
    .replace(/\.[a-z]+$/, '')
    .split(/[^a-z]+/)
    .join('_');
  const table = choices.find(
    (choice) => choice.table && (words.includes(choice.table) || words.includes(choice.table.replace(/s$/, ''))),
  );
  return table?.value ?? null;
}
