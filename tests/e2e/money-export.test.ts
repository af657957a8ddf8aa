// Every page of figures leaves as a workbook and on paper with what is read on the screen.
import { buffer } from 'node:stream/consumers';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { figurePages } from '@/features/figurePages.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { pdfText } from './lib/pdfText.ts';
import { browserWindows } from './lib/person.ts';
import { asked } from './lib/prices.ts';

const open = browserWindows();
onGoldenDay();
let golden: Golden;
beforeAll(async () => {
  golden = await goldenCompany('Golden Exports');
  await golden.api.rpc('generate_cash_forecast', { p_org: golden.id });
  await asked(golden);
});

const AMOUNT = /^\(?\d[\d,]*\.\d\d\)?$/;
const asNumber = (text: string) => Number(text.replace(/[(),]/g, '')) * (text.startsWith('(') ? -1 : 1);

/** Amounts in the cells of its tables. */
const amountsOn = async (page: Page): Promise<string[]> =>
  (await page.locator('.main td').allTextContents()).map((text) => text.trim()).filter((text) => AMOUNT.test(text));

async function exported(page: Page): Promise<Set<unknown>> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  const book = read(await buffer(await file.createReadStream()));
  return new Set(
    book.SheetNames.flatMap((name) => utils.sheet_to_json<unknown[]>(book.Sheets[name] as never, { header: 1 }).flat()),
  );
}

/** Not about money: hours, people and changes, which their own tests read back. */
const pages = figurePages.map(({ path }) => path).filter((path) => !['crew', 'members', 'audit'].includes(path));

it.each(pages)('%s', { timeout: 60_000 }, async (path) => {
  const { page, signIn, go, quiet } = await open();
  await signIn(golden);
  await go(`/${golden.slug}/${path.replace(':id', golden.idOf('P1'))}`);
  await page.locator('.main tbody td').first().waitFor();
  await quiet();
  const shown = await amountsOn(page);
  expect(shown.length).toBeGreaterThan(0);
  const numbers = await exported(page);
  expect(shown.filter((amount) => !numbers.has(asNumber(amount)))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const paper = pdfText(await page.pdf()).join('');
  expect(shown.filter((amount) => !paper.includes(amount))).toEqual([]);
});
