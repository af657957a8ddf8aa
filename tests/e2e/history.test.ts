import { beforeAll, expect, it } from 'vitest';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { newOffice, type Office } from './lib/office.ts';
import { type Account, browserWindows } from './lib/person.ts';

const open = browserWindows();
let office: Office;
let viewer: Account;

beforeAll(async () => {
  office = await newOffice('Remembering Builders', 'Hilda History');
  viewer = await addColleague(office, 'Vera View', 'viewer');
});

async function at(account: Account, path: string) {
  const person = await open();
  await person.signIn(account);
  await person.go(`/${office.slug}${path}`);
  return person;
}

async function made(table: string, values: object): Promise<string> {
  const [row] = await office.api.insert<{ id: string }>(table, { organization_id: office.id, ...values });
  return row?.id ?? '';
}

it('puts one field back to what it was, and only that, as a change of its own', async () => {
  const id = await made('clients', { name: 'Ada Larkin', city: 'Oldmarsh', notes: 'first' });
  await office.api.edit('clients', `id=eq.${id}`, { city: 'Tarn Hollow', notes: 'second' });
  await office.api.edit('clients', `id=eq.${id}`, { name: 'Ada L. Larkin' });
  const { page } = await at(office, `/clients/${id}?tab=history`);
  const entries = page.locator('.entries > li');
  await eventually(() => entries.count()).toBe(3);
  await page.getByRole('button', { name: 'Put “Oldmarsh” back into City' }).click();
  await page.getByText('The values of before are back').waitFor();
  await eventually(() => entries.count()).toBe(4);
  // what is as it was offers nothing
  await page.getByRole('button', { name: 'Put “Oldmarsh” back into City' }).waitFor({ state: 'detached' });
  const [stored] = await office.api.select(`clients?select=name,city,notes&id=eq.${id}`);
  expect(stored).toEqual({ name: 'Ada L. Larkin', city: 'Oldmarsh', notes: 'second' });
});

it('says of a deleted record who deleted it, and brings it back at its address', async () => {
  const id = await made('clients', { name: 'Ben Marsh' });
  await office.api.remove('clients', `id=eq.${id}`);
  const { page, where } = await at(office, `/clients/${id}`);
  await page.getByRole('heading', { name: 'This client was deleted' }).waitFor();
  await page.getByText(/^Hilda History deleted it on/).waitFor();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ben Marsh' }).waitFor();
  expect(where()).toBe(`/${office.slug}/clients/${id}`);
});

it('offers no way back to who may only read', async () => {
  const id = await made('clients', { name: 'Cleo North' });
  await office.api.edit('clients', `id=eq.${id}`, { city: 'Oldmarsh' });
  const { page } = await at(viewer, `/clients/${id}?tab=history`);
  await eventually(() => page.locator('.entries > li').count()).toBe(2);
  expect(await page.locator('.entries button').count()).toBe(0);
});
