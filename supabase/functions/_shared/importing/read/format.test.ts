import { expect, test } from 'vitest';
import { display, letter, rawRow } from './cell.ts';
import { formatOf } from './format.ts';
import { dayOf, serialToIso, serialToWallClock } from './serial.ts';

test.each([
  ['General', 'plain'],
  ['0.00', 'plain'],
  ['#,##0.00_);[Red](#,##0.00)', 'plain'],
  ['"year "0', 'plain'],
  ['0\\d', 'plain'],
  ['0.00E+00', 'plain'],
  ['[Yellow]0', 'plain'],
  ['@', 'plain'],
  ['0%', 'percent'],
  ['0.0%;[Red]-0.0%', 'percent'],
  ['m/d/yyyy', 'date'],
  ['[$-409]mmm d, yyyy', 'date'],
  ['[h]:mm', 'date'],
  ['yyyy-mm-dd;@', 'date'],
])('%s is %s', (format, kind) => {
  expect(formatOf(format).kind).toBe(kind);
});

test.each([
  ['$#,##0.00', '$'],
  ['[$€-407]#,##0', '€'],
  ['#,##0 "EUR"', 'EUR'],
  ['[$USD] 0', 'USD'],
  ['[$-409]0', null],
  ['0.00', null],
])('%s shows %s', (format, currency) => {
  expect(formatOf(format).currency).toBe(currency);
});

test('serial numbers', () => {
  expect(serialToIso(45_764, false)).toBe('2025-04-17');
  expect(serialToIso(44_302, true)).toBe('2025-04-17');
  expect(serialToIso(60, false)).toBeNull();
  expect(serialToIso(Number.NaN, false)).toBeNull();
  expect(serialToWallClock(45_764.999_999_9, false)).toBe('2025-04-18 00:00:00');
  expect(dayOf(2025, 2, 29)).toBeNull();
  expect(dayOf(99, 1, 1)).toBe('0099-01-01');
});

test('columns by letter', () => {
  expect([0, 25, 26, 51, 52, 255, 701, 702].map(letter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'IV', 'ZZ', 'AAA']);
});

test('raw cells are small and always fit into jsonb', () => {
  const row = [
    { t: 's', v: 'a\u0000\ud83d', z: 'General' },
    undefined,
    { t: 'n', v: 5, z: '0%' },
    { t: 'b', v: false },
    { t: 'z' },
  ] as const;
  expect(rawRow([...row])).toEqual([['s', 'a\ufffd'], null, ['n', 5, '0%'], ['b', false], null]);
});

test('display', () => {
  expect(display({ t: 'n', v: 0.125, z: '0.0%' })).toBe('12.5%');
  expect(display({ t: 'b', v: true })).toBe('TRUE');
  expect(display({ t: 'e', v: 42 })).toBe('#N/A');
  expect(display({ t: 'e', v: 99 })).toBe('#ERROR!');
  expect(display(undefined)).toBe('');
});
