import { beforeEach, expect, it } from 'vitest';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { browserWindows, type Person } from './lib/person.ts';

// The cash forecast of the company whose figures are known (endpoints section 8).
onGoldenDay();
const open = browserWindows();
let company: Golden;
beforeEach(async () => {
  company = await goldenCompany();
});

const figures = async ({ page }: Person, row: string): Promise<string[]> => {
  const cells = page.getByRole('table', { name: 'Cash forecast' }).getByRole('row', { name: new RegExp(`^${row}`) });
  return (await cells.getByRole('cell').allInnerTexts()).map((text) => text.trim());
};

/** Height of the closing of each week above the floor of the picture. */
const drawn = ({ page }: Person) => page.locator('.chart-area path').getAttribute('d');

async function generated(): Promise<Person> {
  const gil = await open();
  await gil.signIn(company);
  await gil.go(`/${company.slug}/cash-forecast`);
  await gil.page.getByRole('heading', { name: 'No forecast yet' }).waitFor();
  await gil.page.getByRole('button', { name: 'Generate the forecast' }).click();
  await gil.page.getByRole('table', { name: 'Cash forecast' }).waitFor();
  await gil.quiet();
  return gil;
}

async function again(gil: Person): Promise<void> {
  const answered = gil.page.waitForResponse(/rpc\/generate_cash_forecast/);
  await gil.page.getByRole('button', { name: 'Generate again' }).click();
  await answered;
  await gil.quiet();
}

it('closes week by week as the golden figures say, from cash that is old', async () => {
  const gil = await generated();
  const closing = await figures(gil, 'Closing cash');
  expect([closing[0], closing[2], closing[12], closing[13]]).toEqual(['130,300', '186,000', '100,400', '100,400']);
  expect((await figures(gil, 'Opening cash'))[0]).toBe('150,000');
  expect((await figures(gil, 'Money in'))[2]).toBe('87,400');
  expect((await figures(gil, 'Money out'))[2]).toBe('31,500');
  const [cash, , lowest, runway] = await gil.page.locator('.figure').allInnerTexts();
  expect(cash).toMatch(/^Cash today\s+150,000\s+Oldest balance Jun 1, 2026\s+Old$/);
  expect(lowest).toContain('Week of Sep 7, 2026');
  expect(runway).toContain('No end');
});

it('a line is moved: table and chart follow, the old one stays struck out, and all of it is taken back', async () => {
  const gil = await generated();
  const { page } = gil;
  const before = await drawn(gil);
  await page
    .getByRole('row', { name: /^AR collection/ })
    .getByRole('link', { name: '87,400' })
    .first()
    .click();
  expect(gil.where()).toContain('week=2026-06-29&category=ar_collection');
  const line = page.getByRole('table', { name: 'Lines' }).getByRole('row').filter({ hasText: '85,500.00' });
  await line.getByRole('link', { name: 'Invoice' }).waitFor();
  await line.getByRole('button', { name: /^Change / }).click();
  await page.getByRole('combobox', { name: 'Week of' }).press('ArrowDown');
  await page.getByTitle('Jul 6, 2026').last().click();
  const amount = page.getByLabel('Amount');
  await amount.fill('80,000');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(async () => (await figures(gil, 'Closing cash'))[2]).toBe('100,500');
  expect((await figures(gil, 'AR collection')).slice(2, 4)).toEqual(['1,900', '80,000']);
  expect(await drawn(gil)).not.toBe(before);
  expect(await line.locator('del').count()).toBe(1);

  // a new forecast from the documents keeps it
  await again(gil);
  await expect.poll(async () => (await figures(gil, 'AR collection')).slice(2, 4)).toEqual(['1,900', '80,000']);
  await page
    .getByRole('row', { name: /^AR collection/ })
    .getByRole('link', { name: '80,000' })
    .click();
  await page.getByRole('button', { name: /^Put back/ }).click();
  await expect.poll(async () => (await figures(gil, 'Closing cash'))[2]).toBe('186,000');
  expect(await drawn(gil)).toBe(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await figures(gil, 'Closing cash'))[2]).toBe('100,500');
});

it('a line is added by hand and compared with the forecast before', async () => {
  const gil = await generated();
  const { page } = gil;
  await again(gil);
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByLabel('What').fill('Sale of a truck');
  await page.getByLabel('Amount').fill('12000');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: /^Sale of a truck/ }).waitFor();
  await page.getByRole('combobox', { name: 'Compared with' }).press('ArrowDown');
  await page
    .getByTitle(/^Compared with /)
    .first()
    .click();
  await page.getByRole('row', { name: /^Difference to then/ }).waitFor();
  expect(new Set((await figures(gil, 'Difference to then')).slice(0, 13))).toEqual(new Set(['12,000']));
  expect((await figures(gil, 'Closing then'))[0]).toBe('130,300');
});

it.each(['viewer', 'project_manager'])('%s has no such page, and no figure of it', async (role) => {
  await company.api.rpc('generate_cash_forecast', { p_org: company.id });
  const other = await open();
  const account = await company.colleague(role);
  await other.signIn(account);
  await other.go(`/${company.slug}/cash-forecast`);
  await other.page.getByRole('heading', { name: 'Nothing here' }).waitFor();
  expect(await other.page.getByRole('table', { name: 'Cash forecast' }).count()).toBe(0);
  expect(await other.page.getByRole('link', { name: 'Cash forecast' }).count()).toBe(0);
  expect(await other.page.getByText('130,300').count()).toBe(0);
});
