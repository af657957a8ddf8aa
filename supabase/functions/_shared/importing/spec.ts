import type { Code } from './codes.ts';
import type { RunContext } from './context.ts';
import type { Duplicates, Issue, KeyPart, Lookup, LookupKind, StagedRow } from './contract.ts';
import type { ParserSpec } from './parse/index.ts';
import type { RowView } from './rows/row-view.ts';
import type { ImportSettings } from './settings.ts';

/** What a declaration of a sheet consists of. The engine knows these words and no sheet. */
export interface ColumnSpec {
  /** Name of the field: on the mapping screen, in the row hook and, unless `to` says otherwise, of the target column. */
  field: string;
  label: string;
  synonyms?: readonly string[];
  /** Index in the usual layout, the last resort when no label fits; null where there is no usual layout. */
  at: number | null;
  parse: ParserSpec;
  required?: boolean;
  /** A bad cell refuses the row (otherwise the column stays empty with a warning). Money, look-ups and required always do. */
  refuse?: boolean;
  /** Target column; null keeps the value for the row hook only. Raw columns and look-ups have no target. */
  to?: string | null;
  lookup?: LookupColumn;
  /** Reported when the file has this column: it is known, and left out for a reason. */
  note?: Code;
}

export interface LookupColumn {
  kind: LookupKind;
  to: string;
  required: boolean;
  create?: boolean;
  defaults?: Record<string, unknown>;
  /** Target table of a look-up of kind 'table'. */
  table?: string;
  /** Column that takes the text when nothing is found. */
  otherwise?: string;
}

/** What the row hook adds to the columns. */
export interface Draft {
  key: KeyPart[];
  match?: string[];
  duplicates?: Duplicates;
  table?: string;
  /** The row completes the record that its look-up `id` finds, after all sheets have made theirs; it makes none. */
  completes?: true;
  source?: string;
  sourceNote?: string | undefined;
  fields?: Record<string, unknown>;
  /** Values for a record that is created; an existing one keeps its own. */
  defaults?: Record<string, unknown>;
  lookups?: Record<string, Lookup>;
  fill?: string[];
  /** An estimate: a stored day between these two stays. */
  within?: Record<string, [string, string]>;
  issues?: Issue[];
}

/** A row that is no record on purpose: reported, not refused. */
export interface Skip {
  skip: Issue;
  /** Rows of one kind are counted and summed up for the sheet: `Deposit`, −400.00. */
  tally?: { code: Code; label: string; amount: number };
}

export type RowResult = Draft | readonly Draft[] | Skip;

export interface CrossCheck {
  /** Another sheet of the same importer that may hold the same purchases. */
  sheet: string;
  party: string;
  amount: string;
  date: string;
  days: number;
  code: Code;
}

interface SheetBase {
  name: string;
  /** Other names a sheet may have. */
  synonyms?: readonly string[];
  table: string;
  source: string;
  /** Usual row of the labels, for a sheet whose labels are all unknown. */
  headerRow: number;
  columns: readonly ColumnSpec[];
  /** Field with the money of a row, for reports, where it is not `amount`. */
  amount?: string;
  /** Fields that make a row worth reading: blank in all of them and yet some text is a note. */
  essential?: readonly string[];
  /** Sees every data row before the first record is made; what it notes with row.note() is there for all of them. */
  survey?(row: RowView): void;
  crossCheck?: CrossCheck;
}

export interface ListSheet extends SheetBase {
  shape: 'list';
  /** Several records of one row: the others hang on the first, and are refused with it. */
  record(row: RowView): RowResult;
  /** Look-up of what the file shows whole, when the person says so: records of it that no row stands for are removed. */
  replaces?: string;
}

export interface BlocksSheet extends SheetBase {
  shape: 'blocks';
  /** Text of a heading row → what the block is about; null = not a heading. `begins`: it stands where a block begins. */
  heading(text: string, isKnownProject: (label: string) => boolean, begins: boolean): string | null;
  /** A heading that is a record itself. */
  opens?(row: RowView): Draft;
  record(row: RowView): RowResult;
}

/** A cell where a row meets a period. */
export interface MatrixCell {
  /** First day of the month, or the Monday of the week. */
  period: string;
  value: unknown;
  column: string;
  label: string;
}

