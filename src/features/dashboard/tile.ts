// What a tile of the dashboard is: a figure, of which records, made of what. Words and looks are Tile.tsx's.
import type { Amount } from '@/ui/amount.ts';
import type { Summary } from './summary.ts';

export type Unit = 'money' | 'percent' | 'count' | 'days' | 'day';

/** A list by its table, and as its address says the records that are meant. */
export interface Lead {
  table: string;
  search: Record<string, string>;
}

export interface TileLine {
  key: string;
  value: Amount;
  unit: Unit;
  lead?: Lead;
}

export interface Tile {
  key: string;
  value: Amount;
  unit: Unit;
  /** the records it counts, what they are, and how many */
  lead: Lead;
  of: 'accounts' | 'invoices' | 'bills' | 'projects' | 'bids' | 'debts' | 'people' | 'entries';
  count: number | null;
  asOf: string | null;
  isStale?: boolean;
  /** shares of the value, side by side */
  bar?: (TileLine & { lead: Lead })[];
  lines: TileLine[];
}

/** Null where the caller may not read what is behind it. */
export type Makers = Record<string, (summary: Summary) => Tile | null>;

export const list = (table: string, search: Record<string, string>): Lead => ({ table, search });
