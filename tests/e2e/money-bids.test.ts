import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriers } from './lib/axe.ts';
import { eventually } from './lib/eventually.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { type Account, browserWindows } from './lib/person.ts';
import { asked } from './lib/prices.ts';

// Prices for two scopes of the first job of the golden company, compared and awarded.
onGoldenDay();
const open = browserWindows();

async function at(company: Golden, path = '/bids', account: Account = company) {
  const person = await open();
  await person.signIn(account);
  await person.go(`/${company.slug}/projects/${company.idOf('P1')}${path}`);
  return person;
}
const rows = (page: Page) =>
  page
    .locator('.bid-table :is(tbody, tfoot) tr')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('.right')].map((cell) => cell.textContent)));
const bid = (page: Page, words: RegExp) => page.getByRole('button', { name: words });

describe('bids of a job', () => {
  it('stand side by side against the budget, the lowest marked, with a warning below three prices', async () => {
    const company = await goldenCompany();
    await asked(company);
    const { page, where, quiet } = await at(company);
    await bid(page, /^V2\s*50,000\.00\s*Lowest/).waitFor();
    expect(await rows(page)).toEqual([
      ['50,000.00', '50,000.00', '22 %', '—'],
      ['250,000.00', '9,000.50', '—', '—'],
      ['300,000.00', '59,000.50', '—'],
    ]);
    expect(await page.locator('.bid-table tbody th').allTextContents()).toEqual([
      expect.not.stringContaining('only'),
      expect.stringContaining('1 price only'),
    ]);
    const heads = page.locator('.bid-table thead th');
    expect(await heads.filter({ hasText: 'V1' }).textContent()).toContain('Insurance expired');
    expect(await page.locator('.bid', { hasText: '61,000.00' }).textContent()).toContain('Without scaffolding');
    await quiet();
    expect(await barriers(page)).toEqual([]);
    await page.getByText('By price', { exact: true }).click();
    await eventually(() =>
      page.locator('.bid-table tbody tr').first().locator('.bid .money').allTextContents(),
    ).toEqual([...['50,000.00', '55,000.00', '61,000.00']]);
    await page.getByRole('button', { name: 'Fewer than three prices' }).click();
    await eventually(() => page.locator('.bid-table tbody tr').count()).toBe(1);
    expect(where()).toContain('only=few');
  });

  it('an award makes a draft commitment and turns its rivals down; who may not be hired is not', async () => {
    const company = await goldenCompany();
    await asked(company);
    const { page, expectTrouble } = await at(company);
    expectTrouble(/422/);
    await bid(page, /^V1\s*61,000\.00/).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Award' }).click();
    await page.getByText(/The insurance of V1 has expired/).waitFor();
    await page.reload();
    await bid(page, /^V2\s*50,000\.00\s*Lowest/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('makes a draft commitment').waitFor();
    await dialog.getByRole('button', { name: 'Award' }).click();
    await dialog.getByText('Became').waitFor();
    await page.keyboard.press('Escape');
    await bid(page, /^V2\s*50,000\.00\s*Awarded · Lowest/).waitFor();
    expect((await rows(page))[0]).toEqual(['50,000.00', '50,000.00', '22 %', '50,000.00']);
    const quotes = await company.api.select<{
      amount: number;
      status: string;
      commitment: { status: string; original_amount: number } | null;
    }>(
      'quotes?select=amount,status,commitment:commitments!quotes_commitment_id_fkey(status,original_amount)&order=amount',
    );
    expect(quotes.map(({ amount, status }) => [Number(amount), status])).toEqual([
      [9000.5, 'submitted'],
      [50_000, 'accepted'],
      [55_000, 'rejected'],
      [61_000, 'rejected'],
    ]);
    expect(quotes[1]?.commitment).toMatchObject({ status: 'draft', original_amount: 50_000 });
  });

  it('are reached from the job, and are not there for who reads no amounts', async () => {
    const company = await goldenCompany();
    await asked(company);
    const { page, where } = await at(company, '?tab=bids');
    await page.locator('.bid').first().waitFor();
    await page.getByRole('link', { name: 'Whole page' }).click();
    await eventually(where).toMatch(/\/bids$/);
    const viewer = await at(company, '/bids', await company.colleague('viewer'));
    await viewer.page.getByText('Nothing here').waitFor();
    await viewer.go(`/${company.slug}/projects/${company.idOf('P1')}`);
    await viewer.page.locator('.project-figures .figure').first().waitFor();
    expect(await viewer.page.getByRole('tab', { name: 'Bids' }).count()).toBe(0);
  });
});
