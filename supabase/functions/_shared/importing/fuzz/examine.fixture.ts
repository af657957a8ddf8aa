import { excerpt, normalise } from '../../text.ts';
import { CODES, type Code } from '../codes.ts';
import type { Issue, SheetReport, StagedRow } from '../contract.ts';
import type { Book } from '../read/book.ts';
import { type Grid, letter } from '../read/cell.ts';
import { ReadFailure } from '../read/failure.ts';
import { openBook } from '../read/open.ts';
import { runOf } from '../run.fixture.ts';
import { readBook } from '../run.ts';
import { type Importer, type SheetSpec, sheetsOf } from '../spec.ts';
import { compare, isNothing, type Say } from './compare.fixture.ts';
import type { Subject } from './subject.fixture.ts';

export interface Found {
  outcome: Code | 'read';
  complaints: string[];
  /** `sheet.field` of which a value was compared with its cell. */
  compared: Set<string>;
  rows: number;
  /** Sheets that were read. */
  read: number;
  refusedCells: number;
}

const TOO_LONG = 5000;
/** Said on the rows below a heading about the heading. */
const SECTION = 'Section';
/** What a parser says about a cell: always in its place, with the cell as it stands. */
const OF_CELLS: readonly Code[] = [
  'not_a_number',
  'ambiguous_number',
  'currency_mismatch',
  'not_an_integer',
  'not_a_date',
  'date_out_of_range',
].concat([
  'text_too_long',
  'unmapped_value',
  'formula_error',
  'formula_without_value',
  'not_yes_no',
  'not_an_email',
  'not_a_phone',
]) as Code[];

/** Reads a file to its end and looks for whatever must never be. */
export async function examine(subject: Subject): Promise<Found> {
  const found: Found = { outcome: 'read', complaints: [], compared: new Set(), rows: 0, read: 0, refusedCells: 0 };
  const started = performance.now();
  try {
    await readThrough(subject, found);
  } catch (error) {
    if (error instanceof ReadFailure) found.outcome = error.code;
    else found.complaints.push(`crash: ${error instanceof Error ? error.stack : String(error)}`);
  }
  const ms = performance.now() - started;
  if (ms > TOO_LONG) found.complaints.push(`took ${Math.round(ms)} ms`);
  if (/^(attack|foreign)$/.test(subject.kind) && found.outcome === 'read') found.complaints.push('was read');
  return found;
}

async function readThrough(subject: Subject, found: Found): Promise<void> {
  const { base, bytes, mapping } = subject;
  const book = await openBook(subject.file, bytes);
  const run = runOf(base.settings, mapping);
  const specs = sheetsOf(base.importer, run.settings);
  const reports: SheetReport[] = [];
  for await (const { report, rows } of readBook(book, base.importer, run)) {
    const staged = [...rows];
    reports.push(report);
    const spec = specOf(base.importer, specs, report);
    const grid = report.state === 'read' ? await gridOf(book, report) : null;
    const say = (what: string) => found.complaints.push(`${report.sheet}: ${what}`);
    lookAtReport(report, say);
    lookAtRows(report, staged, grid, say);
    found.rows += staged.length;
    found.read += report.state === 'read' && staged.length > 0 ? 1 : 0;
    found.refusedCells += staged.flatMap(({ issues }) => issues).filter(({ code }) => OF_CELLS.includes(code)).length;
    if (spec && grid) {
      conserve(spec, report, staged, grid, say);
      if (Object.keys(mapping).length === 0) believe(spec, report, say);
      compare(spec, report, staged, grid, found.compared, say);
    }
  }
  everySheet(book, reports, found.complaints);
}

/** By name, or by what the report says its columns could be where the name says nothing. */
function specOf({ singleSheet, byLabels }: Importer, specs: readonly SheetSpec[], report: SheetReport) {
  const fields = (list: readonly { field: string }[]) => list.map(({ field }) => field).join();
  if (singleSheet) return specs[0];
  if (!byLabels) return specs.find(({ name }) => name === report.sheet);
  return specs.find((spec) => 'columns' in spec && fields(spec.columns) === fields(report.fields));
}

async function gridOf(book: Book, report: SheetReport): Promise<Grid | null> {
  const differs = report.issues.find(({ code }) => code === 'sheet_name_differs')?.value;
  const name = book.sheets.find((sheet) => sheet.name === (differs ?? report.sheet))?.name;
  return name === undefined ? null : book.read(name);
}

function lookAtIssue({ code, severity, column, value }: Issue, say: Say): void {
  if (!(code in CODES)) say(`no such code: ${code}`);
  if (!['error', 'warning', 'info'].includes(severity)) say(`no such severity: ${severity}`);
  if (column !== null && !/^[A-Z]{1,3}$/.test(column)) say(`${code} in column ${column}`);
  if (value !== null && value.length > 220) say(`${code} quotes ${value.length} characters`);
}

