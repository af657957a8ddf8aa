// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { type InSight, useInSight } from './useInSight.ts';

afterEach(cleanup);

/** What is drawn of so many rows, one time after the other. */
function drawn(count: number): (InSight | null)[] {
  const seen: (InSight | null)[] = [];
  const box = { current: document.createElement('div') };
  renderHook(() => seen.push(useInSight(box, count, 32)));
  return seen;
}

it('draws few rows at once, more of them after those on the screen, and of a great many never all', () => {
  expect(drawn(60)).toEqual([null]);
  const more = drawn(61);
  expect(more[0]).toEqual({ from: 0, to: 40 });
  expect(more.at(-1)).toEqual({ from: 0, to: Number.POSITIVE_INFINITY });
  for (const part of drawn(201)) expect(part?.to).toBeLessThan(100);
});
