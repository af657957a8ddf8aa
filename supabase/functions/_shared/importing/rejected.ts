import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx';
import { normalise } from '../text.ts';
import type { Issue, RawCell } from './contract.ts';
import { isError } from './issue.ts';
import { MESSAGES, messageOf } from './messages.ts';
import { looksLikeFormula } from './parse/plain-text.ts';
import { columnOf } from './read/cell.ts';
import { ORIGIN, REASON } from './reason.ts';
import { returnedAt } from './rows/returned.ts';

/** Refused rows as the database hands them back. */
export interface RejectedSheet {
  sheet: string;
  date1904?: boolean;
  columns: { column: string; label: string | null; field?: string | null; row?: number | null }[];
  fields?: { field: string; label: string }[];
  rows: RejectedRow[];
}

export interface RejectedRow {
  row: number;
  /** Place among the lines of its block. */
  line?: number | null;
  section?: string | null;
  raw: (RawCell | null)[] | null;
  issues: Issue[];
}

/**
 * A workbook that can be corrected and uploaded again: original sheet names, labels and columns, headings where rows
 * stood under one, and behind the last column, where no importer looks, the reasons and where each row comes from.
 */
export function rejectedWorkbook(sheets: readonly RejectedSheet[], run = ''): Uint8Array {
  const book: WorkBook = utils.book_new();
  const names = new Set<string>();
  for (const sheet of sheets) {
    if (sheet.rows.length > 0)
      utils.book_append_sheet(book, utils.aoa_to_sheet(rowsOf(sheet, run)), uniqueName(sheet.sheet, names));
  }
  if (sheets.some((sheet) => sheet.date1904)) book.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

type Line = (CellObject | null)[];

function rowsOf(given: RejectedSheet, run: string): Line[] {
  // labels of a form stand in its rows
  const sheet = unmarked({ ...given, columns: given.columns.filter((column) => column.row == null) }, run);
  const width = Math.max(sheet.columns.length, ...sheet.rows.map((row) => row.raw?.length ?? 0));
  const labels: Line = Array.from({ length: width }, () => null);
  for (const { column, label } of labelled(sheet)) if (label) labels[columnOf(column)] = text(label);
  for (const [i, own] of [REASON, ...ORIGIN].entries()) labels[width + i] = text(own);

  const lines: Line[] = [];
  let section: string | null = null;
  let begun = false;
  for (const row of sheet.rows) {
    if (row.section && row.section !== section) {
      section = row.section;
      lines.push([text(section)]);
    }
    if (!begun) lines.push(labels); // below the first heading, as in the sheets that have headings
    begun = true;
    const line: Line = Array.from({ length: width }, (_, i) => cell(row.raw?.[i] ?? null));
    line.push(text(row.issues.filter(isError).map(reason).join('; ')), ...row.origin);
    lines.push(line);
  }
  return lines;
}

/** Rows without the columns this engine added when they were refused before, and what stands in those now. */
function unmarked(sheet: RejectedSheet, run: string) {
  const at = returnedAt(sheet.columns.map(({ label }) => normalise(label ?? '')));
  if (at === null) return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, origin: originOf(row, run) })) };
  const rows = sheet.rows.map((row) => {
    const [number, line, runs] = (row.raw ?? []).slice(at + 1).map((raw) => raw?.[1]);
    const before = { row: Number(number ?? row.row), line: typeof line === 'number' ? line : null };
    return { ...row, raw: row.raw?.slice(0, at) ?? null, origin: originOf(before, `${runs ?? ''} ${run}`.trim()) };
  });
  return { ...sheet, columns: sheet.columns.slice(0, at), rows };
}

const originOf = ({ row, line }: Pick<RejectedRow, 'row' | 'line'>, run: string): Line => [
  { t: 'n', v: row },
  line == null ? null : { t: 'n', v: line },
  text(run),
];

/**
 * Labels as they were, but none over the data of another field: there the field's own label stands, so that the sheet
 * need not be asked about again.
 */
function labelled({ columns, fields = [] }: RejectedSheet): RejectedSheet['columns'] {
  const own = new Map(fields.map(({ field, label }) => [field, label]));
  const owner = new Map(fields.map(({ field, label }) => [normalise(label), field]));
  return columns.map((column) => {
    const { field = null, label } = column;
    const claimed = owner.get(normalise(label ?? ''));
    const foreign = label === null || (claimed !== undefined && claimed !== field);
    return foreign ? { ...column, label: own.get(field ?? '') ?? null } : column;
  });
}

function reason({ code, label, value }: Issue): string {
  return code in MESSAGES ? messageOf(code, label, value) : code;
}

function cell(raw: RawCell | null): CellObject | null {
  if (raw === null) return null;
  const [type, value, format] = raw;
  if (value === null || type === 'z') return null;
  if (type === 's') return text(String(value));
  const shape = { v: value, ...(format === undefined ? {} : { z: format }) };
  return type === 'b' ? { t: 'b', ...shape } : type === 'e' ? { t: 'e', ...shape } : { t: 'n', ...shape };
}

/** A leading apostrophe makes text of what a spreadsheet would calculate; reading it back takes it off again. */
function text(value: string): CellObject {
  const risky = looksLikeFormula(value.trim()) || /^[\t\r]/.test(value);
  return { t: 's', v: risky ? `'${value}` : value };
}

/** Excel allows 31 characters and not all of them; the engine recognises a declared sheet in spite of case. */
function uniqueName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet';
  let candidate = base;
  for (let n = 2; taken.has(normalise(candidate)); n++) candidate = `${base.slice(0, 26)} (${n})`;
  taken.add(normalise(candidate));
  return candidate;
}
