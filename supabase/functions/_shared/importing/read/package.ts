import { tooLarge, unreadable } from './failure.ts';
import { unpack } from './inflate.ts';
import type { Limits } from './limits.ts';
import { readProlog } from './prolog.ts';
import { elements } from './xml.ts';
import { readDirectory, type ZipEntry } from './zip.ts';

export interface PackagedSheet {
  name: string;
  hidden: boolean;
  part: string;
  /** Last row by the sheet's own word, for progress; 0 when it says nothing. */
  rows: number;
}

/** The parts of a workbook that matter, looked up once; macros, drawings and links are never unpacked. */
export interface Package {
  sheets: PackagedSheet[];
  date1904: boolean;
  part(name: string): Promise<Uint8Array>;
  /** What every sheet refers to, where there is such a part. */
  strings: Uint8Array | undefined;
  styles: Uint8Array | undefined;
}

export async function openPackage(archive: Uint8Array, limits: Limits): Promise<Package> {
  const entries = readDirectory(archive, limits);
  const beginnings = await readProlog(archive, entries.values());
  const part = async (name: string) => unpack(archive, found(entries, name));
  const text = async (name: string) => new TextDecoder().decode(await part(name));

  const workbookPart = entries.has('_rels/.rels') ? target(await text('_rels/.rels'), 'officeDocument', '') : null;
  const main = workbookPart ?? 'xl/workbook.xml';
  if (!entries.has(main) || !main.endsWith('.xml')) throw unreadable('not an .xlsx or .xlsm workbook');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await text(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const workbook = await text(main);

  const common = async (type: string) => {
    const path = target(relations, type, folder);
    return path !== null && entries.has(path) ? part(path) : undefined;
  };
  const sheets = sheetsOf(workbook, relations, folder)
    .filter((sheet) => entries.has(sheet.part))
    .map((sheet) => ({ ...sheet, rows: lastRow(beginnings.get(sheet.part) ?? '') }));
  if (sheets.length === 0) throw unreadable('a workbook without sheets');
  if (sheets.length > limits.sheets) throw tooLarge(`${sheets.length} sheets`);
  const flag = elements(workbook, 'workbookPr')[0]?.get('date1904');
  return {
    sheets,
    date1904: flag === '1' || flag === 'true',
    part,
    strings: await common('sharedStrings'),
    styles: await common('styles'),
  };
}

/** `<dimension ref="A1:P2605"/>` */
function lastRow(beginning: string): number {
  return Number(/<(?:\w+:)?dimension\s+ref="[A-Z]+\d+:[A-Z]+(\d{1,7})"/.exec(beginning)?.[1] ?? 0);
}

function found(entries: Map<string, ZipEntry>, name: string): ZipEntry {
  const entry = entries.get(name);
  if (!entry) throw unreadable(`the workbook has no part ${name}`);
  return entry;
}

function sheetsOf(workbook: string, relations: string, folder: string): Omit<PackagedSheet, 'rows'>[] {
  const targets = new Map(elements(relations, 'Relationship').map((r) => [r.get('Id'), r]));
  return elements(workbook, 'sheet').flatMap((sheet) => {
    const relation = targets.get(sheet.get('id'));
    const isSheet = relation?.get('Type')?.endsWith('/worksheet') ?? false; // not a chart or macro sheet
    const name = sheet.get('name');
    if (!relation || !isSheet || name === undefined) return [];
    return [
      {
        name,
        hidden: (sheet.get('state') ?? 'visible') !== 'visible',
        part: resolved(relation.get('Target') ?? '', folder),
      },
    ];
  });
}

function target(relations: string, type: string, folder: string): string | null {
  const relation = elements(relations, 'Relationship').find((r) => r.get('Type')?.endsWith(`/${type}`));
  return relation ? resolved(relation.get('Target') ?? '', folder) : null;
}

/** Targets are relative to the folder of the part, or absolute with a leading slash; never anything outside the archive. */
function resolved(path: string, folder: string): string {
  const parts: string[] = [];
  for (const step of (path.startsWith('/') ? path.slice(1) : folder + path).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}
