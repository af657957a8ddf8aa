import type { Grid } from './cell.ts';

export interface BookSheet {
  name: string;
  hidden: boolean;
  /** Rows expected, for progress; 0 = unknown. */
  rows: number;
}

/** An opened file: the names first, the contents one sheet at a time. */
export interface Book {
  file: string;
  kind: 'workbook' | 'csv';
  sheets: BookSheet[];
  read(sheet: string): Promise<Grid>;
}
