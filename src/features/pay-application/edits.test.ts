import { expect, it } from 'vitest';
import { type Action, cellKey, NOTHING, type Typed, typing, unreadable } from './edits.ts';

const after = (...actions: Action[]): Typed => actions.reduce(typing, NOTHING);
const write = (id: string, edit: Record<string, string>, at?: string): Action => ({
  do: 'write',
  changes: [{ id, edit }],
  ...(at ? { at: cellKey(id, at) } : {}),
});
const typo = (id: string, cell: string): Action => ({
  do: 'refuse',
  at: cellKey(id, cell),
  text: 'x',
  why: { key: 'payApp.noFigure' },
});
const refused = (id: string, cell: string): Action => ({
  do: 'refuse',
  at: cellKey(id, cell),
  text: '-5',
  why: { key: 'errors.check' },
  sent: true,
});
const wrong = (typed: Typed) => Object.keys(typed.wrong);

it('forgets a refusal of the database when something else of its line is written', () => {
  const typed = after(write('a', { this_period: '-5' }, 'this_period'), refused('a', 'this_period'));
  expect(wrong(typing(typed, write('a', { stored_materials: '5' }, 'stored_materials')))).toEqual([]);
  expect(wrong(typing(typed, write('b', { this_period: '5' }, 'this_period')))).toEqual(['a this_period']);
});

it('forgets what could not be read when its cell is written, in whichever measure', () => {
  const typed = after(typo('a', 'this_period'), typo('a', 'retainage_pct'));
  expect(wrong(typing(typed, write('a', { this_period: '5' }, 'pct_complete')))).toEqual(['a retainage_pct']);
  expect(wrong(typing(typed, write('a', { this_period: '5' })))).toEqual(['a retainage_pct']);
});

it('keeps what could not be read on lines that a tool did not fill', () => {
  expect(wrong(typing(after(typo('a', 'this_period')), write('b', { this_period: '5' })))).toEqual(['a this_period']);
});

it('sends again what was refused, but not what cannot be read', () => {
  const typed = after(typo('a', 'this_period'), refused('b', 'this_period'));
  expect(Object.keys(unreadable(typed.wrong))).toEqual(['a this_period']);
  expect(wrong(typing(typed, { do: 'saved', changes: [] }))).toEqual(['a this_period']);
});