function lookAtReport(report: SheetReport, say: Say): void {
  for (const issue of report.issues) lookAtIssue(issue, say);
  const codes = report.issues.map(({ code }) => code);
  if (report.state === 'needs_mapping' && !codes.includes('needs_mapping'))
    say('needs a mapping and does not say of what');
  storable(report, say);
}

/** jsonb takes neither NUL nor half a surrogate pair; behind an escaped backslash stand only the letters of one. */
function storable(what: unknown, say: Say): void {
  const json = JSON.stringify(what);
  const bad = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i.exec(json);
  if (bad) say(`not storable: ${json.slice(Math.max(0, bad.index - 80), bad.index + 20)}`);
}

function lookAtRows(report: SheetReport, rows: readonly StagedRow[], grid: Grid | null, say: Say): void {
  if (report.state !== 'read' && rows.length > 0) say(`${rows.length} rows of a sheet that was not read`);
  storable(rows, say);
  for (const { row, issues, raw, sheet, clears, match, lookups } of rows) {
    // the database lets an import name the id of a record by a look-up only
    if (match.includes('id') && lookups.id === undefined) say(`row ${row}: matches an id that nothing looks up`);
    if (sheet !== report.sheet || !(row >= 1)) say(`row ${row} of ${sheet}`);
    for (const issue of issues) {
      lookAtIssue(issue, (what) => say(`row ${row}: ${what}`));
      if (!OF_CELLS.includes(issue.code) || issue.label === SECTION) continue;
      if (issue.column === null) say(`row ${row}: ${issue.code} in no column`);
      const cells = Array.from(grid?.rows[row - 1] ?? []);
      const cell = cells.find((_, i) => letter(i) === issue.column);
      if (cell?.t === 's' && issue.value !== excerpt(String(cell.v)))
        say(`row ${row}: ${issue.code} quotes ${issue.value}, the cell is ${cell.v}`);
    }
    if (clears) continue;
    for (const [i, cell] of Array.from(grid?.rows[row - 1] ?? []).entries()) {
      if (cell?.t === 'n' && raw[i]?.[1] !== cell.v) say(`row ${row}: raw ${raw[i]?.[1]} of ${cell.v}`);
      if (cell?.t === 's' && String(raw[i]?.[1]).length < String(cell.v).replaceAll('\u0000', '').length)
        say(`row ${row}: raw text is shorter than the cell`);
    }
  }
}

/** Every row of the sheet has a kind, and every row with data has been staged or refused. */
function conserve(spec: SheetSpec, report: SheetReport, staged: readonly StagedRow[], grid: Grid, say: Say): void {
  const { blank = 0, data = 0, note = 0, ignored = 0 } = report.rows;
  const counted = Object.values(report.rows).reduce((sum, n) => sum + n, 0);
  if (counted !== grid.rows.length) say(`${counted} rows counted, the sheet has ${grid.rows.length}`);
  const empty = grid.rows.filter((row) => !row || Array.from(row).every((cell) => !cell || isNothing(cell))).length;
  if (spec.shape !== 'form' && blank !== empty) say(`${blank} blank rows, the sheet has ${empty}`);
  // records of the sheet as a whole stand on the labels
  const whole = spec.shape === 'spread' || (spec.shape === 'matrix' && spec.opens);
  const header = whole && grid.rows.length > 0 ? 1 : 0;
  const rows = new Set(staged.map(({ row }) => row));
  if (spec.shape === 'form' ? rows.size === 0 && grid.rows.length > 0 : rows.size !== data + note + ignored + header)
    say(
      `${data} rows with data, ${note} notes, ${ignored} ignored, ${rows.size} staged: ${JSON.stringify(report.rows)}`,
    );
}

/** A column is taken under its own label, or the report says that it was not. */
function believe(spec: SheetSpec, report: SheetReport, say: Say): void {
  if (!('columns' in spec)) return;
  const warned = (column: string) =>
    report.issues.some(
      ({ code, column: at }) => code === 'header_does_not_fit_data' || (code === 'header_not_found' && at === column),
    );
  for (const { field, column, label } of report.columns) {
    const known = spec.columns.find((one) => one.field === field);
    if (!known || known.parse.kind === 'raw' || report.header_row === null) continue;
    const labels = [known.label, ...(known.synonyms ?? [])].map(normalise);
    if (!labels.includes(normalise(label ?? '')) && !warned(column))
      say(`${field} was taken from "${label}" (${column}) without a word`);
  }
}

/** No sheet of the file is passed over in silence. */
function everySheet(book: Book, reports: readonly SheetReport[], complaints: string[]): void {
  const told = new Set(
    reports.flatMap(({ sheet, issues }) =>
      [sheet, ...issues.map(({ value }) => value)].map((one) => normalise(one ?? '')),
    ),
  );
  for (const { name } of book.sheets)
    if (![name, excerpt(name)].some((one) => told.has(normalise(one))))
      complaints.push(`nothing is said about the sheet ${name}`);
}
