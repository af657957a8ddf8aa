import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { type Account, browserWindows } from './lib/person.ts';

// The close of January 2026 of the golden company: its figures are those of endpoints section 8.
onGoldenDay();
const open = browserWindows();

async function january(company: Golden) {
  const [{ id } = { id: '' }] = await company.api.insert<{ id: string }>('accounting_periods', {
    organization_id: company.id,
    period_start: '2026-01-01',
    period_end: '2026-01-31',
  });
  return `/${company.slug}/accounting_periods/${id}`;
}
async function at(path: string, account: Account) {
  const person = await open();
  await person.signIn(account);
  await person.go(path);
  return person;
}
const step = (page: Page, name: string) => page.locator('.close-step', { hasText: name });
const facts = async (page: Page, name: string) =>
  (await step(page, name).locator('.close-fact').allInnerTexts()).map((text) => text.split('\n').filter(Boolean));

describe('the close of a month', () => {
  it('has eight steps with what stands behind each, and each figure leads to exactly its records', async () => {
    const company = await goldenCompany();
    const { page, where } = await at(await january(company), company);
    await page.locator('.close-step').nth(7).waitFor();
    expect(await page.locator('.close-step').count()).toBe(8);
    expect(await page.locator('.close-step .status-tag', { hasText: 'Not begun' }).count()).toBe(8);
    expect(await facts(page, 'Review profit and loss')).toEqual([
      ['1 line on an account without a type To be done', '40,000.00'],
      ['The month is booked'],
      ['Net income of the month', '35,000.00'],
    ]);
    expect((await facts(page, 'Reconcile bank accounts'))[0]).toEqual([
      '3 accounts without a balance of the last week To be done',
    ]);
    await page.getByRole('link', { name: '1 line on an account' }).click();
    await page.locator('.data-row').first().waitFor();
    expect(where()).toContain('/v_pl_lines?');
    expect(await page.locator('.data-row').allInnerTexts()).toEqual([expect.stringContaining('Net Income')]);
    await page.goBack();
    await page.getByRole('link', { name: '3 accounts' }).click();
    await eventually(() => page.locator('.data-row').count()).toBe(3);
  });

  it('is locked when every step is done, says until then what is open, and then keeps its totals', async () => {
    const company = await goldenCompany();
    const { page, expectTrouble } = await at(await january(company), company);
    await page.getByRole('button', { name: 'Begin' }).click();
    await step(page, 'Reconcile bank accounts').getByRole('button', { name: 'Finish' }).waitFor();
    expectTrouble(/422/);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Still to do: Reconcile bank accounts/).waitFor();
    await page.keyboard.press('Escape');
    await step(page, 'Approve time and payroll').getByRole('button', { name: 'Skip' }).click();
    await dialog.getByLabel('Note').fill('No time records');
    await dialog.getByRole('button', { name: 'Skip' }).click();
    await step(page, 'Approve time and payroll').getByText('No time records').waitFor();
    for (let left = 6; left > 0; left--) {
      await page.locator('.close-step').getByRole('button', { name: 'Finish' }).first().click();
      await eventually(() => page.locator('.close-step').getByRole('button', { name: 'Finish' }).count()).toBe(
        left - 1,
      );
    }
    await page.getByText('7 of 8 steps done').waitFor();
    // by the lock, never by hand
    expect(await step(page, 'Lock the period').getByRole('button').count()).toBe(0);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByText('8 of 8 steps done').waitFor();
    expect(await step(page, 'Lock the period').textContent()).toContain('Gil Golden');
    expect(await page.locator('.close-step').getByRole('button').count()).toBe(0);
    await page.locator('.close-totals').getByText('Receivables').waitFor();
    const links = page.locator('.close-package a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1)))).toEqual([
      'wip?as_of=2026-01-31',
      'profit-and-loss?year=2026',
      'aging?side=receivables&as_of=2026-01-31',
      'aging?side=payables&as_of=2026-01-31',
      'v_cost_code_summary',
    ]);
  });

  it('shows nobody what he may not read: the partner no payroll, the project manager no month', async () => {
    const company = await goldenCompany();
    const path = await january(company);
    const partner = await at(path, await company.colleague('executive'));
    await step(partner.page, 'Approve time and payroll').waitFor();
    expect(await facts(partner.page, 'Approve time and payroll')).toEqual([]);
    expect(await facts(partner.page, 'Post vendor bills')).toHaveLength(2);
    const manager = await at(path, await company.colleague('project_manager'));
    await manager.page.getByText('Nothing here').waitFor();
    expect(await manager.page.locator('.close-step').count()).toBe(0);
  });
});
