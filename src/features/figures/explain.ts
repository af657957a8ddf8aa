// What stands behind a figure. Its formula is the comment of its column; here is what it is made of and where its rows are.
import type { ReactNode } from 'react';
import type { Row } from '@/catalog/resource.ts';

/** Records behind a figure, as a list somebody could have filtered himself. */
export interface Behind {
  table: string;
  /** as in the address of the list: `project_id.in=…&status.in=posted` */
  search: Record<string, string>;
  /** column of these records that adds up to the figure */
  sum?: string;
}

export interface Explanation {
  /** figures of the same row the formula names */
  from?: string[];
  behind?(row: Row): Behind[];
  /** a page of ours that shows more of it */
  page?(row: Row): string;
  /** what can be done about it, at the end; null where nothing can */
  action?(row: Row, close: () => void): ReactNode;
  /** a word on a figure that is not what its formula gives */
  mark?(row: Row): string | null;
}

export type Explanations = Record<string, Explanation>;
