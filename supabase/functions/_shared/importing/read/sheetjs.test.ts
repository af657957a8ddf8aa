import { describe, expect, test } from 'vitest';
import { generateFiles } from '../../importers/files/generated.fixture.ts';
import { bases } from '../fuzz/bases.fixture.ts';
import { subjectOf } from '../fuzz/subject.fixture.ts';
import type { Cell } from './cell.ts';
import { ReadFailure } from './failure.ts';
import { partsOf, zipOf } from './files.fixture.ts';
import { openBook } from './open.ts';
import { bySheetJs, compared } from './sheetjs.fixture.ts';

// Two readers that share no line read the same bytes.
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STRINGS = `<sst><si><t xml:space="preserve"> one </t></si><si><r><rPr><b/></rPr><t>t&lt;w</t></r><r><t>o _x0041_</t></r></si>
  <si><t>kana</t><rPh sb="0" eb="1"><t>left out</t></rPh><phoneticPr fontId="1"/></si><si><t/></si>
  <si><r><t>run</t></r><rPh sb="0" eb="1"><t>left out</t></rPh></si><si><t>line_x000D_\nbreak &#233; 👷 &amp;amp;</t></si></sst>`;
const STYLES = `<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="&quot;US$&quot;#,##0.00"/>
  <numFmt formatCode='yyyy\\-mm' numFmtId='170'/><numFmt numFmtId="44" formatCode="_($* #,##0.00_)"/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"><alignment/></xf>
  <xf fontId="1" numFmtId="170"/><xf numFmtId="27"/><xf numFmtId="44"/><xf/><xf numFmtId="7"/><xf numFmtId="56"/></cellXfs>
  <dxfs><dxf><numFmt numFmtId="14" formatCode="none"/></dxf></dxfs></styleSheet>`;

/** A whole workbook around the rows, with texts and styles to refer to. */
function workbookOf(rows: string, strings = STRINGS): Uint8Array {
  const parts = partsOf(rows);
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${MAIN}.${type}+xml"/>`;
  const relation = (type: string) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`;
  return zipOf({
    ...parts,
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('sharedStrings', 'sharedStrings')}${override('styles', 'styles')}</Types>`,
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      `${relation('sharedStrings')}${relation('styles')}</Relationships>`,
    ),
    'xl/workbook.xml': (parts['xl/workbook.xml'] as string).replace(
      '<workbook ',
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
    ),
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': STYLES,
  });
}

