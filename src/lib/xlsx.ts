// Writes a workbook of one sheet as its rows come: what is written is compressed at once, so that a hundred thousand rows
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
  private readonly sheet: ZipDeflate;
  private rows = 1;

  constructor(
    private readonly columns: SheetColumn[],
    sheetName: string,
  ) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.parts.push(chunk as Uint8Array<ArrayBuffer>);
    });
    const name = escaped(sheetName.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
    const types = (part: string, type: string) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
    this.whole(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types('workbook', 'sheet.main')}${types('worksheets/sheet1', 'worksheet')}${types('styles', 'styles')}</Types>`,
    );
    this.whole('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
    this.whole(
      'xl/workbook.xml',
      `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    );
    this.whole(
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    );
    this.whole('xl/styles.xml', STYLES_XML);
    this.sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
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
    const range = `A1:${letters(this.columns.length - 1)}${this.rows}`;
    this.sheet.push(strToU8(`</sheetData><autoFilter ref="${range}"/></worksheet>`), true);
    this.zip.end();
    return this.parts;
  }

  private write(xml: string): void {
    this.sheet.push(strToU8(xml));
  }

  private whole(path: string, xml: string): void {
    const file = new ZipDeflate(path);
    this.zip.add(file);
    file.push(strToU8(xml), true);
  }
}

const relations = (targets: [type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
