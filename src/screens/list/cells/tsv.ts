// Blocks of cells as spreadsheets put them on the clipboard: a tab between cells, a line per row, quotes around cells that
// hold either.
import type { CsvCell } from '@/lib/csv.ts';

/** A quote opens a cell only where one closes it before the next tab or line: `5" pipe` and `"tall" one` are what they are. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/;
const PLAIN = /^[^\t\r\n]*/;
const END = /^(\t|\r?\n|\r)/;

export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  // a spreadsheet ends the last line too
  let rest = text.replace(/\r?\n$/, '');
  while (true) {
    const quoted = QUOTED.exec(rest);
    const raw = quoted?.[0] ?? PLAIN.exec(rest)?.[0] ?? '';
    rows.at(-1)?.push(quoted ? (quoted[1] as string).replaceAll('""', '"').replace(/\r\n?/g, '\n') : raw);
    rest = rest.slice(raw.length);
    const end = END.exec(rest)?.[0];
    if (end === undefined) return rows;
    rest = rest.slice(end.length);
    if (end !== '\t') rows.push([]);
  }
}

/** Text that a spreadsheet would run as a formula gets a quote in front, as in exports (lib/csv.ts). */
function tsvField({ text, free }: CsvCell): string {
  const safe = free && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const tsvText = (rows: CsvCell[][]): string => rows.map((cells) => cells.map(tsvField).join('\t')).join('\r\n');

/** The mark of such a text, which is not part of it. */
export const unmarked = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');
