import { expect, it } from 'vitest';
import { statementOf } from './statement.ts';

it('adds what is open by age; what is owed back or not applied is due less, retainage is due apart', () => {
  const rows = [
    { id: '1', kind: 'item', bucket: '1-30', balance: '10.10' },
    { id: '2', kind: 'item', bucket: '1-30', balance: '0.20' },
    { id: '3', kind: 'item', bucket: '90+', balance: '5.00' },
    { id: '4', kind: 'payment', bucket: null, balance: '-1.25' },
    { id: '5', kind: 'payment', bucket: null, balance: '0.00' },
    { id: '7', kind: 'credit', bucket: null, balance: '-2.00' },
    { id: '6', kind: 'retainage', bucket: null, balance: '7.00' },
  ];
  expect(statementOf(rows)).toMatchObject({
    ages: [null, '10.30', null, null, '5.00'],
    open: '15.30',
    credit: '-3.25',
    due: '12.05',
    held: '7.00',
  });
  expect(statementOf([])).toMatchObject({ open: '0', credit: '0', due: '0', held: '0', items: [] });
});
