// Writes a workbook, sheet after sheet, as its rows come: what is written is compressed at once, so that a hundred thousand rows
// take no more memory than their file. Text is text (inline strings), so nothing in it is ever a formula.
import { strToU8, Zip, ZipDeflate } from 'fflate';

export type SheetStyle = keyof typeof STYLES;
export interface SheetColumn {
  title: string;
  /** in characters */
  width: number;
  style: SheetStyle;
}
export type SheetCell = string | number | null;

/** Number formats; the place in the list is the style of a cell. */
const STYLES = {
  text: '@',
  head: '@',
  money: '#,##0.00;[Red]-#,##0.00',
  integer: '#,##0',
  decimal: '#,##0.######',
  percent: '0.##"%"',
  date: 'yyyy\\-mm\\-dd',
  dateTime: 'yyyy\\-mm\\-dd hh:mm',
} as const;
const names = Object.keys(STYLES) as SheetStyle[];

/** Of the format, not ours: a sheet has room for no more, and nothing is cut. */
const MOST_ROWS = 1_048_576;
const MOST_LETTERS = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What XML cannot hold is written as _xHHHH_, which Excel reads back; so is text that looks like that. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (letter) =>
      letter === '\t' || letter === '\n'
        ? letter
        : `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter);

const cellXml = (value: SheetCell, style: SheetStyle): string => {
  if (value === null || value === '') return '<c/>';
  const s = names.indexOf(style);
  if (typeof value === 'number') return `<c s="${s}"><v>${value}</v></c>`;
  if (value.length > MOST_LETTERS) throw new RangeError(`A cell has room for ${MOST_LETTERS} letters`);
  const own = style === 'head' ? s : names.indexOf('text');
  return `<c s="${own}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

const STYLES_XML = `${HEAD}<styleSheet ${MAIN}><numFmts count="${names.length}">${names
  .map((name, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(STYLES[name])}"/>`)
  .join(
    '',
  )}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${names.length}">${names
  .map(
    (name, index) =>
      `<xf numFmtId="${164 + index}" fontId="${name === 'head' ? 1 : 0}" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`;

/** Letters of a column: 0 → A, 26 → AA. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Throws a RangeError where a sheet has no room. */
export class Workbook {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip: Zip;
  private readonly names: string[] = [];
  private columns: SheetColumn[] = [];
  private sheet: ZipDeflate | null = null;
  private rows = 1;

  constructor(columns: SheetColumn[], name: string) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.parts.push(chunk as Uint8Array<ArrayBuffer>);
    });
    this.begin(columns, name);
  }

  /** What is added from now on stands on another sheet. */
  begin(columns: SheetColumn[], name: string): void {
    this.finish();
    this.columns = columns;
    this.rows = 1;
    this.names.push(sheetName(name, this.names));
    this.sheet = new ZipDeflate(`xl/worksheets/sheet${this.names.length}.xml`, { level: 6 });
    this.zip.add(this.sheet);
    const widths = columns
      .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
      .join('');
    this.write(
      `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row>${columns
        .map(({ title }) => cellXml(title, 'head'))
        .join('')}</row>`,
    );
  }

  add(rows: SheetCell[][]): void {
    this.rows += rows.length;
    if (this.rows > MOST_ROWS) throw new RangeError(`A sheet has room for ${MOST_ROWS} rows`);
    this.write(
      rows
        .map(
          (row) =>
            `<row>${row.map((value, index) => cellXml(value, this.columns[index]?.style ?? 'text')).join('')}</row>`,
        )
        .join(''),
    );
  }

  /** The file, once. */
  end(): Uint8Array<ArrayBuffer>[] {
    this.finish();
    const sheets = this.names.map((name, index) => ({ name, id: index + 1, part: `worksheets/sheet${index + 1}` }));
    const types = (part: string, type: string) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
    this.whole(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types('workbook', 'sheet.main')}${sheets.map(({ part }) => types(part, 'worksheet')).join('')}${types('styles', 'styles')}</Types>`,
    );
    this.whole('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
    this.whole(
      'xl/workbook.xml',
      `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets
        .map(({ name, id }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`)
        .join('')}</sheets></workbook>`,
    );
    this.whole(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map(({ part }): [string, string] => ['worksheet', `${part}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    );
    this.whole('xl/styles.xml', STYLES_XML);
    this.zip.end();
    return this.parts;
  }

  private finish(): void {
    const range = `A1:${letters(this.columns.length - 1)}${this.rows}`;
    this.sheet?.push(strToU8(`</sheetData><autoFilter ref="${range}"/></worksheet>`), true);
  }

  private write(xml: string): void {
    this.sheet?.push(strToU8(xml));
  }

  private whole(path: string, xml: string): void {
    const file = new ZipDeflate(path);
    this.zip.add(file);
    file.push(strToU8(xml), true);
  }
}

/** Excel wants it short, without some signs, and each once. */
function sheetName(wanted: string, taken: string[]): string {
  const name = wanted.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  const isTaken = (text: string) => taken.some((other) => other.toLowerCase() === text.toLowerCase());
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name.slice(0, 27)} ${number}`)) number += 1;
  return `${name.slice(0, 27)} ${number}`;
}

const relations = (targets: [type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
