// Arrows of a timeline: from the end of what comes before to the start of what waits for it.
import type { Row } from '@/catalog/resource.ts';
import { isDay } from '@/lib/dates.ts';
import { barOf, type Range } from './scale.ts';

export interface Link {
  /** places among the rows, and on the axis in percent */
  from: { row: number; at: number };
  to: { row: number; at: number };
  /** it starts before that has ended, and is not done yet */
  early: boolean;
}

interface Names {
  from: string;
  to: string;
  waits: string;
  done: string | undefined;
}

/** Of each row whose predecessor is among the rows, where both have a bar. */
export function linksOf(rows: Row[], { from, to, waits, done }: Names, range: Range): Map<string, Link> {
  const places = new Map(rows.map((row, place) => [String(row.id), place]));
  return new Map(
    rows.flatMap((row, place): [string, Link][] => {
      const before = places.get(String(row[waits] ?? ''));
      const first = before === undefined ? undefined : rows[before];
      if (before === undefined || !first) return [];
      const [bar, behind] = [barOf(first[from], first[to], range), barOf(row[from], row[to], range)];
      if (!bar || !behind) return [];
      const isDone = done !== undefined && isDay(row[done]);
      const early = !isDone && isDay(first[to]) && isDay(row[from]) && row[from] <= first[to];
      const link = { from: { row: before, at: bar.left + bar.width }, to: { row: place, at: behind.left }, early };
      return [[String(row.id), link]];
    }),
  );
}

/** Down or up along the end of the first bar, then to the start of the other; rows are one unit high. */
export const pathOf = ({ from, to }: Link): string => `M ${from.at} ${from.row + 0.5} V ${to.row + 0.5} H ${to.at}`;
