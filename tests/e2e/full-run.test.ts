import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { fixtureFiles } from './lib/fixtures.ts';
import { setImportSettings } from './lib/import.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows } from './lib/person.ts';

const open = browserWindows();
const generate = fixtureFiles();

const count = async (office: Office, table: string): Promise<number> =>
  (await office.api.select(`${table}?select=id&organization_id=eq.${office.id}&limit=10000`)).length;

it('all files at once, in whatever order: recognized, confirmed one after the other, and undone together', async () => {
  const { masterfile, expected } = await generate();
  const office = await newOffice('Full Run Builders');
  await setImportSettings(office, expected.settings);
  const person = await open();
  const { page } = person;
  await person.signIn(office);
  const names = Object.keys(expected.files).filter((name) => name !== 'Leads.xlsx');
  await page.goto(`/${office.slug}/import`);
  await page.getByTestId('import-file').setInputFiles(names.reverse().map((name) => join(dirname(masterfile), name)));

  await page.getByText('Not among the files: Leads.').waitFor();
  const plan = await page.locator('.run-plan > li > span').allTextContents();
  const steps = [
    'Company workbook (masterfile)',
    'Open jobs with quotes',
    'Budgets and draws of lenders',
    'Lead proposals',
    'Project schedule',
  ];
  expect(plan).toEqual(steps);
  await page.getByRole('button', { name: 'Check the first step' }).click();
  for (const step of steps) {
    await page.locator('.full-run .current', { hasText: step }).waitFor({ timeout: 60_000 });
    if (step === 'Lead proposals') {
      await page.getByRole('button', { name: 'Leave this step out' }).click();
      continue;
    }
    await page.getByRole('button', { name: /^(Create|Save) [\d,]+ records$/ }).click();
    await page.getByText(/records were created/).waitFor({ timeout: 60_000 });
    if (step !== 'Project schedule') await page.getByRole('button', { name: 'Check the next step' }).click();
  }
  for (const table of ['pay_app_lines', 'quotes', 'cost_codes', 'lead_proposals']) {
    const created = Object.values(expected.files).reduce((sum, { tables }) => sum + (tables[table]?.created ?? 0), 0);
    expect(await count(office, table), table).toBe(table === 'lead_proposals' ? 0 : created);
  }

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Undo the whole full run…' }).click();
  await page.getByText('4 imports are taken back, the last one first.').waitFor();
  await page.getByRole('dialog').getByRole('textbox').fill('undo');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText(/records were taken back/).waitFor({ timeout: 120_000 });
  for (const table of ['projects', 'pay_apps', 'quotes', 'cost_codes', 'project_milestones', 'vendors'])
    await eventually(() => count(office, table)).toBe(0);
});
