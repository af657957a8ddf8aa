import type { Code } from '../codes.ts';
import type { ParserSpec } from '../parse/index.ts';
import type { Cell } from '../read/cell.ts';

/** What a person says about a cell: what it means, or why it means nothing. Decided by hand, never by a parser. */
export type Verdict = { value: unknown; note?: Code } | { code: Code };

export interface Case {
  cell: Cell | undefined;
  verdict: Verdict;
}

/** Cells of one kind in a column of one kind, in an organization with these import settings. */
export interface Family {
  name: string;
  parse: ParserSpec;
  settings?: Record<string, unknown>;
  date1904?: true;
  cases: Case[];
}

export const means = (value: unknown, note?: Code): Verdict => (note === undefined ? { value } : { value, note });
export const is = (code: Code): Verdict => ({ code });
export const BLANK: Verdict = { value: null };

export const text = (v: string): Cell => ({ t: 's', v });
export const figure = (v: number, z = 'General'): Cell => ({ t: 'n', v, z });

/** Every text of a list has the same verdict. */
export const all = (verdict: Verdict, ...texts: string[]): Case[] => texts.map((one) => ({ cell: text(one), verdict }));

export const texts = (...pairs: [string, Verdict][]): Case[] =>
  pairs.map(([one, verdict]) => ({ cell: text(one), verdict }));

export const figures = (...rows: [value: number, format: string, Verdict][]): Case[] =>
  rows.map(([value, format, verdict]) => ({ cell: figure(value, format), verdict }));

/** Every way of writing with every thing written. */
export const crossed = <W, T>(ways: readonly W[], things: readonly T[], make: (way: W, thing: T) => Case): Case[] =>
  ways.flatMap((way) => things.map((thing) => make(way, thing)));
