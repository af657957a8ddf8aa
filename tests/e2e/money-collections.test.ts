import { beforeEach, describe, expect, it } from 'vitest';
import { figureRows } from './lib/figures.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { pdfText } from './lib/pdfText.ts';
import { browserWindows, type Person } from './lib/person.ts';

// Collections and statements of the company whose figures are known (endpoints section 8).
onGoldenDay();
const open = browserWindows();
let company: Golden;
beforeEach(async () => {
  company = await goldenCompany();
});

async function at(path: string, heading: string): Promise<Person> {
  const gil = await open();
  await gil.signIn(company);
  await gil.go(`/${company.slug}/${path}`);
  await gil.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await gil.quiet();
  return gil;
}
const queue = () => at('aging?mode=queue', 'Collections');
async function step({ page }: Person, invoice: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Collect ${invoice}` }).click();
  await page.getByRole('menuitem', { name }).click();
}
const activities = () =>
  company.api.select(
    `collection_activities?select=activity_type,outcome,promised_date,promised_amount&organization_id=eq.${company.id}&order=created_at`,
  );
const invoice = async (columns: string) =>
  (await company.api.select(`invoices?select=${columns}&id=eq.${company.idOf('I2')}`))[0];

describe('collections', () => {
  it('beside what a client owes stands how he pays', async () => {
    const { page, where } = await at('aging', 'Receivables');
    expect((await figureRows(page))[0]).toMatchObject({
      'Client name': 'Client A',
      'Total open': '90,500.00',
      DSO: '45.9 days',
      'Average days late': '0 days',
    });
    await page.getByRole('button', { name: '45.9 days' }).click();
    const told = page.getByRole('dialog', { name: /DSO/ });
    await told.getByText('177,500.00').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('To collect', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
    expect(where()).toContain('mode=queue');
  });

  it('the queue begins where most money is late for longest', async () => {
    const { page } = await queue();
    const rows = await figureRows(page);
    expect(rows.map((row) => [row['Invoice number']?.trim(), row['Days late'], row['Balance × days']])).toEqual([
      ['I2', '11 days', '940,500.00'],
      ['I3', '196 days', '588,000.00'],
      ['I7', '75 days', '37,500.00'],
      ['', '', ''],
    ]);
    expect(rows.at(-1)?.Balance).toBe('89,000.00');
  });

  it('a promise moves the forecast, and is taken back', async () => {
    const items = async () =>
      (
        await company.api.rpc<{ label: string; expected_date: string }[]>('cash_forecast_items', { p_org: company.id })
      ).find(({ label }) => label === 'I2')?.expected_date;
    await company.api.rpc('generate_cash_forecast', { p_org: company.id });
    expect(await items()).toBe('2026-06-29');
    const gil = await queue();
    const { page } = gil;
    await step(gil, 'I2', 'Promise to pay');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Promised for').fill('7/20/2026');
    await dialog.getByLabel('Amount').fill('80000');
    await dialog.getByLabel('Spoken to').fill('Ann');
    await dialog.getByRole('button', { name: 'Log the promise' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await figureRows(page))[0]?.['Promised for']?.trim()).toBe('Jul 20, 2026');
    expect((await figureRows(page))[0]?.Promised).toBe('80,000.00');
    expect(await items()).toBe('2026-07-20');
    const runs = await company.api.select(
      `cash_forecast_runs?select=is_stale&is_current=is.true&organization_id=eq.${company.id}`,
    );
    expect(runs).toEqual([{ is_stale: true }]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(activities).toEqual([]);
    expect(await items()).toBe('2026-06-29');
  });

  it('a call is logged, a dispute marked and settled again', async () => {
    const gil = await queue();
    const { page } = gil;
    await step(gil, 'I2', 'Log a contact');
    let dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await dialog.getByText('This is required').or(dialog.locator('.ant-form-item-explain-error')).first().waitFor();
    await dialog.getByLabel('Outcome').fill('No answer');
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await figureRows(page))[0]?.['Last contact']).not.toBe('Never');
    await step(gil, 'I2', 'Dispute');
    dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('Wrong price');
    await dialog.getByRole('button', { name: 'Mark as disputed' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => invoice('is_disputed,dispute_note'))
      .toEqual({ is_disputed: true, dispute_note: 'Wrong price' });
    await page.getByRole('button', { name: /^Disputed/ }).click();
    expect(gil.where()).toContain('show=disputed');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => invoice('is_disputed')).toEqual({ is_disputed: false });
    expect((await activities()).map(({ activity_type, outcome }) => [activity_type, outcome])).toEqual([
      ['call', 'No answer'],
      ['dispute', 'Wrong price'],
      ['dispute', 'Taken back'],
    ]);
  });

  it('what is given up is written off, no more than is open and not without a word', async () => {
    const gil = await queue();
    gil.expectTrouble(/answer 422 to POST .*\/rpc\/write_off/);
    const { page } = gil;
    await step(gil, 'I2', 'Write off');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount').fill('85500.01');
    await dialog.getByLabel('Why').fill('Settled');
    await dialog.getByRole('button', { name: 'Write off' }).click();
    await dialog.getByText('At most 85,500.00 is possible').waitFor();
    await dialog.getByLabel('Amount').fill('500');
    await dialog.getByRole('button', { name: 'Write off' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await figureRows(page))[0]?.Balance).toBe('85,000.00');
  });

  it('who reads and does not write is offered the statement only; a project manager sees his jobs and no DSO', async () => {
    const reader = await open();
    await reader.signIn(await company.colleague('external_accountant'));
    await reader.go(`/${company.slug}/aging?mode=queue`);
    await reader.page.getByRole('button', { name: 'Collect I2' }).click();
    expect(await reader.page.getByRole('menuitem').allInnerTexts()).toEqual(['Statement']);
    const manager = await open();
    await manager.signIn(await company.colleague('project_manager'));
    await manager.go(`/${company.slug}/aging`);
    await manager.page.getByRole('cell', { name: '90,500.00' }).first().waitFor();
    await manager.quiet();
    expect(Object.keys((await figureRows(manager.page))[0] ?? {})).not.toContain('DSO');
  });
});

describe('a statement of account', () => {
  it('of a client is reached from his age and from his record, and printed as a letter', async () => {
    const gil = await at('aging', 'Receivables');
    const { page } = gil;
    await page.getByRole('link', { name: 'Client A' }).first().click();
    await page.getByRole('link', { name: 'Statement' }).click();
    await page.getByRole('heading', { level: 1, name: 'Statement of account' }).waitFor();
    await gil.quiet();
    const sums = page.getByRole('table', { name: 'What is due' }).getByRole('cell');
    expect(await sums.allInnerTexts()).toEqual([
      '1,500.00',
      '85,500.00',
      '—',
      '500.00',
      '3,000.00',
      '90,500.00',
      '19,500.00',
    ]);
    const items = page.getByRole('table', { name: 'Open invoices' }).getByRole('row');
    expect((await items.allInnerTexts()).map((row) => row.split('\t').at(-1))).toEqual([
      'Open',
      '3,000.00',
      '500.00',
      '85,500.00',
      '1,500.00',
      '90,500.00',
    ]);
    await page.emulateMedia({ media: 'print' });
    const text = pdfText(await page.pdf({ format: 'Letter' })).join(' ');
    await page.emulateMedia({ media: 'screen' });
    for (const word of ['Golden Builders', 'Statement of account', 'Client A', 'I7', '90,500.00', '19,500.00'])
      expect(text).toContain(word);
    expect(text.replaceAll(' ', '')).toMatch(/^1\/1/);
    for (const word of ['Export', 'Print or PDF']) expect(text).not.toContain(word);

    await page.getByRole('link', { name: 'Client A' }).first().click();
    await page.getByRole('link', { name: 'Statement of account' }).waitFor();
  });

  it('of another day, and of a vendor', async () => {
    const gil = await at(`clients/${company.idOf('C1')}/statement?as_of=2026-05-04`, 'Statement of account');
    const due = async () => gil.page.locator('td.statement-due').textContent();
    expect(await due()).toBe('3,500.00');
    await gil.go(`/${company.slug}/vendors/${company.idOf('V1')}/statement`);
    await gil.page.getByRole('table', { name: 'Payments of the last 90 days' }).waitFor();
    expect(await due()).toBe('9,000.00');
    expect(await gil.page.getByRole('table', { name: 'Retainage held by us' }).textContent()).toContain('6,000.00');
  });

  it.each(['viewer', 'field_user'])('%s has none', async (role) => {
    const other = await open();
    await other.signIn(await company.colleague(role));
    await other.go(`/${company.slug}/clients/${company.idOf('C1')}/statement`);
    await other.page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    expect(await other.page.getByText('90,500.00').count()).toBe(0);
  });
});
