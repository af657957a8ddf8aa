import { describe, expect, test } from 'vitest';
import { cellOf, contextOf } from './context.fixture.ts';
import { date } from './date.ts';
import { timestamp } from './timestamp.ts';

const read = (value: string | number | boolean, z?: string, changes = {}) =>
  date(cellOf(value, z), {}, contextOf(changes));

describe('accepts', () => {
  test.each<[string | number, string | undefined, string]>([
    [45_764, 'm/d/yyyy', '2025-04-17'],
    [45_764, undefined, '2025-04-17'],
    [45_764.75, 'm/d/yyyy h:mm', '2025-04-17'],
    [32_874, 'm/d/yyyy', '1990-01-01'],
    [73_415, 'm/d/yyyy', '2100-12-31'],
    ['2025-03-25', undefined, '2025-03-25'],
    ['2024-02-29', undefined, '2024-02-29'],
    ['2026-02-11 00:00:00', undefined, '2026-02-11'],
    ['2026-02-11T10:30:00.000Z', undefined, '2026-02-11'],
    ['2026-02-11T23:30:00-06:00', undefined, '2026-02-11'],
    ['03/30/2025', undefined, '2025-03-30'],
    ['3/4/2025', undefined, '2025-03-04'],
    ['3-4-2025', undefined, '2025-03-04'],
    ['04/05/25', undefined, '2025-04-05'],
    ['1/2/00', undefined, '2000-01-02'],
    ['1/2/69', undefined, '2069-01-02'],
    ['3/4/2025 5:30 PM', undefined, '2025-03-04'],
    ['Apr 11, 2025', undefined, '2025-04-11'],
    ['Feb 3, 2026', undefined, '2026-02-03'],
    ['February 3, 2026', undefined, '2026-02-03'],
    ['Sept 3, 2026', undefined, '2026-09-03'],
    ['3-Feb-2026', undefined, '2026-02-03'],
    ['3-feb-26', undefined, '2026-02-03'],
    ['  2025-03-25\u00a0', undefined, '2025-03-25'],
  ])('%s shown as %s → %s', (value, format, day) => {
    expect(read(value, format)).toEqual({ ok: true, value: day });
  });
});

describe('refuses', () => {
  test.each<[string | number | boolean, string | undefined, string]>([
    ['13/25/2026', undefined, 'not_a_date'],
    ['31/12/2025', undefined, 'not_a_date'],
    ['2026-02-30', undefined, 'not_a_date'],
    ['02/29/2025', undefined, 'not_a_date'],
    ['Feb 30, 2026', undefined, 'not_a_date'],
    ['Smarch 1, 2026', undefined, 'not_a_date'],
    ['TBD', undefined, 'not_a_date'],
    ['expired', undefined, 'not_a_date'],
    ['next week', undefined, 'not_a_date'],
    ['45764', undefined, 'not_a_date'],
    ['3/4', undefined, 'not_a_date'],
    ['1/2/3', undefined, 'not_a_date'],
    ['3/4-2025', undefined, 'not_a_date'],
    ['2025/13', undefined, 'not_a_date'],
    ['2025', undefined, 'not_a_date'],
    ['２０２５-03-25', undefined, 'not_a_date'],
    [true, undefined, 'not_a_date'],
    [45_764, '$#,##0.00', 'not_a_date'],
    [0.5, '0%', 'not_a_date'],
    ['01/15/1905', undefined, 'date_out_of_range'],
    ['1989-12-31', undefined, 'date_out_of_range'],
    ['2101-01-01', undefined, 'date_out_of_range'],
    ['1/2/70', undefined, 'date_out_of_range'],
    [32_873, 'm/d/yyyy', 'date_out_of_range'],
    [73_416, 'm/d/yyyy', 'date_out_of_range'],
    [0, undefined, 'date_out_of_range'],
    [-5, undefined, 'date_out_of_range'],
    [1e15, undefined, 'date_out_of_range'],
  ])('%s shown as %s → %s', (value, format, code) => {
    expect(read(value, format)).toEqual({ ok: false, code });
  });
});

describe('the order of month and day is a setting, and nothing is swapped to make it fit', () => {
  test.each([
    ['DMY', '31/12/2025', '2025-12-31'],
    ['DMY', '3/4/2025', '2025-04-03'],
    ['YMD', '2025/3/4', '2025-03-04'],
    ['YMD', '25-3-4', '2025-03-04'],
  ] as const)('%s: %s → %s', (dateOrder, typed, day) => {
    expect(read(typed, undefined, { dateOrder })).toEqual({ ok: true, value: day });
  });

  test.each([
    ['DMY', '12/31/2025'],
    ['MDY', '31/12/2025'],
    ['YMD', '12/31/2025'],
    ['MDY', '2025/3/4'],
  ] as const)('%s: %s is refused', (dateOrder, typed) => {
    expect(read(typed, undefined, { dateOrder })).toEqual({ ok: false, code: 'not_a_date' });
  });
});

test('the 1904 calendar shifts serial numbers and nothing else', () => {
  expect(read(45_764 - 1462, 'm/d/yyyy', { date1904: true })).toEqual({ ok: true, value: '2025-04-17' });
  expect(read('2025-04-17', undefined, { date1904: true })).toEqual({ ok: true, value: '2025-04-17' });
});

describe('timestamp', () => {
  const at = (value: string | number, z?: string) => timestamp(cellOf(value, z), {}, contextOf());
  test.each<[string | number, string]>([
    [45_764.4375, '2025-04-17 10:30:00 America/Chicago'],
    [45_764, '2025-04-17 00:00:00 America/Chicago'],
    ['2026-02-11 10:30', '2026-02-11 10:30:00 America/Chicago'],
    ['2/11/2026 5:30 PM', '2026-02-11 17:30:00 America/Chicago'],
    ['2/11/2026 12:05 AM', '2026-02-11 00:05:00 America/Chicago'],
    ['2026-02-11', '2026-02-11 00:00:00 America/Chicago'],
    ['2026-02-11T10:30:00Z', '2026-02-11T10:30:00Z'],
    ['2026-02-11T10:30:00+02:00', '2026-02-11T10:30:00+02:00'],
  ])('%s → %s', (value, expected) => expect(at(value)).toEqual({ ok: true, value: expected }));

  test.each(['2026-02-11 25:00', '2026-02-11 10:61', '13:00 PM', 'noon', '2/11/2026 13:00 PM'])(
    '%s is refused',
    (value) => {
      expect(at(value)).toEqual({ ok: false, code: 'not_a_date' });
    },
  );
});
