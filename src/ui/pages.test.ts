import { expect, it } from 'vitest';
import { placesOf } from './Pages.tsx';

it.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [1, 5, '1 2 … 5'],
  [3, 5, '1 2 3 4 5'],
  [5, 9, '1 … 4 5 6 … 9'],
  [4, 9, '1 2 3 4 5 … 9'],
  [9, 9, '1 … 8 9'],
])('page %i of %i: %s', (page, pages, words) => {
  expect(
    placesOf(page, pages)
      .map((place) => place ?? '…')
      .join(' '),
  ).toBe(words);
});
