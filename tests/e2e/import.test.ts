import { describe, expect, it } from 'vitest';
import { drop } from './lib/drop.ts';
import { eventually } from './lib/eventually.ts';
import { fixtureFiles } from './lib/fixtures.ts';
import { check, commit, setImportSettings, sheetCounts, undo } from './lib/import.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows } from './lib/person.ts';

const open = browserWindows();
const generate = fixtureFiles();

/** Tab → list it goes to, as the wizard names it, and the table of the fixture's expectation. */
const READ = [
  ['PROJECT BUDGETS', 'Projects', 'projects'],
  ['EMPLOYEE COSTS', 'Employees', 'employees'],
  ['DEBT SCHEDULE', 'Debts', 'debts'],
  ['JOB COSTING', 'Cost codes', 'cost_codes'],
  ['TXN LOG', 'Costs', 'cost_events'],
  ['LOWES PRO', 'Costs', 'cost_events'],
] as const;

const count = async (office: Office, table: string): Promise<number> =>
  (await office.api.select(`${table}?select=id&organization_id=eq.${office.id}&limit=10000`)).length;

async function sum(office: Office, table: string, column: string): Promise<string> {
  const rows: Record<string, number>[] = [];
  for (let from = 0, more = true; more; from += 1000) {
    const page = await office.api.select<Record<string, number>>(
      `${table}?select=${column}&organization_id=eq.${office.id}&order=id&limit=1000&offset=${from}`,
    );
    rows.push(...page);
    more = page.length === 1000;
  }
  return (rows.reduce((total, row) => total + Math.round((row[column] ?? 0) * 100), 0) / 100).toFixed(2);
}

describe('the company workbook', () => {
  it('is previewed, saved, recognized the second time, and undone', async () => {
    const { masterfile, expected } = await generate();
    const file = expected.files['SECG_Masterfile.xlsx'];
    if (!file) throw new Error('The fixture has no masterfile');
    const office = await newOffice('Workbook Builders');
    await setImportSettings(office, expected.settings);
    const person = await open();
    const { page } = person;
    await person.signIn(office);

    await check(page, office.slug, masterfile);
    await page.getByText('Nothing is saved yet.').waitFor();
    const preview = await sheetCounts(page);
    for (const [sheet, label, table] of READ) {
      const Created = file.sheets[sheet]?.tables[table]?.created;
      expect(preview[sheet]?.[label], sheet).toMatchObject({ Created, Changed: 0, Unchanged: 0, Refused: 0 });
    }
    expect(preview['VENDOR SCORECARD']?.Vendors).toMatchObject({ Rows: 44, Created: 44 });
    expect(await count(office, 'projects'), 'the preview writes nothing').toBe(0);

    const total = Object.values(preview).flatMap((tables) => Object.values(tables).map((one) => one.Created ?? 0));
    const created = total.reduce((sum, one) => sum + one, 0).toLocaleString('en-US');
    await commit(page, `Create ${created} records`);
    await page.getByText(`${created} records were created.`).waitFor();
    expect(await sheetCounts(page)).toEqual(preview);
    expect(await sum(office, 'project_terms', 'budget_total')).toBe(file.tables.projects?.sums.budget_total);
    expect(await sum(office, 'cost_codes', 'original_budget')).toBe(file.tables.cost_codes?.sums.original_budget);
    expect(await sum(office, 'cost_events', 'amount')).toBe(file.tables.cost_events?.sums.amount);
    const run = page.url();

    await check(page, office.slug, masterfile);
    await page.getByText('Nothing would change.').waitFor();
    expect(await page.getByRole('button', { name: /^(Create|Change|Save) / }).count()).toBe(0);
    const again = Object.values(await sheetCounts(page)).flatMap((tables) => Object.values(tables));
    expect(again.every(({ Created, Changed }) => Created === 0 && Changed === 0)).toBe(true);

    await page.goto(run);
    await undo(page);
    await page.getByText(`${created} records were taken back.`).waitFor();
    for (const table of [
      'projects',
      'project_terms',
      'vendors',
      'employees',
      'debts',
      'change_orders',
      'cost_codes',
      'cost_events',
    ]) {
      expect(await count(office, table), table).toBe(0);
    }
  });

  it('can be dropped on the page and the check cancelled', async () => {
    const { masterfile } = await generate('--scale', '3');
    const office = await newOffice('Drop Builders');
    const person = await open();
    const { page, where } = person;
    await person.signIn(office);
    await page.goto(`/${office.slug}/import`);
    await page.getByText('Drop one file or many anywhere on this page').waitFor();
    await drop(page, masterfile);
    await page.getByText('Recognized by what is in it.').waitFor();
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByText('Checking SECG_Masterfile.xlsx').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The check was cancelled. Nothing was saved.').waitFor();
    expect(where()).toBe(`/${office.slug}/import`);
    await eventually(() => count(office, 'projects')).toBe(0);
  });
});
