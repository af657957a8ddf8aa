import { expect, it } from 'vitest';
import { addMonths, daysBetween, isMonth, monthText, weekdayTexts, weeksOf } from './month.ts';

it('a month is shown in whole weeks', () => {
  const november = weeksOf('2026-11', 1);
  expect([november.length, november[0]?.[0], november.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06']);
  expect(weeksOf('2027-02', 1).map((week) => week[0])).toEqual([
    '2027-02-01',
    '2027-02-08',
    '2027-02-15',
    '2027-02-22',
  ]);
  // of Sundays, and of Saturdays
  expect([weeksOf('2026-11', 7), weeksOf('2026-11', 6)].map((weeks) => [weeks.length, weeks[0]?.[0]])).toEqual([
    [5, '2026-11-01'],
    [5, '2026-10-31'],
  ]);
});

it('months are counted over the ends of years', () => {
  expect([addMonths('2026-11', 2), addMonths('2026-01', -1), addMonths('2026-03', -15)]).toEqual([
    '2027-01',
    '2025-12',
    '2024-12',
  ]);
  expect(['2026-11', '2026-13', '2026-1', 'x', null].map(isMonth)).toEqual([true, false, false, false, false]);
});

it('days are counted over the change of the clock', () => {
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
});

it('words are those of the language', () => {
  expect(monthText('2026-05', 'en')).toBe('May 2026');
  expect(monthText('2026-05', 'es')).toBe('mayo de 2026');
  expect(weekdayTexts('en', 1)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  expect(weekdayTexts('en', 7)).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
});
