// The books of the company whose every figure is known: work in progress, aging, profit and loss, as they are read on the screen.
import { buffer } from 'node:stream/consumers';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { browserWindows } from './lib/person.ts';
import { rowsOf } from './lib/table.ts';

const open = browserWindows();
onGoldenDay();
let golden: Golden;
beforeAll(async () => {
  golden = await goldenCompany();
});

async function at(path: string, ready = '.figure-cell') {
  const person = await open();
  await person.signIn(golden);
  await person.go(`/${golden.slug}/${path}`);
  await person.page.locator(ready).first().waitFor();
  return person;
}

const footOf = async (page: Page, place = 0) =>
  (await page.locator('.data-foot').nth(place).locator('td').allTextContents()).map((text) => text.trim());

async function exported(page: Page): Promise<unknown[][]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  const book = read(await buffer(await file.createReadStream()));
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] as string] as never, { header: 1 });
}

describe('work in progress', () => {
  const P1 = ['520,000.00', '433,200.00', '86,800.00', '16.69 %', '61,200.00', '14.13 %', '73,462.60', '12,262.60'];
  const REST = ['195,000.00', '0.00', '121,537.40', '446,537.40', '0.00'];

  it('shows the figures of the contract, their sum, and ties to the ledger', async () => {
    const { page } = await at('wip');
    expect(await rowsOf(page)).toEqual([['P1', 'House one', ...P1, ...REST]]);
    expect(await footOf(page)).toEqual(['Total', '', ...P1, ...REST]);
    await page.getByText('Every cost is accounted for').waitFor();
    expect(await page.locator('.figure-list tr').allTextContents()).toEqual([
      'Posted cost in the ledger · 161,200.00',
      'Cost to date on this schedule · 161,200.00',
      'Difference0.00',
    ]);
    const [, row, total] = await exported(page);
    const figures = [520000, 433200, 86800, 16.69, 61200, 14.13, 73462.6, 12262.6, 195000, 0, 121537.4, 446537.4, 0];
    expect(row).toEqual(['P1', 'House one', ...figures]);
    expect(total).toEqual(['Total', undefined, ...figures]);
  });

  it('says of a figure what it is made of, and leads to its records', async () => {
    const { page, where } = await at('wip');
    await page.getByRole('button', { name: '61,200.00' }).click();
    const box = page.getByRole('dialog', { name: 'Cost to date · House one' });
    await eventually(() => box.locator('.explained-behind li').allTextContents()).toEqual(['4 costs61,200.00']);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '73,462.60' }).click();
    const earned = page.getByRole('dialog', { name: 'Earned revenue · House one' });
    expect(await earned.locator('.explained-from > div').allTextContents()).toEqual([
      'Revised contract520,000.00',
      'Cost to date61,200.00',
      'Estimated cost433,200.00',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '61,200.00' }).click();
    await box.getByRole('link', { name: '4 costs' }).click();
    await eventually(where).toMatch(/cost_events\?project_id\.in=/);
    await page.getByText('4 rows').first().waitFor();
  });

  it('was less at the end of a month before', async () => {
    const { page, where } = await at('wip?as_of=2026-04-02');
    expect((await rowsOf(page))[0]?.slice(6, 7)).toEqual(['53,000.00']);
    await page.getByRole('button', { name: 'End of the month before' }).click();
    await eventually(where).toMatch(/as_of=2026-03-31/);
    await page.getByRole('button', { name: '0.00' }).first().waitFor();
  });
});

