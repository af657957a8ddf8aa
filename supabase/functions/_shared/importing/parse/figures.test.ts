import { describe, expect, test } from 'vitest';
import { cellOf, contextOf } from './context.fixture.ts';
import { type IntegerSpec, integer } from './integer.ts';
import { number } from './number.ts';
import { percent } from './percent.ts';

const context = contextOf();

describe('percent', () => {
  const read = (value: string | number | boolean, z?: string, spec = {}) => percent(cellOf(value, z), spec, context);

  test.each<[string | number, string | undefined, number]>([
    [0.12, '0%', 12],
    [1, '0%', 100],
    [0.07, '0.0%', 7],
    [0.4, undefined, 40],
    [1, undefined, 100],
    [0, undefined, 0],
    ['12%', undefined, 12],
    ['12.5 %', undefined, 12.5],
    ['0.4', undefined, 40],
  ])('%s shown as %s → %d', (value, format, expected) => {
    expect(read(value, format)).toEqual({ ok: true, value: expected });
  });

  test.each<[string | number, number]>([
    [10, 10],
    [100, 100],
    ['75', 75],
  ])('%s without a sign is taken as points, with a warning', (value, expected) => {
    expect(read(value)).toEqual({ ok: true, value: expected, note: 'percent_scale_assumed' });
  });

  test.each<[string | number | boolean, string | undefined, string]>([
    ['high', undefined, 'not_a_number'],
    ['%', undefined, 'not_a_number'],
    [true, undefined, 'not_a_number'],
    [45_764, 'm/d/yyyy', 'not_a_number'],
    ['1.234,5%', undefined, 'ambiguous_number'],
    [101, undefined, 'out_of_range'],
    [-5, undefined, 'out_of_range'],
    ['120%', undefined, 'out_of_range'],
    [1.2, '0%', 'out_of_range'],
  ])('%s shown as %s → %s', (value, format, code) => {
    expect(read(value, format)).toEqual({ ok: false, code });
  });

  test('a column that is known to hold points reads them back as it wrote them', () => {
    expect(read(0.5, undefined, { points: true })).toEqual({ ok: true, value: 0.5 });
    expect(read(0.5, '0%', { points: true })).toEqual({ ok: true, value: 50 });
  });
});

describe('integer', () => {
  const read = (value: string | number | boolean, spec: IntegerSpec = {}, z?: string) =>
    integer(cellOf(value, z), spec, context);

  test.each<[string | number, IntegerSpec, number]>([
    [4, {}, 4],
    [-4, {}, -4],
    ['12', {}, 12],
    ['1,200', {}, 1200],
    ['4.0', {}, 4],
    ['5 days', { units: ['day', 'days'] }, 5],
    ['75%', { units: ['%'] }, 75],
    [3.0000000000000004, {}, 3],
  ])('%s → %o', (value, spec, expected) => {
    expect(read(value, spec)).toEqual({ ok: true, value: expected });
  });

  test('a percent format counts only where the column has that unit', () => {
    expect(read(0.75, { units: ['%'] }, '0%')).toEqual({ ok: true, value: 75 });
    expect(read(0.75, {}, '0%')).toEqual({ ok: false, code: 'not_a_number' });
  });

  test.each<[string | number | boolean, IntegerSpec, string]>([
    [4.9, {}, 'not_an_integer'],
    ['4.5', {}, 'not_an_integer'],
    [3.5, { min: 1, max: 5 }, 'not_an_integer'],
    ['75%', {}, 'not_a_number'],
    ['5 weeks', { units: ['days'] }, 'not_a_number'],
    ['four', {}, 'not_a_number'],
    [true, {}, 'not_a_number'],
    [7, { min: 1, max: 5 }, 'out_of_range'],
    [0, { min: 1, max: 5 }, 'out_of_range'],
    [3e9, {}, 'out_of_range'],
  ])('%s in %o → %s', (value, spec, code) => {
    expect(read(value, spec)).toEqual({ ok: false, code });
  });
});

describe('number', () => {
  const spec = { precision: 9, scale: 6 };
  test.each<[string | number, number]>([
    [35.123456, 35.123456],
    ['-35.5', -35.5],
    [0, 0],
  ])('%s → %d', (value, expected) =>
    expect(number(cellOf(value), spec, context)).toEqual({ ok: true, value: expected }),
  );

  test.each<[string | number | boolean, string]>([
    [1000, 'out_of_range'],
    ['12 m', 'not_a_number'],
    ['1e3', 'not_a_number'],
    [true, 'not_a_number'],
  ])('%s → %s', (value, code) => expect(number(cellOf(value), spec, context)).toEqual({ ok: false, code }));

  test('too many digits are rounded and reported', () => {
    expect(number(cellOf(1.23456789), spec, context)).toEqual({ ok: true, value: 1.234568, note: 'rounded' });
  });
});
