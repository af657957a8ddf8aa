import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { figureRows } from './lib/figures.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { type Account, browserWindows } from './lib/person.ts';

// Endpoints section 8 on the screens of a project: every figure is one of the golden ones.
onGoldenDay();
const open = browserWindows();
let company: Golden;
beforeAll(async () => {
  company = await goldenCompany();
});

async function at(path: string, account: Account = company) {
  const person = await open();
  await person.signIn(account);
  await person.go(`/${company.slug}/projects/${path}`);
  return person;
}
const costs = async () => {
  const person = await at(`${company.idOf('P1')}/costs`);
  await person.page.locator('.data-foot').waitFor();
  return person;
};
const rowOf = async (page: Page, code: string) => (await figureRows(page)).find((row) => row.Code === code);
const cell = (page: Page, code: string, figure: string) =>
  page.locator('.data-row', { hasText: code }).locator('.figure-cell', { hasText: figure }).first();

describe('job cost', () => {
  it('has every figure of every code, the worst variance first, cost without a code last, and sums of them', async () => {
    const { page } = await costs();
    const rows = await figureRows(page);
    expect(rows.map(({ Code, Variance, Health }) => [Code, Variance, Health])).toEqual([
      ['002', '(10,000.00)', 'Over budget'],
      ['003', '(7,000.00)', 'Over budget'],
      ['001', '0.00', 'OK'],
      ['004', '0.00', 'OK'],
      ['—', '(1,200.00)', '—'],
      ['Total', '(18,200.00)', ''],
    ]);
    const [two, three, one, four, uncoded, total] = rows;
    expect(one).toMatchObject({
      'Original budget': '100,000.00',
      'Revised budget': '115,000.00',
      Committed: '85,000.00',
      Actual: '53,000.00',
      'Remaining committed': '35,000.00',
      'Uncommitted estimate': '27,000.00',
      ETC: '62,000.00',
      EAC: '115,000.00',
      'Spent %': '46.09 %',
    });
    expect(two).toMatchObject({
      'Revised budget': '50,000.00',
      Committed: '60,000.00',
      EAC: '60,000.00',
      'Pending changes': '8,000.00',
    });
    expect(three).toMatchObject({ 'Revised budget': '0.00', Actual: '7,000.00', EAC: '7,000.00', 'Spent %': '—' });
    expect(four).toMatchObject({ 'Revised budget': '250,000.00', Committed: '0.00', EAC: '250,000.00' });
    expect(uncoded).toMatchObject({ Description: 'Cost without a code', Actual: '1,200.00', EAC: '1,200.00' });
    expect(total).toMatchObject({
      'Original budget': '400,000.00',
      'Revised budget': '415,000.00',
      Committed: '145,000.00',
      Actual: '61,200.00',
      EAC: '433,200.00',
    });
  });

  it('explains each amount by the records it is made of', async () => {
    const { page, where } = await costs();
    await cell(page, '001', '53,000.00').click();
    const dialog = page.getByRole('dialog', { name: 'Actual · 001' });
    await eventually(() => dialog.locator('.explained-behind li').first().textContent()).toMatch(/^2 .*53,000\.00/);
    await dialog.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Costs' }).waitFor();
    expect(where()).toContain('/cost_events?');
    await eventually(() => page.locator('.data-row').count()).toBe(2);
  });

  it('shows one kind of code, and what is found', async () => {
    const { page, where } = await costs();
    await page.getByRole('button', { name: /^Unbudgeted/ }).click();
    await eventually(async () => (await figureRows(page)).map(({ Code }) => Code)).toEqual(['003', 'Total']);
    expect(where()).toContain('only=unbudgeted');
    await page.getByRole('button', { name: /^Unbudgeted/ }).click();
    await page.getByRole('textbox', { name: 'Search' }).last().fill('004');
    await eventually(async () => (await figureRows(page)).map(({ Code }) => Code)).toEqual(['004', 'Total']);
  });
});

describe('an estimator', () => {
  it('has the cost of a job without what it is billed, and without cost that has no code', async () => {
    const estimator = await company.colleague('estimator');
    const { page } = await at(company.idOf('P1'), estimator);
    await page.getByRole('tab', { name: 'Job cost' }).click();
    await page.locator('.data-foot').waitFor();
    await page.getByRole('link', { name: 'Full page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Job cost' }).waitFor();
    await page.locator('.data-foot').waitFor();
    const rows = await figureRows(page);
    expect(rows.map(({ Code }) => Code)).toEqual(['002', '003', '001', '004', 'Total']);
    expect(rows.at(-1)).toMatchObject({ 'Revised budget': '415,000.00', Actual: '60,000.00', EAC: '432,000.00' });
  });
});

