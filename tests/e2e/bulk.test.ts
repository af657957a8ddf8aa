import { expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows, type Person } from './lib/person.ts';

const open = browserWindows();

async function seated(office: Office, address: string): Promise<Person> {
  const person = await open();
  await person.signIn(office);
  await person.go(`/${office.slug}/${address}`);
  await person.page.locator('tr.data-row').first().waitFor();
  return person;
}

const markAll = ({ page }: Person) => page.locator('thead .data-mark input').first().click();

async function chooseField({ page }: Person, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a field' }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

it('edits all rows that match in one request, and takes it back', async () => {
  const office = await newOffice('Bulk Builders');
  await office.api.insert(
    'vendors',
    Array.from({ length: 40 }, (_, n) => ({
      organization_id: office.id,
      name: `Vendor ${String(n + 1).padStart(3, '0')}`,
      trade: n < 30 ? 'Paint' : 'Roof',
    })),
  );
  const trades = async () => {
    const rows = await office.api.select<{ trade: string; payment_terms_days: number | null }>(
      `vendors?select=trade,payment_terms_days&organization_id=eq.${office.id}&order=name`,
    );
    return [...new Set(rows.map(({ trade, payment_terms_days: days }) => `${trade} ${days}`))];
  };
  const person = await seated(office, 'vendors?trade.contains=Paint');
  const { page } = person;
  const sent: string[] = [];
  page.on(
    'request',
    (request) => /update_many|PATCH/.test(`${request.url()} ${request.method()}`) && sent.push(request.url()),
  );
  await markAll(person);
  await page.getByRole('button', { name: 'Mark all 30 that match' }).click();
  await page.getByText('All 30 that match').waitFor();
  await page.getByRole('button', { name: 'Edit…' }).click();
  await page.getByRole('dialog', { name: 'Edit 30 vendors' }).waitFor();
  await chooseField(person, 'Payment');
  await page.getByRole('textbox', { name: 'Payment terms' }).fill('-3');
  await chooseField(person, 'Trade');
  await page.getByRole('textbox', { name: 'Trade' }).fill('Stone');
  await page.getByRole('button', { name: 'Change 30 vendors' }).click();
  await page.getByRole('alert').getByText('From 0 to 32767').waitFor();
  expect(sent).toEqual([]);
  await page.getByRole('textbox', { name: 'Payment terms' }).fill('30');
  await page.getByRole('button', { name: 'Change 30 vendors' }).click();
  await page.getByText('Changed: 30 vendors').waitFor();
  expect(sent).toHaveLength(1);
  expect(await trades()).toEqual(['Stone 30', 'Roof null']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(trades).toEqual(['Paint null', 'Roof null']);
});

it('changes none where the database refuses one, and says which', async () => {
  const office = await newOffice('Bulk Builders');
  const [, second] = await office.api.insert<{ id: string }>(
    'vendors',
    ['One', 'Two'].map((name) => ({ organization_id: office.id, name })),
  );
  await office.api.edit('vendors', `id=eq.${second?.id}`, { do_not_rehire: true, do_not_rehire_reason: 'late' });
  const person = await seated(office, 'vendors');
  const { page } = person;
  person.expectTrouble(/422/);
  await markAll(person);
  await page.getByRole('button', { name: 'Edit…' }).click();
  await chooseField(person, 'Do not rehire reason');
  await page.getByRole('button', { name: 'Change 2 vendors' }).click();
  await page.getByText('Nothing was changed').waitFor();
  await page.getByRole('alert').getByText('Two · Do not rehire reason: Required').waitFor();
  expect(await office.api.select(`vendors?select=do_not_rehire_reason&id=eq.${second?.id}`)).toEqual([
    { do_not_rehire_reason: 'late' },
  ]);
});

it('runs an action on many records, and says for which it was not possible and why', async () => {
  const office = await newOffice('Bulk Builders');
  const leads = await office.api.insert<{ id: string }>(
    'leads',
    ['Ash', 'Birch', 'Cedar'].map((name) => ({ organization_id: office.id, opportunity_title: name })),
  );
  await office.api.rpc('transition', {
    p_table: 'leads',
    p_id: leads[1]?.id,
    p_action: 'lose',
    p_version: 1,
    p_note: 'too dear',
  });
  const person = await seated(office, 'leads');
  const { page } = person;
  await markAll(person);
  await page.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'Contact' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('3 leads').waitFor();
  await dialog.getByRole('button', { name: 'Contact' }).click();
  const told = page.getByRole('dialog', { name: '2 of 3 done' });
  await eventually(() => told.locator('li').allTextContents()).toEqual([
    'Birchcontact is not possible: the record is lost',
  ]);
  await told.getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('1 marked').waitFor();
  const states = await office.api.select<{ status: string }>(
    `leads?select=status&organization_id=eq.${office.id}&order=opportunity_title`,
  );
  expect(states.map(({ status }) => status)).toEqual(['contacted', 'lost', 'contacted']);
});
