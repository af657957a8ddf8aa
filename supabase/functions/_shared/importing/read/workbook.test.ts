import { afterAll, describe, expect, test } from 'vitest';
import { display, isBlank, isWithoutValue, rawRow } from './cell.ts';
import { partsOf, workbookOf, zipOf } from './files.fixture.ts';
import { openBook } from './open.ts';

const only = async (bytes: Uint8Array) => {
  const book = await openBook('file.xlsx', bytes);
  return book.read(book.sheets[0]?.name ?? '');
};

test('names come first, with what is hidden and how many rows to expect', async () => {
  const bytes = workbookOf({ 'A & B': [['x'], ['y']], ' Ünïcode ': [['z']] }, (book) => {
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  });
  const book = await openBook('file.xlsx', bytes);
  expect(book.sheets).toEqual([
    { name: 'A & B', hidden: false, rows: 2 },
    { name: ' Ünïcode ', hidden: true, rows: 0 },
  ]);
  expect((await book.read(' Ünïcode ')).hidden).toBe(true);
  await expect(book.read('nothing')).rejects.toMatchObject({ code: 'file_unreadable' });
});

test('types, formats and formulas stay as they are in the file', async () => {
  const grid = await only(
    workbookOf({
      s: [
        [
          'text',
          12.5,
          true,
          { t: 'n', v: 45_764, z: 'm/d/yyyy' },
          { t: 'n', v: 3, f: '1+2' },
          { t: 'e', v: 23 },
          null,
          { t: 's', v: '', f: '""' },
        ],
      ],
    }),
  );
  const [text, number, flag, day, formula, error, hole, emptyFormula] = Array.from(grid.rows[0] ?? []);
  expect(text).toMatchObject({ t: 's', v: 'text' });
  expect(number).toMatchObject({ t: 'n', v: 12.5 });
  expect(flag).toMatchObject({ t: 'b', v: true });
  expect(day).toMatchObject({ t: 'n', v: 45_764, z: 'm/d/yyyy' });
  expect(formula).toMatchObject({ t: 'n', v: 3, f: '1+2' });
  expect(display(error)).toBe('#REF!');
  expect(hole).toBeUndefined();
  expect(isBlank(emptyFormula)).toBe(true);
});

describe('a workbook without cached values', () => {
  test.each([
    ['no value', '<c r="A1"><f>SUM(1,2)</f></c>'],
    ['an empty value', '<c r="A1"><f>SUM(1,2)</f><v></v></c>'],
    ['an empty element', '<c r="A1"><f>SUM(1,2)</f><v/></c>'],
  ])('%s: the formula is there and its 0 is not a value', async (_name, cell) => {
    const grid = await only(zipOf(partsOf(`<row r="1">${cell}</row>`)));
    const found = grid.rows[0]?.[0];
    expect(found).toBeDefined();
    expect(isBlank(found)).toBe(false);
    expect(found && isWithoutValue(found)).toBe(true);
    expect(display(found)).toBe('');
    expect(rawRow(grid.rows[0] ?? [])).toEqual([['z', null]]);
  });
});

