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
    const palette = page.getByRole('combobox');
    await eventually(() => palette.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('vend');
    await page.getByRole('option', { name: /Vendors/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Vendors' }).waitFor();
    expect(where()).toBe(`${HOME}/vendors`);
  });
});
