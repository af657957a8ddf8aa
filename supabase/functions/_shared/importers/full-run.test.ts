import { expect, test } from 'vitest';
import { workbookOf } from '../importing/read/files.fixture.ts';
import { openBook } from '../importing/read/open.ts';
import { generateFiles } from './files/generated.fixture.ts';
import { planRun, recognise } from './full-run.ts';

const of = async (name: string, bytes: Uint8Array) => recognise(await openBook(name, bytes));
const csv = (text: string) => of('misleading leads.csv', new TextEncoder().encode(text));
const STEPS = ['masterfile', 'jobs', 'budgets', 'leads', 'proposals', 'schedule'];

test.each([[[]], [['--messy']], [['--revised']]])(
  'all files of the generator, renamed and in any order: %s',
  async (options) => {
    const files = [...generateFiles(...options).files]
      .map(([path, file], i) => ({ ...file, path, name: `${i}.bin` }))
      .reverse();
    const { steps, unknown, missing } = await planRun(files, async ({ bytes }) => bytes);
    expect([steps.map(({ importer }) => importer), unknown, missing]).toEqual([STEPS, [], []]);
    const [, , budgets] = steps;
    expect(budgets?.files.every(({ path }) => path.startsWith('budgets/'))).toBe(true);
    expect(budgets?.files).toHaveLength(files.length - 5);
  },
);

test('what is missing is said, and what nobody knows', async () => {
  const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
  const files = [
    text('leads.csv', 'Name,Trade,Phone\nMock Tile,Tile,5555550100\n'),
    text('broken.xlsx', 'PK\u0003\u0004nothing'),
    text('s.csv', 'Task,Project Code,Start,End\nFraming,AR1,1/2/2026,1/3/2026\n'),
  ];
  const { steps, unknown, missing } = await planRun(files, async ({ bytes }) => bytes);
  expect(steps.map(({ importer }) => importer)).toEqual(['schedule']);
  expect(unknown.map(({ name }) => name)).toEqual(['leads.csv', 'broken.xlsx']);
  expect(missing).toEqual(['masterfile', 'jobs', 'budgets', 'leads', 'proposals']);
});

test('the name of a file says nothing, the labels do', async () => {
  expect(await csv('#,Description,Budget,Draw 1,Draw 2,Balance\n1,Roof,1,0,0,1\n')).toBe('budgets');
  expect(await csv('Date,Transaction type,Num,Name,Account,Amount\n')).toBe('quickbooks');
  expect(await of('map.json', new TextEncoder().encode('{"5150": {"cost_code": "03"}}'))).toBe('quickbooks');
  expect(await csv('Description,Amount\nPaint,3\n')).toBeNull();
});

test('one tab of the company workbook is enough, a tab of a common name is not', async () => {
  expect(await of('a.xlsx', workbookOf({ 'TXN  log': [['Date']] }))).toBe('masterfile');
  expect(await of('a.xlsx', workbookOf({ Schedule: [['Colour'], ['red']] }))).toBeNull();
});
