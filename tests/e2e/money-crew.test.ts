import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriers } from './lib/axe.ts';
import { eventually } from './lib/eventually.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { type Account, browserWindows, PHONE } from './lib/person.ts';

// The crew board: endpoints 38 of the golden company, moved about by mouse and keys.
onGoldenDay();
const open = browserWindows();
const [THIS, NEXT] = ['2026-06-15', '2026-06-22'];

async function board(company: Golden, account: Account = company, options = {}) {
  const person = await open(options);
  await person.signIn(account);
  // the day of the database is not the one of the browser
  await person.go(`/${company.slug}/crew?from=${THIS}`);
  await person.page.locator('.crew-table, .crew-list').first().waitFor();
  return person;
}
const cellOf = (page: Page, name: string, week: string) =>
  page
    .locator('.crew-table tbody tr', { has: page.locator('th', { hasText: name }) })
    .locator(`td[data-week="${week}"]`);
const chipsOf = async (page: Page, name: string, week: string) =>
  (await cellOf(page, name, week).locator('.crew-chip').allInnerTexts()).map((text) => text.replace('\n', ' ')).sort();
const stored = async (company: Golden) =>
  (
    await company.api.select<{
      week_starting: string;
      hours_allocated: number;
      employee: { full_name: string } | null;
      project: { code: string };
    }>(
      'crew_allocations?select=week_starting,hours_allocated,employee:employees!crew_allocations_employee_id_fkey(full_name),project:projects!crew_allocations_project_id_fkey(code)',
    )
  )
    .map(
      (row) =>
        `${row.employee?.full_name ?? '-'} ${row.project.code} ${row.week_starting} ${Number(row.hours_allocated)}`,
    )
    .sort();

