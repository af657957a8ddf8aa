import { Problem } from '../_shared/http/problem.ts';
import type { Caller } from '../_shared/http/supabase.ts';
import { IMPORTERS } from '../_shared/importers/index.ts';
import type { CatalogTable } from '../_shared/importers/table/catalog.ts';
import { tableImporter } from '../_shared/importers/table/importer.ts';
import type { Importer } from '../_shared/importing/spec.ts';

const PREFIX = 'table:';

/** A declared importer by name, or one made from the catalog that the caller sees. */
export async function findImporter(name: string, organizationId: string, caller: Caller): Promise<Importer> {
  const declared = IMPORTERS.get(name);
  if (declared) return declared;
  if (!name.startsWith(PREFIX))
    throw new Problem(400, 'unknown_importer', 'There is no such importer.', { field: 'importer' });
  const catalog = (await caller.rpc('catalog', { organization: organizationId })) as { tables?: CatalogTable[] } | null;
  const table = catalog?.tables?.find((one) => one.name === name.slice(PREFIX.length));
  if (!table) throw new Problem(404, 'unknown_table', 'There is no such table.');
  if (!table.can.import) throw new Problem(403, 'forbidden', 'You may not import into this table.');
  return tableImporter(table);
}
