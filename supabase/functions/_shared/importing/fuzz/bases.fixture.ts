import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { generateFiles } from '../../importers/files/generated.fixture.ts';
import { IMPORTERS } from '../../importers/index.ts';
import type { CatalogTable } from '../../importers/table/catalog.ts';
import { tableImporter } from '../../importers/table/importer.ts';
import type { Cell } from '../read/cell.ts';
import { parseCsv } from '../read/csv.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import type { Importer } from '../spec.ts';
import type { Random } from './random.fixture.ts';

export type DocRow = (Cell | undefined)[];

export interface DocSheet {
  name: string;
  rows: DocRow[];
}

/** A workbook as cells, to be spoilt. */
export interface Doc {
  sheets: DocSheet[];
  date1904: boolean;
}

export interface Base {
  importer: Importer;
  file: string;
  settings: Record<string, unknown>;
  /** A few of the file's sheets, with their first rows: enough to go wrong in, and quickly read. */
  doc(random: Random): Doc;
  /** More of it, for learning what is usual. */
  whole: Doc;
}

const ROWS = 36;
const USUAL = 150;
/** Sheets that others look things up in. */
const FIRST = ['PROJECT BUDGETS', 'Jobs Master'];

/** One for every importer that there is; `options` are those of the fixture generator. */
export function bases(...options: string[]): Base[] {
  const { settings, files } = generateFiles(...options);
  const file = (path: string) => {
    const found = files.get(path);
    if (!found) throw new Error(`no ${path}`);
    return found;
  };
  const budget = [...files.keys()].find((path) => path.startsWith('budgets/')) ?? '';
  const paths: Record<string, string> = {
    masterfile: 'SECG_Masterfile.xlsx',
    jobs: 'Open_Jobs_Next_Steps_Quotes.xlsx',
    leads: 'Leads.xlsx',
    proposals: 'LeadProposals.xlsx',
    schedule: 'Schedule.xlsx',
    budgets: budget,
  };
  const declared = [...IMPORTERS.values()].flatMap((importer): Base[] => {
    const path = paths[importer.name];
    if (path === undefined) return [];
    const { name, bytes } = file(path);
    return [baseOf(importer, name, settings, name.endsWith('.csv') ? csvDoc(name, bytes) : workbookDoc(bytes))];
  });
  return [...declared, baseOf(vendorsImporter(), 'vendors.xlsx', {}, vendors())];
}

function baseOf(importer: Importer, file: string, settings: Record<string, unknown>, whole: Doc): Base {
  const doc = (random: Random): Doc => {
    const some = whole.sheets.filter(({ name }) => FIRST.includes(name) || whole.sheets.length < 4);
    for (let i = 0; i < 2; i++) some.push(random.pick(whole.sheets));
    const sheets = [...new Set(some)].map(({ name, rows }) => ({
      name,
      rows: rows.slice(0, ROWS).map((row) => [...row]),
    }));
    return { sheets, date1904: false };
  };
  return { importer, file, settings, doc, whole };
}

function workbookDoc(bytes: Uint8Array): Doc {
  const book = read(bytes, {
    dense: true,
    cellFormula: true,
    cellNF: true,
    sheetStubs: true,
    cellText: false,
    cellHTML: false,
  });
  const sheets = book.SheetNames.map((name) => {
    const data = (book.Sheets[name] as { '!data'?: DocRow[] } | undefined)?.['!data'] ?? [];
    return { name, rows: Array.from(data.slice(0, USUAL), (row) => Array.from(row ?? [])) };
  });
  return { sheets, date1904: false };
}

function csvDoc(file: string, bytes: Uint8Array): Doc {
  const rows = parseCsv(new TextDecoder().decode(bytes), DEFAULT_LIMITS).map((row) => Array.from(row ?? []));
  return { sheets: [{ name: file.replace(/\.csv$/, ''), rows }], date1904: false };
}

function vendorsImporter(): Importer {
  const path = join(import.meta.dirname, '../../../../../src/generated/catalog.json');
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as { tables: CatalogTable[] };
  return tableImporter(tables.find(({ name }) => name === 'vendors') as CatalogTable);
}

/** A plain sheet with a column of nearly every type. */
function vendors(): Doc {
  const s = (v: string): Cell => ({ t: 's', v });
  const n = (v: number, z = 'General'): Cell => ({ t: 'n', v, z });
  const labels = [
    'Name',
    'Vendor type',
    'Email',
    'Phone',
    'Payment terms days',
    'Insurance expiry',
    'W9 on file',
    'Score quality',
  ]
    .concat(['Composite score', 'Notes', 'Zip code', 'Archived at'])
    .map(s);
  const rows = Array.from(
    { length: 30 },
    (_, i): DocRow => [
      s(`Vendor ${i}`),
      s(['supplier', 'subcontractor', 'other'][i % 3] as string),
      s(`office${i}@example.test`),
      s(`555-010-0${100 + i}`),
      n(i % 2 ? 30 : 45),
      n(46_000 + i, 'm/d/yyyy'),
      s(i % 2 ? 'yes' : 'no'),
      n(1 + (i % 5)),
      n(60 + i / 4, '0.00'),
      s(`First line ${i}`),
      s(`0${1000 + i}`),
      i % 7 === 0 ? n(45_900.5 + i, 'm/d/yyyy h:mm') : undefined,
    ],
  );
  return { sheets: [{ name: 'Vendors', rows: [labels, ...rows] }], date1904: false };
}
