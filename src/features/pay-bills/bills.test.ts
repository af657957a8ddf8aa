import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { less, ofKind, readAmount } from './bills.ts';

const bill = (id: string, values: object): Row => ({
  id,
  status: 'approved',
  payable: '10.00',
  days_to_due: 20,
  days_past_due: 0,
  waiver_state: 'covered',
  coi_status: 'valid',
  ...values,
});
const rows = [
  bill('today', { days_to_due: 0 }),
  bill('week', { days_to_due: 7, waiver_state: 'requested' }),
  bill('later', { days_to_due: 8, waiver_state: 'missing', coi_status: 'missing' }),
  bill('late', { days_to_due: -1, days_past_due: 1, coi_status: 'expired' }),
  bill('prepared', { payable: '0.00', days_to_due: -1, days_past_due: 1 }),
  bill('disputed', { status: 'disputed', days_to_due: -9, days_past_due: 9 }),
];

it.each([
  [null, ['today', 'week', 'later', 'late']],
  ['week', ['today', 'week']],
  ['overdue', ['late']],
  ['waiver', ['week', 'later']],
  ['insurance', ['late']],
  ['disputed', ['disputed']],
] as const)('of kind %s', (kind, ids) => {
  expect(ofKind(rows, kind).map(({ id }) => id)).toEqual(ids);
});

describe('an amount', () => {
  it.each([
    ['9,000.00', { amount: '9000.00' }],
    ['9000', { amount: '9000' }],
    ['0.01', { amount: '0.01' }],
    ['12.5000', { amount: '12.5000' }],
    ['9000.01', { wrong: 'above' }],
    ['12.345', { wrong: 'cents' }],
    ['0.00', { wrong: 'nothing' }],
    ['-5', { wrong: 'nothing' }],
    ['(5)', { wrong: 'nothing' }],
    ['all', { wrong: 'notAmount' }],
    ['', { wrong: 'notAmount' }],
  ])('%s', (text, read) => {
    expect(readAmount(text, '9000.00', '.')).toEqual(read);
  });

  it('is read as it is written where a comma stands before the cents', () => {
    expect(readAmount('8.999,50', 9000, ',')).toEqual({ amount: '8999.50' });
  });
});

it('differences are exact', () => {
  expect([less('0.30', '0.10'), less('1', '-2.5'), less(null, '1')]).toEqual(['0.20', '3.5', '-1']);
});
