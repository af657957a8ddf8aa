import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { eventually } from './lib/eventually.ts';
import { field } from './lib/form.ts';
import { check } from './lib/import.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount, PHONE } from './lib/person.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

describe('on a phone', () => {
  it('shows cards, opens one, and never scrolls sideways', async () => {
    const person = await open(PHONE);
    const { page, where } = person;
    await person.signIn(demoAccount('field_superintendent'));
    await person.go(`${HOME}/projects`);
    const card = page.getByText('Hawksworth Commons').first();
    await card.waitFor();
    expect(await page.locator('table').count()).toBe(0);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await wide()).toBe(false);
    await card.tap();
    await page.getByRole('heading', { level: 1, name: 'Hawksworth Commons' }).waitFor();
    await eventually(where).toMatch(/\/projects\/[\da-f-]{36}$/);
    expect(await wide()).toBe(false);
    await page.goBack();
    await card.waitFor();
  });

  it('opens a filter inside the screen, and sums the cards', async () => {
    const person = await open(PHONE);
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/cost_codes?q=framing`);
    await page.locator('.card-totals').waitFor();
    expect(await page.locator('.card-totals').textContent()).toMatch(/^TotalOriginal budget[\d,]+\.\d\d/);
    await page.getByRole('button', { name: 'Cost type' }).tap();
    const editor = page.getByRole('form', { name: 'Cost type' });
    await editor.waitFor();
    await eventually(async () => (await editor.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await eventually(async () => {
      const box = await editor.boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 999);
    }).toBeLessThanOrEqual(390);
  });

  it('has the main action within reach of a thumb', async () => {
    const office = await newOffice('Pocket Builders');
    await office.api.insert('clients', { organization_id: office.id, name: 'First Client' });
    const person = await open(PHONE);
    const { page } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/clients`);
    await page.getByText('First Client').first().waitFor();
    const action = page
      .getByRole('link', { name: 'New client' })
      .or(page.getByRole('button', { name: 'New client' }))
      .last();
    const box = await action.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(600);
    await action.tap();
    await field(page, 'Name').fill('Pocket Client');
    await page.getByRole('button', { name: 'Save', exact: true }).last().tap();
    await page.getByRole('heading', { level: 1, name: 'Pocket Client' }).waitFor();
  });

  it('reaches every list by the menu at the bottom', async () => {
    const person = await open(PHONE);
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(HOME);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('dialog').getByRole('link', { name: 'Vendors' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Vendors' }).waitFor();
    await page.getByText('Blackseam Paving').first().waitFor();
  });

  it('shows all counts of a check, in the longer language too', async () => {
    const office = await newOffice('Narrow Builders');
    const person = await open(PHONE);
    const { page } = person;
    await person.signIn(office);
    const costs = ['Employee', 'Title', 'Salary', 'Employer Taxes', 'Vehicle', 'Insurance', 'Phone', 'Total Cost'];
    const file = workbookOf({
      'EMPLOYEE COSTS': [['t'], costs, ['Ann Mock', 'Owner', 100, 0, 0, 0, 0, 100]],
      'DEVELOPMENT PRO FORMA': [['t'], ['Name of it', 'Mock Crossing'], ['Cost', 5]],
    });
    await check(page, office.slug, { name: 'file.xlsx', buffer: Buffer.from(file) }, 'masterfile');
    const last = page.locator('.import-table').first().locator('th').last();
    for (const language of ['en', 'es']) {
      await page.evaluate((chosen) => localStorage.setItem('secg.language', chosen), language);
      await page.reload();
      await last.waitFor();
      const box = await last.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
      expect(await last.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
});
