// The owner and his company: its settings, everything in it to be taken away, and its end.
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { LOGO } from '../../scripts/demo/history/logo.ts';
import { barriers } from './lib/axe.ts';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount } from './lib/person.ts';

const open = browserWindows();
const { dbUrl, demo } = inject('e2e');
let sql: postgres.Sql;
beforeAll(() => {
  sql = postgres(dbUrl, { max: 1 });
});
afterAll(() => sql.end());

/** What is chosen already lies over the field. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
}

it('is called and counts as its owner says, and who only reads sees that', { timeout: 120_000 }, async () => {
  const office = await newOffice('Company Builders', 'Orla Owner');
  const colleague = await addColleague(office, 'Vera Viewer', 'viewer');
  const [orla, vera] = [await open(), await open()];
  await orla.signIn(office);
  const { page } = orla;
  await orla.go(`/${office.slug}/settings/company`);
  await page.getByLabel('Name', { exact: true }).fill('Company & Sons');
  await choose(page, 'Currency', 'CAD');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved for everybody').waitFor();
  await page.getByRole('button', { name: 'Organization: Company & Sons' }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.locator('input[type=file]').setInputFiles({
    name: 'sign.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  });
  await page.getByText('Only PNG, JPEG and WebP pictures are taken.').waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'sign.png',
    mimeType: 'image/png',
    buffer: Buffer.from(LOGO, 'base64'),
  });
  await page.getByText('Logo saved').waitFor();
  await eventually(() => page.locator('.organization-switcher img').first().getAttribute('src')).toBe(
    `data:image/png;base64,${LOGO}`,
  );
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Logo removed').waitFor();
  await eventually(() => page.locator('.company-logo').count()).toBe(0);

  await page.getByRole('tab', { name: 'Defaults and alerts' }).click();
  const floor = page.getByLabel('Cash floor');
  await floor.fill('-1');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await eventually(() => floor.getAttribute('aria-invalid')).toBe('true');
  await floor.fill('75000');
  await choose(page, 'Fiscal year starts in', 'July');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved for everybody').first().waitFor();
  expect(
    await sql`select o.name, o.currency, s.cash_floor_amount::text, s.fiscal_year_start_month from public.organizations o
      join public.organization_settings s on s.organization_id = o.id where o.id = ${office.id}`,
  ).toEqual([{ name: 'Company & Sons', currency: 'CAD', cash_floor_amount: '75000.00', fiscal_year_start_month: 7 }]);

  await vera.signIn(colleague);
  await vera.go(`/${office.slug}/settings/company/defaults`);
  await vera.page.getByText('July').waitFor();
  expect(await vera.page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
  expect(await vera.page.getByRole('tab').allInnerTexts()).toEqual(['Company', 'Defaults and alerts']);
  await vera.go(`/${office.slug}/settings/company/data`);
  await vera.page.getByText('Only an owner takes the data of the company away').waitFor();
});

it('is taken away whole: as many rows of every table as there are', { timeout: 180_000 }, async () => {
  const { page, go, signIn } = await open();
  await signIn(demoAccount('owner'));
  const [organization] = await sql`select slug from public.organizations where id = ${demo.organizationId}`;
  await go(`/${organization?.slug}/settings/company/data`);
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Export the company' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^bramblecote-builders_\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(await buffer(await file.createReadStream()));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
  expect(manifest).toMatchObject({ organization: { id: demo.organizationId }, changed_meanwhile: {} });
  expect(manifest.schema).toMatch(/^\d{14}$/);
  expect(manifest.files.length).toBeGreaterThan(80);
  expect(Object.keys(files).sort()).toEqual(
    [...manifest.files.map(({ name }: Written) => name), 'manifest.json'].sort(),
  );
  interface Written {
    name: string;
    table: string;
    rows: number;
    sha256: string;
  }
  for (const { name, table, rows, sha256 } of manifest.files as Written[]) {
    expect(
      createHash('sha256')
        .update(files[name] as Uint8Array)
        .digest('hex'),
      name,
    ).toBe(sha256);
    const [stored] =
      table === 'organizations'
        ? [{ n: 1 }]
        : table === 'profiles'
          ? await sql`select count(*)::int as n from public.memberships where organization_id = ${demo.organizationId}`
          : await sql`select count(*)::int as n from public.${sql(table)} where organization_id = ${demo.organizationId}`;
    expect(rows, table).toBe(stored?.n);
  }
  const clients = manifest.files.find(({ table }: Written) => table === 'clients');
  const lines = strFromU8(files['clients.csv'] as Uint8Array);
  expect(clients.rows).toBeGreaterThan(3);
  for (const { name } of await sql`select name from public.clients where organization_id = ${demo.organizationId}`)
    expect(lines).toContain(`"${name.replaceAll('"', '""')}"`);
  await page.getByText(/rows of \d+ tables saved/).waitFor();
  const total = manifest.files.reduce((sum: number, { rows }: Written) => sum + rows, 0);
  expect(
    await sql`select action, row_count from public.data_access_events
      where organization_id = ${demo.organizationId} and resource = 'organization'`,
  ).toEqual([{ action: 'export', row_count: total }]);
});

it('ends when its owner says so, and not when he thinks better of it', { timeout: 120_000 }, async () => {
  const office = await newOffice('Short Lived', 'Orla Owner');
  const colleague = await addColleague(office, 'Adam Admin', 'admin');
  const [orla, adam] = [await open(), await open()];
  await orla.signIn(office);
  const { page } = orla;
  await orla.go(`/${office.slug}/settings/company/data`);
  await page.getByRole('button', { name: 'Delete the company…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Short Lived?' });
  const confirm = dialog.getByRole('button', { name: 'Delete in 14 days' });
  await dialog.getByRole('textbox').fill('Short');
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('Short Lived');
  await confirm.click();
  const notice = page.getByText(/^Short Lived will be deleted with everything in it on /);
  await notice.waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(
    await sql`select round(extract(epoch from now() - deletion_requested_at) / 60) as minutes from public.organizations where id = ${office.id}`,
  ).toEqual([{ minutes: '0' }]);

  // everybody sees it and works on; nobody else can do anything about it
  await adam.signIn(colleague);
  await adam.go(`/${office.slug}/settings/company`);
  await adam.page.getByText(/^Short Lived will be deleted/).waitFor();
  expect(await adam.page.getByRole('link', { name: 'Keep it' }).count()).toBe(0);
  await colleague.api.insert('documents', { organization_id: office.id, title: 'Plans' });
  expect(
    await sql`select title from public.notifications where organization_id = ${office.id} and category = 'organizations'`,
  ).toEqual([{ title: expect.stringMatching(/^Short Lived will be deleted on /) }]);

  await orla.go(`/${office.slug}`);
  await page.getByRole('link', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Keep the company' }).click();
  await page.getByRole('button', { name: 'Delete the company…' }).waitFor();
  expect(await notice.count()).toBe(0);
  expect(await sql`select deletion_requested_at from public.organizations where id = ${office.id}`).toEqual([
    { deletion_requested_at: null },
  ]);
});
