import { expect, it } from 'vitest';
import { retryAfter, tooMany } from './tooMany.ts';

it.each([
  [1, 'minute', undefined],
  [60, 'minute', undefined],
  [61, 'minutes', 2],
  [300, 'minutes', 5],
  [7200, 'minutes', 120],
  [7201, 'hours', 3],
  [86_400, 'hours', 24],
])('%i seconds', (seconds, unit, n) => {
  expect(tooMany(seconds)).toEqual({ key: `errors.tooMany.${unit}`, ...(n ? { params: { n } } : {}) });
});

it('waits a minute where nobody says how long', () => {
  expect([retryAfter({ retry_after: 290 }), retryAfter(null), retryAfter('prose')]).toEqual([290, 60, 60]);
});
