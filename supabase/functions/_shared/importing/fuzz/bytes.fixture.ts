import { utils, type WorkSheet, write } from '@e965/xlsx';
import { display } from '../read/cell.ts';
import { zipOf } from '../read/files.fixture.ts';
import { unpack } from '../read/inflate.ts';
import { DEFAULT_LIMITS, MB } from '../read/limits.ts';
import { readDirectory } from '../read/zip.ts';
import type { Doc, DocRow } from './bases.fixture.ts';
import type { Random } from './random.fixture.ts';

/** As another program would write it. Two sheets cannot have one name. */
export function workbook(doc: Doc): Uint8Array {
  const book = utils.book_new();
  for (const [i, { name, rows }] of doc.sheets.entries()) {
    const taken = book.SheetNames.some((one) => one.toLowerCase() === name.toLowerCase());
    const cells = rows.map((row) =>
      Array.from(row, (cell) => (cell?.v === undefined && cell?.f === undefined ? null : { ...cell })),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells) as WorkSheet, taken ? `${name.slice(0, 27)} ${i}` : name);
  }
  book.Workbook = { WBProps: { date1904: doc.date1904 } };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

const BROKEN = ['"', '""', '"\n', ',"', '";', '\r', '\n\n', '\u0000', ';', ',,,,', '\ufeff', '"a"b"', '\u2028', '\t'];

/** The first sheet as text, its quotation marks and lines broken here and there. */
export function csv(doc: Doc, random: Random): Uint8Array {
  const separator = random.pick([',', ',', ';', '\t', '|']);
  const quoted = (text: string) =>
    /[",;\n\r]/.test(text) || random.chance(0.1) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = (doc.sheets[0]?.rows ?? []).map((row) =>
    Array.from(row, (cell) => quoted(display(cell))).join(separator),
  );
  let text = lines.join(random.pick(['\n', '\r\n', '\r']));
  for (let i = random.below(4); i > 0; i--) {
    const at = random.below(text.length + 1);
    text = text.slice(0, at) + random.pick(BROKEN) + text.slice(at + random.below(3));
  }
  const bytes = new TextEncoder().encode(random.chance(0.2) ? `\ufeff${text}` : text);
  return random.chance(0.2) ? damaged(bytes, random) : bytes;
}

const BROKEN_JSON = [
  '{',
  '}',
  '[]',
  ',',
  ':',
  '"',
  '"key":',
  '"__proto__":{"a":1},',
  'null',
  '1e999',
  '\\ud800',
  '\\u0000',
  ' ',
];

/** Every sheet as a map, each row under the text of its first cell, broken here and there. */
export function json(doc: Doc, random: Random): Uint8Array {
  const mapOf = ([labels = [], ...rows]: DocRow[]) =>
    Object.fromEntries(
      rows.map(([key, ...cells]) => [
        display(key),
        Object.fromEntries(cells.map((cell, i) => [display(labels[i + 1]), cell?.v ?? null])),
      ]),
    );
  const maps = doc.sheets.map(({ name, rows }) => [name, mapOf(rows)] as const);
  let text = JSON.stringify(random.chance(0.5) ? Object.fromEntries(maps) : maps[0]?.[1]);
  for (let i = random.below(3); i > 0; i--) {
    const at = random.below(text.length + 1);
    text = text.slice(0, at) + random.pick(BROKEN_JSON) + text.slice(at + random.below(3));
  }
  return new TextEncoder().encode(text);
}

