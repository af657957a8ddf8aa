import { KnownProjects, type RunContext } from './context.ts';
import type { SheetReport, StagedRow } from './contract.ts';
import { readMapping } from './mapping.ts';
import { type Cells, workbookOf } from './read/files.fixture.ts';
import { openBook } from './read/open.ts';
import { readBook } from './run.ts';
import { readSettings } from './settings.ts';
import type { Importer } from './spec.ts';

export interface ReadSheet {
  report: SheetReport;
  rows: StagedRow[];
}

export function runOf(settings: unknown = {}, mapping: unknown = {}, projects: string[] = []): RunContext {
  return {
    settings: readSettings(settings),
    mapping: readMapping(mapping),
    projects: new KnownProjects(projects),
    figures: new Map(),
    projectNumbers: new Map(),
  };
}

/** Reads a whole file as the function does, into memory. */
export async function readFile(
  importer: Importer,
  file: string,
  bytes: Uint8Array,
  run = runOf(),
): Promise<Map<string, ReadSheet>> {
  const sheets = new Map<string, ReadSheet>();
  for await (const outcome of readBook(await openBook(file, bytes), importer, run)) {
    const rows = [...outcome.rows];
    sheets.set(outcome.report.sheet, { report: outcome.report, rows });
  }
  return sheets;
}

/** One sheet typed into a test. */
export async function readCells(importer: Importer, sheet: string, cells: Cells, run = runOf()): Promise<ReadSheet> {
  const found = (await readFile(importer, 'file.xlsx', workbookOf({ [sheet]: cells }), run)).get(sheet);
  if (!found) throw new Error(`no report of ${sheet}`);
  return found;
}

export const codesOf = (row: StagedRow | undefined): string[] => (row?.issues ?? []).map((issue) => issue.code);
