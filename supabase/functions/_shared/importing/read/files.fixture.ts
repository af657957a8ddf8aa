import { deflateRawSync } from 'node:zlib';
import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';

export type Cells = (string | number | boolean | null | CellObject)[][];

/** Bytes of a workbook as another program would write it. */
export function workbookOf(
  sheets: Record<string, Cells>,
  change: (book: WorkBook) => void = () => undefined,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows) as WorkSheet, name);
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

export interface Part {
  text: string | Uint8Array;
  /** What the directory claims the part unpacks to. */
  claims?: number;
  flags?: number;
  method?: number;
}

/** A zip archive made by hand, with lies in its directory where a test wants them. */
export function zipOf(parts: Record<string, string | Part>): Uint8Array {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part: Part = typeof given === 'string' ? { text: given } : given;
    const body = Buffer.from(part.text as Uint8Array);
    const packed = deflateRawSync(body);
    const title = Buffer.from(name);
    const claimed = part.claims ?? body.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(part.method ?? 8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(title.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(part.flags ?? 0, 8);
    central.writeUInt16LE(part.method ?? 8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed, 24);
    central.writeUInt16LE(title.length, 28);
    central.writeUInt32LE(at, 42);
    out.push(local, title, packed);
    directory.push(central, title);
    at += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...out, ...directory, end]));
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a small workbook, to be spoilt one at a time. */
export function partsOf(sheetXml: string): Record<string, string | Part> {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${OFFICE}"><sheets><sheet name="One &amp; two" sheetId="1" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="b" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${sheetXml}</sheetData></worksheet>`,
  };
}
