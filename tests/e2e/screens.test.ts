// A sample of the generated screens with the demo company in the browser: tables of every kind, list, record and form.
// What a screen says on the console, or asks in vain, fails the test (lib/person.ts).
import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount, type Person } from './lib/person.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

/** Table, and whether a person makes its records: headers with lines, lines, logs, money, people, papers, figures. */
const SAMPLE: readonly (readonly [table: string, form: boolean])[] = [
  ['projects', true],
  ['commitments', true],
  ['commitment_lines', true],
  ['change_orders', true],
  ['pay_apps', true],
  ['invoices', true],
  ['vendor_bills', true],
  ['payments', true],
  ['lien_waivers', true],
  ['leads', true],
  ['documents', true],
  ['employee_compensation', true],
  ['approval_requests', false],
  ['data_access_events', false],
  ['v_wip_schedule', false],
  ['v_ar_aging', false],
];

async function settled(person: Person): Promise<void> {
  await person.page.getByRole('heading').first().waitFor();
  await person.quiet();
}

/** Ids, keys and values that are no text have no place on a screen. */
const RAW = /undefined|NaN|\[object|[\da-f]{8}-[\da-f]{4}-|\b(errors|resources|enums|sections)\.\w+/;

async function read({ page }: Person): Promise<string> {
  return ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
}

describe('the generated screens', () => {
  it.each(SAMPLE)('show %s in list, record and form', async (table, form) => {
    const person = await open();
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/${table}`);
    await settled(person);
    const rows = person.page.locator('tr.data-row');
    await rows.first().waitFor();
    expect(await read(person)).not.toMatch(RAW);

    await person.page.keyboard.press('ArrowDown');
    await person.page.keyboard.press('Enter');
    await eventually(person.where).toMatch(new RegExp(`^${HOME}/${table}/[\\w-]+$`));
    await settled(person);
    // a pay application begins with its sheet
    await person.page.locator('.record-fields, .pay-screen').first().waitFor();
    expect(await read(person)).not.toMatch(RAW);
    for (const tab of await person.page.locator('.show-tabs [role=tab]').all()) {
      if (await tab.isVisible()) await tab.click();
      await settled(person);
    }

    await person.follow(`${HOME}/${table}/new`);
    await settled(person);
    const fields = person.page.locator('form .ant-form-item');
    if (form) {
      await fields.first().waitFor();
      expect(await read(person)).not.toMatch(RAW);
    } else {
      expect(await fields.count()).toBe(0);
    }
  });
});