test('text is decoded once, in every way a file can hold it', async () => {
  const typed = ['&lt;b&gt; & _x0041_', '&amp;#65;', 'a & b'];
  const written = ['&amp;lt;b&amp;gt; &amp; _x005F_x0041_', '&amp;amp;#65;', 'a &amp; b'];
  const rows = [
    (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
    (text: string) => `<c t="str"><v>${text}</v></c>`,
    (text: string) => `<c s="0" t="str"><f>A1&amp;"&amp;amp;"</f><v xml:space="preserve">${text}</v></c>`,
  ].map((cell, i) => `<row r="${i + 1}">${written.map(cell).join('')}</row>`);
  const grid = await only(zipOf(partsOf(rows.join(''))));
  expect(grid.rows.map((row) => Array.from(row ?? [], (cell) => cell?.v))).toEqual([typed, typed, typed]);
});

test('a number that is none, or a cell of a type that does not exist, is an error in its place', async () => {
  const cells =
    '<c r="A1"><v>1e999</v></c><c r="B1" t="n"><v>twelve</v></c><c r="C1" t="77"><v>12</v></c><c r="D1"><v>12</v></c>';
  const grid = await only(zipOf(partsOf(`<row r="1">${cells}</row>`)));
  expect(Array.from(grid.rows[0] ?? [], (cell) => display(cell))).toEqual(['#VALUE!', '#VALUE!', '#VALUE!', '12']);
});

test('half a surrogate pair, in a cell or a name, never gets as far as the database', async () => {
  const parts = partsOf('<row r="1"><c r="A1" t="inlineStr"><is><t>a&#xD800;b</t></is></c></row>');
  const named = { ...parts, 'xl/workbook.xml': (parts['xl/workbook.xml'] as string).replace('One', 'One&#xDFFF;') };
  const book = await openBook('file.xlsx', zipOf(named));
  const name = book.sheets[0]?.name ?? '';
  expect(name).toBe('One & two');
  const grid = await book.read(name);
  expect(display(grid.rows[0]?.[0])).toBe('a\ufffdb');
});

test('shared strings, missing rows and missing cells', async () => {
  const parts = partsOf('<row r="3"><c r="C3" t="s"><v>1</v></c></row><row r="5"><c r="A5"><v>7</v></c></row>');
  const relations = (parts['xl/_rels/workbook.xml.rels'] as string).replace(
    '</Relationships>',
    '<Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  );
  const grid = await only(
    zipOf({
      ...parts,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/sharedStrings.xml': '<sst><si><t>no</t></si><si><r><t>ye</t></r><r><t>s</t></r></si></sst>',
    }),
  );
  expect(grid.rows).toHaveLength(5);
  expect(grid.rows[0]).toBeUndefined();
  expect(grid.rows[2]?.[0]).toBeUndefined();
  expect(grid.rows[2]?.[2]).toMatchObject({ t: 's', v: 'yes' });
  expect(grid.rows[4]?.[0]).toMatchObject({ t: 'n', v: 7 });
});

test('hidden rows and columns are read and reported', async () => {
  const hidden = await only(zipOf(partsOf('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')));
  expect(hidden.hidden).toBe(true);
  expect(hidden.rows[0]?.[0]).toMatchObject({ v: 1 });
  expect((await only(workbookOf({ s: [[1]] }))).hidden).toBe(false);
});

test('the 1904 calendar is a flag beside the raw number', async () => {
  const grid = await only(
    workbookOf({ s: [[{ t: 'n', v: 44_302, z: 'm/d/yyyy' }]] }, (book) => {
      book.Workbook = { WBProps: { date1904: true } };
    }),
  );
  expect(grid.date1904).toBe(true);
  expect(grid.rows[0]?.[0]).toMatchObject({ t: 'n', v: 44_302 });
  expect(display(grid.rows[0]?.[0], true)).toBe('2025-04-17');
});

describe('three time zones', () => {
  const home = process.env.TZ;
  afterAll(() => {
    process.env.TZ = home;
  });

  test.each([
    ['America/Los_Angeles', 480],
    ['UTC', 0],
    ['Pacific/Auckland', -780],
  ])('%s: the same days', async (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset);
    const isoCell = '<c r="B1" t="d"><v>2025-04-17T00:00:00</v></c>';
    const grid = await only(zipOf(partsOf(`<row r="1"><c r="A1"><v>45764</v></c>${isoCell}</row>`)));
    expect(grid.rows[0]?.[0]).toMatchObject({ t: 'n', v: 45_764 });
    const { date } = await import('../parse/date.ts');
    const { contextOf } = await import('../parse/context.fixture.ts');
    expect(date(grid.rows[0]?.[0], {}, contextOf())).toEqual({ ok: true, value: '2025-04-17' });
    expect(date(grid.rows[0]?.[1], {}, contextOf())).toEqual({ ok: true, value: '2025-04-17' });
    expect(date({ t: 's', v: 'Apr 17, 2025' }, {}, contextOf())).toEqual({ ok: true, value: '2025-04-17' });
  });
});
