import type { ColumnSpec } from '../spec.ts';
import type { Candidate } from './candidates.ts';
import { type Fit, fits } from './fit.ts';

export type FitOf = (column: ColumnSpec, index: number) => Fit;

const MOST = 0.8;

/** How far a label stands from its usual place; a column without a usual place is always at home. */
const offset = (c: Candidate): number => c.index - (c.column.at ?? c.index);

/** The distance that (nearly) all known labels share: 0 in the usual layout, 1 behind an inserted column; null = mixed. */
export function commonOffset(claimed: readonly Candidate[]): number | null {
  const offsets = claimed.filter((c) => c.column.at !== null).map(offset);
  const shared = offsets.find((one) => {
    const same = offsets.filter((other) => other === one).length;
    return same >= 2 && same >= offsets.length * MOST;
  });
  return shared ?? null;
}

/**
 * Labels that do not stand over their data. When one of them is off by some columns and its usual place fits, its
 * neighbours that are off by as much are not believed either: two text columns look alike, a shift does not. A single
 * doubt among labels that moved together is no shift but a column with bad cells.
 */
export function misfits(claimed: readonly Candidate[], fitOf: FitOf): Map<string, Candidate> {
  const confirmed = (c: Candidate) => c.column.at === null || c.index === c.column.at;
  const doubtful = claimed.filter((c) => c.how === 'label' && !fits(c.column, fitOf(c.column, c.index), confirmed(c)));
  const together = doubtful.length === 1 && awayFromHome(claimed, fitOf) > 1 ? commonOffset(claimed) : null;
  const wrong = doubtful.filter((c) => offset(c) !== together || !fits(c.column, fitOf(c.column, c.index), true));
  const shifts = new Set(wrong.filter((c) => positionFits(c.column, fitOf)).map(offset));
  const shifted = claimed.filter((c) => c.how === 'label' && shifts.has(offset(c)));
  return new Map([...wrong, ...shifted].map((c) => [c.column.field, c]));
}

/** How many columns the usual layout would get wrong: next to a single doubt, more than one speaks for the labels. */
function awayFromHome(claimed: readonly Candidate[], fitOf: FitOf): number {
  return claimed.filter(({ column }) => column.at !== null && !fits(column, fitOf(column, column.at), false)).length;
}

/** Does the usual place hold what the column promises? An empty column promises nothing. */
export function positionFits(column: ColumnSpec, fitOf: FitOf, confirmed = false): boolean {
  if (column.at === null) return false;
  const found = fitOf(column, column.at);
  return found.share !== null && fits(column, found, confirmed);
}
