import { expect, it } from 'vitest';
import type { Summary } from './summary.ts';
import { tilesOf } from './tiles.ts';

const keys = (summary: Partial<Summary>) =>
  tilesOf({ as_of: '2026-06-15', alerts: [], ...summary }).map((row) => row.map(({ key }) => key));
const pipeline = { open_count: 1, weighted_value: 5, open_value: 10, win_rate_pct: null };
const debt = { count: 0, total: 0, monthly_service: 0, undrawn: 0 };
const ap = { count: 0, total: 0, overdue: 0, due_soon: 0 };

it('has a tile of each section there is, and none of the others', () => {
  expect(keys({})).toEqual([[], []]);
  expect(keys({ pipeline, debt, ap })).toEqual([['payables', 'pipeline', 'debt'], []]);
  expect(keys({ pipeline, debt, ap, view: 'cash' })).toEqual([['payables', 'debt', 'pipeline'], []]);
});

it('leaves out what a part of the section does not say', () => {
  const cash = {
    count: 1,
    cash_on_hand: 7,
    escrow: 0,
    effective_cash: 3,
    oldest_balance: null,
    is_stale: true,
    accounts: [],
  };
  const lines = ({ effective_cash, ...rest }: typeof cash, isThere: boolean) =>
    tilesOf({
      as_of: '2026-06-15',
      alerts: [],
      cash: (isThere ? { effective_cash, ...rest } : rest) as Summary['cash'],
    })
      .flat()
      .flatMap((tile) => tile.lines.map(({ key }) => key));
  expect(lines(cash, true)).toEqual(['effective', 'escrow']);
  expect(lines(cash, false)).toEqual(['escrow']);
});
