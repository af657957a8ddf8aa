import { read } from '@e965/xlsx';
import { checkCells } from './amount.ts';
import type { Book } from './book.ts';
import type { Cell, Grid, Row } from './cell.ts';
import { isBlank, letter } from './cell.ts';
import { tooLarge, unreadable } from './failure.ts';
import { encodedTwice } from './formula-text.ts';
import type { Limits } from './limits.ts';
import { openPackage, type Package, type PackagedSheet } from './package.ts';
import { storedZip } from './stored-zip.ts';

export async function openWorkbook(file: string, bytes: Uint8Array, limits: Limits): Promise<Book> {
  const contents = await openPackage(bytes, limits);
  return {
    file,
    kind: 'workbook',
    sheets: contents.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows })),
    async read(name) {
      const sheet = contents.sheets.find((one) => one.name === name);
      if (!sheet) throw unreadable(`the workbook has no sheet ${name}`);
      return readSheet(contents, sheet, limits);
    },
  };
}

async function readSheet(contents: Package, sheet: PackagedSheet, limits: Limits): Promise<Grid> {
  const xml = await contents.part(sheet.part);
  checkCells(xml, sheet.name, limits);
  const data = cells(storedZip(new Map([...FRAME, ...contents.common, [SHEET, encodedTwice(xml)]])));
  if (data.length > limits.rows) throw tooLarge(`${sheet.name} has more than ${limits.rows} rows`);
  const rows = Array.from(data);
  while (rows.length > 0 && isEmpty(rows[rows.length - 1])) rows.pop();
  let text = 0;
  for (const row of rows) {
    checkWidth(row, sheet.name, limits);
    text += settle(row);
    if (text > limits.text) throw tooLarge(`${sheet.name} has more than ${limits.text} characters`);
  }
  return { rows, date1904: contents.date1904, hidden: sheet.hidden || includes(xml, HIDDEN) };
}

/**
 * Cells as they stand. `dense` keeps the cells in arrays with holes; `sheetStubs` is the only way to see
 * a formula that has no cached value; dates stay serial numbers, because a JS Date would bring the local time zone.
 */
export const AS_IT_STANDS = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  sheetStubs: true,
  cellText: false,
  cellHTML: false,
} as const;

/** One sheet in a workbook of its own. */
function cells(workbook: Uint8Array): (Row | undefined)[] {
  try {
    const book = read(workbook, { type: 'array', ...AS_IT_STANDS });
    const sheet = book.Sheets[NAME] as { '!data'?: (Cell[] | undefined)[] } | undefined;
    return sheet?.['!data'] ?? [];
  } catch (cause) {
    throw Object.assign(unreadable('a damaged sheet'), { cause });
  }
}

const isEmpty = (row: Row | undefined) => row === undefined || Array.from(row).every(isBlank);

function checkWidth(row: Row | undefined, sheet: string, limits: Limits): void {
  if (row === undefined || row.length <= limits.columns) return;
  const last = row.findLastIndex((cell) => !isBlank(cell));
  if (last >= limits.columns) throw tooLarge(`${sheet} has data in column ${letter(last)}`);
}

const TYPES: ReadonlySet<string> = new Set(['n', 's', 'b', 'e', 'z']);
const VALUE_ERROR = 15;

/**
 * A number that is none and a type that does not exist are errors of their cells, wherever the cell is used. Returns how
 * much text there is.
 */
function settle(row: Row | undefined): number {
  let text = 0;
  for (const cell of row ?? []) {
    if (cell === undefined) continue;
    if (typeof cell.v === 'string') text += cell.v.length;
    if (cell.t === 'n' ? Number.isFinite(cell.v) : TYPES.has(cell.t)) continue;
    cell.t = 'e';
    cell.v = VALUE_ERROR;
  }
  return text;
}

const encode = (text: string) => new TextEncoder().encode(text);
const NAME = 'sheet';
const SHEET = 'xl/worksheets/sheet1.xml';
const HIDDEN = encode('hidden="1"');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The smallest workbook around one sheet; the file's own styles and strings take the place of the empty ones. */
const FRAME: [string, Uint8Array][] = [
  [
    '[Content_Types].xml',
    encode(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>` +
        `<Override PartName="/${SHEET}" ContentType="${MAIN}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>` +
        `<Override PartName="/xl/sharedStrings.xml" ContentType="${MAIN}.sharedStrings+xml"/></Types>`,
    ),
  ],
  [
    '_rels/.rels',
    encode(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
  ],
  [
    'xl/workbook.xml',
    encode(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="${NAME}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
  ],
  [
    'xl/_rels/workbook.xml.rels',
    encode(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
  ],
  ['xl/styles.xml', encode('<styleSheet/>')],
  ['xl/sharedStrings.xml', encode('<sst/>')],
];

function includes(bytes: Uint8Array, pattern: Uint8Array): boolean {
  const first = pattern[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
