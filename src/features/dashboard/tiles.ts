// Which tiles the dashboard has, and in which order.
import { companyTiles } from './companyTiles.ts';
import { projectTiles } from './projectTiles.ts';
import type { Summary } from './summary.ts';
import type { Tile } from './tile.ts';

const makers = { ...companyTiles, ...projectTiles };

/** Whoever runs the company asks for the margin first, whoever pays its bills for the cash. */
const orders = {
  margin: ['margin', 'backlog', 'billing', 'cash', 'receivables', 'payables', 'pipeline', 'debt'],
  cash: ['cash', 'receivables', 'payables', 'debt', 'margin', 'backlog', 'billing', 'pipeline'],
};
const second = ['progress', 'payroll', 'retainageReceivable', 'retainagePayable'];

const made = (names: string[], summary: Summary): Tile[] => names.flatMap((name) => makers[name]?.(summary) ?? []);

/** Two rows of tiles, of the sections there are. */
export function tilesOf(summary: Summary): [Tile[], Tile[]] {
  return [made(orders[summary.view === 'cash' ? 'cash' : 'margin'], summary), made(second, summary)];
}
