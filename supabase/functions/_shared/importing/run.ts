import { normalise } from '../text.ts';
import type { RunContext } from './context.ts';
import type { SheetReport, StagedRow } from './contract.ts';
import { PurchaseIndex } from './cross-check.ts';
import { sheetIssue } from './issue.ts';
import { matchSheets, type SheetMatch, type SheetMatches } from './map/sheets.ts';
import { chooseSheet } from './map/single-sheet.ts';
import { bestTable } from './map/tables.ts';
import type { SheetMapping } from './mapping.ts';
import type { Book, BookSheet } from './read/book.ts';
import { emptyReport } from './report.ts';
import { readShape } from './shapes/index.ts';
import type { Reading } from './shapes/shape.ts';
import { type Importer, type SheetSpec, sheetsOf } from './spec.ts';

/** One sheet of one file. Take all `rows`, then look at `report`: counts and control totals grow while reading. */
export interface SheetOutcome {
  report: SheetReport;
  rows: Iterable<StagedRow>;
  /** Spreadsheet rows, for progress. */
  size: number;
}

/** Rows that reading a file will go through, as far as the file says so beforehand. */
export function expectedRows(book: Book, importer: Importer, run: RunContext): number {
  const names =
    importer.singleSheet || importer.byLabels
      ? book.sheets.map((sheet) => sheet.name)
      : sheetsOf(importer, run.settings).map((spec) => spec.name);
  const read = matchSheets(book.sheets, names, run.mapping).found;
  return read.reduce((sum, match) => sum + match.sheet.rows, 0);
}

/** The sheets of a file in the order of the importer, opened one at a time, then those that are not read and why. */
export async function* readBook(book: Book, importer: Importer, run: RunContext): AsyncGenerator<SheetOutcome> {
  if (importer.byLabels) yield* readByLabels(book, importer, run);
  else if (importer.singleSheet) yield* readOne(book, importer, run);
  else yield* readDeclared(book, importer, run);
}

async function* readDeclared(book: Book, importer: Importer, run: RunContext): AsyncGenerator<SheetOutcome> {
  const sheets = sheetsOf(importer, run.settings);
  const declared = [...sheets.map((spec) => spec.name), ...Object.keys(importer.notRead)];
  const matches = matchSheets(book.sheets, declared, run.mapping);
  const byName = new Map(matches.found.map((match) => [match.declared, match]));
  const early = new Map<string, SheetOutcome>();
  const open = async (spec: SheetSpec): Promise<SheetOutcome | null> => {
    const match = byName.get(spec.name);
    return match ? (early.get(spec.name) ?? outcomeOf(book, match, spec, run)) : null;
  };

  for (const spec of sheets) {
    const twin = sheets.find((one) => one.name === spec.crossCheck?.sheet);
    const other = twin && byName.has(spec.name) ? await open(twin) : null;
    if (twin && other) {
      // read ahead and kept: its rows are needed now, and staged when their turn comes
      early.set(twin.name, { ...other, rows: [...other.rows] });
    }
    const outcome = await open(spec);
    early.delete(spec.name);
    if (outcome) yield crossChecked(outcome, spec, twin ? early.get(twin.name) : undefined);
  }
  for (const report of unread(book, importer, matches, run)) yield { report, rows: [], size: 0 };
}

async function* readOne(book: Book, importer: Importer, run: RunContext): AsyncGenerator<SheetOutcome> {
  for (const spec of importer.sheets) {
    const sheet = await chooseSheet(book, spec, run.mapping);
    if (sheet) yield outcomeOf(book, asIs(sheet), { ...spec, name: sheet.name }, run);
    for (const other of book.sheets.filter((one) => one !== sheet)) yield unknownSheet(book, other);
  }
}

/** In the order of the declared tables, whatever the order of the sheets. */
async function* readByLabels(book: Book, importer: Importer, run: RunContext): AsyncGenerator<SheetOutcome> {
  const told = new Map<BookSheet, SheetSpec>();
  for (const sheet of book.sheets) {
    const as = mappingOf(run, sheet.name)?.as;
    const spec =
      importer.sheets.find((one) => one.name === as) ?? bestTable(await book.read(sheet.name), importer.sheets);
    if (spec) told.set(sheet, spec);
  }
  for (const spec of importer.sheets) {
    for (const [sheet, found] of told)
      if (found === spec) yield outcomeOf(book, asIs(sheet), { ...spec, name: sheet.name }, run);
  }
  for (const sheet of book.sheets) if (!told.has(sheet)) yield unknownSheet(book, sheet);
}

const asIs = (sheet: BookSheet): SheetMatch => ({ declared: sheet.name, sheet, differs: null });

function unknownSheet(book: Book, { name }: BookSheet): SheetOutcome {
  const report = emptyReport(book.file, name, 'not_read', [sheetIssue('unknown_sheet', 1, { value: name })]);
  return { report, rows: [], size: 0 };
}

async function outcomeOf(book: Book, match: SheetMatch, spec: SheetSpec, run: RunContext): Promise<SheetOutcome> {
  const mapping = mappingOf(run, match.declared, match.sheet.name);
  if (mapping?.ignore) return { report: emptyReport(book.file, spec.name, 'not_read'), rows: [], size: 0 };
  const grid = await book.read(match.sheet.name);
  const reading: Reading = readShape({ file: book.file, spec, grid, run, mapping });
  const { report } = reading;
  if (match.differs !== null)
    report.issues.push(sheetIssue('sheet_name_differs', report.header_row, { value: match.differs }));
  if (grid.hidden) report.issues.push(sheetIssue('hidden_content', null));
  return { ...reading, size: grid.rows.length };
}

function mappingOf(run: RunContext, ...names: string[]): SheetMapping | undefined {
  return names.map((name) => run.mapping.sheets.get(normalise(name))).find((mapping) => mapping !== undefined);
}

function crossChecked(outcome: SheetOutcome, spec: SheetSpec, other: SheetOutcome | undefined): SheetOutcome {
  const check = spec.crossCheck;
  if (!check || !other) return outcome;
  const index = new PurchaseIndex(check, other.rows);
  const amount = outcome.report.columns.find((column) => column.field === check.amount);
  const label = spec.columns.find((column) => column.field === check.amount)?.label ?? check.amount;
  return { ...outcome, rows: index.marked(outcome.rows, { column: amount?.column ?? '', label }) };
}

function* unread(book: Book, importer: Importer, matches: SheetMatches, run: RunContext): Generator<SheetReport> {
  for (const match of matches.found) {
    const why = importer.notRead[match.declared];
    if (why === undefined) continue;
    const report = emptyReport(book.file, match.declared, 'not_read', [sheetIssue(why, null)]);
    if (match.differs !== null) report.issues.push(sheetIssue('sheet_name_differs', null, { value: match.differs }));
    yield report;
  }
  for (const sheet of matches.unknown) {
    const ignored = mappingOf(run, sheet.name)?.ignore === true;
    const issues = ignored ? [] : [sheetIssue('unknown_sheet', 1, { value: sheet.name })];
    yield emptyReport(book.file, sheet.name, 'not_read', issues);
  }
  for (const name of matches.missing) {
    if (importer.notRead[name] === undefined)
      yield emptyReport(book.file, name, 'not_read', [sheetIssue('sheet_missing', null)]);
  }
}
