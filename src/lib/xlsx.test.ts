import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { type SheetCell, type SheetColumn, Workbook } from './xlsx.ts';

const columns: SheetColumn[] = [
  { title: 'What', width: 30, style: 'text' },
  { title: 'Amount', width: 12, style: 'money' },
  { title: 'Share', width: 10, style: 'percent' },
  { title: 'Day', width: 12, style: 'date' },
];

async function written(rows: SheetCell[][], name = 'Costs'): Promise<Uint8Array> {
  const book = new Workbook(columns, name);
  for (const row of rows) book.add([row]);
  return new Uint8Array(await new Blob(book.end()).arrayBuffer());
}
const readBack = async (rows: SheetCell[][], name?: string) => read(await written(rows, name), { cellNF: true });

describe('a workbook', () => {
  it('holds text as text, figures as figures and days as days, each in its format', async () => {
    const book = await readBack([['Lumber', -1234.5, 12.5, 46_143]]);
    expect(book.SheetNames).toEqual(['Costs']);
    const sheet = book.Sheets.Costs ?? {};
    expect(['A1', 'B1', 'C1', 'D1'].map((at) => sheet[at].v)).toEqual(['What', 'Amount', 'Share', 'Day']);
    expect(sheet.A2).toMatchObject({ t: 's', v: 'Lumber' });
    expect(sheet.B2).toMatchObject({ t: 'n', v: -1234.5, w: '-1,234.50' });
    expect(sheet.C2).toMatchObject({ t: 'n', v: 12.5, w: '12.5%' });
    expect(sheet.D2).toMatchObject({ v: 46_143, w: '2026-05-01' });
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:D2' });
  });

  it('never makes a formula, and loses no letter', async () => {
    const texts = [
      '=1+1',
      '+cmd',
      '@x',
      ' two  spaces ',
      '<b>&"\'',
      'line\nbreak',
      'tab\t',
      'bell\u0007',
      '_x0041_',
      '\u{1f600}',
      'كلفة',
    ];
    const sheet = (await readBack(texts.map((text) => [text, null, null, null]))).Sheets.Costs ?? {};
    expect(texts.map((_, index) => sheet[`A${index + 2}`].v)).toEqual(texts);
    expect(texts.map((_, index) => sheet[`A${index + 2}`].f)).toEqual(texts.map(() => undefined));
    expect(texts.map((_, index) => sheet[`A${index + 2}`].t)).toEqual(texts.map(() => 's'));
  });

  it('has as many sheets as are begun, each with its columns and a name of its own', async () => {
    const book = new Workbook(columns, 'Costs');
    book.add([['Lumber', 1, 2, 3]]);
    book.begin([{ title: 'Who', width: 10, style: 'text' }], 'costs');
    book.add([['Ann'], ['Ben']]);
    const { SheetNames, Sheets } = read(new Uint8Array(await new Blob(book.end()).arrayBuffer()));
    expect(SheetNames).toEqual(['Costs', 'costs 2']);
    expect([Sheets.Costs?.A2.v, Sheets['costs 2']?.A1.v, Sheets['costs 2']?.A3.v]).toEqual(['Lumber', 'Who', 'Ben']);
    expect(Sheets['costs 2']?.['!autofilter']).toEqual({ ref: 'A1:A3' });
  });

  it('leaves blank what is blank', async () => {
    const sheet = (await readBack([[null, 0, null, null]])).Sheets.Costs ?? {};
    expect([sheet.A2?.v, sheet.B2?.v, sheet.C2?.v]).toEqual([undefined, 0, undefined]);
  });

  it('has a name a sheet may have', async () => {
    const { SheetNames } = await readBack([], 'A/B: [every] column? of a very long list');
    expect(SheetNames).toEqual(['A B   every  column  of a very ']);
  });

  it('has 26 columns and more', async () => {
    const wide = Array.from({ length: 703 }, (_, index) => ({ title: `c${index}`, width: 8, style: 'text' as const }));
    const book = new Workbook(wide, 'Wide');
    const sheet = read(new Uint8Array(await new Blob(book.end()).arrayBuffer())).Sheets.Wide ?? {};
    expect([sheet.AA1?.v, sheet.AAA1?.v, sheet['!autofilter']?.ref]).toEqual(['c26', 'c702', 'A1:AAA1']);
  });

  it('refuses more rows and letters than a sheet has', () => {
    const book = new Workbook(columns, 'x');
    expect(() => book.add([['x'.repeat(32_768), null, null, null]])).toThrow(RangeError);
    expect(() => book.add(new Array(1_048_576).fill([]))).toThrow(RangeError);
  });
});