/** Cut off, overwritten, torn apart: what a broken disk or download leaves. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const at = random.below(bytes.length);
  const length = 1 + random.below(200);
  switch (random.below(6)) {
    case 0:
      return copy.slice(0, at);
    case 1:
      return copy.slice(at);
    case 2:
      return copy.fill(random.below(256), at, at + length);
    case 3:
      return new Uint8Array(Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]));
    case 4:
      return new Uint8Array(Buffer.concat([copy.subarray(0, at), copy.subarray(0, length), copy.subarray(at)]));
    default:
      for (let i = 1 + random.below(20); i > 0; i--) copy[random.below(copy.length)] = random.below(256);
      return copy;
  }
}

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const entry of readDirectory(bytes, DEFAULT_LIMITS).values())
    parts[entry.name] = new TextDecoder().decode(await unpack(bytes, entry));
  return parts;
}

const CELLS = [
  '<c r="A1" t="s"><v>99999999</v></c>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<c r="ZZZ9" t="n"><v>1</v></c>',
  '<c t="d"><v>2025-02-30T00:00:00</v></c>',
]
  .concat([
    '<c r="XFD1048576"><v>1</v></c>',
    '<row r="0"><c r="A0"><v>1</v></c></row>',
    '<row r="9999999999"/>',
    '<row r="-5"/>',
    '<c t="weird"><v>x</v></c>',
  ])
  .concat([
    '<c r="B2" t="b"><v>7</v></c>',
    '<c r="B2" t="e"><v>#WHAT!</v></c>',
    '<c r="B2"><v>1e999</v></c>',
    '<c r="B2"><v>NaN</v></c>',
    '<c r="B2"><v>0x10</v></c>',
  ])
  .concat([
    '<c r="B2" s="4000"><v>1</v></c>',
    '<c r="B2" t="inlineStr"/>',
    '<c r="B2" t="inlineStr"><is><r><t>a</t></r></is></c>',
    '<c r="1B"><v>5</v></c>',
  ])
  .concat([
    '<mergeCell ref="A1:XFD1048576"/>',
    '<f t="shared" si="0"/>',
    '<c r="B2"><f t="array" ref="A1:ZZ99999">1</f></c>',
    '<!-- c -->',
    '<![CDATA[<]]>',
    '&undefined;',
  ])
  .concat([
    '</row>',
    '</sheetData>',
    '<sheetData>',
    '<dimension ref="A1:XFD1048576"/>',
    '<cols><col min="1" max="16384" hidden="1"/></cols>',
    '&#0;',
    '&#xD800;',
    '\u0000',
    '\ufffe',
  ]);

/** Parts of the workbook, rewritten as no program would. */
export async function mutatedXml(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const sheets = names.filter((name) => name.includes('worksheets/'));
  for (let i = 1 + random.below(4); i > 0; i--) {
    const name = random.chance(0.7) ? random.pick(sheets) : random.pick(names);
    const xml = parts[name] ?? '';
    const tags = [...xml.matchAll(/</g)].map((match) => match.index);
    const at = random.chance(0.8) ? random.pick(tags) : random.below(xml.length + 1);
    const until = random.pick(tags.length > 0 ? tags : [0]);
    switch (random.below(6)) {
      case 0:
        parts[name] = xml.slice(0, at) + xml.slice(at + 1 + random.below(40));
        break;
      case 1:
        parts[name] =
          xml.slice(0, at) + xml.slice(Math.min(at, until), Math.max(at, until)).slice(0, 5000) + xml.slice(at);
        break;
      case 2:
        parts[name] = xml.replace(/ r="([A-Z]+)(\d+)"/g, (whole, c, r) =>
          random.chance(0.05)
            ? ` r="${random.pick(['', 'A1', c, r, `${c}${Number(r) + 3}`, `${c}99999999`, 'ZZZZ1'])}"`
            : whole,
        );
        break;
      case 3:
        parts[name] = xml.replace(/ (t|s)="(\w+)"/g, (whole, a) =>
          random.chance(0.05) ? ` ${a}="${random.pick(['s', 'n', 'b', 'e', 'd', 'str', '-1', '77', ''])}"` : whole,
        );
        break;
      case 4:
        delete parts[random.pick(names)];
        break;
      default:
        parts[name] = xml.slice(0, at) + random.pick(CELLS) + xml.slice(at);
    }
  }
  return zipOf(parts);
}

const BLANKS = Buffer.alloc(3 * MB, ' ');

/** Archives made to hurt. Each of them has to be refused. */
export async function attack(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  const names = Object.keys(parts);
  const sheet = names.find((name) => name.includes('worksheets/sheet')) ?? '';
  const any = random.pick(names.filter((name) => name.endsWith('.xml')));
  const doctype = random.pick([
    '<!DOCTYPE x>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<!-- x --><!DOCTYPE x SYSTEM "file:///etc/passwd">',
  ]);
  switch (random.below(7)) {
    case 0:
      return zipOf({ ...parts, [sheet]: { text: BLANKS } });
    case 1:
      return zipOf({ ...parts, [sheet]: { text: Buffer.concat([Buffer.from('<worksheet>'), BLANKS]), claims: 4000 } });
    case 2:
      return zipOf({ ...parts, ...Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`xl/p${i}.bin`, 'x'])) });
    case 3:
      return zipOf({ ...parts, [any]: (parts[any] ?? '').replace(/(<\?xml[^>]*\?>)?/, `$1${doctype}`) });
    case 4:
      return zipOf({ ...parts, 'xl/huge.bin': { text: 'x'.repeat(2000), claims: 160 * MB } });
    case 5:
      return zipOf({ ...parts, [any]: { text: parts[any] ?? '', flags: 1 } });
    default:
      return zipOf({ ...parts, [any]: { text: parts[any] ?? '', method: random.pick([1, 9, 12, 14, 99]) } });
  }
}

const head = (...first: number[]) => new Uint8Array([...first, ...Array.from({ length: 60 }, (_, i) => i)]);

/** Something else under the name of a workbook. */
export function foreign(random: Random): Uint8Array {
  return random.pick([
    new Uint8Array(),
    head(0x89, 0x50, 0x4e, 0x47),
    head(0xd0, 0xcf, 0x11, 0xe0),
    head(0x50, 0x4b, 0x05, 0x06),
    head(0x1f, 0x8b),
    new TextEncoder().encode('%PDF-1.7 and so on'),
    new TextEncoder().encode('<!DOCTYPE html><table><tr><td>1</td></tr></table>'),
    new TextEncoder().encode('<?xml version="1.0"?><Workbook/>'),
    new Uint8Array(Buffer.from('Name,Amount\nA,1\n', 'utf16le')),
  ]);
}
