import type { Book } from './book.ts';
import type { Cell, Row } from './cell.ts';
import { tooLarge, unreadable } from './failure.ts';
import type { Limits } from './limits.ts';

/**
 * Own CSV reader: a spreadsheet library would turn 000123 into 123 and 1-2 into a date. Everything stays text.
 */
export function openCsv(file: string, bytes: Uint8Array, limits: Limits): Book {
  const name = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '') || 'CSV';
  return {
    file,
    kind: 'csv',
    sheets: [{ name, hidden: false, rows: 0 }],
    read: async () => ({ rows: parseCsv(decode(bytes), limits), date1904: false, hidden: false }),
  };
}

/** UTF-8 with or without byte order mark; what is not valid UTF-8 was saved by an older Windows program. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (notUtf8) {
    if (!(notUtf8 instanceof TypeError)) throw notUtf8;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function parseCsv(text: string, limits: Limits): (Row | undefined)[] {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: (Row | undefined)[] = [];
  let row: (Cell | undefined)[] = [];
  let at = 0;

  const endRow = () => {
    if (row.length > limits.columns) throw tooLarge(`line ${rows.length + 1} has ${row.length} columns`);
    rows.push(row.some((cell) => cell !== undefined) ? row : undefined);
    if (rows.length > limits.rows) throw tooLarge(`more than ${limits.rows} rows`);
    row = [];
  };

  while (at < body.length) {
    const field = readField(body, at, separator);
    row.push(field.text === '' ? undefined : { t: 's', v: field.text });
    at = field.next;
    const ended = body[at];
    if (ended === separator) {
      at += 1;
      if (at === body.length) row.push(undefined);
      continue;
    }
    endRow();
    at += ended === '\r' && body[at + 1] === '\n' ? 2 : 1;
  }
  if (row.length > 0) endRow();
  while (rows.length > 0 && rows[rows.length - 1] === undefined) rows.pop();
  return rows;
}

/** The text of one field and the position of what ends it: the separator, a line end or the end of the file. */
function readField(body: string, from: number, separator: string): { text: string; next: number } {
  if (body[from] !== '"') {
    let end = from;
    while (end < body.length && body[end] !== separator && body[end] !== '\n' && body[end] !== '\r') end += 1;
    return { text: body.slice(from, end), next: end };
  }
  let text = '';
  let at = from + 1;
  for (;;) {
    const quote = body.indexOf('"', at);
    if (quote < 0) throw unreadable('a quotation mark is never closed');
    text += body.slice(at, quote);
    at = quote + 1;
    if (body[at] !== '"') break;
    text += '"';
    at += 1;
  }
  // what follows a closing quote up to the separator belongs to the field: `"12" pipe`
  const rest = readField(body, at, separator);
  return { text: text + rest.text, next: rest.next };
}

/** The one that occurs more often in the first line, outside quotation marks. */
function separatorOf(body: string): ',' | ';' {
  const line =
    body
      .slice(0, 10_000)
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}
