import { expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { linksOf, pathOf } from './links.ts';
import { rangeOf } from './scale.ts';

const task = (id: string, start: string | null, end: string | null, waits: string | null = null): Row =>
  ({ id, start, end, waits }) as Row;
const names = { from: 'start', to: 'end', waits: 'waits', done: 'done' };

it('leads from the end of what comes before, and says where that has not ended', () => {
  const rows = [
    task('roof', '2026-01-21', '2026-01-31', 'walls'),
    task('walls', '2026-01-11', '2026-01-20'),
    task('paint', '2026-01-20', '2026-01-25', 'walls'),
    task('garden', '2026-01-01', null, 'elsewhere'),
    task('keys', null, null, 'walls'),
  ];
  const links = linksOf(rows, names, rangeOf(['2026-01-01', '2026-01-31'], '2026-01-01'));
  expect([...links.keys()]).toEqual(['roof', 'paint']);
  const at = (20 / 31) * 100;
  expect(links.get('roof')).toEqual({ from: { row: 1, at }, to: { row: 0, at }, early: false });
  expect(links.get('paint')?.early).toBe(true);
  const done = rows.map((row) => ({ ...row, done: '2026-01-26' }));
  expect(linksOf(done, names, rangeOf(['2026-01-01', '2026-01-31'], '2026-01-01')).get('paint')?.early).toBe(false);
  expect(pathOf(links.get('roof') as never)).toBe(`M ${at} 1.5 V 0.5 H ${at}`);
});
