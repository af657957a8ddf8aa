import { Problem } from '../_shared/http/problem.ts';
import type { Caller } from '../_shared/http/supabase.ts';
import { recognise } from '../_shared/importers/full-run.ts';
import { IMPORTERS } from '../_shared/importers/index.ts';
import type { CatalogTable, CustomField } from '../_shared/importers/table/catalog.ts';
import { tableImporter } from '../_shared/importers/table/importer.ts';
import type { Book } from '../_shared/importing/read/book.ts';
import type { Importer } from '../_shared/importing/spec.ts';

const PREFIX = 'table:';

/** A declared importer by name, or one made from the catalog that the caller sees. */
export async function findImporter(name: string, organizationId: string, caller: Caller): Promise<Importer> {
  const declared = IMPORTERS.get(name);
  if (declared) return declared;
  if (!name.startsWith(PREFIX))
    throw new Problem(400, 'unknown_importer', 'There is no such importer.', { field: 'importer' });
  const catalog = (await caller.rpc('catalog', { organization: organizationId })) as {
    tables?: CatalogTable[];
    custom_fields?: Record<string, CustomField[]>;
  } | null;
  const table = catalog?.tables?.find((one) => one.name === name.slice(PREFIX.length));
  if (!table) throw new Problem(404, 'unknown_table', 'There is no such table.');
  if (!table.can.import) throw new Problem(403, 'forbidden', 'You may not import into this table.');
  return tableImporter(table, catalog?.custom_fields?.[table.name]);
}

/** With `auto` the files say whose they are; several importers are several runs, and the caller is told which. */
export async function importerNamed(name: string, books: readonly Book[]): Promise<string> {
  if (name !== 'auto') return name;
  const files = await Promise.all(books.map(async (book) => ({ name: book.file, importer: await recognise(book) })));
  const [first] = files;
  if (first?.importer && files.every(({ importer }) => importer === first.importer)) return first.importer;
  throw new Problem(422, 'not_one_importer', 'The files are not all for one importer.', { files });
}
