// Every kind of generated screen, in light and dark: nothing serious that axe knows of.
import { describe, expect, it } from 'vitest';
import { barriers } from './lib/axe.ts';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount, PHONE } from './lib/person.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';
const LISTS = [
  'projects',
  'change_orders',
  'cost_events',
  'v_ar_aging',
  'vendors?as=calendar',
  'projects?as=board',
  'projects?as=timeline',
  'vendors?group=trade',
];

describe.each([
  ['at a desk', { colorScheme: 'light' }],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', PHONE],
] as const)('%s', (_where, options) => {
  it('keeps nobody out of lists', async () => {
    const person = await open(options);
    await person.signIn(demoAccount('owner'));
    const found: Record<string, string[]> = {};
    for (const list of LISTS) {
      await person.go(`${HOME}/${list}`);
      await person.page.locator('.row-title, .record-card, .calendar-entry, .timeline-bar, .group').first().waitFor();
      await person.quiet();
      const wrong = await barriers(person.page);
      if (wrong.length > 0) found[list] = wrong;
    }
    expect(found).toEqual({});
  });

  it('keeps nobody out of records and forms', async () => {
    const person = await open(options);
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await person.quiet();
      const wrong = await barriers(page);
      if (wrong.length > 0) found[screen] = wrong;
    };
    for (const table of ['projects', 'vendors', 'change_orders']) {
      await person.go(`${HOME}/${table}`);
      await page.locator('.row-title, .record-card').first().click();
      await eventually(where).toMatch(/[\da-f-]{36}/);
      await look(`${table}: record`);
      const tabs = await page.getByRole('tab').all();
      for (const tab of [...tabs.slice(1, 5), ...tabs.slice(-1)]) {
        await tab.click();
        await look(`${table}: ${await tab.textContent()}`);
      }
      await person.go(`${HOME}/${table}/new`);
      await look(`${table}: new`);
    }
    await person.go(`${HOME}/settings/tables/vendors`);
    await look('settings');
    await person.go(`${HOME}/import`);
    await look('import');
    expect(found).toEqual({});
  });
});
