import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount, type Person } from './lib/person.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

/** Everything on the page has come: no skeleton, and requests have ended. A page that may not be seen has a heading, too. */
async function settled({ page }: Person): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading').first().waitFor();
}

/** Addresses of the lists in the menu, as this person sees it. */
async function lists(person: Person): Promise<string[]> {
  await person.go(HOME);
  await settled(person);
  const links = await person.page.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return [...new Set(links.filter((to): to is string => to?.split('/').length === 3 && !to.endsWith('/import')))];
}

/** Some fifty tables, two to four pages each, every one loaded from nothing. */
const MINUTES = 15;

describe('every route', () => {
  it.each(['owner', 'viewer'])('is quiet for the %s', { timeout: MINUTES * 60_000 }, async (role) => {
    const person = await open();
    await person.go('/sign-up');
    await settled(person);
    await person.signIn(demoAccount(role));
    await person.go('/organizations');
    await settled(person);
    const tables = await lists(person);
    expect(tables.length).toBeGreaterThan(2);
    for (const list of tables) {
      await person.go(list);
      await settled(person);
      if ((await person.page.locator('tr.ant-table-row').count()) === 0) continue;
      await person.page.keyboard.press('ArrowDown');
      await person.page.keyboard.press('Enter');
      await eventually(person.where).toMatch(new RegExp(`^${list}/[\\w-]+$`));
      await settled(person);
      const record = person.where();
      // who may only read gets the same refusal everywhere
      for (const page of role === 'owner' ? [`${record}/edit`, `${list}/new`] : []) {
        await person.go(page);
        await settled(person);
      }
    }
  });

  it('is quiet for imports, and for what does not exist', async () => {
    const person = await open();
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/import`);
    await settled(person);
    await person.page.getByText('Bramblecote_Masterfile.xlsx').first().click();
    await eventually(person.where).toMatch(/\/import\/[\da-f-]{36}$/);
    await settled(person);
    for (const nowhere of [
      `${HOME}/nothing-here`,
      `${HOME}/projects/00000000-0000-4000-8000-000000000000`,
      `${HOME}/a/b/c/d`,
    ]) {
      await person.go(nowhere);
      await person.page.waitForLoadState('networkidle');
      await eventually(() => person.page.locator('body').textContent()).toMatch(/Nothing here|no such page/);
    }
  });
});

describe('the first load of a list', () => {
  it('brings less than 600 KB of JavaScript, gzipped, of the build that people get', async () => {
    const person = await open();
    await person.signIn(demoAccount('owner'));
    const state = await person.page.context().storageState();
    const fresh = await open({ storageState: state });
    const scripts: Response[] = [];
    fresh.page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response);
    });
    await fresh.go(`${HOME}/projects`);
    await fresh.page.getByText('Kettle Lane Residence').first().waitFor();
    await settled(fresh);
    expect(scripts.length).toBeGreaterThan(3);
    expect(new Set(scripts.map((script) => script.headers()['content-encoding']))).not.toContain(undefined);
    const bodies = await Promise.all(scripts.map((script) => script.body()));
    // React's development build would say it in whole sentences
    expect(bodies.some((body) => body.includes('Minified React error #'))).toBe(true);
    // gzip by its usual level, whatever better encoding the gateway and the browser agree on
    const total = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
    console.log(`first load of the list: ${scripts.length} scripts, ${total.toFixed(0)} KB`);
    expect(total).toBeLessThan(600);
  });
});
