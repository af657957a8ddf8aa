import { beforeAll, describe, expect, it } from 'vitest';
import { addColleague } from './lib/colleague.ts';
import { eventually } from './lib/eventually.ts';
import { errorAt, field } from './lib/form.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows, type Person } from './lib/person.ts';

const open = browserWindows();
let office: Office;
let edit = '';
let id = '';

beforeAll(async () => {
  office = await newOffice('Drafting Builders', 'Dora Draft');
  const own = { organization_id: office.id };
  const [made] = await office.api.insert<{ id: string }>('projects', {
    ...own,
    code: 'DRA1',
    name: 'Draft House',
    phase: 'Permits',
    city: 'Oldmarsh',
  });
  id = made?.id ?? '';
  edit = `/${office.slug}/projects/${id}/edit`;
});

async function at(path: string): Promise<Person> {
  const person = await open();
  await person.signIn(office);
  await person.go(path);
  return person;
}

const drafts = ({ page }: Person) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('secg.draft.')).length);

/** Away by a link, as one does, with what was typed left behind. */
async function leave({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: 'Clients', exact: true }).first().click();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
}

describe('a form that was left', () => {
  it('has what was typed when one comes back, until it is discarded', async () => {
    const person = await at(edit);
    const { page } = person;
    await field(page, 'Phase').fill('Framing');
    await leave(person);
    await person.go(edit);
    await page.getByText(/What you typed here and did not save is back/).waitFor();
    expect(await field(page, 'Phase').inputValue()).toBe('Framing');
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    expect(await field(page, 'Phase').inputValue()).toBe('Permits');
    expect(await drafts(person)).toBe(0);
    // nothing is left that one would be asked about
    await page.getByRole('link', { name: 'Clients', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
  });

  it('keeps the draft through a reload, and loses it by saving', async () => {
    const person = await at(`/${office.slug}/clients/new`);
    const { page } = person;
    await field(page, 'Name').fill('Ada Larkin');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await eventually(() => field(page, 'Name').inputValue()).toBe('Ada Larkin');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada Larkin' }).waitFor();
    expect(await drafts(person)).toBe(0);
  });

  it('does not put it over a record that others have changed, but shows both', async () => {
    const person = await at(edit);
    const { page } = person;
    await field(page, 'Phase').fill('Framing');
    await field(page, 'City').fill('Tarn Hollow');
    await leave(person);
    const colleague = await addColleague(office, 'Quentin Second', 'executive');
    await colleague.api.edit('projects', `id=eq.${id}`, { phase: 'Foundation' });
    await person.go(edit);
    await page.getByText(/The record was changed since/).waitFor();
    expect(await field(page, 'Phase').inputValue()).toBe('Foundation');
    await page.getByRole('button', { name: 'Look at the draft' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Quentin Second').waitFor();
    await dialog.getByRole('radio', { name: 'Framing' }).check();
    await dialog.getByRole('button', { name: 'Take into the form' }).click();
    expect(await field(page, 'Phase').inputValue()).toBe('Framing');
    expect(await field(page, 'City').inputValue()).toBe('Tarn Hollow');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Project saved').waitFor();
    const stored = await office.api.select(`projects?select=phase,city&id=eq.${id}`);
    expect(stored).toEqual([{ phase: 'Framing', city: 'Tarn Hollow' }]);
    expect(await drafts(person)).toBe(0);
  });

  it('leaves nothing behind when one signs out', async () => {
    const person = await at(edit);
    const { page } = person;
    await field(page, 'Phase').fill('Roof');
    await eventually(() => drafts(person)).toBe(1);
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByText('Sign out').click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Leave' }).click();
    await page.getByLabel('E-mail').waitFor();
    // the page is there a moment before what was kept is gone
    await eventually(() => drafts(person)).toBe(0);
  });
});

describe('a record', () => {
  it('is duplicated by a key, without what only one may have', async () => {
    const person = await at(edit.replace('/edit', ''));
    const { page, where } = person;
    await page.getByRole('heading', { level: 1, name: 'Draft House' }).waitFor();
    await page.keyboard.press('d');
    await page.getByText(/A copy of DRA1 Draft House/).waitFor();
    await page.getByText(/Left empty, because each record has its own: Code/).waitFor();
    expect(await field(page, 'Name').inputValue()).toBe('Draft House');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(() => errorAt(page, 'Code')).toBe('Required');
    await field(page, 'Code').fill('DRA2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(where).toMatch(/\/projects\/[\da-f-]{36}$/);
    const stored = await office.api.select('projects?select=code,name,status&code=eq.DRA2');
    expect(stored).toEqual([{ code: 'DRA2', name: 'Draft House', status: 'pre_construction' }]);
  });

  it('gives its address away', async () => {
    const person = await at(edit.replace('/edit', ''));
    const { page } = person;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('heading', { level: 1, name: 'Draft House' }).waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    await page.getByText('Address copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});
