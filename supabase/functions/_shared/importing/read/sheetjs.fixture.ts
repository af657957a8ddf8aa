import { read } from '@e965/xlsx';
import { type Cell, isBlank, letter, type Row } from './cell.ts';
import { openBook } from './open.ts';
import { textIn } from './xml-text.ts';

/** Cells as they stand: days as serial numbers, formulas without a value as such, rows as arrays with holes. */
export const AS_IT_STANDS = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  sheetStubs: true,
  cellText: false,
  cellHTML: false,
} as const;

/** What SheetJS finds in a workbook, which shares no line with our reader. */
export function bySheetJs(bytes: Uint8Array): Map<string, (Row | undefined)[]> {
  const book = read(bytes, { type: 'array', ...AS_IT_STANDS });
  const rowsOf = (name: string) => (book.Sheets[name] as { '!data'?: Row[] } | undefined)?.['!data'] ?? [];
  return new Map(book.SheetNames.map((name) => [name, Array.from(rowsOf(name))]));
}

/** Every cell in which the two disagree, and how many cells there were. */
export async function compared(bytes: Uint8Array): Promise<{ cells: number; differences: string[] }> {
  const differences: string[] = [];
  let cells = 0;
  const book = await openBook('file.xlsx', bytes);
  const theirs = bySheetJs(bytes);
  for (const { name } of book.sheets) {
    const { rows } = await book.read(name);
    const others = theirs.get(name) ?? [];
    while (others.length > rows.length && Array.from(others.at(-1) ?? []).every(isBlank)) others.pop();
    for (let r = 0; r < Math.max(rows.length, others.length); r++) {
      const [row = [], other = []] = [rows[r], others[r]];
      cells += row.filter((cell) => cell !== undefined).length;
      for (let c = 0; c < Math.max(row.length, other.length); c++) {
        const [ours, found] = [said(row[c]), said(other[c])];
        if (ours !== found && !decodesTwice(row[c], other[c]))
          differences.push(`${name} ${letter(c)}${r + 1}: ${ours}, SheetJS: ${found}`);
      }
    }
  }
  return { cells, differences };
}

const TYPES = ['n', 's', 'b', 'e', 'z'];

/** An error is its cell's, whatever is wrong with it; what an empty cell has for a value nobody looks at. */
function said(cell: Cell | undefined): string {
  if (cell === undefined) return 'nothing';
  const wrong = cell.t === 'n' ? !Number.isFinite(cell.v) : !TYPES.includes(cell.t);
  const [t, v] = wrong ? ['e', 15] : [cell.t, cell.v];
  return JSON.stringify([t, t === 'z' ? null : Object.is(v, -0) ? '-0' : v, cell.z, cell.f]);
}

/** SheetJS decodes the text that a formula has twice: `&lt;`, typed as four letters, comes out as `<`. */
function decodesTwice(ours: Cell | undefined, found: Cell | undefined): boolean {
  return ours?.t === 's' && found?.t === 's' && said({ ...ours, v: textIn(String(ours.v)) }) === said(found);
}
