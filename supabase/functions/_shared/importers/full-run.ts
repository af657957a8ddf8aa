import { labelsFound } from '../importing/map/tables.ts';
import type { Book } from '../importing/read/book.ts';
import { ReadFailure } from '../importing/read/failure.ts';
import { openBook } from '../importing/read/open.ts';
import type { Importer } from '../importing/spec.ts';
import { normalise } from '../text.ts';
import { IMPORTERS } from './index.ts';
import { FULL_RUN } from './run-order.ts';

/** What is no part of the usual set of files comes after it. */
const ORDER: readonly string[] = [...FULL_RUN, 'quickbooks'];

export interface RunPlan<F> {
  steps: { importer: string; files: F[] }[];
  /** Files that none of the importers knows. */
  unknown: F[];
  /** Importers of a full run that no file is for. */
  missing: string[];
}

const LOOKED_AT = 5;
/** Half of the labels of a sheet must be ones that the importer declares. */
const MOST = 0.5;

/** The importer a file is for, by the names of its sheets and by their labels, never by its own name; null when nobody knows. */
export async function recognise(book: Book): Promise<string | null> {
  const byName = book.kind === 'workbook' ? namedBy(book) : null;
  if (byName !== null) return byName;
  let best: { name: string; count: number } | null = null;
  for (const sheet of book.sheets.slice(0, LOOKED_AT)) {
    const grid = await book.read(sheet.name);
    for (const { name, sheets } of withTables()) {
      for (const spec of sheets) {
        const { count, share } = labelsFound(grid, spec);
        if (share >= MOST && count > (best?.count ?? 0)) best = { name, count };
      }
    }
  }
  return best?.name ?? null;
}

/** Importers whose tables are told by labels; those of a workbook with many sheets are told by their names. */
const withTables = (): Importer[] =>
  ORDER.flatMap((name) => IMPORTERS.get(name) ?? []).filter((one) => one.singleSheet || one.byLabels);

/** Of workbooks whose sheets have names of their own: the one that knows most of them. */
function namedBy(book: Book): string | null {
  const names = new Set(book.sheets.map(({ name }) => normalise(name)));
  const known = ['masterfile', 'jobs'].map((name) => {
    const { sheets = [], notRead = {} } = IMPORTERS.get(name) ?? {};
    const declared = [...sheets.map((spec) => spec.name), ...Object.keys(notRead)];
    return { name, count: declared.filter((one) => names.has(normalise(one))).length };
  });
  const [best] = known.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.name : null;
}

/** Which files are for which importer, in the order they are imported in. */
export async function planRun<F extends { name: string }>(
  files: readonly F[],
  bytesOf: (file: F) => Promise<Uint8Array>,
): Promise<RunPlan<F>> {
  const found = new Map<string, F[]>();
  const unknown: F[] = [];
  for (const file of files) {
    const importer = await importerOf(file.name, await bytesOf(file));
    if (importer === null) unknown.push(file);
    else found.set(importer, [...(found.get(importer) ?? []), file]);
  }
  return {
    steps: ORDER.flatMap((importer) => ({ importer, files: found.get(importer) ?? [] })).filter(
      (step) => step.files.length > 0,
    ),
    unknown,
    missing: FULL_RUN.filter((importer) => !found.has(importer)),
  };
}

async function importerOf(name: string, bytes: Uint8Array): Promise<string | null> {
  try {
    return await recognise(await openBook(name, bytes));
  } catch (failure) {
    // what cannot be read is nobody's; whoever imports it all the same is told why
    if (failure instanceof ReadFailure) return null;
    throw failure;
  }
}
