import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount, PHONE } from './lib/person.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

describe('the palette', () => {
  it('finds records of several tables in one request and opens one with keys', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/vendors`);
    await page.getByRole('heading', { level: 1, name: 'Vendors' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/rpc/')) asked.push(request.postData() ?? '');
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kettle lane');
    const projects = page.getByRole('group', { name: /^Projects/ });
    await projects.getByRole('option', { name: /Kettle Lane Residence/ }).waitFor();
    await page.getByRole('group', { name: /^Documents/ }).waitFor();
    // a slow finger may have asked for less before
    expect(asked.filter((body) => JSON.parse(body).p_q === 'kettle lane')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kettle Lane Residence' }).waitFor();
    expect(where()).toMatch(/\/projects\/[\da-f-]{36}$/);
  });

  it('opens what an Enter meant before the answer was there, and another tab with Ctrl', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects`);
    await page.getByText('Dunmere Storm Claim').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('KTL1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kettle Lane Residence' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dunmere');
    await page
      .getByRole('option', { name: /Dunmere Storm Claim/ })
      .first()
      .waitFor();
    const tab = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await (await tab).waitForURL(/\/[\da-f-]{36}$/);
    expect(where()).toMatch(/\/projects\//);
    await page.getByRole('combobox').waitFor();
  });

  it('leads to the list where there are more, and shows nobody what he may not read', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('viewer'));
    await person.go(`${HOME}/vendors`);
    await page.getByRole('heading', { level: 1, name: 'Vendors' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kettle');
    await page.getByRole('group', { name: /^Documents/ }).waitFor();
    expect(await page.getByRole('group', { name: /^Contracts|^Purchase orders/ }).count()).toBe(0);
    for (let n = 0; n < 6; n++) await page.keyboard.press('Backspace');
    await page.keyboard.type('certificate');
    await page
      .getByRole('option', { name: /^All \d+ in / })
      .first()
      .click();
    await eventually(where).toMatch(/\?q=certificate$/);
  });

  it('says that it found nothing, and what went wrong', async () => {
    const person = await open();
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/vendors`);
    await page.getByRole('heading', { level: 1, name: 'Vendors' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zzzzzz');
    await page.getByText('Nothing found for “zzzzzz”.').waitFor();
    person.expectTrouble(/global_search|500/);
    await page.route('**/rpc/global_search', (route) => route.fulfill({ status: 500, json: { message: 'broken' } }));
    await page.keyboard.type('y');
    await page.getByText('Records could not be searched.').waitFor();
    await page.unroute('**/rpc/global_search');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Nothing found for “zzzzzzy”.').waitFor();
  });

  it('has what was opened last, without what is gone, until one signs out', async () => {
    const office = await newOffice('Palette Recents');
    for (const name of ['First Client', 'Second Client'])
      await office.api.insert('clients', { organization_id: office.id, name });
    const person = await open();
    const { page } = person;
    await person.signIn(office);
    for (const name of ['First Client', 'Second Client']) {
      await person.go(`/${office.slug}/clients`);
      await page.getByText(name).first().click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    const recent = () =>
      page.getByRole('group', { name: 'Opened last', exact: true }).getByRole('option').allInnerTexts();
    await page.keyboard.press('Control+k');
    await eventually(recent).toEqual(['Second Client\nClient', 'First Client\nClient']);
    await page.getByRole('group', { name: 'Lists opened last' }).getByRole('option', { name: 'Clients' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    await page.keyboard.press('Control+k');
    await eventually(recent).toEqual(['First Client\nClient']);
    await page.keyboard.type('sign out');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sign-in/);
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('secg.recent')));
    await eventually(kept).toEqual([]);
  });

  it('is the search of a phone', async () => {
    const person = await open(PHONE);
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(HOME);
    await page.getByRole('button', { name: 'Search' }).tap();
    await page.getByRole('combobox').fill('kettle');
    await page
      .getByRole('option', { name: /Kettle Lane Residence/ })
      .first()
      .tap();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await eventually(person.where).toMatch(/\/[\da-f-]{36}$/);
  });
});
