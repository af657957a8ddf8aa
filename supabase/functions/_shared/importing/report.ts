import type { SheetIssue, SheetReport, SheetState } from './contract.ts';

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
    issues,
    control: [],
  };
}
