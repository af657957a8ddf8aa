import { expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { ofKind, stepsFor } from './queue.ts';

const rows: Row[] = [
  { id: 'broken', promised_date: '2026-06-01', is_broken: true, last_contact: '2026-05-01' },
  { id: 'promised', promised_date: '2026-07-01', is_broken: false, last_contact: '2026-05-01' },
  { id: 'silent', promised_date: null, is_broken: null, last_contact: null },
  { id: 'disputed', promised_date: null, is_broken: null, last_contact: '2026-05-01', is_disputed: true },
];

it.each(['broken', 'promised', 'silent', 'disputed'] as const)('of kind %s', (kind) => {
  expect(ofKind(rows, kind).map(({ id }) => id)).toEqual([kind]);
});

it('who may not do something is not offered it', () => {
  const [row, , , disputed] = rows as [Row, Row, Row, Row];
  expect(stepsFor(row, { log: true, writeOff: true })).toEqual(['contact', 'promise', 'dispute', 'writeOff']);
  expect(stepsFor(disputed, { log: true, writeOff: false })).toEqual(['contact', 'promise', 'settle']);
  expect(stepsFor(row, { log: false, writeOff: false })).toEqual([]);
});
