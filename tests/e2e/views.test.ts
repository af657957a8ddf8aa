import { expect, it } from 'vitest';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows, type Person } from './lib/person.ts';
import { countIs } from './lib/table.ts';

const open = browserWindows();

/** An office with two suppliers and one subcontractor, and somebody at its list of vendors. */
async function office(): Promise<{ office: Office; person: Person; list: string }> {
  const made = await newOffice('Viewpoint Builders');
  for (const [name, vendor_type] of [
    ['Ash Supply', 'supplier'],
    ['Birch Supply', 'supplier'],
    ['Cedar Crew', 'subcontractor'],
  ])
    await made.api.insert('vendors', { organization_id: made.id, name, vendor_type });
  const person = await open();
  await person.signIn(made);
  return { office: made, person, list: `/${made.slug}/vendors` };
}

const view = ({ page }: Person) => page.getByRole('button', { name: 'Choose a view' });
const menu = ({ page }: Person) => page.getByRole('navigation', { name: 'Views' });

async function save({ page }: Person, name: string, more: () => Promise<unknown> = async () => {}) {
  await page.getByRole('button', { name: 'Save as…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a new view' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await more();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('is saved, changed, reset, renamed, made the default and deleted', async () => {
  const { person, list } = await office();
  const { page, go, where } = person;
  await go(`${list}?vendor_type.in=supplier&sort=-name`);
  await countIs(page, 2);
  await save(person, 'Suppliers');
  await eventually(where).toMatch(/\?view=[\da-f-]{36}&vendor_type\.in=supplier&sort=-name$/);
  await eventually(() => view(person).textContent()).toBe('Suppliers');
  const address = where();

  // only the view in the address: the rest comes from it
  await go(address.replace(/&.*/, ''));
  await countIs(page, 2);
  expect(where()).toBe(address);

  await page.getByRole('columnheader', { name: 'Name' }).click();
  await page.getByText('changed', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Reset' }).click();
  await eventually(where).toBe(address);
  await page.getByText('changed', { exact: true }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Remove filter Vendor type' }).click();
  await countIs(page, 3);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('changed', { exact: true }).waitFor({ state: 'hidden' });

  await view(person).click();
  await menu(person).getByRole('button', { name: 'Change Suppliers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the view' });
  await dialog.getByLabel('Name', { exact: true }).fill('By name');
  await dialog.getByRole('checkbox').click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await eventually(() => view(person).textContent()).toBe('By name');

  // the list opens with it, unless "All" is asked for
  await go(list);
  await eventually(where).toMatch(/\?view=[\da-f-]{36}&sort=-name$/);
  await eventually(() => view(person).textContent()).toBe('By name');
  await view(person).click();
  await menu(person).getByRole('link', { name: 'All' }).click();
  await eventually(where).toBe(`${list}?view=all`);
  await page.goBack();
  await eventually(() => view(person).textContent()).toBe('By name');

  await view(person).click();
  await menu(person).getByRole('button', { name: 'Change By name' }).click();
  await dialog.getByRole('button', { name: 'Delete this view' }).click();
  await eventually(() => view(person).textContent()).toBe('All');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Back again').waitFor();
  await go(list);
  await eventually(() => view(person).textContent()).toBe('By name');
});

it('keeps how the rows stand: in the calendar of a day', async () => {
  const { person, list } = await office();
  const { page, go, where } = person;
  await go(`${list}?as=calendar&by=insurance_expiry`);
  await save(person, 'Insurance');
  const kept = /\?view=[\da-f-]{36}&as=calendar&by=insurance_expiry$/;
  await eventually(where).toMatch(kept);
  await go(list);
  await countIs(page, 3);
  await view(person).click();
  await menu(person).getByRole('link', { name: 'Insurance' }).click();
  await page.locator('.calendar').waitFor();
  await eventually(where).toMatch(kept);
  // the month one looks at is no change of it
  await page.getByRole('button', { name: 'Month after' }).click();
  await eventually(where).toContain('month=');
  expect(await page.getByText('changed', { exact: true }).count()).toBe(0);
});

it('is shared with a role, which may be told to open with it, and is unknown to the others', async () => {
  const { office: made, person, list } = await office();
  const colleague = await addColleague(made, 'Una Second', 'estimator');
  const outsider = await addColleague(made, 'Otto Third', 'viewer');
  const { page, go, where } = person;
  await go(`${list}?vendor_type.in=supplier`);
  await countIs(page, 2);
  await save(person, 'For estimators', async () => {
    await page.getByRole('radio', { name: 'Members with a role' }).click();
    await page.getByRole('combobox', { name: 'Role' }).click();
    await page.keyboard.type('estimator');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /for members with this role/ }).click();
  });
  const address = where();
  // it is his, but not the default of a role he has
  await go(list);
  await countIs(page, 3);
  expect(where()).toBe(list);

  const other = await open();
  await other.signIn(colleague);
  await other.go(list);
  await countIs(other.page, 2);
  await eventually(() => view(other).textContent()).toBe('For estimators');
  await view(other).click();
  await menu(other).getByText('Test Person').waitFor();
  expect(
    await menu(other)
      .getByRole('button', { name: /^Change/ })
      .count(),
  ).toBe(0);
  await other.page.keyboard.press('Escape');
  await other.page.getByRole('button', { name: 'Remove filter Vendor type' }).click();
  await countIs(other.page, 3);
  // not his to save over
  expect(await other.page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
  await save(other, 'My own');
  await eventually(() => view(other).textContent()).toBe('My own');

  const third = await open();
  await third.signIn(outsider);
  await third.go(address);
  await countIs(third.page, 2);
  await third.page.getByText(/does not exist any more, or is not shared/).waitFor();
});
