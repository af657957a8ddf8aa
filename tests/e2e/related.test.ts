import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { field } from './lib/form.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows, PHONE } from './lib/person.ts';
import { columnOf } from './lib/table.ts';

const open = browserWindows();
let office: Office;
let house = '';

beforeAll(async () => {
  office = await newOffice('Related Builders', 'Rita Record');
  const own = { organization_id: office.id };
  const [client] = await office.api.insert<{ id: string }>('clients', { ...own, name: 'Ada Larkin' });
  const [project] = await office.api.insert<{ id: string }>('projects', {
    ...own,
    code: 'REL1',
    name: 'Related House',
    client_id: client?.id,
  });
  house = `/${office.slug}/projects/${project?.id}`;
});

async function at(path: string, options = {}) {
  const person = await open(options);
  await person.signIn(office);
  await person.go(path);
  return person;
}

describe('a related list', () => {
  it('takes new rows without leaving the record, one after the other', async () => {
    const { page, where } = await at(`${house}?tab=cost_codes.project_id`);
    await page.getByRole('button', { name: 'New cost code' }).click();
    const drawer = page.getByRole('dialog', { name: 'New cost code' });
    await eventually(() => field(page, 'Code').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('03-100');
    await field(page, 'Description').fill('Framing');
    await drawer.getByRole('button', { name: 'Save and add another' }).click();
    await eventually(() => field(page, 'Code').inputValue()).toBe('');
    await eventually(() => field(page, 'Code').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('04-200');
    await field(page, 'Description').fill('Roofing');
    await page.keyboard.press('Control+s');
    await drawer.waitFor({ state: 'detached' });
    await eventually(() => columnOf(page, 'Code')).toEqual(['03-100', '04-200']);
    await eventually(() => page.evaluate(() => document.activeElement?.closest('tr')?.textContent)).toMatch(/04-200/);
    expect(where()).toBe(`${house}?tab=cost_codes.project_id`);
    await page.getByRole('tab', { name: /Cost codes 2/ }).waitFor();
  });

  it('starts a new row with what the record knows too', async () => {
    const { page } = await at(`${house}?tab=invoices.project_id`);
    await page.getByRole('button', { name: 'New invoice' }).click();
    const drawer = page.getByRole('dialog', { name: 'New invoice' });
    await drawer.getByText('Ada Larkin').waitFor();
    await drawer.getByText(/Related House/).waitFor();
  });

  it('asks before the half-typed row is closed, and stays inside a phone', async () => {
    const { page, follow, where } = await at(`/${office.slug}/projects`, PHONE);
    await page.getByText('Related House').first().waitFor();
    await follow(`${house}?tab=cost_codes.project_id`);
    await page.getByRole('button', { name: 'New cost code' }).tap();
    const drawer = page.getByRole('dialog', { name: 'New cost code' });
    await field(page, 'Code').fill('99');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await drawer.getByRole('button', { name: 'Cancel' }).tap();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Keep editing' }).tap();
    await question.waitFor({ state: 'detached' });
    expect(await field(page, 'Code').inputValue()).toBe('99');
    await page.goBack();
    await question.getByRole('button', { name: 'Leave', exact: true }).tap();
    await drawer.waitFor({ state: 'detached' });
    await eventually(where).toMatch(/\/projects$/);
  });
});

describe('a reference', () => {
  it('makes the record that is missing in place, with keys alone', async () => {
    const { page } = await at(`/${office.slug}/projects/new`);
    await field(page, 'Code').fill('REL2');
    await field(page, 'Name').fill('Second House');
    await field(page, 'Client').focus();
    await page.keyboard.type('Cleo North');
    await page.locator('.ant-select-item-option-active', { hasText: 'New client “Cleo North”…' }).waitFor();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'New client' });
    const name = drawer.getByLabel('Name', { exact: true });
    await eventually(() => name.inputValue()).toBe('Cleo North');
    await page.keyboard.press('Control+s');
    await drawer.waitFor({ state: 'detached' });
    await page.locator('.ant-select-selection-item', { hasText: 'Cleo North' }).waitFor();
    // back where one was
    expect(await field(page, 'Client').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: 'Second House' }).waitFor();
    const stored = await office.api.select('projects?select=client:clients!projects_client_id_fkey(name)&code=eq.REL2');
    expect(stored).toEqual([{ client: { name: 'Cleo North' } }]);
  });
});
