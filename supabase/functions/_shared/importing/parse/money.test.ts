import { describe, expect, test } from 'vitest';
import { cellOf, contextOf } from './context.fixture.ts';
import { money } from './money.ts';

const read = (value: string | number | boolean, z?: string, changes = {}) =>
  money(cellOf(value, z), {}, contextOf(changes));

describe('accepts', () => {
  test.each<[string | number, number]>([
    [1204.5, 1204.5],
    [-57.08, -57.08],
    [0, 0],
    [999_999_999_999.99, 999_999_999_999.99],
    ['1204.5', 1204.5],
    ['1,204.50', 1204.5],
    ['12,345,678.90', 12_345_678.9],
    ['007', 7],
    ['.5', 0.5],
    ['0.125', 0.13],
    ['-4', -4],
    ['4-', -4],
    ['602.95-', -602.95],
    ['\u22124.10', -4.1],
    ['3,975.20\u2212', -3975.2],
    ['(1,234.56)', -1234.56],
    ['$1,234.56', 1234.56],
    ['-$4,324.30', -4324.3],
    ['$-4,324.30', -4324.3],
    ['($2,570.89)', -2570.89],
    ['$(2,570.89)', -2570.89],
    ['USD -5,468.26', -5468.26],
    ['usd 5', 5],
    ['5.00 USD', 5],
    ['US$ 5', 5],
    ['  $ 1,000.00 \u00a0', 1000],
    ['(0.00)', 0],
    ["'-4", -4],
  ])('%s → %s', (typed, value) => {
    expect(read(typed)).toMatchObject({ ok: true, value });
    expect(Object.is((read(typed) as { value: number }).value, -0)).toBe(false);
  });

  test.each(['-', '–', '—', ' - '])('a lone %s is blank', (typed) => {
    expect(read(typed)).toEqual({ ok: true, value: null });
  });
});

describe('refuses', () => {
  test.each<[string | number | boolean, string]>([
    ['N/A', 'not_a_number'],
    ['n/a', 'not_a_number'],
    ['none', 'not_a_number'],
    ['see receipt', 'not_a_number'],
    ['1,2O4.50', 'not_a_number'],
    ['12%', 'not_a_number'],
    ['7.2k', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['1_000', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['0x1F', 'not_a_number'],
    [true, 'not_a_number'],
    [false, 'not_a_number'],
    ['1,23', 'not_a_number'],
    ['12,34.50', 'not_a_number'],
    ['1,2345', 'not_a_number'],
    ['1 234.50', 'not_a_number'],
    ["1'234.50", 'not_a_number'],
    ['5.', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['-5-', 'not_a_number'],
    ['-(5)', 'not_a_number'],
    ['(5', 'not_a_number'],
    ['5)', 'not_a_number'],
    ['()5', 'not_a_number'],
    ['((5))', 'not_a_number'],
    ['5-3', 'not_a_number'],
    ['1/2', 'not_a_number'],
    ['１２３', 'not_a_number'],
    ['12\u200b34', 'not_a_number'],
    ['$', 'not_a_number'],
    ['$ USD 5', 'not_a_number'],
    ['1.234,56', 'ambiguous_number'],
    ['1.234.567', 'ambiguous_number'],
    ['1.234', 'ambiguous_number'],
    ['€500.00', 'currency_mismatch'],
    ['500 EUR', 'currency_mismatch'],
    ['£5', 'currency_mismatch'],
    ['C$5', 'currency_mismatch'],
    ['5 kr', 'currency_mismatch'],
    [1e12, 'out_of_range'],
    [-1e12, 'out_of_range'],
    [1e300, 'out_of_range'],
    ['1,000,000,000,000', 'out_of_range'],
    ['9'.repeat(40), 'out_of_range'],
    [999_999_999_999.999, 'out_of_range'],
  ])('%s → %s', (typed, code) => {
    expect(read(typed)).toEqual({ ok: false, code });
  });

  test.each([
    [0.12, '0%', 'not_a_number'],
    [45_764, 'm/d/yyyy', 'not_a_number'],
    [500, '[$€-407]#,##0.00', 'currency_mismatch'],
    [500, '#,##0.00 "EUR"', 'currency_mismatch'],
  ])('%s shown as %s → %s', (value, format, code) => {
    expect(read(value, format)).toEqual({ ok: false, code });
  });

  test.each([
    '$#,##0.00',
    '_("$"* #,##0.00_);_("$"* (#,##0.00)',
    '#,##0',
    '[Red]0.00',
    '[$$-409]#,##0.00',
    '0.00E+00',
    '#,##0 "units"',
  ])('a number shown as %s is an amount', (format) => expect(read(500, format)).toEqual({ ok: true, value: 500 }));
});

describe('rounds half away from zero, and says so only when it mattered', () => {
  test.each([
    [1.005, 1.01, true],
    [-1.005, -1.01, true],
    [2.675, 2.68, true],
    [0.004, 0, true],
    [-0.004, 0, true],
    [1e-9, 0, true],
    [28.333333333333332, 28.33, true],
    [0.1 + 0.2, 0.3, false],
    [459_515.10000000003, 459_515.1, false],
  ])('%d → %d', (value, rounded, noted) => {
    expect(read(value)).toEqual(noted ? { ok: true, value: rounded, note: 'rounded' } : { ok: true, value: rounded });
  });

  test('in text too', () => {
    expect(read('12.3456')).toEqual({ ok: true, value: 12.35, note: 'rounded' });
    expect(read('12.5000')).toEqual({ ok: true, value: 12.5 });
  });
});

describe('an organization that writes numbers the other way', () => {
  const changes = { numberFormat: '1.234,56' as const, currency: 'EUR' };
  test.each([
    ['1.234,56', 1234.56],
    ['1.234.567,00 €', 1_234_567],
    ['(500,00 €)', -500],
    ['12,5', 12.5],
  ])('%s → %d', (typed, value) => expect(read(typed, undefined, changes)).toMatchObject({ ok: true, value }));

  test.each([
    ['1,234.56', 'ambiguous_number'],
    ['1,234', 'ambiguous_number'],
    ['$5', 'currency_mismatch'],
  ])('%s → %s', (typed, code) => expect(read(typed, undefined, changes)).toEqual({ ok: false, code }));
});

test('currencies that share a sign share it', () => {
  expect(read('$5', undefined, { currency: 'CAD' })).toMatchObject({ value: 5 });
  expect(read('C$5', undefined, { currency: 'CAD' })).toMatchObject({ value: 5 });
  expect(read('US$5', undefined, { currency: 'CAD' })).toEqual({ ok: false, code: 'currency_mismatch' });
});
