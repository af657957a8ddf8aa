import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { addColleague } from './lib/colleague.ts';
import { choose, errorAt, field } from './lib/form.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows, type Person, PHONE } from './lib/person.ts';
import { columnOf, countIs } from './lib/table.ts';

const open = browserWindows();

/** Adds a field in the settings of a table, shows it in the list and closes its drawer. */
async function addField({ page }: Person, label: string, kind: string, words: string[] = []): Promise<void> {
  await page.getByRole('button', { name: 'Add a field' }).click();
  const drawer = page.locator('.ant-drawer-content');
  await drawer.getByLabel('Label', { exact: true }).fill(label);
  await drawer.locator('.ant-form-item', { hasText: 'Kind' }).locator('.ant-select-selector').click();
  await page.keyboard.type(kind);
  await page.locator('.ant-select-item-option', { hasText: new RegExp(`^${kind}$`) }).click();
  for (const word of words) {
    await drawer.locator('#options').fill(word);
    await page.keyboard.press('Enter');
  }
  await drawer.getByRole('button', { name: 'Save field' }).click();
  await page.getByText(`“${label}” saved`).waitFor();
  await drawer.getByRole('switch', { name: 'Show in the list' }).click();
  await drawer.getByRole('button', { name: 'Done' }).click();
  await drawer.waitFor({ state: 'hidden' });
}

async function office(): Promise<Office> {
  const made = await newOffice('Field Works');
  await made.api.insert('vendors', [
    { organization_id: made.id, name: 'Anvil', trade: 'Steel' },
    { organization_id: made.id, name: 'Brook', trade: 'Plumbing' },
    { organization_id: made.id, name: 'Cedar', trade: 'Framing' },
  ]);
  return made;
}

