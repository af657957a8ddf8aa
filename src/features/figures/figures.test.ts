import { describe, expect, it } from 'vitest';
import type { Column, Row } from '@/catalog/resource.ts';
import { grouped } from '@/lib/grouped.ts';
import { isHead, lined } from './grouping.ts';
import { nextSort, readSort, sorted } from './sorting.ts';
import { totalRow } from './totals.ts';

const row = (id: string, values: Record<string, unknown>): Row => ({ id, ...values }) as Row;

describe('totals', () => {
  const rows = [
    row('1', { cost: 0.1, estimate: '0.2', note: 'a' }),
    row('2', { cost: 0.2, estimate: '0.4' }),
    row('3', { cost: null }),
  ];

  it('are sums to the digit, and quotients of sums', () => {
    const total = totalRow(rows, ['cost', 'estimate'], { done: ['cost', 'estimate'] });
    expect(total).toEqual({ id: 'total', cost: '0.3', estimate: '0.6', done: 50 });
  });

  it('of nothing are nothing, and nothing is divided by 0', () => {
    expect(totalRow([], ['cost'], { done: ['cost', 'estimate'] })).toEqual({ id: 'total', cost: null, done: null });
    expect(totalRow([row('1', { cost: 1, estimate: 0 })], [], { done: ['cost', 'estimate'] }).done).toBeNull();
  });
});

describe('the order of a page', () => {
  const columns = [{ name: 'cost' }, { name: 'name' }] as Column[];

  it('is the largest first, then the smallest, then as they come', () => {
    expect(nextSort(null, 'cost')).toBe('-cost');
    expect(nextSort(readSort('-cost', columns), 'cost')).toBe('cost');
    expect(nextSort(readSort('cost', columns), 'cost')).toBeNull();
    expect(nextSort(readSort('cost', columns), 'name')).toBe('-name');
  });

  it('goes on turning where it is usually by that column', () => {
    expect(nextSort(readSort('cost', columns), 'cost', 'cost')).toBe('-cost');
    expect(nextSort(readSort('-cost', columns), 'cost', 'cost')).toBe('cost');
    expect(nextSort(readSort('cost', columns), 'cost', '-name')).toBeNull();
  });

  it('takes no column the page does not have', () => {
    expect(readSort('-other', columns)).toBeNull();
    expect(readSort(null, columns)).toBeNull();
  });

  it('compares figures as figures and leaves blanks at the end', () => {
    const rows = ['9', '-10', null, '100'].map((cost, index) => row(String(index), { cost }));
    const costs = (text: string) => sorted(rows, readSort(text, columns)).map(({ cost }) => cost);
    expect(costs('cost')).toEqual(['-10', '9', '100', null]);
    expect(costs('-cost')).toEqual(['100', '9', '-10', null]);
  });
});

describe('groups', () => {
  const rows = [
    row('1', { phase: 'b', cost: 3 }),
    row('2', { phase: 'a', cost: 9 }),
    row('3', { phase: 'b', cost: 1 }),
  ];
  const groups = [...grouped(rows, ({ phase }) => String(phase))].map(([key, of]) => ({
    key,
    rows: of,
    label: key.toUpperCase(),
    total: totalRow(of, ['cost']),
  }));

  it('are rows under their sums, both in one order', () => {
    const lines = lined(groups, readSort('-cost', [{ name: 'cost' }] as Column[]), 'name');
    expect(lines.map((line) => [line.name ?? line.id, line.cost, isHead(line)])).toEqual([
      ['A', '9', true],
      ['2', 9, false],
      ['B', '4', true],
      ['1', 3, false],
      ['3', 1, false],
    ]);
  });

  it('come as their rows come without an order', () => {
    expect(lined(groups, null, 'name').map(({ id }) => id)).toEqual(['group:b', '1', '3', 'group:a', '2']);
  });
});
