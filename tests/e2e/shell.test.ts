import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount, PHONE } from './lib/person.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

describe('favorites', () => {
  it('are starred on lists and records, stand on top of the menu, and are arranged and taken away with keys', async () => {
    const office = await newOffice('Star Builders');
    await office.api.insert('clients', { organization_id: office.id, name: 'Bright Client' });
    const person = await open();
    const { page } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/clients`);
    await page.getByRole('button', { name: 'Add to favorites' }).click();
    await page.getByRole('button', { name: 'Remove from favorites' }).waitFor();
    await page.getByText('Bright Client').first().click();
    await page.getByRole('heading', { level: 1, name: 'Bright Client' }).waitFor();
    await page.getByRole('button', { name: 'Add to favorites' }).click();
    const links = () => page.locator('.side .nav-favorites a').allInnerTexts();
    await eventually(links).toEqual(['Clients', 'Bright Client']);

    await page.locator('.side').getByRole('button', { name: 'Arrange favorites' }).press('Enter');
    await page.getByRole('button', { name: 'Move Bright Client with the arrow keys' }).press('ArrowUp');
    await eventually(links).toEqual(['Bright Client', 'Clients']);
    await page.getByRole('button', { name: 'Remove Clients' }).press('Enter');
    await eventually(links).toEqual(['Bright Client']);
    await page.keyboard.press('Escape');
    // another day, another place
    await person.go(`/${office.slug}/vendors`);
    await eventually(links).toEqual(['Bright Client']);
    await page.keyboard.press('Control+k');
    await page.getByRole('group', { name: 'Favorites' }).getByRole('option', { name: 'Bright Client' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bright Client' }).waitFor();
    await page.getByRole('button', { name: 'Remove from favorites' }).click();
    await eventually(links).toEqual([]);
  });
});

describe('shortcuts', () => {
  it('are those of the page one is on', async () => {
    const person = await open();
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects`);
    await page.getByText('Dunmere Storm Claim').first().waitFor();
    const places = () => page.locator('.shortcuts h3').allInnerTexts();
    await page.keyboard.press('?');
    await eventually(places).toEqual(['Everywhere', 'List']);
    await page.keyboard.press('Escape');
    await page.locator('.shortcuts').waitFor({ state: 'detached' });
    await page.getByText('Dunmere Storm Claim').first().click();
    await page.getByRole('heading', { level: 1, name: 'Dunmere Storm Claim' }).waitFor();
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
    await eventually(places).toContain('Record');
  });
});

describe('printing', () => {
  it('puts the rows on paper, with their heads and without anything to press', async () => {
    const person = await open();
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/cost_codes`);
    await page.locator('tr.data-row').first().waitFor();
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Print' }).click();
    await page.locator('html[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => {
      const isShown = (element: Element) => (element as HTMLElement).getClientRects().length > 0;
      const table = document.querySelector('.resource-table') as HTMLElement;
      return {
        buttons: [...document.querySelectorAll('button, nav')].filter(isShown).map(({ textContent }) => textContent),
        head: getComputedStyle(table.querySelector('thead') as Element).display,
        table: getComputedStyle(table).display,
        wide: document.documentElement.scrollWidth > window.innerWidth,
      };
    });
    expect(shown).toEqual({ buttons: [], head: 'table-header-group', table: 'table', wide: false });
  });

  it('is black on white, also when the screen is dark', async () => {
    const person = await open({ colorScheme: 'dark' });
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects`);
    await page.getByText('Dunmere Storm Claim').first().waitFor();
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('dark');
    const seen = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return [document.documentElement.dataset.theme, getComputedStyle(document.querySelector('h1') as Element).color];
    });
    expect(seen).toEqual(['light', 'rgb(27, 34, 33)']);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await theme()).toBe('dark');
  });
});

describe('on a phone', () => {
  it('has the favorites in its menu', async () => {
    const office = await newOffice('Pocket Stars');
    await office.api.insert('favorites', { organization_id: office.id, resource: 'clients', title: 'Clients' });
    const person = await open(PHONE);
    const { page, where } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/vendors`);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.locator('.nav-drawer .nav-favorites').getByRole('link', { name: 'Clients' }).tap();
    await eventually(where).toBe(`/${office.slug}/clients`);
  });
});
