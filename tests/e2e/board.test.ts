import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, PHONE } from './lib/person.ts';

const open = browserWindows();

async function jobs() {
  const office = await newOffice('Board Builders');
  await office.api.insert('projects', { organization_id: office.id, code: 'OAK1', name: 'Oak Street' });
  await office.api.insert('projects', { organization_id: office.id, code: 'ELM1', name: 'Elm Street' });
  return office;
}

/** The action asks for a note, on the board as on the record. */
async function putOnHold(page: Page) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Note').fill('No permit');
  await dialog.getByRole('button', { name: 'Put on hold' }).click();
}

it('a board moves a record by an action of its workflow, and stands in the address', async () => {
  const office = await jobs();
  const person = await open();
  const { page, where } = person;
  await person.signIn(office);
  await person.go(`/${office.slug}/projects`);
  await page.getByTitle('As a board').click();
  await eventually(where).toBe(`/${office.slug}/projects?as=board`);
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const oak = column('Pre-construction').locator('.board-card', { hasText: 'Oak Street' });
  await oak.dragTo(column('On hold'));
  await putOnHold(page);
  await column('On hold').getByText('Oak Street').waitFor();
  await page.reload();
  await column('On hold').getByText('Oak Street').waitFor();
  await column('Pre-construction').getByText('Elm Street').waitFor();
  expect(await column('Pre-construction').locator('.board-card').count()).toBe(1);
  await page.getByTitle('As a table').click();
  await eventually(where).toBe(`/${office.slug}/projects`);
});

it('a board is used by fingers too', async () => {
  const office = await jobs();
  const person = await open(PHONE);
  const { page } = person;
  await person.signIn(office);
  await person.go(`/${office.slug}/projects?as=board`);
  await page.getByRole('button', { name: 'Move Elm Street' }).click();
  await page.getByRole('menuitem', { name: 'Put on hold' }).click();
  await putOnHold(page);
  await page.getByRole('region', { name: 'On hold' }).getByText('Elm Street').waitFor();
});
