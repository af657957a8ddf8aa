import type { Resource } from '@/catalog/resource.ts';

// What may be dropped, and what it is taken for. The person can choose otherwise; the function checks either way.
export const ACCEPT = ['.xlsx', '.xlsm', '.csv'];

export const isAccepted = (name: string): boolean => ACCEPT.some((ending) => name.toLowerCase().endsWith(ending));

export type ImporterKind = 'declared' | 'table';

/** Files of a known shape; anything else is a list for one table. */
const DECLARED = ['masterfile', 'jobs', 'leads', 'proposals', 'schedule'];

export interface ImporterChoice {
  value: string;
  kind: ImporterKind;
  /** of a list; the others have names of their own in the locale */
  table: string | null;
}

const plain = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Any two of the tabs the importer declares are enough: people delete and rename tabs. */
export function isMasterfile(sheets: string[], declared: string[]): boolean {
  const known = new Set(declared.map(plain));
  return sheets.map(plain).filter((name) => known.has(name)).length >= 2;
}

/** Loaded when a file was chosen; the declaration brings its parsers along. */
export async function masterfileTabs(): Promise<string[]> {
  const { masterfile } = await import('@shared/importers/masterfile/index.ts');
  return [...masterfile.sheets.map((sheet) => sheet.name), ...Object.keys(masterfile.notRead ?? {})];
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
