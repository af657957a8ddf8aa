import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogTable } from '../../importers/table/catalog.ts';
import { tableImporter } from '../../importers/table/importer.ts';
import type { ParserSpec } from '../parse/index.ts';
import type { Cell } from '../read/cell.ts';
import { runOf } from '../run.fixture.ts';
import type { ColumnSpec, Importer, SheetSpec } from '../spec.ts';
import type { Doc, DocRow, DocSheet } from './bases.fixture.ts';

const ROWS = 30;
const s = (v: string): Cell => ({ t: 's', v });
const n = (v: number, z = 'General'): Cell => ({ t: 'n', v, z });

/** Importer of any table, as the generated catalog describes it. */
export function importerOf(name: string): Importer {
  const path = join(import.meta.dirname, '../../../../../src/generated/catalog.json');
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as { tables: CatalogTable[] };
  return tableImporter(tables.find((table) => table.name === name) as CatalogTable);
}

/** A plain list for every sheet of an importer, made of nothing but its declared columns. */
export function listsOf({ sheets }: Importer): Doc {
  return { sheets: sheets.map(listOf), date1904: false };
}

function listOf(spec: SheetSpec): DocSheet {
  const columns = 'columns' in spec ? spec.columns : [];
  const rows = Array.from({ length: ROWS }, (_, i): DocRow => columns.map((column) => cellOf(column, i)));
  return { name: spec.name, rows: [columns.map(({ label }) => s(label)), ...rows] };
}

/** Words that mean something although their column takes any text. */
const WORDS: Record<string, readonly string[]> = {
  'Transaction type': [...Object.keys(runOf().settings.transactionTypes)],
  'Mapping kind': ['account_to_cost_code', 'customer_to_project'],
  'Cost code': ['03', '12', '31'],
};

function cellOf({ label, parse, required }: ColumnSpec, i: number): Cell | undefined {
  const words = WORDS[label];
  if (words) return s(words[i % words.length] as string);
  return required !== true && i % 9 === 8 ? undefined : valueFor(parse, label, i);
}

function valueFor(parse: ParserSpec, label: string, i: number): Cell | undefined {
  switch (parse.kind) {
    case 'oneOf':
      return s([...parse.words.keys()][i % parse.words.size] as string);
    case 'money':
      return i % 3 ? n(1234.5 + i * 17.25, '#,##0.00') : s(`$${i + 1},210.50`);
    case 'date':
      return i % 4 ? n(46_000 + i, 'm/d/yyyy') : s(`${1 + (i % 12)}/${1 + (i % 28)}/2026`);
    case 'timestamp':
      return n(45_900.5 + i, 'm/d/yyyy h:mm');
    case 'yesNo':
      return i % 3 ? s(i % 2 ? 'yes' : 'no') : { t: 'b', v: i % 2 === 0 };
    case 'email':
      return s(`office${i}@example.test`);
    case 'phone':
      return s(`555-010-0${100 + i}`);
    case 'integer':
      return n(1 + (i % 5));
    case 'number':
    case 'quantity':
      return n(60 + i / 4, '0.00');
    case 'percent':
      return n(0.05 + i / 1000, '0.0%');
    case 'text':
      return s(parse.max !== undefined && parse.max < 20 ? 'FL' : `${label} ${i}`);
    case 'raw':
    case 'uuid':
      return undefined;
  }
}