describe('aging', () => {
  it('lays receivables out by client and age, and opens the items of a cell', async () => {
    const { page, where } = await at('aging');
    const matrix = page.locator('.resource-table').first();
    expect(await rowsOf(matrix)).toEqual([
      [
        ...['Client A', '1,500.00', '85,500.00', '—', '500.00', '3,000.00', '90,500.00', '100 %', '19,500.00'],
        // days of sales outstanding, days late, last contact, promised for
        ...['45.9 days', '0 days', '—', '—'],
      ],
    ]);
    const items = page.locator('#items');
    expect((await rowsOf(items)).map(([number]) => number)).toEqual(['I3', 'I7', 'I2', 'I6']);
    await page.getByRole('button', { name: '85,500.00' }).click();
    await page.getByRole('link', { name: 'More about it' }).click();
    await eventually(where).toMatch(/bucket=1-30/);
    await eventually(async () => (await rowsOf(items)).map(([number]) => number)).toEqual(['I2']);
    await page.goBack();
    await eventually(async () => (await rowsOf(items)).length).toBe(4);
  });

  it('of payables leaves out drafts and what is held back', async () => {
    const { page } = await at('aging?side=payables');
    expect(await rowsOf(page.locator('.resource-table').first())).toEqual([
      ['V1', '9,000.00', '—', '—', '—', '—', '9,000.00', '100 %', '6,000.00'],
    ]);
  });

  it('was another one on another day', async () => {
    // before B1 was paid, with B2 not yet billed
    const { page } = await at('aging?side=payables&as_of=2026-05-01');
    expect((await rowsOf(page.locator('.resource-table').first()))[0]?.slice(0, 2)).toEqual(['V1', '45,000.00']);
  });
});

describe('profit and loss', () => {
  it('adds by the type of an account, and what has none to nothing', async () => {
    const { page, where } = await at('profit-and-loss?year=2026', '.statement-profit');
    const january = async (name: string) =>
      page
        .getByRole('row', { name: new RegExp(`^${name} `) })
        .locator('td')
        .first()
        .textContent();
    const figures = {
      'Total revenue': '95,000.00',
      'Total cost of sales': '40,000.00',
      'Gross profit': '55,000.00',
      'Total operating expenses': '20,000.00',
      'Net income': '35,000.00',
      'Total without a type': '40,000.00',
    };
    for (const [name, figure] of Object.entries(figures)) expect(await january(name), name).toBe(figure);
    await page.locator('.statement-account .statement-link').first().click();
    await eventually(where).toMatch(/v_pl_lines\?section\.eq=revenue/);
    await page.locator('tr.data-row').first().waitFor();
  });
});

describe('the pipeline', () => {
  it('counts and weighs the bids of each stage, and leads by who brings them', async () => {
    const { page } = await at('pipeline');
    const [stages, people] = [page.locator('.resource-table').first(), page.locator('.resource-table').last()];
    expect((await rowsOf(stages)).slice(0, 5)).toEqual([
      ['Identified', '1', '100,000.00', '30,000.00'],
      ['Pursuing', '1', '100,000.00', '25,000.00'],
      ['Bid submitted', '1', '100,000.00', '50,000.00'],
      ['Shortlisted', '1', '100,000.00', '80,000.00'],
      ['Won', '1', '100,000.00', '0.00'],
    ]);
    expect(await footOf(page)).toEqual(['Total', '', '', '185,000.00']);
    expect((await rowsOf(people)).map((row) => row.slice(0, 3))).toEqual([
      ['Not assigned', '1', '5,000.00'],
      ['Sam S', '2', '70,000.00'],
    ]);
    expect((await footOf(page, 1)).slice(0, 3)).toEqual(['Total', '3', '75,000.00']);
  });
});

describe('who may not read what is behind a page', () => {
  it.each(['viewer', 'field_superintendent', 'field_user'])('%s finds none of them', async (role) => {
    const person = await open();
    await person.signIn(await golden.colleague(role));
    for (const path of ['wip', 'aging', 'profit-and-loss']) {
      await person.go(`/${golden.slug}/${path}`);
      await person.page.getByText('This is not here').or(person.page.locator('.empty-not-found')).first().waitFor();
    }
    expect(await person.page.locator('.side a').allTextContents()).not.toContain('Work in progress');
  });
});
