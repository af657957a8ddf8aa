// The log of the company: found, filtered, taken back, saved; and that reading pay is written down.

import { buffer } from 'node:stream/consumers';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { barriers } from './lib/axe.ts';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount, PHONE } from './lib/person.ts';

const open = browserWindows();

describe('the audit log', () => {
  it('says who did what, leads to one record, brings a deleted one back and is saved as a workbook', async () => {
    const office = await newOffice('Audit Builders', 'Ada Owner');
    const [vendor] = await office.api.insert('vendors', { organization_id: office.id, name: 'Quarry Stone' });
    const id = String(vendor?.id);
    await office.api.edit('vendors', `id=eq.${id}`, { trade: 'Masonry' });
    await office.api.insert('clients', { organization_id: office.id, name: 'Somebody Else' });
    await office.api.remove('vendors', `id=eq.${id}`);
    const person = await open();
    const { page } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/audit`);
    const line = (text: RegExp) => page.locator('.audit-day li', { hasText: text });
    await line(/Ada Owner\s*deleted\s*Vendor\s*Quarry Stone/).waitFor();
    await line(/changed\s*Vendor.*Trade.*Masonry/s).waitFor();
    expect(await barriers(page)).toEqual([]);

    // only this record, which is a word of the address
    await line(/deleted\s*Vendor/)
      .getByRole('button', { name: 'Only this record' })
      .click();
    await eventually(person.where).toContain(`record=${id}`);
    await eventually(() => page.locator('.audit-day li').count()).toBe(3);
    await page.getByRole('combobox', { name: 'What happened' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'Deleted' }).click();
    await eventually(() => page.locator('.audit-day li').count()).toBe(1);

    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('Back again').waitFor();
    await page.goBack();
    await eventually(() => page.locator('.audit-day li').count()).toBe(4);
    await line(/Quarry Stone/)
      .first()
      .getByRole('link', { name: 'Quarry Stone' })
      .click();
    await eventually(person.where).toBe(`/${office.slug}/vendors/${id}?tab=history`);
    await page.goBack();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    const book = read(await buffer(await file.createReadStream()));
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] as string] as never);
    expect(rows.find((row) => row.What === 'changed')).toMatchObject({
      Who: 'Ada Owner',
      'Kind of record': 'Vendor',
      Record: 'Quarry Stone',
      Field: 'Trade',
      After: 'Masonry',
    });
    const [noted] = await office.api.select<{ row_count: number }>(
      `data_access_events?select=row_count&action=eq.export&organization_id=eq.${office.id}`,
    );
    expect(noted).toEqual({ row_count: 4 });
  });

  it('has what an import wrote when one asks for the import', async () => {
    const person = await open();
    const { page } = person;
    await person.signIn(demoAccount('owner'));
    await person.go('/bramblecote-builders/audit');
    await page.locator('.audit-day li').first().waitFor();
    await page.getByRole('combobox', { name: 'Import' }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
    await page.getByText('Every change of this import').waitFor();
    await eventually(() => page.locator('.audit-day li').count()).toBe(50);
    await page.getByRole('button', { name: 'Show older changes' }).click();
    await eventually(() => page.locator('.audit-day li').count()).toBe(100);
  });

  it('is there for who may read it, and leaves out what he may not', async () => {
    const office = await newOffice('Audit Rights', 'Ada Owner');
    const admin = await addColleague(office, 'Ann Lee', 'admin');
    const viewer = await addColleague(office, 'Vic Lee', 'viewer');
    await office.api.insert('employees', { organization_id: office.id, first_name: 'Paul', last_name: 'Payne' });
    await office.api.insert('debts', { organization_id: office.id, name: 'Truck loan', lender: 'A Bank' });
    const [his, hers] = [await open(PHONE), await open()];
    await his.signIn(admin);
    await his.go(`/${office.slug}/audit`);
    await his.page.locator('.audit-day li', { hasText: 'Payne' }).waitFor();
    expect(await his.page.getByText('Truck loan').count()).toBe(0);
    await hers.signIn(viewer);
    await hers.go(`/${office.slug}/audit`);
    await hers.page.getByRole('heading', { name: 'No access' }).or(hers.page.locator('.empty-not-found')).waitFor();
  });
});

describe('pay', () => {
  it('is shown, and that it was read is written down', async () => {
    const office = await newOffice('Audit Pay', 'Ada Owner');
    const [employee] = await office.api.insert('employees', {
      organization_id: office.id,
      first_name: 'Paul',
      last_name: 'Payne',
    });
    await office.api.insert('employee_compensation', {
      organization_id: office.id,
      employee_id: employee?.id,
      effective_from: '2026-01-01',
      hourly_rate: '31.50',
    });
    const person = await open();
    await person.signIn(office);
    await person.go(`/${office.slug}/data_access_events`);
    await person.page.locator('.empty-first').waitFor();
    await person.go(`/${office.slug}/employee_compensation`);
    await person.page.locator('tr.data-row', { hasText: '31.50' }).waitFor();
    await person.go(`/${office.slug}/data_access_events`);
    await eventually(() => person.page.locator('tr.data-row').first().textContent()).toMatch(
      /Ada Owner.*View.*Pay rate/,
    );
  });
});
