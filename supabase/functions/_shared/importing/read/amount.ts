import { tooLarge } from './failure.ts';
import type { Limits } from './limits.ts';

const LESS_THAN = 0x3c;
const COLON = 0x3a;
const LETTER_C = 0x63;
/** `<c/>` */
const SMALLEST_CELL = 4;
const LONGEST_PREFIX = 8;
const ENDS: readonly boolean[] = Array.from({ length: 256 }, (_, byte) =>
  ' \t\r\n/>'.includes(String.fromCharCode(byte)),
);

/** Every cell becomes an object of a hundred bytes: they are counted in the file, before there are any. */
export function checkCells(sheet: Uint8Array, name: string, limits: Limits): void {
  if (sheet.length < limits.cells * SMALLEST_CELL) return;
  let cells = 0;
  for (let at = sheet.indexOf(LESS_THAN); at >= 0; at = sheet.indexOf(LESS_THAN, at + 1)) {
    if (isCell(sheet, at + 1) && ++cells > limits.cells) throw tooLarge(`${name} has more than ${limits.cells} cells`);
  }
}

/** `c`, with or without a prefix; the end of a shorter name is seen at once. */
function isCell(sheet: Uint8Array, from: number): boolean {
  let at = from;
  while (at < from + LONGEST_PREFIX && sheet[at] !== COLON && !ENDS[sheet[at] ?? 0]) at += 1;
  const name = sheet[at] === COLON ? at + 1 : from;
  return sheet[name] === LETTER_C && ENDS[sheet[name + 1] ?? 0] === true;
}
