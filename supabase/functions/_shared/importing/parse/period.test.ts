import { expect, test } from 'vitest';
import { cellOf } from './context.fixture.ts';
import { periods } from './period.ts';

const weeks = (texts: (string | number | null)[], year = 2026) =>
  periods(
    texts.map((text) => cellOf(text)),
    { kind: 'week', year, date1904: false },
  );
const months = (texts: (string | null)[]) =>
  periods(
    texts.map((text) => cellOf(text)),
    { kind: 'month', year: 2025, date1904: false },
  );
const starts = (found: ReturnType<typeof periods>) => found?.map((period) => period?.start ?? null);

test('weeks by number and day, by day, or as real dates', () => {
  expect(starts(weeks(['Wk1\n2/9', 'Wk2\r\n2/16', '2/23', 46_083]))).toEqual([
    '2026-02-09',
    '2026-02-16',
    '2026-02-23',
    '2026-03-02',
  ]);
});

test('the year goes up by one when the month runs backwards', () => {
  expect(starts(weeks(['12/22', '12/29', '1/5', '1/12'], 2025))).toEqual([
    '2025-12-22',
    '2025-12-29',
    '2026-01-05',
    '2026-01-12',
  ]);
});

test('a gap between weeks is counted from the one before, and said so', () => {
  expect(weeks(['2/9', 'Wk2', '2/23'])).toEqual([
    { start: '2026-02-09' },
    { start: '2026-02-16', note: 'date_inferred' },
    { start: '2026-02-23' },
  ]);
  expect(starts(weeks(['Wk1', '2/16']))).toEqual([null, '2026-02-16']);
});

test('months by name, with a year of their own if they have one', () => {
  expect(starts(months(['Jan', 'February', 'Mar 2027']))).toEqual(['2025-01-01', '2025-02-01', '2027-03-01']);
  expect(starts(months(['Jan', 'YTD']))).toEqual(['2025-01-01', null]);
});

test('nothing readable is for a person to map', () => {
  expect(weeks(['a', null, 'b'])).toBeNull();
});
