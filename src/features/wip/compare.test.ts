import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { compared, dayBefore } from './compare.ts';

const margin = (id: string, projected_margin_pct: number | null) => ({ id, projected_margin_pct }) as Row;

describe('the schedule compared', () => {
  it('with the end of the span before the day, also on its last day', () => {
    expect(dayBefore('2026-06-15', 'month')).toBe('2026-05-31');
    expect(dayBefore('2026-06-30', 'month')).toBe('2026-05-31');
    expect(dayBefore('2026-06-15', 'quarter')).toBe('2026-03-31');
    expect(dayBefore('2026-01-01', 'quarter')).toBe('2025-12-31');
    expect(dayBefore('2026-06-15', 'year')).toBe('2025-12-31');
  });

  it('loses what was gross profit then and is none now; a contract of since has no fade', () => {
    const rows = compared([margin('1', 8.99), margin('2', 12), margin('3', null)], [margin('1', 10), margin('3', 5)]);
    expect(rows.map(({ earlier_margin_pct, margin_fade_pp }) => [earlier_margin_pct, margin_fade_pp])).toEqual([
      [10, 1.01],
      [null, null],
      [5, null],
    ]);
  });
});
