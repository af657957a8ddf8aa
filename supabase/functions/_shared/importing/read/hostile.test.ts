import { describe, expect, test } from 'vitest';
import { type Cells, partsOf, workbookOf, zipOf } from './files.fixture.ts';
import { DEFAULT_LIMITS, MB } from './limits.ts';
import { openBook } from './open.ts';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>hello</t></is></c></row>';
const bytes = (text: string) => new TextEncoder().encode(text);
const open = (content: Uint8Array, limits = {}) => openBook('file.xlsx', content, { ...DEFAULT_LIMITS, ...limits });

/** Opening and reading everything: whatever is wrong must be refused in one of the two. */
async function readAll(content: Uint8Array, limits = {}) {
  const book = await open(content, limits);
  for (const sheet of book.sheets) await book.read(sheet.name);
}

test('the workbook that the others are spoilt from can be read', async () => {
  const book = await open(zipOf(partsOf(ROW)));
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['One & two']);
  expect((await book.read('One & two')).rows[0]?.[0]).toMatchObject({ t: 's', v: 'hello' });
});

describe('file_unreadable', () => {
  const spoilt = (name: string, text: string) => zipOf({ ...partsOf(ROW), [name]: text });
  test.each<[string, () => Uint8Array]>([
    ['an empty file', () => new Uint8Array()],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['an old or encrypted Office file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a PDF', () => bytes('%PDF-1.7 ...')],
    ['a web page', () => bytes('\n <!DOCTYPE html><html></html>')],
    ['XML', () => bytes('<?xml version="1.0"?><a/>')],
    ['UTF-16 text', () => new Uint8Array([0xff, 0xfe, 0x41, 0, 0x2c, 0])],
    ['a zip of something else', () => zipOf({ 'a.txt': 'hello' })],
    ['a binary workbook', () => zipOf({ 'xl/workbook.bin': 'x' })],
    ['a workbook cut off', () => zipOf(partsOf(ROW)).slice(0, -40)],
    ['a workbook whose beginning is damaged', () => zipOf(partsOf(ROW)).fill(7, 10, 200)],
    ['a password', () => zipOf({ ...partsOf(ROW), 'xl/workbook.xml': { text: 'x', flags: 1 } })],
    ['an unknown compression', () => zipOf({ ...partsOf(ROW), 'xl/extra.bin': { text: 'x', method: 99 } })],
    [
      'a document type in a sheet',
      () => spoilt('xl/worksheets/sheet1.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'),
    ],
    [
      'a document type behind a comment',
      () => spoilt('xl/workbook.xml', '<!-- hi --> <?pi x?>\n<!DOCTYPE x><workbook/>'),
    ],
    [
      'entities in a part that nobody would open',
      () => spoilt('docProps/app.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    ],
    [
      'a document type behind 5,000 spaces',
      () => spoilt('xl/workbook.xml', `<?xml version="1.0"?>${' '.repeat(5000)}<!DOCTYPE x><workbook/>`),
    ],
    ['a UTF-16 part', () => spoilt('xl/workbook.xml', '\u0000<\u0000w')],
    ['no sheets', () => spoilt('xl/workbook.xml', '<workbook><sheets/></workbook>')],
    ['no relations', () => zipOf({ 'xl/workbook.xml': '<workbook/>' })],
    ['a CSV with an open quotation mark', () => bytes('a,b\n"c,d\n')],
  ])('%s', async (_name, make) => {
    await expect(readAll(make())).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  test('two parts of one name', async () => {
    const twice = zipOf({ ...partsOf(ROW), 'xl/aaaa.xml': '<a/>', 'xl/bbbb.xml': '<a/>' });
    const name = bytes('xl/bbbb.xml');
    for (let at = 0; at < twice.length - name.length; at++) {
      if (name.every((byte, i) => twice[at + i] === byte)) twice.set(bytes('xl/aaaa.xml'), at);
    }
    await expect(open(twice)).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

describe('file_too_large', () => {
  test('more bytes than the limit', async () => {
    await expect(open(new Uint8Array(2 * MB), { bytes: MB })).rejects.toMatchObject({ code: 'file_too_large' });
    await expect(open(new Uint8Array(10 * MB + 1))).rejects.toMatchObject({ code: 'file_too_large' });
  });

  test('more parts than the limit', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`xl/p${i}.bin`, 'x']));
    await expect(open(zipOf(many))).rejects.toMatchObject({ code: 'file_too_large' });
  });

  test('more than 100 sheets', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 101 }, (_, i): [string, Cells] => [`S${i}`, [['x']]]));
    await expect(open(workbookOf(sheets))).rejects.toMatchObject({ code: 'file_too_large' });
  });

  test('300 columns with data, but not 300 empty ones', async () => {
    const wide: Cells = [Array.from({ length: 300 }, (_, i) => `c${i}`)];
    await expect(readAll(workbookOf({ wide }))).rejects.toMatchObject({ code: 'file_too_large' });
    await expect(
      readAll(workbookOf({ narrow: [['a', ...Array.from({ length: 299 }, () => '')]] })),
    ).resolves.toBeUndefined();
  });

  test('a row number out of this world', async () => {
    await expect(
      readAll(zipOf(partsOf('<row r="900000000"><c r="A900000000"><v>1</v></c></row>'))),
    ).rejects.toMatchObject({
      code: 'file_too_large',
    });
  });

  test('more cells than the limit, with any prefix', async () => {
    for (const cell of ['<c/>', '<c><v>1</v></c>', '<x:c s="0"/>', '<c\ts="0"/>']) {
      const sheet = zipOf(partsOf(`<row r="1">${cell.repeat(1001)}</row>`));
      await expect(readAll(sheet, { cells: 1000, columns: 20_000 })).rejects.toMatchObject({ code: 'file_too_large' });
      await expect(readAll(sheet, { cells: 1001, columns: 20_000 })).resolves.toBeUndefined();
    }
    const million = zipOf(partsOf(`<row>${'<c/>'.repeat(200)}</row>`.repeat(10_001)));
    const [, memory] = await costOf(() =>
      expect(readAll(million, { ratio: 1e9 })).rejects.toMatchObject({ code: 'file_too_large' }),
    );
    expect(memory).toBeLessThan(64 * MB);
  });

  test('one long text shown by many cells', async () => {
    const row = Array.from({ length: 200 }, () => 'x'.repeat(30_000));
    const shared = (rows: number) => {
      const cells = row.map(() => '<c t="s"><v>0</v></c>').join('');
      const parts = partsOf(`<row>${cells}</row>`.repeat(rows));
      const relations = (parts['xl/_rels/workbook.xml.rels'] as string).replace(
        '</Relationships>',
        '<Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      );
      const strings = {
        'xl/_rels/workbook.xml.rels': relations,
        'xl/sharedStrings.xml': `<sst><si><t>${row[0]}</t></si></sst>`,
      };
      return zipOf({ ...parts, ...strings });
    };
    await expect(readAll(shared(8))).resolves.toBeUndefined();
    await expect(readAll(shared(9))).rejects.toMatchObject({ code: 'file_too_large' });
  });

  test('more rows than the limit, in a CSV too', async () => {
    await expect(readAll(workbookOf({ s: [['a'], ['b'], ['c']] }), { rows: 2 })).rejects.toMatchObject({
      code: 'file_too_large',
    });
    await expect(readAll(bytes('a\nb\nc\n'), { rows: 2 })).rejects.toMatchObject({ code: 'file_too_large' });
    await expect(readAll(bytes(`${','.repeat(300)}\n`))).rejects.toMatchObject({ code: 'file_too_large' });
  });
});

describe('zip bombs are refused by the directory, or as soon as they lie', () => {
  const blanks = Buffer.alloc(120 * MB, ' ');

  test('an honest bomb: the ratio in the directory', async () => {
    const bomb = zipOf({ ...partsOf(ROW), 'xl/worksheets/sheet1.xml': { text: blanks } });
    expect(bomb.length).toBeLessThan(MB);
    const [time, memory] = await costOf(() => expect(open(bomb)).rejects.toMatchObject({ code: 'file_too_large' }));
    expect(time).toBeLessThan(1000);
    expect(memory).toBeLessThan(20 * MB);
  });

  test('many medium parts: the sum in the directory', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 4 }, (_, i) => [`xl/p${i}.bin`, { text: 'x'.repeat(1000), claims: 50 * MB }]),
    );
    await expect(open(zipOf(parts), { ratio: 1e9 })).rejects.toMatchObject({ code: 'file_too_large' });
  });

  test('a bomb that claims to be small: stopped while it unpacks', async () => {
    const liar = zipOf({
      ...partsOf(ROW),
      'xl/worksheets/sheet1.xml': { text: Buffer.concat([Buffer.from('<worksheet>'), blanks]), claims: 5000 },
    });
    const [time, memory] = await costOf(() => expect(readAll(liar)).rejects.toMatchObject({ code: 'file_too_large' }));
    expect(time).toBeLessThan(3000);
    expect(memory).toBeLessThan(64 * MB);
  });

  test('a part that claims to be larger than it is', async () => {
    const short = zipOf({ ...partsOf(ROW), 'xl/worksheets/sheet1.xml': { text: '<worksheet/>', claims: 50_000 } });
    await expect(readAll(short)).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

async function costOf(work: () => Promise<unknown>): Promise<[milliseconds: number, bytes: number]> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  await work();
  return [performance.now() - start, process.memoryUsage().rss - before];
}

test('a sheet named like a property of every object is a sheet like any other', async () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const parts = {
      ...partsOf(ROW),
      'xl/workbook.xml': (partsOf(ROW)['xl/workbook.xml'] as string).replace('One &amp; two', name),
    };
    const book = await open(zipOf(parts));
    expect((await book.read(name)).rows[0]?.[0]).toMatchObject({ v: 'hello' });
  }
});

test('macros and drawings are never unpacked: they may be damaged for all we care', async () => {
  const parts = {
    ...partsOf(ROW),
    'xl/vbaProject.bin': { text: 'x', claims: 4000 },
    'xl/media/image1.png': { text: 'x', claims: 4000 },
  };
  await expect(readAll(zipOf(parts))).resolves.toBeUndefined();
});
