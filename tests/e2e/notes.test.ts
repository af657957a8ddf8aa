import { beforeAll, describe, expect, it } from 'vitest';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { choose, field } from './lib/form.ts';
import { newOffice, type Office } from './lib/office.ts';
import { type Account, browserWindows } from './lib/person.ts';

const open = browserWindows();
let office: Office;
let colleague: Account;
let viewer: Account;
let house = '';
let client = '';

beforeAll(async () => {
  office = await newOffice('Noted Builders', 'Nora Note');
  colleague = await addColleague(office, 'Quentin Second', 'executive');
  viewer = await addColleague(office, 'Vera View', 'viewer');
  const own = { organization_id: office.id };
  const [project] = await office.api.insert<{ id: string }>('projects', { ...own, code: 'NOT1', name: 'Noted House' });
  const [made] = await office.api.insert<{ id: string }>('clients', { ...own, name: 'Ada Larkin' });
  house = `/${office.slug}/projects/${project?.id}`;
  client = `/${office.slug}/clients/${made?.id}`;
});

async function at(account: Account, path: string) {
  const person = await open();
  await person.signIn(account);
  await person.go(path);
  return person;
}

describe('notes of a record', () => {
  it('are written with keys, changed and taken away by their author, and read by the others', async () => {
    const { page } = await at(office, house);
    await page.getByRole('heading', { level: 1, name: 'Noted House' }).waitFor();
    await page.keyboard.press('n');
    const editor = page.getByRole('textbox', { name: 'Write a note' });
    await eventually(() => editor.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('Gate code is 4711\nring twice');
    await page.keyboard.press('Control+Enter');
    const note = page.locator('li.note');
    await note.getByText('Gate code is 4711').waitFor();
    expect(await editor.inputValue()).toBe('');
    expect(await note.textContent()).toMatch(/^Nora Note/);
    await page.getByRole('tab', { name: 'Notes 1' }).waitFor();

    await note.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Edit the note' }).fill('Gate code is 4712');
    await note.getByRole('button', { name: 'Save note' }).click();
    await note.getByText('Gate code is 4712').waitFor();
    await note.getByRole('button', { name: 'Pin to the top' }).click();
    await note.getByText('pinned', { exact: true }).waitFor();

    const other = await at(colleague, `${house}?tab=notes`);
    const seen = other.page.locator('li.note', { hasText: 'Gate code is 4712' });
    await seen.waitFor();
    expect(await seen.getByRole('button').allTextContents()).toEqual(['']);
    expect(await seen.getByRole('button', { name: 'Unpin' }).count()).toBe(1);

    await note.getByRole('button', { name: 'Delete' }).click();
    await note.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await note.getByText('Gate code is 4712').waitFor();
  });

  it('are only read by who may only read the record', async () => {
    const { page } = await at(viewer, `${house}?tab=notes`);
    await page.locator('li.note').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Write a note' }).count()).toBe(0);
    expect(await page.locator('li.note button').count()).toBe(0);
  });

  it('keep what is half written while another tab is looked at, and ask before it is lost', async () => {
    const { page } = await at(office, `${house}?tab=notes`);
    const editor = page.getByRole('textbox', { name: 'Write a note' });
    await editor.fill('Half a thought');
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByRole('tab', { name: /Notes/ }).click();
    expect(await editor.inputValue()).toBe('Half a thought');
    await page.getByRole('link', { name: 'Projects', exact: true }).first().click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
  });
});

describe('documents of a record', () => {
  it('are attached by their address, opened where they lie, attached elsewhere, and taken off', async () => {
    const { page } = await at(office, `${house}?tab=documents`);
    await page.getByRole('button', { name: 'Attach a document' }).click();
    await field(page, 'Title').fill('Building permit');
    await choose(page, 'Type', 'Permit', 'permit');
    await field(page, 'Web address').fill('files.example/permit.pdf');
    await page.getByRole('button', { name: 'Attach', exact: true }).click();
    await page.getByText('A web address starts with https://').waitFor();
    await field(page, 'Web address').fill('https://files.example/permit.pdf');
    await page.getByRole('button', { name: 'Attach', exact: true }).click();
    const paper = page.locator('.document-list li', { hasText: 'Building permit' });
    const link = paper.getByRole('link', { name: 'Open “Building permit” in a new tab' });
    expect(await link.getAttribute('href')).toBe('https://files.example/permit.pdf');
    await page.getByRole('tab', { name: 'Documents 1' }).waitFor();
    expect(await paper.textContent()).toMatch(/Permit.*Nora Note/);

    const other = await at(office, `${client}?tab=documents`);
    await other.page.getByRole('button', { name: 'Attach a document' }).click();
    await other.page.getByText('One that is here already').click();
    await choose(other.page, 'Document', /Building permit/, 'permit');
    await other.page.getByRole('button', { name: 'Attach', exact: true }).click();
    const there = other.page.locator('.document-list li', { hasText: 'Building permit' });
    await there.getByRole('button', { name: /Take .* off/ }).click();
    await other.page.getByText('No documents yet').waitFor();
    await other.page.getByRole('button', { name: 'Undo' }).click();
    await there.waitFor();
  });

  it('are looked at, not attached, by who may only read', async () => {
    const { page } = await at(viewer, `${house}?tab=documents`);
    await page.locator('.document-list li').first().waitFor();
    expect(await page.getByRole('button', { name: 'Attach a document' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /Take .* off/ }).count()).toBe(0);
  });
});
