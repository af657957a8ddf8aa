import type { ReportedField, SheetIssue, SheetReport, SheetState } from './contract.ts';
import type { ColumnSpec } from './spec.ts';

export function emptyReport(file: string, sheet: string, state: SheetState, issues: SheetIssue[] = []): SheetReport {
  return {
    file,
    sheet,
    state,
    table: null,
    rows: {},
    header_row: null,
    first_data_row: null,
    columns: [],
    fields: [],
    issues,
    control: [],
  };
}

export function reportedField({ field, label, required = false, parse }: ColumnSpec): ReportedField {
  return { field, label, required, ...(parse.kind === 'oneOf' ? { words: parse.column } : {}) };
}
