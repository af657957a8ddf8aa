import { expect, it } from 'vitest';
import { toneOf } from './tone.ts';

it('gives a status its colour by meaning, not by spelling', () => {
  expect(['draft', 'pending_approval', 'active', 'on_hold', 'rejected', 'closed'].map(toneOf)).toEqual([
    'draft',
    'waiting',
    'good',
    'late',
    'bad',
    'closed',
  ]);
  expect(toneOf('On Hold')).toBe('late');
  expect(toneOf('in-progress')).toBe('waiting');
});

it('stays grey for words nobody listed, even when they contain one that is', () => {
  expect(toneOf('inactive_reason')).toBe('draft');
  expect(toneOf('unpaidish')).toBe('draft');
});
