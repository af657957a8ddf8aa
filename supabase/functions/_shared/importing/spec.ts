import type { Code } from './codes.ts';
import type { Duplicates, Issue, KeyPart, Lookup, LookupKind, StagedRow } from './contract.ts';
import type { ParserSpec } from './parse/index.ts';
import type { RowView } from './rows/row-view.ts';

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
  /** Fields that make a row worth reading: blank in all of them and yet some text is a note. */
  essential?: readonly string[];
  /** Sees every data row before the first record is made; what it notes with row.note() is there for all of them. */
  survey?(row: RowView): void;
  /** Several records of one row: the others hang on the first, and are refused with it. */
  record(row: RowView): RowResult;
  crossCheck?: CrossCheck;
}

export interface ListSheet extends SheetBase {
  shape: 'list';
}

export interface BlocksSheet extends SheetBase {
  shape: 'blocks';
  /** Text of a heading row → what the block is about; null = not a heading. */
  heading(text: string, isKnownProject: (label: string) => boolean): string | null;
}

/** A new shape is a new member here and a new entry in shapes/index.ts. */
export type SheetSpec = ListSheet | BlocksSheet;
export type ShapeName = SheetSpec['shape'];

export interface Importer {
  name: string;
  /** In the order of processing: what others look up comes first. */
  sheets: readonly SheetSpec[];
  /** Sheets that are known and not read, and why. */
  notRead: Readonly<Record<string, 'computed_sheet' | 'not_supported_yet'>>;
  /** One table in one sheet: a workbook's sheet is then found by its labels when no name fits. */
  singleSheet?: boolean;
}

export type { StagedRow };

export const isSkip = (result: RowResult): result is Skip => 'skip' in result;
export const isLookup = (column: ColumnSpec): boolean => column.lookup !== undefined;

/** Does a bad cell in this column refuse the row? (importers 2.4) */
export function refuses(column: ColumnSpec): boolean {
  return column.refuse ?? (column.required === true || column.parse.kind === 'money' || isLookup(column));
}
