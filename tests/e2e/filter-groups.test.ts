import { expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount } from './lib/person.ts';
import { columnOf, countIs } from './lib/table.ts';

const open = browserWindows();
const LIST = '/bramblecote-builders/projects';

async function signedIn() {
  const person = await open();
  await person.signIn(demoAccount('owner'));
  return { ...person, said: () => decodeURIComponent(person.where().replace(/\+/g, ' ').slice(LIST.length)) };
}

it('joins conditions by "or" and "and", in the editor and in the address', async () => {
  const { page, go, said } = await signedIn();
  await go(LIST);
  await countIs(page, 16);
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('menuitem', { name: 'And, or, groups…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Conditions' });
  const column = async (nth: number, typed: string) => {
    await dialog.getByRole('combobox', { name: 'Column' }).nth(nth).click();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  };
  await column(0, 'Status');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await dialog.getByText(/marked conditions have no value/).waitFor();
  await dialog.getByRole('checkbox', { name: 'On hold' }).click();
  await dialog.getByRole('button', { name: 'Group' }).click();
  await column(1, 'Name');
  await dialog.getByRole('textbox').fill('Lot');
  await dialog.getByRole('button', { name: 'Condition', exact: true }).first().click();
  await column(2, 'Code');
  await dialog.getByRole('textbox').nth(1).fill('2');
  await dialog.getByRole('button', { name: 'Apply' }).click();

  await eventually(said).toBe('?where=or(status.in=on_hold;and(name.contains=Lot;code.contains=2))');
  await countIs(page, 2);
  expect((await columnOf(page, 'Code')).sort()).toEqual(['SPR2', 'TNB1']);
  await page.reload();
  await countIs(page, 2);
  await page
    .getByRole('button', { name: /^Status: On hold or \(Name: contains “Lot” and Code: contains “2”\)$/ })
    .click();
  await dialog.getByRole('group', { name: 'Name' }).getByRole('button', { name: 'Remove filter Name' }).click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await eventually(said).toBe('?where=or(status.in=on_hold;and(code.contains=2))');
  await page.getByRole('button', { name: 'Remove filter Conditions' }).click();
  await countIs(page, 16);
  expect(said()).toBe('');
});

it('filters by columns of related records, alone and in groups', async () => {
  const { page, go, said } = await signedIn();
  await go(LIST);
  await countIs(page, 16);
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('menuitem', { name: 'Of Client' }).hover();
  await page.getByRole('menuitem', { name: 'Contact name' }).waitFor();
  await page.getByRole('menuitem', { name: 'Name', exact: true }).last().click();
  await page.getByRole('form', { name: 'Client · Name' }).getByRole('textbox').fill('Trust');
  await page.getByRole('button', { name: 'Apply' }).click();
  await countIs(page, 1);
  expect(await columnOf(page, 'Client')).toEqual(['The Tanbark Trust']);
  expect(said()).toBe('?client.name.contains=Trust');

  await go(`${LIST}?where=and(or(client.name.contains=Trust;client.name.contains=Clinic);status.in=on_hold)`);
  await countIs(page, 1);
  await go(`${LIST}?where=or(client.name.contains=Trust;client.name.contains=Health)`);
  await countIs(page, 2);
  await go(`${LIST}?where=or(client.name.contains=Trust;status.in=active)`);
  await page.getByText(/what this list does not know: where/).waitFor();
  await countIs(page, 16);
});
