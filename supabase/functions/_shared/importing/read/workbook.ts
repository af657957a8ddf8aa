import type { Book } from './book.ts';
import { isBlank, letter, type Row } from './cell.ts';
import { tooLarge, unreadable } from './failure.ts';
import type { Limits } from './limits.ts';
import { openPackage } from './package.ts';
import { readShared } from './shared.ts';
import { SheetReader } from './sheet-reader.ts';

export async function openWorkbook(file: string, bytes: Uint8Array, limits: Limits): Promise<Book> {
  const { sheets, part, date1904, ...common } = await openPackage(bytes, limits);
  const shared = readShared(common, limits);
  return {
    file,
    kind: 'workbook',
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows })),
    async read(name) {
      const sheet = sheets.find((one) => one.name === name);
      if (!sheet) throw unreadable(`the workbook has no sheet ${name}`);
      const reader = new SheetReader(await part(sheet.part), shared, name, date1904, limits);
      const { rows, hidden } = await reader.read();
      while (rows.length > 0 && isEmpty(rows[rows.length - 1])) rows.pop();
      for (const row of rows) checkWidth(row, name, limits);
      return { rows, date1904, hidden: sheet.hidden || hidden };
    },
  };
}

const isEmpty = (row: Row | undefined) => row === undefined || Array.from(row).every(isBlank);

/** Cells without anything in them may stand as far out as they like. */
function checkWidth(row: Row | undefined, sheet: string, limits: Limits): void {
  if (row === undefined || row.length <= limits.columns) return;
  const last = row.findLastIndex((cell) => !isBlank(cell));
  if (last >= limits.columns) throw tooLarge(`${sheet} has data in column ${letter(last)}`);
}
