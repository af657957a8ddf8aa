import { describe, expect, it } from 'vitest';
import type { SheetCount } from '../types.ts';
import {
  answerLabel,
  answerLines,
  answerSheet,
  answerWord,
  countAnswers,
  mergeAnswers,
  NO_ANSWERS,
  placeField,
  placeOf,
  placesOf,
} from './answers.ts';

describe('answers', () => {
  it('are given, changed and taken back one by one', () => {
    const given = answerLabel(answerWord(NO_ANSWERS, 'debts.status', 'Gone', 'paid_off'), 'project', 'Garage', null);
    expect(countAnswers(given)).toBe(2);
    expect(countAnswers(answerLines(given, 'DC1', true))).toBe(3);
    expect(answerLines(answerLines(given, 'DC1', true), 'DC1', false)).toEqual(given);
    const changed = answerLabel(given, 'project', 'Garage', 'G1');
    expect(changed.aliases).toEqual({ project: { Garage: 'G1' } });
    expect(
      countAnswers(answerWord(answerLabel(changed, 'project', 'Garage', undefined), 'debts.status', 'Gone', undefined)),
    ).toBe(0);
  });

  it('of before hold until they are answered anew', () => {
    const before = answerSheet(answerLabel(NO_ANSWERS, 'project', 'Garage', 'G1'), 'TXN LOG', { ignore: true });
    const now = answerLabel(answerSheet(NO_ANSWERS, 'TXN LOG', { header_row: 3 }), 'project', 'Shed', 'S1');
    expect(mergeAnswers(answerLines(before, 'DC1', true), now)).toEqual({
      sheets: { 'TXN LOG': { header_row: 3 } },
      aliases: { project: { Garage: 'G1', Shed: 'S1' } },
      values: {},
      lines: { DC1: true },
    });
  });
});

describe('columns', () => {
  const column = (letter: string, field: string | null) =>
    ({ column: letter, field, row: null }) as SheetCount['columns'][number];
  const sheet = { columns: [column('A', 'date'), column('B', 'amount'), column('AA', null)] } as SheetCount;

  it('hold one field each, and a field stands in one column', () => {
    expect(placeField(sheet, undefined, '#26', 'amount')).toEqual({ columns: { date: '#0', amount: '#26' } });
    expect(placeField(sheet, undefined, '#0', 'amount')).toEqual({ columns: { amount: '#0' } });
    expect(placeField(sheet, { header_row: 2, columns: { amount: '#26' } }, '#0', null)).toEqual({
      header_row: 2,
      columns: { amount: '#26' },
    });
  });

  it('of a form are its labels', () => {
    const label = (row: number, label: string, field: string | null) => ({ column: 'B', row, label, field });
    const form = { columns: [label(4, 'Bank', 'balance'), label(5, 'Cash', null)] } as SheetCount;
    expect(form.columns.map(placeOf)).toEqual(['Bank', 'Cash']);
    expect(placeField(form, undefined, 'Cash', 'balance')).toEqual({ columns: { balance: 'Cash' } });
    expect(placesOf(form, { columns: { balance: 'Cash' } })).toEqual({ balance: 'Cash' });
  });
});
