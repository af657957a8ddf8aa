import { expect, it } from 'vitest';
import { clock, percentOf } from './progress.ts';

const at = (phase: string, done: number, total: number) => percentOf({ phase, sheet: null, done, total });

it('moves forward through the phases and never beyond the end', () => {
  const way = [
    at('uploading', 1, 1),
    at('reading', 0, 100),
    at('reading', 50, 100),
    at('resolving', 0, 0),
    at('resolving', 200, 100),
  ];
  expect(way).toEqual([5, 5, 33, 60, 100]);
});

it('does not pretend to know what it cannot count', () => {
  expect(at('uploading', 0, 0)).toBeNull();
  expect(at('commit', 0, 0)).toBeNull();
});

it('shows the time as a clock does', () => {
  expect([0, 7_400, 151_000, -5].map(clock)).toEqual(['0:00', '0:07', '2:31', '0:00']);
});
