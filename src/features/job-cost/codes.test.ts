import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { groupingsOf, ofKind, searched, uncodedRow } from './codes.ts';

const code = (id: string, values: Record<string, unknown>): Row => ({ id, code: id, ...values }) as Row;
const rows = [
  code('over', { description: 'Rock', health: 'over_budget', revised_budget: 100, committed: 120, eac: 120 }),
  code('watch', { description: 'Sewer', phase: 'Site', health: 'watch', revised_budget: 100, committed: 0, eac: 100 }),
  code('none', { description: 'Credit', health: 'ok', revised_budget: '0.00', committed: 0, eac: '-5' }),
  code('empty', { description: 'Later', health: 'ok', revised_budget: 0, committed: 0, eac: 0 }),
];
const ids = (some: Row[]) => some.map(({ id }) => id);

describe('codes of a job', () => {
  it('are told apart by what is not in order with them', () => {
    expect(ids(ofKind(rows, 'over'))).toEqual(['over']);
    expect(ids(ofKind(rows, 'watch'))).toEqual(['watch']);
    expect(ids(ofKind(rows, 'unbudgeted')), 'a credit has no budget either; nothing at all needs none').toEqual([
      'none',
    ]);
    expect(ids(ofKind(rows, 'uncommitted'))).toEqual(['watch']);
  });

  it('are found by all of the words, wherever they stand', () => {
    expect(ids(searched(rows, ' SITE  sew '))).toEqual(['watch']);
    expect(searched(rows, 'site rock')).toEqual([]);
    expect(searched(rows, '')).toBe(rows);
  });

  it('are grouped by what at least one of them has', () => {
    expect(groupingsOf(rows)).toEqual(['phase']);
  });
});

describe('cost without a code', () => {
  it('is over by all of it, and a credit under by all of it', () => {
    expect(uncodedRow('1200.00', 'x')).toMatchObject({ actual: '1200.00', eac: '1200.00', variance: '-1200.00' });
    expect(uncodedRow(-3, 'x')).toMatchObject({ actual: '-3', variance: '3', committed: '0' });
    expect(uncodedRow(0, 'x')).toBeNull();
    expect(uncodedRow(undefined, 'x')).toBeNull();
  });
});