describe('the project', () => {
  it('stands under its figures', async () => {
    const { page } = await at(company.idOf('P1'));
    await page.locator('.project-bars').waitFor();
    const figures = await page.locator('.project-figures .figure').allInnerTexts();
    expect(figures.map((text) => text.split('\n').filter(Boolean))).toEqual([
      ['Revised contract', '520,000.00', '500,000 + 20,000 changes'],
      ['EAC', '433,200.00', 'Budget 415,000'],
      ['Projected margin %', '16.69 %', 'Fade 3.31 points'],
      ['Cost %', '14.13 %', 'Billed 37.5 %'],
      ['Billed to date', '195,000.00', 'Overbilled 121,537'],
      ['Days late', '—'],
    ]);
    const lines = async (name: string) =>
      (await page.getByRole('table', { name }).locator('tr').allInnerTexts()).map((text) => text.split('\t').at(-1));
    expect(await lines('Contract')).toEqual(['500,000.00', '20,000.00', '520,000.00', '10,000.00', '530,000.00']);
    expect(await lines('Retainage')).toEqual(['19,500.00', '6,000.00', '19,500.00']);
    expect((await lines('Pay applications')).slice(1)).toEqual(['135,000.00', '85,500.00', '90,000.00']);
  });

  it('without a budget needs setup, and has no margin rather than one of 100 %', async () => {
    const { page } = await at(company.idOf('P2'));
    const setup = page.locator('.project-setup');
    await setup.waitFor();
    expect(await setup.textContent()).toContain('No budget by cost code');
    expect(await page.locator('.project-figures .figure').nth(2).textContent()).toContain('—');
  });
});

describe('amounts', () => {
  it.each(['viewer', 'field_superintendent'])(
    'are nowhere on the project of a %s, who sees how far it is',
    async (role) => {
      const colleague = await company.colleague(role);
      const { page, go } = await at(company.idOf('P1'), colleague);
      await page.locator('.project-figures .figure').first().waitFor();
      expect(await page.locator('.project-figures').textContent()).toMatch(/Over budget[\s\S]*14\.5 %/);
      const amount = /\d{1,3}(,\d{3})+|\d\.\d\d(?!\d)/;
      expect(await page.locator('.main').textContent()).not.toMatch(amount);
      expect(await page.getByRole('tab', { name: 'Job cost' }).count()).toBe(0);
      await go(`/${company.slug}/projects/${company.idOf('P1')}/costs`);
      await page.getByText('Nothing here').waitFor();
    },
  );
});

describe('on job cost', () => {
  it('an estimate by hand counts, is marked, and is taken back', async () => {
    const { page } = await costs();
    await cell(page, '001', '27,000.00').click();
    const dialog = page.getByRole('dialog', { name: /Uncommitted estimate/ });
    await dialog.getByRole('button', { name: 'Save estimate' }).click();
    await dialog.getByText('0 or more').waitFor();
    await dialog.getByLabel('Own estimate of what is not committed').fill('30,000');
    await dialog.getByLabel('Reason').fill('Second crew');
    await dialog.getByRole('button', { name: 'Save estimate' }).click();
    await eventually(() => rowOf(page, '001')).toMatchObject({ EAC: '118,000.00', Variance: '(3,000.00)' });
    await page.getByRole('img', { name: 'Estimated by hand' }).waitFor();
    await cell(page, '001', '30,000.00').click();
    await page.getByRole('button', { name: 'Back to the formula' }).click();
    await eventually(() => rowOf(page, '001')).toMatchObject({ EAC: '115,000.00', Variance: '0.00' });
  });

  it('budget is moved to another code, and what both come to is seen before', async () => {
    const { page } = await costs();
    await page.getByRole('button', { name: 'Transfer budget' }).click();
    const dialog = page.getByRole('dialog', { name: 'Transfer budget' });
    const pick = async (label: string, text: string) => {
      await dialog.getByLabel(label, { exact: true }).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await pick('From', '004');
    await pick('To', '002');
    await dialog.getByLabel('Amount').fill('1000');
    await pick('Reason', 'Quantity');
    const result = dialog.getByRole('table', { name: 'Budgets after the transfer' });
    expect((await result.locator('tbody tr').allInnerTexts()).map((text) => text.split('\t'))).toEqual([
      ['004 004', '250,000.00', '(1,000.00)', '249,000.00'],
      ['002 002', '50,000.00', '1,000.00', '51,000.00'],
    ]);
    await dialog.getByRole('button', { name: 'Transfer', exact: true }).click();
    await page.getByText('Budget transferred').waitFor();
    await eventually(() => rowOf(page, '002')).toMatchObject({ 'Revised budget': '51,000.00', Variance: '(9,000.00)' });
    expect(await rowOf(page, '004')).toMatchObject({ 'Revised budget': '249,000.00', EAC: '249,000.00' });
  });
});
