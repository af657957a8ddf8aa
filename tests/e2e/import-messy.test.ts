import { buffer } from 'node:stream/consumers';
import { read, utils, type WorkSheet, write } from '@e965/xlsx';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fixtureFiles } from './lib/fixtures.ts';
import { check, commit, setImportSettings, sheetCounts, undo } from './lib/import.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, PHONE } from './lib/person.ts';

const open = browserWindows();
const generate = fixtureFiles();

const READ = ['PROJECT BUDGETS', 'EMPLOYEE COSTS', 'JOB COSTING', 'TXN LOG', 'LOWES PRO'];
const WORDS: Record<string, string> = {
  not_a_number: 'Not a number',
  missing_required: 'A value is missing',
  not_a_date: 'Not a date',
  unknown_project: 'No project of this name or code',
  cannot_derive_code: 'No code can be made of this',
  currency_mismatch: 'Another currency',
};

/** What stands in the cells of a row; on a phone several things stand in one. */
const linesOf = async (row: Locator) =>
  (await row.locator('td').allInnerTexts()).flatMap((text) => text.split('\n')).map((text) => text.trim());

/** Every group of refused rows: its words and the cells it names, in the line itself or, opened, below it. */
async function refusals(page: Page): Promise<{ words: string; cells: string[] }[]> {
  const groups = page
    .locator('.run-tabs tr.ant-table-row-level-0')
    .filter({ has: page.locator('.ant-table-row-expand-icon') });
  const found: { words: string; cells: string[] }[] = [];
  for (const group of await groups.all()) {
    const words = (await linesOf(group)).join(' ');
    const icon = group.locator('.ant-table-row-expand-icon');
    if (!(await icon.isVisible())) {
      found.push({ words, cells: words.match(/[A-Z]+\d+/g) ?? [] });
      continue;
    }
    if ((await icon.getAttribute('aria-expanded')) !== 'true') await icon.click();
    const below = group.locator('xpath=following-sibling::tr[1]');
    await below.locator('.problem-rows').waitFor();
    found.push({ words, cells: await linesOf(below) });
  }
  return found;
}

/** As somebody does in Excel: a figure where there was none. */
function correct(sheet: WorkSheet): number {
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true });
  const labels = rows.find((row) => row.includes('Amount') || row.includes('Amt (USD)')) ?? [];
  const head = rows.indexOf(labels);
  const amount = labels.findIndex((label) => label === 'Amount' || label === 'Amt (USD)');
  let fixed = 0;
  rows.forEach((row, at) => {
    if (at <= head || typeof row[amount] === 'number') return;
    sheet[utils.encode_cell({ r: at, c: amount })] = { t: 'n', v: -100 - at };
    fixed += 1;
  });
  return fixed;
}

it.each([
  ['at a desk', {}],
  ['on a phone', PHONE],
])('shows every refused row, gives them back, takes them corrected, and undoes all of it, %s', async (_, screen) => {
  const { masterfile, expected } = await generate('--messy');
  const office = await newOffice('Messy Builders');
  await setImportSettings(office, expected.settings);
  const person = await open(screen);
  const { page } = person;
  await person.signIn(office);
  await check(page, office.slug, masterfile);

  const counts = await sheetCounts(page);
  expect(counts['TXN LOG']?.Costs?.Refused).toBe(
    expected.files['SECG_Masterfile.xlsx']?.sheets['TXN LOG']?.rejected_rows,
  );
  const groups = await refusals(page);
  const defects = expected.defects.filter(
    ({ sheet, action, reason, column }) =>
      READ.includes(sheet) && action === 'reject_row' && column !== null && WORDS[reason ?? ''],
  );
  expect(defects.length).toBeGreaterThan(12);
  for (const { sheet, column, row, reason } of defects) {
    const group = groups.find(
      ({ words, cells }) => words.includes(WORDS[reason ?? ''] ?? '') && cells.includes(`${column}${row}`),
    );
    expect(group?.words ?? 'not shown', `${sheet} ${column}${row} ${reason}`).toContain(sheet);
  }

  const created = Number((await page.getByRole('button', { name: /^Create/ }).textContent())?.replaceAll(/\D/g, ''));
  await commit(page, `Create ${created.toLocaleString('en-US')} records`);
  const first = page.url();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download refused rows' }).click(),
  ]);
  const book = read(await buffer(await download.createReadStream()), {
    cellFormula: true,
    cellNF: true,
    sheetStubs: true,
  });
  const log = book.Sheets['TXN LOG'];
  if (!log) throw new Error(`No TXN LOG among ${book.SheetNames.join(', ')}`);
  const fixed = correct(log);
  expect(fixed).toBeGreaterThan(5);

  const corrected = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  await check(page, office.slug, { name: 'corrected.xlsx', buffer: corrected });
  expect((await sheetCounts(page))['TXN LOG']?.Costs?.Created).toBe(fixed);
  const second = page.url();
  await page.getByRole('button', { name: /^(Create|Save)/ }).click();
  await page.getByText(/records were created/).waitFor({ timeout: 60_000 });
  const left = (table: string) => office.api.select(`${table}?select=id&limit=1&organization_id=eq.${office.id}`);
  expect(await left('cost_events')).toHaveLength(1);

  await undo(page);
  await page.goto(first);
  await undo(page);
  expect(second).not.toBe(first);
  for (const table of ['cost_events', 'projects', 'vendors']) expect([table, await left(table)]).toEqual([table, []]);
});
