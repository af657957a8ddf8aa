import { normalise } from '../../text.ts';
import { display, type Row } from '../read/cell.ts';
import { ORIGIN, REASON } from '../reason.ts';

/** Where a refused row that has come back stood: what it would be called, had it been right the first time. */
export interface Returned {
  /** Place among the lines of its block. */
  line: number | null;
  /** Imports that refused it; numbers their other rows have are taken. */
  runs: string[];
}

const OWN = [REASON, ...ORIGIN].map(normalise);
const RUN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_RUNS = 20;

/** Index of the column of reasons; null where rows have not come back. */
export function returnedAt(labels: readonly string[]): number | null {
  const index = labels.indexOf(normalise(REASON));
  return index < 0 ? null : index;
}

/** Columns of our own, which no field claims. */
export const isOwn = (labels: readonly string[], index: number): boolean => {
  const at = returnedAt(labels);
  return at !== null && index >= at && labels[index] === OWN[index - at];
};

export function returnedOf(row: Row, at: number | null): Returned | null {
  if (at === null) return null;
  const line = row[at + 2];
  const runs = display(row[at + 3])
    .split(' ')
    .filter((one) => RUN.test(one));
  return { line: line?.t === 'n' && Number.isInteger(line.v) ? Number(line.v) : null, runs: runs.slice(0, MOST_RUNS) };
}
