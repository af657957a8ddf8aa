import { read } from '@e965/xlsx';
import { generateFiles } from '../../importers/files/generated.fixture.ts';
import { IMPORTERS } from '../../importers/index.ts';
import { quickbooks } from '../../importers/quickbooks/index.ts';
import type { Cell } from '../read/cell.ts';
import { parseCsv } from '../read/csv.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { AS_IT_STANDS } from '../read/sheetjs.fixture.ts';
import type { Importer } from '../spec.ts';
import { importerOf, listsOf } from './lists.fixture.ts';
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
/** What a workbook allows. */
const NAME = 31;
/** Sheets that others look things up in. */
const FIRST = ['PROJECT BUDGETS', 'Jobs Master'];

/** Tables without a declared importer: told apart by a name, by a word, by nothing but all of their row. */
const TABLES = ['vendors', 'debts', 'cost_events'];

/** One for every importer that there is, or an error; `options` are those of the fixture generator. */
export function bases(...options: string[]): Base[] {
  const { settings, files } = generateFiles(...options);
  const budget = [...files.keys()].find((path) => path.startsWith('budgets/')) ?? '';
  const paths: Record<string, string> = {
    masterfile: 'SECG_Masterfile.xlsx',
    jobs: 'Open_Jobs_Next_Steps_Quotes.xlsx',
    leads: 'Leads.xlsx',
    proposals: 'LeadProposals.xlsx',
    schedule: 'Schedule.xlsx',
    budgets: budget,
  };
  const generated = (importer: Importer): Base => {
    const file = files.get(paths[importer.name] ?? '');
    if (!file) throw new Error(`no file for ${importer.name}`);
    const { name, bytes } = file;
    return baseOf(importer, name, settings, name.endsWith('.csv') ? csvDoc(name, bytes) : workbookDoc(bytes));
  };
  const lists = (importer: Importer): Base =>
    baseOf(importer, `${importer.sheets[0]?.name}.xlsx`, settings, listsOf(importer));
  const declared = [...IMPORTERS.values()].map((one) => (one === quickbooks ? lists(one) : generated(one)));
  return [...declared, ...TABLES.map((name) => lists(importerOf(name)))];
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
  const book = read(bytes, AS_IT_STANDS);
  const sheets = book.SheetNames.map((name) => {
    const data = (book.Sheets[name] as { '!data'?: DocRow[] } | undefined)?.['!data'] ?? [];
    return { name, rows: Array.from(data.slice(0, USUAL), (row) => Array.from(row ?? [])) };
  });
  return { sheets, date1904: false };
}

function csvDoc(file: string, bytes: Uint8Array): Doc {
  const rows = parseCsv(new TextDecoder().decode(bytes), DEFAULT_LIMITS).map((row) => Array.from(row ?? []));
  return { sheets: [{ name: file.replace(/\.csv$/, '').slice(0, NAME), rows }], date1904: false };
}
