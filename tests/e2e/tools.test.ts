import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { utils, write } from '@e965/xlsx';
import postgres from 'postgres';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { choose, errorAt, field, pickDay } from './lib/form.ts';
import { check, sheetCounts } from './lib/import.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows } from './lib/person.ts';
import { columnOf, countIs, rowsOf } from './lib/table.ts';

const open = browserWindows();
let office: Office;

/** The promise of the product: this file is the whole feature. It is applied to the stack as it runs. */
beforeAll(async () => {
  const migration = readFileSync(join(import.meta.dirname, 'migrations', '20990101000000_tools.sql'), 'utf8');
  const sql = postgres(inject('e2e').dbUrl, { max: 1, onnotice: () => {} });
  await sql.begin((tx) => tx.unsafe(migration));
  await sql.unsafe(`notify pgrst, 'reload schema'`);
  await sql.end();
  office = await newOffice('Tool Shed');
  await office.api.insert('projects', { organization_id: office.id, code: 'SHED1', name: 'The Shed' });
  // The API hears of the new table within a moment.
  await vi.waitFor(() => office.api.select('tools?select=id'), { timeout: 10_000 });
});

async function at(path: string) {
  const person = await open();
  await person.signIn(office);
  await person.go(`/${office.slug}${path}`);
  return person;
}

describe('a table that is nothing but a migration', () => {
  it('is in the menu, and empty', async () => {
    const { page } = await at('');
    await page.getByRole('link', { name: 'Tools', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Tools' }).waitFor();
    await page.getByText('No tools yet').waitFor();
    await page.getByText('Saws, ladders, lasers.').waitFor();
  });

  it('has a form with the right field for ten kinds of column', async () => {
    const { page } = await at('/tools/new');
    await field(page, 'Name').fill('Table saw');
    await field(page, 'Quantity').fill('2.5');
    await field(page, 'Purchase price').fill('1,249.90');
    await field(page, 'Wear %').fill('140');
    await field(page, 'Rented').or(field(page, 'Is rented')).click();
    await pickDay(page, 'Purchased on', '2026-02-27');
    await choose(page, 'Condition', 'Worn');
    await field(page, 'Service email').fill('nobody');
    await field(page, 'Service phone').fill('(555) 555-0142');
    await choose(page, 'Project', /The Shed/, 'shed');
    await field(page, 'Notes').fill('Blade changed.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(() => errorAt(page, 'Service email')).toBe('This is no e-mail address');
    expect(await errorAt(page, 'Wear %')).toMatch(/100/);

    await field(page, 'Quantity').fill('2');
    await field(page, 'Wear %').fill('35');
    await field(page, 'Service email').fill('service@saw.example');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Table saw' }).waitFor();
    const [stored] = await office.api.select('tools?name=eq.Table%20saw&select=*');
    expect(stored).toMatchObject({
      quantity: 2,
      purchase_price: 1249.9,
      wear_pct: 35,
      is_rented: true,
      purchased_on: '2026-02-27',
      condition: 'worn',
      service_email: 'service@saw.example',
      notes: 'Blade changed.',
    });
  });

  it('shows the record and edits it', async () => {
    const { page } = await at('/tools?q=saw');
    await page.getByText('Table saw').first().click();
    await page.getByRole('heading', { level: 1, name: 'Table saw' }).waitFor();
    await page
      .getByText(/1,249\.90/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: /SHED1/ }).waitFor();
    await page.keyboard.press('e');
    await field(page, 'Purchase price').fill('999');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Tool saved').waitFor();
    await page.getByText('999.00').first().waitFor();
    await page.getByRole('tab', { name: /History/ }).click();
    await page
      .getByText(/1,249\.90/)
      .first()
      .waitFor();
  });

  it('imports a list of them', async () => {
    const { page } = await at('/tools');
    const rows = [
      ['Name', 'Quantity', 'Purchase price', 'Condition', 'Purchased on', 'Service email'],
      ['Laser level', 3, 410.5, 'New', '2026-03-02', 'laser@level.example'],
      ['Ladder', 1, 'cheap', 'Good', '2026-03-03', null],
      ['Nail gun', 4, 289, 'good', '2026-03-04', null],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Tools');
    const file = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Import a file' }).click();
    await page.getByText('Drop one file or many anywhere on this page').waitFor();
    await check(page, office.slug, { name: 'tools.xlsx', buffer: file }, 'table:tools');
    expect((await sheetCounts(page)).Tools?.Tools).toMatchObject({ Rows: 3, Created: 2, Refused: 1 });
    await page.getByRole('button', { name: 'Create 2 records' }).click();
    await page.getByText('2 records were created').waitFor();
    await page.goto(`/${office.slug}/tools`);
    await eventually(() => columnOf(page, 'Name')).toEqual(['Laser level', 'Nail gun', 'Table saw']);
  });

  it('filters, and exports what it shows', async () => {
    const { page } = await at('/tools?condition.in=good');
    await countIs(page, 1);
    expect((await rowsOf(page)).flat()).toContain('Nail gun');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'All columns, CSV' }).click(),
    ]);
    const [head, ...lines] = (await buffer(await download.createReadStream())).toString('utf8').trim().split('\r\n');
    expect(head).toMatch(/Name,Quantity,Purchase price/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/Nail gun,4,289\.00/);
  });
});
