import { describe, expect, it } from 'vitest';
import { barOf, rangeOf } from './scale.ts';

const range = rangeOf(['2026-01-15', '2026-03-10', null, 'x'], '2026-02-01');

describe('a time axis', () => {
  it('covers whole months, today among them', () => {
    expect(range).toMatchObject({ first: '2026-01-01', days: 90 });
    expect(range.months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(rangeOf([], '2026-02-10')).toMatchObject({ first: '2026-02-01', days: 28 });
  });

  it('has no more ticks than can be read', () => {
    expect(rangeOf(['2015-01-01', '2026-12-31'], '2026-02-01').months.length).toBeLessThanOrEqual(15);
  });

  it('shows both days of a bar', () => {
    expect(barOf('2026-01-01', '2026-03-31', range)).toEqual({ left: 0, width: 100, open: '' });
    expect(barOf('2026-01-10', '2026-01-10', range)?.width).toBeCloseTo(100 / 90);
    expect(barOf('2026-03-01', '2026-02-01', range)?.left).toBeCloseTo((31 / 90) * 100);
  });

  it('leaves an end open that is not known, and shows nothing of no day', () => {
    expect(barOf('2026-01-01', null, range)).toMatchObject({ left: 0, open: 'open-end' });
    expect(barOf(null, '2026-03-31', range)?.open).toBe('open-start');
    expect(barOf(null, undefined, range)).toBeNull();
  });
});