describe('reads what SheetJS reads, cell for cell', () => {
  test.each([
    ['the fixtures', []],
    ['the fixtures of another seed', ['--seed', '7']],
    ['their defects', ['--messy']],
    ['the defects of another seed', ['--messy', '--seed', '11']],
    ['the corrected ones', ['--revised']],
  ])('%s', async (_name, options) => {
    const workbooks = [...generateFiles(...options).files.values()].filter(({ name }) => name.endsWith('.xlsx'));
    let all = 0;
    for (const { name, bytes } of workbooks) {
      const { cells, differences } = await compared(bytes);
      expect([name, differences.slice(0, 10)]).toEqual([name, []]);
      all += cells;
    }
    expect(all).toBeGreaterThan(50_000);
  });

  test('spoilt workbooks', async () => {
    const all = bases();
    let cells = 0;
    for (let n = 0; n < 60; n++) {
      const subject = await subjectOf(all, 77, n);
      if (subject.kind !== 'cells') continue;
      const found = await compared(subject.bytes).catch((error: unknown) => {
        // columns too far out are refused, as they should be
        expect([error instanceof ReadFailure && error.message, subject.how]).toEqual([
          expect.stringContaining('has data in column'),
          expect.arrayContaining(['wide']),
        ]);
        return { cells: 0, differences: [] };
      });
      expect([n, found.differences.slice(0, 5)]).toEqual([n, []]);
      cells += found.cells;
    }
    expect(cells).toBeGreaterThan(10_000);
  });

  test.each([
    ['texts that cells share', '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>'],
    ['their line breaks, entities and phonetic runs', '<c t="s"><v>4</v></c><c t="s"><v>5</v></c>'],
    [
      'texts of their own',
      '<c t="inlineStr"><is><t> a &lt; b &#x1F;_x005F_x0041_ </t></is></c><c t="inlineStr"><is><r><t>r</t></r><r><rPr/><t>uns</t></r><rPh><t>x</t></rPh></is></c><c t="inlineStr"/><c t="inlineStr"><is/></c>',
    ],
    [
      'texts of formulas',
      '<c t="str"><f>A1&amp;"x"</f><v>a &amp; b\r\nc</v></c><c t="str"><f>""</f><v></v></c><c t="str"/>',
    ],
    [
      'truth and errors',
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><v>#SPILL!</v></c>',
    ],
    [
      'days',
      '<c t="d" s="1"><v>2025-04-17</v></c><c t="d"><v>2025-04-17T06:30:15.5</v></c><c t="d"><v>2025-04-17T06:30:00Z</v></c><c t="d"><v>12:00</v></c>',
    ],
    ['numbers', '<c><v>-1.5E-3</v></c><c t="n"><v>12.</v></c><c><v>.5</v></c><c><v>0</v></c><c t=""><v>7</v></c>'],
    ['what is no number and no type', '<c><v>1e999</v></c><c><v>twelve</v></c><c t="77"><v>12</v></c><c><v> </v></c>'],
    ['number formats', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((s) => `<c s="${s}"><v>5</v></c>`).join('')],
    ['cells without anything', '<c/><c s="2"/><c t="n"><v/></c><c t="s"></c><c><v>1</v></c>'],
    ['formulas without a value', '<c><f>1+1</f></c><c><f>1+1</f><v/></c><c t="n"><f>1+1</f><v></v></c>'],
    ['cells that are left out', '<c r="C1"><v>1</v></c><c><v>2</v></c><c r="AA1"><v>3</v></c>'],
    ['attributes as one likes', `<c s='2'\n t="n"\tr='B1' ><v xml:space="preserve">1</v></c>`],
    [
      'formulas that cells share',
      '<c r="A1"><f t="shared" ref="A1:D1" si="0">B2+$B2+B$2+SUM(A1:A3)*LOG10(2)+_xlfn.X(Z9)&amp;""</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c><c r="D4"><f t="shared" si="0"></f><v>1</v></c><c r="E1"><f t="shared" si="9"/><v>1</v></c>',
    ],
    ['formulas of an array', '<c r="A1"><f t="array" ref="A1:B1">SUM(C1:D1)</f><v>1</v></c><c r="B1"><v>2</v></c>'],
    ['literal text', '<c t="str"><v><![CDATA[a & b]]> &amp; c</v></c><c><v><![CDATA[5]]></v></c>'],
    ['cells whose reference names another row', '<c r="A1"><v>1</v></c><c r="B3"><v>2</v></c>'],
  ])('%s', async (_name, cells) => {
    const { cells: found, differences } = await compared(workbookOf(`<row r="1">${cells}</row>`));
    expect(differences).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });

  test('rows that are left out, unnumbered or empty, and prefixes', async () => {
    const rows =
      '<row r="2"><c><v>1</v></c></row><row><c><v>2</v></c></row><row r="9"></row><row r="12"><c/><c/></row>';
    expect(await compared(workbookOf(rows))).toEqual({ cells: 2, differences: [] });
    const x = zipOf({
      ...partsOf(''),
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="B1" t="str"><x:f>A1</x:f><x:v>five</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const grid = await (await openBook('file.xlsx', x)).read('One & two');
    expect(grid.rows[0]?.[1]).toEqual({ t: 's', v: 'five', z: 'General', f: 'A1' });
  });
});

/** Where we know better, and what SheetJS makes of the same cell. */
const DIFFERENT: [why: string, cell: string, ours: Partial<Cell>, theirs: Partial<Cell> | undefined][] = [
  ['a text is decoded once', '<c t="str"><v>&amp;lt;</v></c>', { v: '&lt;' }, { v: '<' }],
  ['a character beyond 65,535', '<c t="inlineStr"><is><t>&#128119;</t></is></c>', { v: '👷' }, { v: '\uf477' }],
  ['a number has to be one to its end', '<c><v>12 pieces</v></c>', { t: 'e' }, { t: 'n', v: 12 }],
  ['a hexadecimal number is none', '<c><v>0x10</v></c>', { t: 'e' }, { t: 'n', v: 0 }],
  ['true is 1, and 7 is neither', '<c t="b"><v>7</v></c>', { t: 'e' }, { t: 'b', v: false }],
  ['nothing is not false', '<c t="b"/>', { t: 'z' }, { t: 'b', v: false }],
  ['a day that never was', '<c t="d"><v>2025-02-30</v></c>', { t: 'e' }, { t: 'n', v: 45_718 }],
  ['a day needs no time zone of ours', '<c t="d"><v>Apr 17, 2025</v></c>', { t: 'e' }, { t: 'n' }],
  ['no day does not lose the sheet', '<c t="d"/>', { t: 'z' }, undefined],
  ['a text that is not there does not lose the sheet', '<c t="s"><v>99</v></c>', { t: 'e', v: 15 }, undefined],
  ['an array of no size does not lose the sheet', '<c><f t="array">1</f><v>5</v></c>', { v: 5, f: '1' }, undefined],
  ['a type of ours is none of the file', '<c t="z"><v>5</v></c>', { t: 'e' }, { t: 'z' }],
  ['a text in the wrong place is a text', '<c t="inlineStr"><v>five</v></c>', { v: 'five' }, { v: '' }],
  ['a comment is no cell', '<!-- <c><v>1</v></c> --><c><v>5</v></c>', { v: 5 }, undefined],
];

describe('knows better', () => {
  test.each(DIFFERENT)('%s', async (_why, cell, ours, theirs) => {
    const bytes = workbookOf(`<row r="1">${cell}</row>`);
    const grid = await (await openBook('file.xlsx', bytes)).read('One & two');
    expect(grid.rows[0]?.[0] ?? { t: 'z' }).toMatchObject(ours);
    const found = bySheetJs(bytes).get('One & two')?.[0]?.[0];
    if (theirs) expect(found).toMatchObject(theirs);
    else expect(found).toBeUndefined();
  });

  test('an empty text of the list counts, and a row without cells is a row', async () => {
    const rows = '<row/><row><c t="s"><v>1</v></c></row>';
    const bytes = workbookOf(rows, '<sst><si/><si><t>second</t></si></sst>');
    const grid = await (await openBook('file.xlsx', bytes)).read('One & two');
    expect(grid.rows).toEqual([undefined, [{ t: 's', v: 'second', z: 'General' }]]);
  });

  test('a day written out, in the calendar of 1904', async () => {
    const parts = partsOf('<row r="1"><c t="d"><v>2025-04-17</v></c></row>');
    const workbook = (parts['xl/workbook.xml'] as string).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const grid = await (await openBook('x.xlsx', zipOf({ ...parts, 'xl/workbook.xml': workbook }))).read('One & two');
    expect(grid.date1904).toBe(true);
    expect(grid.rows[0]?.[0]).toMatchObject({ t: 'n', v: 44_302 });
  });
});

describe('refuses a damaged sheet, and never reads a part of one', () => {
  test.each([
    ['cut off', '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['cut off in a tag', '<worksheet><sheetData><row><c r="A1'],
    ['nothing at all', ' '],
    ['elements that cross', '<worksheet><sheetData><row><c><v>1</c></v></row></sheetData></worksheet>'],
    ['one end too many', '<worksheet><sheetData></sheetData></sheetData></worksheet>'],
    ['two roots', '<worksheet/><worksheet/>'],
    ['an attribute without quotation marks', '<worksheet><sheetData><row r=1/></sheetData></worksheet>'],
    ['an open comment', '<worksheet><!-- <sheetData/></worksheet>'],
    ['a declaration', '<worksheet><sheetData><!ENTITY a "b"></sheetData></worksheet>'],
    ['an element in a value', '<worksheet><sheetData><row><c><v>1<b/></v></c></row></sheetData></worksheet>'],
    ['elements without end', '<a>'.repeat(100_000)],
    ['a cell twice', '<worksheet><sheetData><row><c r="A1"/><c r="A1"/></row></sheetData></worksheet>'],
    ['a cell of two values', '<worksheet><sheetData><row><c><v>1</v><v>2</v></c></row></sheetData></worksheet>'],
    ['a place that is none', '<worksheet><sheetData><row><c r="1A"><v>1</v></c></row></sheetData></worksheet>'],
    ['row 0', '<worksheet><sheetData><row><c r="A0"><v>1</v></c></row></sheetData></worksheet>'],
    ['a row that is none', '<worksheet><sheetData><row r="x"/></sheetData></worksheet>'],
  ])('%s', async (_name, xml) => {
    const book = await openBook('file.xlsx', zipOf({ ...partsOf(''), 'xl/worksheets/sheet1.xml': xml }));
    await expect(book.read('One & two')).rejects.toMatchObject({
      code: 'file_unreadable',
      message: 'One & two is damaged',
    });
  });
});

test('pieces: whatever the piece ends in, the text is whole', async () => {
  const long = 'é👷'.repeat(100_000);
  const cells = Array.from({ length: 9000 }, (_, i) => `<c r="A${i + 2}" t='str'><v>é ${i} &gt; <![CDATA[<]]></v></c>`);
  const bytes = zipOf(partsOf(`<row><c r="A1" t="str"><v>${long}</v></c>${cells.join('')}</row>`));
  const { rows } = await (await openBook('file.xlsx', bytes)).read('One & two');
  expect(rows[0]?.[0]?.v).toBe(long);
  expect(rows.slice(1).every((row, i) => row?.[0]?.v === `é ${i} > <`)).toBe(true);
  expect(rows).toHaveLength(9001);
});
