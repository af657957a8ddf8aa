import type { Answers } from './mapping/answers.ts';

// What the import function and import_result() say (DESIGN 6).
export type Severity = 'error' | 'warning' | 'info';

export interface Problem {
  severity: Severity;
  code: string;
  /** spreadsheet letter */
  column: string | null;
  label: string | null;
  value: string | null;
  sheet: string | null;
  row: number | null;
  message?: string | null;
  table?: string | null;
  /** money of the refused row, where it has one */
  amount?: number | string | null;
  /** of a rule of the database: what Postgres calls the refusal */
  sqlstate?: string | null;
  /** how many rows it refuses, where it stands over a block of them */
  rows?: number;
}

export interface SheetCount {
  sheet: string;
  table: string | null;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** removed: their cell is empty now */
  cleared: number;
  rejected: number;
  /** duplicates and rows of sheets that are held back */
  leftOut: number;
  state: 'read' | 'not_read' | 'needs_mapping';
  headerRow: number | null;
  columns: SheetColumn[];
  fields: SheetField[];
  control: { label: string; expected: string; found: string }[];
}

/** A column of the file, what it was taken for, and how many of its cells could and could not be read as that. */
export interface SheetColumn {
  column: string;
  /** of a form: the row with this label and its value */
  row: number | null;
  label: string | null;
  field: string | null;
  samples: string[];
  good: number;
  bad: number;
}

export interface SheetField {
  field: string;
  label: string;
  required: boolean;
  /** table.column of an enum */
  words: string | null;
}

/** A total the file carries, and what its rows add up to. */
export interface ControlTotal {
  sheet: string;
  n: number;
  label: string;
  expected: string;
  found: string;
}

export interface Change {
  sheet: string | null;
  row: number | null;
  table: string;
  label: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** A word of the file that names a project, a vendor … and what became of it. */
export interface Label {
  kind: string;
  value: string;
  state: 'new' | 'unknown' | 'ambiguous';
  rows: number;
  amount: number | null;
  similar: string | null;
  /** where the record is looked up that it stands for, and by which of its columns it is named */
  table: string | null;
  by: string | null;
}

/** Records an earlier file of this source brought and this one does not. */
export interface Missing {
  table: string;
  count: number;
  records: { id: string; label: string | null; source: string | null }[];
}

export type Lists = 'rejected' | 'warnings' | 'infos' | 'duplicates' | 'changes';

export interface Totals {
  created: number;
  updated: number;
  unchanged: number;
  cleared: number;
  rejected: number;
  leftOut: number;
}

export interface ImportAnswer {
  run_id: string;
  status: RunStatus;
  importer: string;
  files: { name: string; sha256?: string }[];
  sheets: SheetCount[];
  rejected: Problem[];
  warnings: Problem[];
  infos: Problem[];
  duplicates: Problem[];
  totals: Totals;
  changes: Change[];
  labels: Label[];
  missing: Missing[];
  /** records that a snapshot no longer has; they are removed */
  cleared: Missing[];
  /** the lists are cut off at a length a screen can show; these are not */
  counts: Record<Lists, number>;
  options: ImportOptions;
  /** the person asked for all or nothing */
  stopOnError: boolean;
  elapsed_ms?: number;
}

export type RunStatus =
  | 'uploaded'
  | 'validating'
  | 'validated'
  | 'importing'
  | 'completed'
  | 'completed_with_errors'
  | 'failed'
  | 'rolled_back';

/** A row of import_runs as the screens need it. */
export interface Run {
  id: string;
  importer: string;
  status: RunStatus;
  /** the full run it is a step of */
  batch: string | null;
  fileName: string | null;
  fileCount: number;
  created: number;
  updated: number;
  rejected: number;
  startedAt: string | null;
  finishedAt: string | null;
  startedBy: string | null;
  /** what the person had answered for this check already */
  mapping: Answers;
}

export interface Leftover {
  table: string;
  id: string;
  label: string | null;
  reason: string | null;
}

export interface UndoAnswer {
  reversed: number;
  kept: Leftover[];
  failed: Leftover[];
}

export interface Progress {
  phase: string;
  sheet: string | null;
  done: number;
  total: number;
}

export interface ImportOptions {
  on_error?: 'skip_rows' | 'skip_sheets' | 'stop';
  duplicate_policy?: 'skip' | 'accept';
  unknown_project_policy?: 'reject' | 'create';
  overwrite_manual?: boolean;
  replace?: boolean;
  as_of?: string;
  /** the full run it is a step of */
  batch?: string;
}
