import { expect, test } from 'vitest';
import { parseCsv } from './csv.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { openBook } from './open.ts';

const parse = (text: string) =>
  parseCsv(text, DEFAULT_LIMITS).map((row) => row && Array.from(row, (cell) => cell?.v ?? null));

test('everything stays text', () => {
  expect(parse('000123,1-2,"(1,234.50)",TRUE\n')).toEqual([['000123', '1-2', '(1,234.50)', 'TRUE']]);
});

test('quotation marks, doubled ones, separators and line breaks inside them', () => {
  expect(parse('"a ""b"" c","x,y","line 1\nline 2"\r\nnext,,\r\n')).toEqual([
    ['a "b" c', 'x,y', 'line 1\nline 2'],
    ['next', null, null],
  ]);
  expect(parse('"12" pipe,b')).toEqual([['12 pipe', 'b']]);
  expect(parse('5" pipe,b')).toEqual([['5" pipe', 'b']]);
});

test('line ends of all kinds, blank lines, no line end at the end', () => {
  expect(parse('a\r\nb\rc\nd')).toEqual([['a'], ['b'], ['c'], ['d']]);
  expect(parse('a\n\n,,\nb\n\n\n')).toEqual([['a'], undefined, undefined, ['b']]);
  expect(parse('a,b,')).toEqual([['a', 'b', null]]);
});

test('semicolons when the first line has more of them', () => {
  expect(parse('a;"b,c,d";e\n1,5;2;3')).toEqual([
    ['a', 'b,c,d', 'e'],
    ['1,5', '2', '3'],
  ]);
});

test('a byte order mark is not part of the first label', () => {
  expect(parse('\ufeff#,Description\n1,x')).toEqual([
    ['#', 'Description'],
    ['1', 'x'],
  ]);
});

test('a file is one sheet named after it; text that is not UTF-8 is Windows-1252', async () => {
  const book = await openBook('C:\\data\\tools.list.csv', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31, 0x0a]));
  expect(book.sheets).toEqual([{ name: 'tools.list', hidden: false, rows: 0 }]);
  expect((await book.read('tools.list')).rows[0]?.[0]).toEqual({ t: 's', v: 'café' });
});

test('a hundred thousand lines take no time', () => {
  const text = 'some text,1234.50,2025-03-25,"quoted, text"\n'.repeat(100_000);
  const start = performance.now();
  expect(parseCsv(text, DEFAULT_LIMITS)).toHaveLength(100_000);
  expect(performance.now() - start).toBeLessThan(2000);
});
