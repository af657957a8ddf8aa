import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { choose, errorAt, field, pickDay } from './lib/form.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows } from './lib/person.ts';
import { columnOf } from './lib/table.ts';

const open = browserWindows();
let office: Office;

beforeAll(async () => {
  office = await newOffice('Record Keepers', 'Rita Record');
  const own = { organization_id: office.id };
  await office.api.insert(
    'clients',
    ['Ada Larkin', 'Ben Marsh', 'Cleo North'].map((name) => ({ ...own, name })),
  );
  await office.api.insert('projects', [
    { ...own, code: 'AAA1', name: 'First House' },
    { ...own, code: 'BBB1', name: 'Second House' },
  ]);
});

async function at(path: string) {
  const person = await open();
  await person.signIn(office);
  await person.go(`/${office.slug}${path}`);
  return person;
}

describe('a record', () => {
  it('is created from the list with a related record, and opened', async () => {
    const { page, where } = await at('/projects');
    await page
      .getByRole('link', { name: 'New project' })
      .or(page.getByRole('button', { name: 'New project' }))
      .first()
      .click();
    await field(page, 'Code').fill('CCC1');
    await field(page, 'Name').fill('Third House');
    await choose(page, 'Client', /Cleo North/, 'cleo');
    await pickDay(page, 'Start date', '2026-03-02');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Third House' }).waitFor();
    expect(where()).toMatch(/\/projects\/[\da-f-]{36}$/);
    await page.getByRole('link', { name: 'Cleo North' }).waitFor();
    const [made] = await office.api.select('projects?select=code,start_date,status&code=eq.CCC1');
    expect(made).toEqual({ code: 'CCC1', start_date: '2026-03-02', status: 'pre_construction' });
  });

  it('is edited; the history says who changed what', async () => {
    const { page } = await at('/projects?q=AAA1');
    await page.getByText('First House').first().click();
    await page.getByRole('heading', { level: 1, name: 'First House' }).waitFor();
    await page
      .getByRole('link', { name: 'Edit', exact: true })
      .or(page.getByRole('button', { name: 'Edit', exact: true }))
      .first()
      .click();
    await field(page, 'Phase').fill('Framing');
    await page.keyboard.press('Control+s');
    await page.getByText('Project saved').waitFor();
    await page.getByRole('heading', { level: 1, name: 'First House' }).waitFor();
    await page.getByText('Framing', { exact: true }).waitFor();
    await page.getByRole('tab', { name: /History/ }).click();
    const history = page.getByRole('tabpanel').filter({ hasText: 'Rita Record' });
    await history.waitFor();
    expect(await history.textContent()).toMatch(/Phase.*Framing/);
  });

  it('names what is wrong at the fields, before anything is sent', async () => {
    const { page } = await at('/projects/new');
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/rest/v1/projects')) sent += 1;
    });
    await field(page, 'Name').fill('No Code');
    await field(page, 'State').fill('T');
    await pickDay(page, 'Start date', '2026-05-04');
    await pickDay(page, 'Target completion', '2026-04-30');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(() => errorAt(page, 'Code')).toBe('Required');
    expect(await errorAt(page, 'State')).toBe('Exactly 2 characters');
    expect(await errorAt(page, 'Target completion')).toMatch(/Not before “Start date”/);
    expect(sent).toBe(0);
  });

  it('is saved by Enter, with a day that is typed to its end and not before', async () => {
    const { page, where } = await at('/projects/new');
    const start = field(page, 'Start date');
    await field(page, 'Code').fill('ENT1');
    await field(page, 'Name').fill('Entered House');
    await start.focus();
    await page.keyboard.type('3/2/202');
    await page.keyboard.press('Enter');
    await eventually(() => errorAt(page, 'Start date')).toBe('This is no date');
    expect(await start.inputValue()).toBe('3/2/202');
    expect(where()).toMatch(/\/new$/);

    await start.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');
    expect(await start.inputValue()).toBe('Mar 2, 2026');
    await eventually(() => errorAt(page, 'Start date')).toBe('');
    await field(page, 'City').press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Entered House' }).waitFor();
    const stored = () => office.api.select('projects?select=start_date,city&code=eq.ENT1');
    expect(await stored()).toEqual([{ start_date: '2026-03-02', city: null }]);

    // with the calendar open Enter takes the day, with the calendar closed it saves
    await page.keyboard.press('e');
    await start.click();
    await start.fill('2026-04-15');
    await page.locator('.ant-picker-dropdown').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' });
    expect(await start.inputValue()).toBe('Apr 15, 2026');
    expect(where()).toMatch(/\/edit$/);
    await page.keyboard.press('Enter');
    await page.getByText('Project saved').waitFor();
    await eventually(stored).toEqual([{ start_date: '2026-04-15', city: null }]);
  });

  it('shows what the database refuses at the field it is about', async () => {
    const person = await at('/projects/new');
    const { page } = person;
    person.expectTrouble(/answer 409 to POST .*\/rest\/v1\/projects/);
    await field(page, 'Code').fill('BBB1');
    await field(page, 'Name').fill('Second House again');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(() => errorAt(page, 'Code')).toMatch(/already|taken|exists/i);
    expect(await field(page, 'Name').inputValue()).toBe('Second House again');
  });

  it('asks before unsaved typing is lost', async () => {
    const { page, where } = await at('/clients');
    await page
      .getByRole('link', { name: 'New client' })
      .or(page.getByRole('button', { name: 'New client' }))
      .first()
      .click();
    await field(page, 'Name').fill('Half Typed');
    await page.getByRole('link', { name: 'Projects', exact: true }).first().click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await question.waitFor({ state: 'detached' });
    expect(where()).toMatch(/\/clients\/new$/);
    expect(await field(page, 'Name').inputValue()).toBe('Half Typed');
    await page.goBack();
    await question.getByRole('button', { name: 'Leave', exact: true }).click();
    await eventually(where).not.toMatch(/clients\/new/);
  });

  it('is deleted and brought back, the same record', async () => {
    const [before] = await office.api.select<{ id: string }>('clients?select=id&name=eq.Ada%20Larkin');
    const { page } = await at(`/clients/${before?.id}`);
    await page.getByRole('heading', { level: 1, name: 'Ada Larkin' }).waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Client “Ada Larkin” deleted').waitFor();
    await eventually(() => columnOf(page, 'Name')).toEqual(['Ben Marsh', 'Cleo North']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Back again').waitFor();
    await eventually(() => columnOf(page, 'Name')).toEqual(['Ada Larkin', 'Ben Marsh', 'Cleo North']);
    const [after] = await office.api.select<{ id: string }>('clients?select=id&name=eq.Ada%20Larkin');
    expect(after?.id).toBe(before?.id);
  });
});
