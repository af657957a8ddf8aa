import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { codeGroups, ofKind, totals, vendorsOf } from './bids.ts';

const bid = (code: string | null, scope: string, vendor: string, amount: number, more: Record<string, unknown> = {}) =>
  ({
    ...{
      id: `${scope} ${vendor}`,
      cost_code_id: code,
      code,
      code_description: `Code ${code}`,
      scope,
      vendor_id: vendor,
      vendor_name: vendor,
    },
    ...{ amount, is_counted: true, prices: 3, lowest: amount, selected: null },
    ...more,
  }) as Row;
const rows = [
  bid(null, 'site', 'Dig', 5, { prices: 1 }),
  bid('002', 'roof', 'Slate', 30.1, { lowest: 20.2, selected: 30.1 }),
  bid('002', 'roof', 'Old', 1, { is_counted: false, lowest: 20.2, selected: 30.1 }),
  bid('002', 'roof', 'Tin', 20.2, { lowest: 20.2, selected: 30.1 }),
  bid('002', 'gutter', 'Tin', 7, { prices: 2 }),
  // labor alone, and somebody was awarded labor and material
  bid('001', 'frame', 'Tin', 9, { is_settled: true }),
];
const groups = codeGroups(rows, new Map([['002', 100.5]]));

describe('bids', () => {
  it('stand by code and scope, the lowest first, what counts for nothing last, scopes without a code at the end', () => {
    expect(groups.map(({ code, budget, scopes }) => [code, budget, scopes.map(({ key }) => key)])).toEqual([
      ['001', null, ['frame']],
      ['002', 100.5, ['roof', 'gutter']],
      [null, null, ['site']],
    ]);
    expect(groups[1]?.scopes[0]?.bids.map(({ vendor_name: name }) => name)).toEqual(['Tin', 'Slate', 'Old']);
  });

  it('are those with too few prices, or those nothing was awarded of', () => {
    expect(ofKind(groups, 'few').flatMap(({ scopes }) => scopes.map(({ key }) => key))).toEqual(['gutter', 'site']);
    expect(ofKind(groups, 'open').flatMap(({ scopes }) => scopes.map(({ key }) => key))).toEqual(['gutter', 'site']);
  });

  it('have sums of their scopes, a budget only once', () => {
    expect(totals(groups)).toEqual({ budget: '100.5', lowest: '41.2', selected: '30.1' });
    expect(vendorsOf(groups)[0]).toEqual({ key: 'Tin', name: 'Tin' });
  });
});
