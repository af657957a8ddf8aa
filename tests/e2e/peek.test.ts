import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows, PHONE } from './lib/person.ts';

const open = browserWindows();
let office: Office;
let client = '';

beforeAll(async () => {
  office = await newOffice('Peeking Builders', 'Petra Peek');
  const own = { organization_id: office.id };
  const [made] = await office.api.insert<{ id: string }>('clients', { ...own, name: 'Ada Larkin', city: 'Oldmarsh' });
  client = `/${office.slug}/clients/${made?.id}`;
  await office.api.insert('projects', [
    { ...own, code: 'PK1', name: 'First House', client_id: made?.id },
    { ...own, code: 'PK2', name: 'Second House', client_id: made?.id },
  ]);
});

describe('a reference', () => {
  it('shows its record to who rests on it, once asked for, and still leads there', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/projects`);
    const links = page.getByRole('link', { name: 'Ada Larkin' });
    await links.first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/rest/v1/clients')) asked.push(request.url());
    });
    const card = page.getByRole('tooltip');
    await links.first().hover();
    await card.getByText('Oldmarsh').waitFor();
    const [at, over] = [await links.first().boundingBox(), await card.boundingBox()];
    expect(over?.y).toBeGreaterThanOrEqual((at?.y ?? 0) + (at?.height ?? 0));
    await page.mouse.move(1, 1);
    await card.waitFor({ state: 'detached' });
    await links.last().hover();
    await card.getByText('Oldmarsh').waitFor();
    expect(asked).toHaveLength(1);
    await links.last().click();
    await eventually(where).toBe(client);
    await card.waitFor({ state: 'detached' });
  });

  it('shows it to the keyboard, and Escape closes it', async () => {
    const person = await open();
    const { page, where } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/projects`);
    const link = page.getByRole('link', { name: 'Ada Larkin' }).first();
    await link.waitFor();
    // a key was pressed last, so the focus is one of the keyboard
    await page.getByRole('link', { name: 'First House' }).focus();
    await page.keyboard.press('Tab');
    const card = page.getByRole('tooltip');
    await card.getByText('Oldmarsh').waitFor();
    expect(await link.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await eventually(where).toBe(client);
  });

  it('shows it to a finger that stays on it, and a tap still opens it', async () => {
    const person = await open(PHONE);
    const { page, where } = person;
    await person.signIn(office);
    await person.go(`/${office.slug}/projects`);
    await page.getByText('First House').first().tap();
    await page.getByRole('heading', { level: 1, name: 'First House' }).waitFor();
    const link = page.getByRole('link', { name: 'Ada Larkin' });
    await link.waitFor();
    const record = where();
    const box = await link.boundingBox();
    const touch = await page.context().newCDPSession(page);
    const point = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    const card = page.getByRole('dialog', { name: 'Client' });
    await card.getByText('Oldmarsh').waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await card.getByRole('button', { name: 'Close' }).tap();
    await card.waitFor({ state: 'detached' });
    expect(where()).toBe(record);
    await link.tap();
    await eventually(where).toBe(client);
  });
});
