import { buffer } from 'node:stream/consumers';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount } from './lib/person.ts';
import { countIs } from './lib/table.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

async function downloaded(page: Page, entry: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}

async function exported(page: Page, entry: string): Promise<{ name: string; lines: string[] }> {
  const { name, bytes } = await downloaded(page, entry);
  const content = bytes.toString('utf8');
  expect(content.charCodeAt(0), 'a mark for Excel').toBe(0xfeff);
  return { name, lines: content.slice(1).trimEnd().split('\r\n') };
}

describe('the export', () => {
  it('holds what the list shows: its filter, its order, every page', async () => {
    const person = await open();
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/cost_codes?q=Framing&sort=-original_budget`);
    await page.getByText(/matching “Framing”/).waitFor();
    const { name, lines } = await exported(page, 'These columns, CSV');
    expect(name).toMatch(/^cost-codes_framing_\d{4}-\d\d-\d\d\.csv$/);
    const [head = '', ...rows] = lines;
    expect(head.split(',').slice(0, 3)).toEqual(['Project', 'Code', 'Description']);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.every((row) => /framing/i.test(row))).toBe(true);
    expect(rows[0]).toMatch(/HWC1/);
    expect(rows[0]).toMatch(/,\d+\.\d\d,/);

    await person.go(`${HOME}/cost_events`);
    await page.getByText('1–25 of 1,347').waitFor();
    const all = await exported(page, 'All columns, CSV');
    expect(all.lines).toHaveLength(1348);
  });

  it('is a workbook of the columns one chose, in their order', async () => {
    const person = await open();
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects?columns=name,status,code&sort=-code`);
    await countIs(page, 16);
    const { name, bytes } = await downloaded(page, 'These columns, Excel');
    expect(name).toMatch(/^projects_\d{4}-\d\d-\d\d\.xlsx$/);
    const rows = utils.sheet_to_json<string[]>(read(bytes).Sheets.Projects ?? {}, { header: 1 });
    expect(rows[0]).toEqual(['Name', 'Status', 'Code']);
    expect(rows).toHaveLength(17);
    const codes = rows.slice(1).map(([, , code]) => code ?? '');
    expect(codes).toEqual([...codes].sort().reverse());
  });

  it('does not let a cell become a formula', async () => {
    const person = await open();
    const { page } = person;
    const office = await newOffice('Formula Builders');
    await office.api.insert('clients', { organization_id: office.id, name: '=HYPERLINK("http://bad.example")' });
    await person.signIn(office);
    await person.go(`/${office.slug}/clients`);
    await countIs(page, 1);
    const { lines } = await exported(page, 'These columns, CSV');
    expect(lines[1]).toMatch(/^"'=HYPERLINK/);
  });
});

describe('switching the organization', () => {
  it('shows nothing of the other one', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(demoAccount('owner'));
    await person.go(`${HOME}/projects`);
    await page.getByText('Kettle Lane Residence').waitFor();
    await page.getByRole('button', { name: 'Organization: Bramblecote Builders' }).click();
    await page.getByRole('menuitem', { name: 'Bramblecote Land & Rentals' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bramblecote Land & Rentals' }).waitFor();
    await page.getByRole('link', { name: 'Projects', exact: true }).first().click();
    await countIs(page, 2);
    expect(where()).toBe('/bramblecote-land-rentals/projects');
    const seen = await page.content();
    expect(seen).toContain('Highmeadow Apartments Roof');
    expect(seen).not.toContain('Kettle Lane');

    await page.getByRole('link', { name: 'Costs', exact: true }).click();
    await page.getByText('No costs yet').waitFor();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.getByText('Kettle Lane Residence').waitFor();
  });

  it('keeps strangers out, whatever they type into the address', async () => {
    const person = await open();
    const { page } = person;
    await person.signIn(demoAccount('estimator'));
    await person.go('/bramblecote-land-rentals/projects');
    await page.getByText('No organization here for you').waitFor();
    expect(await page.content()).not.toContain('Highmeadow Apartments');
  });
});