describe('the crew board', () => {
  it('shows every job of a week, hours against capacity, who is over and who is open', async () => {
    const company = await goldenCompany();
    const { page, where, go, quiet } = await board(company);
    await quiet();
    expect(await barriers(page)).toEqual([]);
    expect(await chipsOf(page, 'A One', THIS)).toEqual(['P1 20', 'P2 30']);
    expect(await cellOf(page, 'A One', THIS).locator('.crew-over').textContent()).toBe('over: 50 of 40');
    expect(await cellOf(page, 'A One', NEXT).textContent()).toContain('open');
    expect(await chipsOf(page, 'B Two', NEXT)).toEqual(['P2 40']);
    expect(await page.locator('.crew-table tbody tr', { hasText: 'A One' }).locator('.crew-total').textContent()).toBe(
      '50 of 240',
    );
    await page.getByText('2 weeks', { exact: true }).click();
    await eventually(() => page.locator('.crew-table thead th').count()).toBe(4);
    await page.getByRole('button', { name: 'A week later' }).click();
    await eventually(() => page.locator(`td[data-week="${THIS}"]`).count()).toBe(0);
    expect(where()).toContain(`from=${NEXT}&weeks=2`);
    await go(`/${company.slug}/crew?by=jobs&from=${THIS}`);
    await eventually(() => chipsOf(page, 'P2', THIS)).toEqual(['A One 30']);
  });

  it('moves hours by mouse, and takes that back', async () => {
    const company = await goldenCompany();
    const { page } = await board(company);
    await cellOf(page, 'A One', THIS)
      .locator('.crew-chip', { hasText: 'P1' })
      .dragTo(cellOf(page, 'B Two', NEXT));
    await page.getByText('The hours were moved').waitFor();
    expect(await chipsOf(page, 'B Two', NEXT)).toEqual(['P1 20', 'P2 40']);
    expect(await stored(company)).toEqual([
      'A One P2 2026-06-15 30',
      'B Two P1 2026-06-22 20',
      'B Two P2 2026-06-22 40',
    ]);
    await page.keyboard.press('Control+z');
    await page.getByText('Taken back').waitFor();
    await eventually(() => chipsOf(page, 'A One', THIS)).toEqual(['P1 20', 'P2 30']);
    expect(await stored(company)).toEqual([
      'A One P1 2026-06-15 20',
      'A One P2 2026-06-15 30',
      'B Two P2 2026-06-22 40',
    ]);
  });

  it('shows where hours are that somebody else has moved meanwhile', async () => {
    const company = await goldenCompany();
    const { page } = await board(company);
    await company.api.edit('crew_allocations', `project_id=eq.${company.idOf('P1')}`, { week_starting: NEXT });
    await cellOf(page, 'A One', THIS)
      .locator('.crew-chip', { hasText: 'P1' })
      .dragTo(cellOf(page, 'B Two', NEXT));
    await page.getByText('Somebody has changed these hours meanwhile').waitFor();
    await eventually(() => chipsOf(page, 'A One', NEXT)).toEqual(['P1 20']);
    expect(await chipsOf(page, 'A One', THIS)).toEqual(['P2 30']);
  });

  it('puts back what the database refuses, and says why', async () => {
    const company = await goldenCompany();
    const { page, expectTrouble } = await board(company);
    expectTrouble(/409/);
    await cellOf(page, 'A One', THIS)
      .locator('.crew-chip', { hasText: 'P2' })
      .dragTo(cellOf(page, 'B Two', NEXT));
    await page.getByText('They were not moved').waitFor();
    await page.getByText('A record like this exists already').waitFor();
    expect(await chipsOf(page, 'A One', THIS)).toEqual(['P1 20', 'P2 30']);
    expect(await chipsOf(page, 'B Two', NEXT)).toEqual(['P2 40']);
  });

  it('moves and copies by keys, chip after chip', async () => {
    const company = await goldenCompany();
    const { page } = await board(company);
    await cellOf(page, 'A One', THIS).locator('.crew-chip', { hasText: 'P1' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await eventually(() => chipsOf(page, 'A One', NEXT)).toEqual(['P1 20']);
    // it goes on before the database has answered
    await page.keyboard.press('Shift+ArrowDown');
    await eventually(() => chipsOf(page, 'B Two', NEXT)).toEqual(['P1 20', 'P2 40']);
    await eventually(() => stored(company)).toContain('B Two P1 2026-06-22 20');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await eventually(() => stored(company)).toEqual([
      ...['A One P2 2026-06-15 30', 'B Two P1 2026-06-15 20', 'B Two P1 2026-06-22 20', 'B Two P2 2026-06-22 40'],
    ]);
    await eventually(() => chipsOf(page, 'B Two', THIS)).toEqual(['P1 20']);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Move the hours to another week or line').waitFor();
  });

  it('assigns, types and removes hours in a dialog', async () => {
    const company = await goldenCompany();
    const { page, expectTrouble } = await board(company);
    // more hours than a week has
    expectTrouble(/answer [45]00 to POST .*crew_allocations|status of [45]00/);
    await page.getByRole('button', { name: 'Assign hours', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const choose = async (label: string, option: string) => {
      await dialog.locator('.ant-form-item', { hasText: label }).locator('.ant-select').click();
      await page.locator('.ant-select-dropdown:visible').getByText(option).click();
    };
    await choose('Who', 'Nobody yet');
    await choose('Job', 'P1 ·');
    await dialog.getByLabel('Hours').fill('200');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Hours').fill('12.5');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await eventually(() => chipsOf(page, 'Nobody yet', THIS)).toEqual(['P1 12.5']);
    await cellOf(page, 'Nobody yet', THIS).locator('.crew-chip').click();
    await choose('Who', 'B Two');
    await dialog.getByLabel('Hours').fill('16');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await eventually(() => chipsOf(page, 'B Two', THIS)).toEqual(['P1 16']);
    await cellOf(page, 'B Two', THIS).locator('.crew-chip').click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('The hours were removed').waitFor();
    expect(await stored(company)).toHaveLength(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => chipsOf(page, 'B Two', THIS)).toEqual(['P1 16']);
  });

  it('is read without handles by who may not write, and on a phone', async () => {
    const company = await goldenCompany();
    const reader = await board(company, await company.colleague('viewer'));
    expect(await chipsOf(reader.page, 'A One', THIS)).toEqual(['P1 20', 'P2 30']);
    expect(await reader.page.locator('.crew-table button').count()).toBe(0);
    expect(await reader.page.getByRole('button', { name: 'Assign hours' }).count()).toBe(0);
    const phone = await board(company, company, PHONE);
    await phone.page.locator('.crew-list', { hasText: 'A One' }).getByText('50 h').waitFor();
    expect(await phone.page.locator('.crew-list button').count()).toBe(0);
  });
});
