import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sheetNames } from './workbook.ts';

function workbook(names: string[], compression: boolean): Blob {
  const book = utils.book_new();
  for (const name of names) utils.book_append_sheet(book, utils.aoa_to_sheet([['a', 1]]), name);
  return new Blob([write(book, { type: 'array', bookType: 'xlsx', compression }) as ArrayBuffer]);
}

describe('sheetNames', () => {
  it.each([true, false])('reads the names, packed: %s', async (compression) => {
    const names = ['PROJECT BUDGETS', 'R&D <1>', 'Año 2026'];
    expect(await sheetNames(workbook(names, compression))).toEqual(names);
  });

  it('finds none in what is not a workbook', async () => {
    expect(await sheetNames(new Blob(['code,name\nA,1\n']))).toEqual([]);
    expect(await sheetNames(new Blob([]))).toEqual([]);
    expect(await sheetNames(new Blob(['PK\x05\x06'.padEnd(40, '\xff')]))).toEqual([]);
  });

  it('does not fail on a file that was cut off', async () => {
    const whole = workbook(['A'], true);
    expect(await sheetNames(whole.slice(0, whole.size - 30))).toEqual([]);
  });
});
