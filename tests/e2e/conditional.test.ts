import { expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { choose, errorAt, field } from './lib/form.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows } from './lib/person.ts';

const open = browserWindows();

it('asks only for what applies, as the checks of the tables have it', async () => {
  const office = await newOffice('Conditional Builders');
  const { page, signIn, go } = await open();
  await signIn(office);
  await go(`/${office.slug}/vendors/new`);
  await field(page, 'Name').fill('Late Roofing');
  const reason = field(page, 'Do not rehire reason');
  expect(await reason.count()).toBe(0);
  await field(page, 'Do not rehire').click();
  await reason.waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await eventually(() => errorAt(page, 'Do not rehire reason')).toBe('Required with “Do not rehire”');
  await reason.fill('Never on time');
  // what has been written stays in sight
  await field(page, 'Do not rehire').click();
  expect(await reason.inputValue()).toBe('Never on time');

  page.once('dialog', (dialog) => void dialog.accept());
  await go(`/${office.slug}/payments/new`);
  await choose(page, 'Direction', 'Outgoing');
  await field(page, 'Amount').fill('5');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await eventually(() => errorAt(page, 'Vendor')).toBe('Required while “Direction” is Outgoing');
});