/**
 * One record per row and period. The sheet is a snapshot: inside its periods, and for the rows it has, a record that no
 * cell stands for any more is removed (importers 2.8).
 */
export interface MatrixSheet extends SheetBase {
  shape: 'matrix';
  period: {
    kind: 'week' | 'month';
    /** Import setting with the year of the first period. */
    year: string;
  };
  /** What a cell holds; a blank one and a 0 hold nothing. */
  cell: ParserSpec;
  /** Field with the sum of the row's cells. */
  rowTotal?: string;
  /** Text of a heading row → what the rows below are about; null = not a heading. */
  heading(text: string): string | null;
  /** A record that the sheet as a whole stands for. */
  opens?(run: RunContext, periods: readonly string[]): Draft;
  /** What the keys of a cell's records begin with. */
  slot(row: RowView, period: string): string[];
  record(row: RowView, cell: MatrixCell): Draft | readonly Draft[] | null;
}

/** A form: labels in the first column, values beside them, one record in all. */
export interface FormSheet extends SheetBase {
  shape: 'form';
  /** Field whose row stands for the record. */
  anchor: string;
  record(row: RowView): RowResult;
}

/** Several lists below each other, each with labels of its own. */
export interface PartsSheet extends SheetBase {
  shape: 'parts';
  parts: readonly SheetPart[];
}

export interface SheetPart {
  /** Text of the heading that the part begins with. */
  begins: RegExp;
  columns: readonly ColumnSpec[];
  essential?: readonly string[];
  record(row: RowView): RowResult;
}

/** A cell of a column that repeats: `Draw 3`. */
export interface RepeatedCell {
  number: number;
  value: number | null;
  /** Why the cell cannot be read. */
  issue: Issue | null;
}

/** A column that repeats, with the sum of its cells: what the rows say, or the total line where a row cannot be read. */
export interface RepeatedColumn {
  number: number;
  column: string;
  label: string;
  total: number;
  /** Some cell holds something. */
  filled: boolean;
}

/** Lines of one thing that the file is about, with columns that repeat: a draw schedule. */
export interface SpreadSheet extends SheetBase {
  shape: 'spread';
  /** Label of a column that repeats; the group is its number. */
  repeats: RegExp;
  /** Field with the number of the line: a row without digits there is no line. */
  number: string;
  /** What the file is about, from its name or the name of its sheet; the name itself when nothing is known. */
  about(names: readonly string[], run: RunContext): string;
  /** The record that all others of the sheet hang on. */
  whole(about: string): Draft;
  /** Field whose sum is said with that record. */
  total: string;
  record(row: RowView, cells: readonly RepeatedCell[]): Draft | readonly Draft[] | Skip;
  /** The record of a column that repeats. */
  column(about: string, column: RepeatedColumn): Draft;
}

/** A new shape is a new member here and a new entry in shapes/index.ts. */
export type SheetSpec = ListSheet | BlocksSheet | MatrixSheet | FormSheet | PartsSheet | SpreadSheet;
export type ShapeName = SheetSpec['shape'];

export interface Importer {
  name: string;
  /** In the order of processing: what others look up comes first. */
  sheets: readonly SheetSpec[];
  /** Sheets that the organization's settings name, processed after the others. */
  more?(settings: ImportSettings): readonly SheetSpec[];
  /** Sheets that are known and not read, and why. */
  notRead: Readonly<Record<string, 'computed_sheet'>>;
  /** One table in one sheet: a workbook's sheet is then found by its labels when no name fits. */
  singleSheet?: boolean;
  /** Every sheet of a file is one of the declared tables, told by its labels and not by its name. */
  byLabels?: boolean;
}

export type { StagedRow };

/** The sheets an importer reads for this organization; a named one takes the place of a declared one. */
export function sheetsOf(importer: Importer, settings: ImportSettings): readonly SheetSpec[] {
  const more = importer.more?.(settings) ?? [];
  return [...importer.sheets.filter((sheet) => !more.some((one) => one.name === sheet.name)), ...more];
}

export const isSkip = (result: RowResult): result is Skip => 'skip' in result;
export const isLookup = (column: ColumnSpec): boolean => column.lookup !== undefined;

/** Does a bad cell in this column refuse the row? (importers 2.4) */
export function refuses(column: ColumnSpec): boolean {
  return column.refuse ?? (column.required === true || column.parse.kind === 'money' || isLookup(column));
}
