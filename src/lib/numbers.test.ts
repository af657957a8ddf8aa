import { expect, it } from 'vitest';
import { decimalMark, decimalsOf, parseDecimal, sameFigure, sumFigures, withDecimals } from './numbers.ts';

it.each([
  ['1,204.50', '1204.50'],
  ['$ 1 204', '1204'],
  ['(300)', '-300'],
  ['-.5', '-0.5'],
  ['- 5', '-5'],
  ['+1’204’567.5', '1204567.5'],
  ['$1\u00a0204.', '1204'],
  ['007', '7'],
  ['-0', '0'],
  ['999999999999.99', '999999999999.99'],
])('reads %s', (text, figure) => expect(parseDecimal(text)).toBe(figure));

it.each([
  ['1.204,50', '1204.50'],
  ['1204,5', '1204.5'],
  ['1.204', '1204'],
  ['- 1 204,00 €', '-1204.00'],
  ['(12.345.678,9)', '-12345678.9'],
])('reads %s where a comma stands before the cents', (text, figure) => expect(parseDecimal(text, ',')).toBe(figure));

it.each(['1204.50', '1,204.50', '1.20,5', ',', '0.125', '01.500'])('refuses %j there', (text) =>
  expect(parseDecimal(text, ',')).toBeNull(),
);

it('knows what stands before the cents', () => {
  expect(['en', 'en-US', 'es', 'de'].map(decimalMark)).toEqual(['.', '.', ',', ',']);
});

it.each([
  '',
  'abc',
  '1.2.3',
  '12"',
  '1e5',
  '--5',
  '1204,50',
  '1,2',
  '1.204,50',
  '12,34',
  '1 23',
  '.',
  '0,125',
  '012,500',
])('refuses %j', (text) => expect(parseDecimal(text)).toBeNull());

it('compares figures, not spelling', () => {
  expect(sameFigure('10.00', 10)).toBe(true);
  expect(sameFigure(null, '')).toBe(true);
  expect(sameFigure('10.01', 10)).toBe(false);
  expect(sameFigure('999999999999.99', '999999999999.98')).toBe(false);
  expect(decimalsOf('1.250')).toBe(3);
});

it('adds exactly', () => {
  expect(sumFigures([0.1, '0.2', null])).toBe('0.3');
  expect(sumFigures(['999999999999.99', '0.01', '-5'])).toBe('999999999995.00');
  expect(sumFigures(['-0.05', '0.02'])).toBe('-0.03');
  expect(sumFigures([1, 2])).toBe('3');
  expect(sumFigures([null, undefined])).toBeNull();
});

it('fills up with zeros, and cuts nothing', () => {
  expect(withDecimals('289', 2)).toBe('289.00');
  expect(withDecimals('-5.5', 2)).toBe('-5.50');
  expect(withDecimals('1.234', 2)).toBe('1.234');
});