describe('an administrator shapes a table', () => {
  it('and everybody works with it', async () => {
    const company = await office();
    const admin = await open();
    await admin.signIn(company);
    await admin.go(`/${company.slug}/vendors`);
    await admin.page.getByRole('button', { name: 'More actions' }).click();
    await admin.page.getByRole('menuitem', { name: 'Customize' }).click();
    await admin.page.getByRole('heading', { name: 'Customize Vendors' }).waitFor();

    await addField(admin, 'Credit limit', 'Money');
    await addField(admin, 'Terms', 'List', ['Net 30', 'Net 60']);
    // rename one field, hide another, and see it at once
    const preview = admin.page.getByRole('complementary', { name: 'Preview' });
    const drawer = admin.page.locator('.ant-drawer-content');
    await admin.page.locator('.field-row', { hasText: /^Trade/ }).click();
    await drawer.getByLabel('Label', { exact: true }).fill('Craft');
    await preview.getByText('Craft', { exact: true }).waitFor();
    await drawer.getByRole('button', { name: 'Done' }).click();
    await admin.page.locator('.field-row', { hasText: /^Phone/ }).click();
    await drawer.getByRole('switch', { name: 'Hide' }).click();
    await preview.getByText('Phone', { exact: true }).waitFor({ state: 'detached' });
    await drawer.getByRole('button', { name: 'Done' }).click();
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.page.getByText('Vendors: saved for everybody').waitFor();

    // a field nobody needs a build for: the colleague has it after signing in
    const colleague = await addColleague(company, 'Pat Planner', 'project_manager');
    const member = await open();
    await member.signIn(colleague);
    await member.go(`/${company.slug}/vendors`);
    await countIs(member.page, 3);
    const headings = await member.page.locator('.resource-table thead th').allTextContents();
    expect(headings).toEqual(expect.arrayContaining(['Craft', 'Credit limit', 'Terms']));
    expect(headings).not.toContain('Phone');

    await member.page.getByRole('link', { name: 'Brook' }).click();
    await member.page.getByRole('link', { name: 'Edit' }).click();
    await field(member.page, 'Credit limit').fill('10000.505');
    await member.page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => errorAt(member.page, 'Credit limit')).toBe('At most 2 decimals');
    await field(member.page, 'Credit limit').fill('10,000.50');
    await choose(member.page, 'Terms', 'Net 60');
    await member.page.getByRole('button', { name: 'Save' }).click();
    await member.page.getByRole('heading', { level: 1, name: 'Brook' }).waitFor();
    await member.page.getByText('10,000.50').first().waitFor();
    await member.page.getByRole('tab', { name: 'History' }).click();
    const change = member.page.locator('.entries > li').first();
    await change.getByText('Credit limit').waitFor();
    expect(await change.textContent()).toMatch(/Credit limit.*10,000\.50.*Terms.*Net 60/);

    await company.api.insert('vendors', [
      { organization_id: company.id, name: 'Dune', custom: { credit_limit: 999, terms: 'Net 60' } },
    ]);
    await member.go(`/${company.slug}/vendors?sort=-custom_credit_limit`);
    await countIs(member.page, 4);
    // by value: as text 999 would come first
    expect((await columnOf(member.page, 'Name')).slice(0, 2)).toEqual(['Brook', 'Dune']);
    await member.go(`/${company.slug}/vendors?custom_terms.in=Net 60&custom_credit_limit.gte=1000`);
    await countIs(member.page, 1);
    expect(await columnOf(member.page, 'Name')).toEqual(['Brook']);
  });

  it('exports what was added, and takes its settings back', async () => {
    const company = await office();
    await company.api.insert('custom_fields', [
      { organization_id: company.id, table_name: 'vendors', key: 'limit', label: 'Credit limit', kind: 'money' },
    ]);
    await company.api.insert('vendors', [{ organization_id: company.id, name: 'Elm', custom: { limit: '12.30' } }]);
    const admin = await open();
    await admin.signIn(company);
    await admin.go(`/${company.slug}/vendors?q=Elm`);
    await countIs(admin.page, 1);
    await admin.page.getByRole('button', { name: 'More actions' }).click();
    await admin.page.getByRole('menuitem', { name: 'Export' }).click();
    const [file] = await Promise.all([
      admin.page.waitForEvent('download'),
      admin.page.getByRole('menuitem', { name: 'All columns, CSV' }).click(),
    ]);
    const lines = (await buffer(await file.createReadStream())).toString('utf8').slice(1).trimEnd().split('\r\n');
    const at = lines[0]?.split(',').indexOf('Credit limit') ?? -1;
    expect(lines[1]?.split(',')[at]).toBe('12.30');

    await admin.go(`/${company.slug}/settings/tables/vendors`);
    await admin.page.getByLabel('Several records').fill('Trade partners');
    await admin.page.getByRole('heading', { name: 'Customize Trade partners' }).waitFor();
    // with the keyboard: the first field goes one down, and the handle keeps the focus
    const rows = admin.page.locator('.arrange-group').first().locator('.field-row > span:first-child');
    const before = await rows.allTextContents();
    const handle = admin.page.getByRole('button', { name: `Move ${before[0]} with the arrow keys` }).first();
    await handle.focus();
    await admin.page.keyboard.press('ArrowDown');
    await expect.poll(() => rows.allTextContents()).toEqual([before[1], before[0], ...before.slice(2)]);
    expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true);
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.page.getByText('Trade partners: saved for everybody').waitFor();
    await admin.page.getByRole('link', { name: 'Trade partners', exact: true }).waitFor();

    await admin.page.getByRole('button', { name: 'More actions' }).click();
    await admin.page.getByRole('menuitem', { name: 'Reset to standard' }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Reset to standard' }).click();
    await admin.page.getByRole('heading', { name: 'Customize Vendors' }).waitFor();
    await expect.poll(() => rows.allTextContents()).toEqual(before);

    // the field has a value: it is put away instead of deleted
    await admin.page.locator('.field-row', { hasText: 'Credit limit' }).click();
    admin.expectTrouble(/custom_fields/);
    await admin.page.getByRole('button', { name: 'Delete field' }).click();
    await admin.page.getByRole('button', { name: 'Archive' }).click();
    await admin.page.getByText('Credit limit (Money), archived').waitFor();
    await admin.page.getByRole('button', { name: 'Bring back' }).click();
    await admin.page.locator('.field-row', { hasText: 'Credit limit' }).waitFor();
  });

  it('on a phone too', async () => {
    const company = await office();
    const admin = await open(PHONE);
    await admin.signIn(company);
    await admin.go(`/${company.slug}/settings/tables`);
    await admin.page.getByRole('link', { name: 'Vendors', exact: true }).click();
    await admin.page.getByRole('heading', { name: 'Customize Vendors' }).waitFor();
    const rows = admin.page.locator('.arrange-group').first().locator('.field-row > span:first-child');
    const before = await rows.allTextContents();
    await admin.page
      .getByRole('button', { name: `Move ${before[0]} down` })
      .first()
      .click();
    await expect.poll(() => rows.allTextContents()).toEqual([before[1], before[0], ...before.slice(2)]);
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.page.getByText('Vendors: saved for everybody').waitFor();
    const wide = await admin.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('and nobody else does', async () => {
    const company = await office();
    const colleague = await addColleague(company, 'Vic Viewer', 'viewer');
    const member = await open();
    await member.signIn(colleague);
    await member.go(`/${company.slug}/vendors`);
    await countIs(member.page, 3);
    await member.page.getByRole('button', { name: 'More actions' }).click();
    await member.page.getByRole('menuitem', { name: 'Export' }).waitFor();
    expect(await member.page.getByRole('menuitem', { name: 'Customize' }).count()).toBe(0);
    await member.go(`/${company.slug}/settings/tables/vendors`);
    await member.page.getByText('Only who manages the company changes its screens').waitFor();
    const refused = await colleague.api
      .insert('custom_fields', [
        { organization_id: company.id, table_name: 'vendors', key: 'x', label: 'X', kind: 'text' },
      ])
      .catch((error: Error) => error.message);
    expect(refused).toMatch(/row-level security|permission/);
  });
});
