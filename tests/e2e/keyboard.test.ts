import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { field } from './lib/form.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount } from './lib/person.ts';
import { countIs } from './lib/table.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

describe('without a mouse', () => {
  it('walks a list, opens a record, goes to its neighbour and edits it', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects`);
    await countIs(page, 16);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Dunmere Storm Claim' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: 'Fernhollow Phase 1' }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { level: 1, name: 'Dunmere Storm Claim' }).waitFor();
    await page.keyboard.press('e');
    await eventually(where).toMatch(/\/edit$/);
    await field(page, 'Code').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await eventually(where).not.toMatch(/\/edit$/);
  });

  it('sets, changes and leaves a filter', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects`);
    await countIs(page, 16);
    const focused = () => page.evaluate(() => document.activeElement?.closest('button, label, form')?.textContent);
    const editor = page.getByRole('form');

    await page.getByRole('button', { name: 'Status' }).focus();
    await page.keyboard.press('Enter');
    await eventually(focused).toBe('Pre-construction');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await editor.waitFor({ state: 'detached' });
    await countIs(page, 2);
    expect(await focused()).toBe('Status: Pre-construction');

    await page.keyboard.press('Enter');
    await eventually(focused).toBe('Pre-construction');
    await page.keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Status: Pre-construction');
    expect(decodeURIComponent(where())).toBe(`${HOME}/projects?status.in=pre_construction`);
  });

  it('filters by a day and by names', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects?start_date.gte=2026-01-01`);
    const editor = page.getByRole('form', { name: 'Start date' });

    await page
      .getByRole('button', { name: /Start date/ })
      .first()
      .click();
    const day = editor.locator('.filter-value input');
    await eventually(() => day.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3/2/202');
    await page.keyboard.press('Enter');
    await editor.getByRole('alert').waitFor();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await eventually(where).toBe(`${HOME}/projects?start_date.gte=2025-03-02`);

    await page.getByRole('button', { name: 'Project manager' }).press('Enter');
    const picker = page.getByRole('form', { name: 'Project manager' }).locator('.filter-value input');
    await eventually(() => picker.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('quarr');
    await page.locator('.ant-select-item-option-active', { hasText: 'Odette Quarrick' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Project manager: Odette Quarrick/ }).waitFor();
  });

  it('makes a record with keys alone', async () => {
    const office = await newOffice('Keyboard Only');
    await office.api.insert('clients', { organization_id: office.id, name: 'First Client' });
    const person = await open();
    const { page } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/clients`);
    await page.getByText('First Client').first().waitFor();
    await page.keyboard.press('n');
    await field(page, 'Name').waitFor();
    await eventually(() => field(page, 'Name').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('Typed Client');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: 'Typed Client' }).waitFor();
  });

  it('goes anywhere by name', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(HOME);
    await page.getByRole('heading', { level: 1, name: 'Bramblecote Builders' }).waitFor();
    await page.keyboard.press('Control+k');
    // at once, while the palette is still on its way
    await page.keyboard.type('vend');
    await page.getByRole('option', { name: /Vendors/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Vendors' }).waitFor();
    expect(where()).toBe(`${HOME}/vendors`);
  });
});
