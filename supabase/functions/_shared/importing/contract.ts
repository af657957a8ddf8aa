import type { Code, Severity } from './codes.ts';

/** What reading hands to the database; the same shapes the SQL half of the import reads. */
export interface Issue {
  severity: Severity;
  code: Code;
  /** Column letter. */
  column: string | null;
  label: string | null;
  value: string | null;
}

/** An issue of a sheet as a whole; `row` is the spreadsheet row it points at, where there is one. */
export interface SheetIssue extends Issue {
  row: number | null;
}

/** `private.import_kinds` in the database, and 'table' for a table of its own choice. */
export type LookupKind =
  | 'project'
  | 'vendor'
  | 'client'
  | 'employee'
  | 'division'
  | 'cost_code'
  | 'cost_code_of_account'
  | 'account'
  | `${'revenue' | 'cost_of_goods_sold' | 'expense' | 'other_income' | 'other_expense'}_account`
  | 'debt'
  | 'lead'
  | 'milestone'
  | 'change_order'
  | 'draw'
  | 'sov_line'
  | 'project_of_customer'
  | 'division_of_account'
  | 'catalog_cost_code'
  | 'any_cost_code'
  | 'table';

export interface Lookup {
  kind: LookupKind;
  value: string;
  required: boolean;
  create?: boolean;
  /** Only whether there is such a record; nothing is written. */
  check?: boolean;
  /** The row is no record when an alias says that there is none on purpose. */
  skips?: boolean;
  defaults?: Record<string, unknown>;
  /** Columns to write instead when nothing is found. */
  otherwise?: Record<string, string>;
  /** Null when it is not a cell that says so. */
  cell: string | null;
  /** The row that holds the label for a whole block: a miss is reported once, there. */
  row?: number;
  label: string;
  table?: string;
  /** Another kind that may know the label: then nothing is missing, and the columns of `otherwise` are written. */
  or?: LookupKind;
}

export type KeyPart = string | { lookup: string };
/** ledger: the same key again may be a copy, and waits; numbered: it is another record. */
export type Duplicates = 'key' | 'ledger' | 'numbered';
/** [type, value, number format]; the format is left out when it is General. */
export type RawCell = [string, string | number | boolean | null] | [string, string | number | boolean | null, string];

export interface StagedRow {
  file: string;
  sheet: string;
  row: number;
  column?: string;
  /** Which of several records of the row: the others hang on 0 and are refused with it; all of the sheet hang on -1. */
  part?: number;
  /** Completes the record that the look-up `id` finds; makes none. */
  completes?: true;
  table: string | null;
  source: string;
  source_note?: string;
  key: KeyPart[] | null;
  match: string[];
  duplicates: Duplicates;
  fields: Record<string, unknown>;
  /** Runs that refused this row before it was corrected. */
  returned?: string[];
  /** Column → first and last day between which a stored one is good enough. */
  within?: Record<string, [string, string]>;
  /** Written only when the record is created. */
  defaults?: Record<string, unknown>;
  fill: string[];
  lookups: Record<string, Lookup>;
  issues: Issue[];
  /** No record, but a cell of a snapshot: records whose key begins so and that no row stands for are removed. */
  clears?: KeyPart[];
  /** Money of the row as the file has it, for reports; in `fields` it may have the sign of the ledger. */
  amount?: number;
  raw: (RawCell | null)[];
  section?: string;
}

export type SheetState = 'read' | 'not_read' | 'needs_mapping';

export interface ReportedColumn {
  field: string | null;
  column: string;
  /** On a form: the row whose label and value this is. */
  row?: number;
  label: string | null;
  samples: string[];
  /** Cells the parser of the field took, and cells it did not, in all rows read. */
  good: number;
  bad: number;
}

/** What the columns of a sheet may be assigned to. */
export interface ReportedField {
  field: string;
  label: string;
  required: boolean;
  /** `table.column` of an enum: where words of the organization are kept. */
  words?: string;
}

export interface ControlTotal {
  label: string;
  expected: string;
  found: string;
}

export interface SheetReport {
  file: string;
  sheet: string;
  state: SheetState;
  table: string | null;
  rows: Record<string, number>;
  header_row: number | null;
  first_data_row: number | null;
  date1904?: true;
  columns: ReportedColumn[];
  fields: ReportedField[];
  issues: SheetIssue[];
  control: ControlTotal[];
}
