import { expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount } from './lib/person.ts';
import { columnOf } from './lib/table.ts';

const open = browserWindows();
const LIST = '/bramblecote-builders/cost_events';

const cents = (text: string) => {
  const figure = Math.round(Number(text.replaceAll(/[(),\s]/g, '')) * 100);
  return text.includes('(') ? -figure : figure;
};

it('counts and sums by a column, and shows the rows of a group when it is opened', async () => {
  const person = await open();
  const { page, go, where } = person;
  await person.signIn(demoAccount('owner'));
  await go(`${LIST}?amount.gte=20000`);
  await page.locator('tr.data-row').first().waitFor();
  const rows: string[] = [];
  page.on('request', (request) => {
    if (/cost_events\?.*limit=/.test(request.url())) rows.push(request.url());
  });
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Project', exact: true }).click();
  await eventually(where).toBe(`${LIST}?amount.gte=20000&group=project_id`);
  const heads = page.locator('.group-head');
  await heads.first().waitFor();
  await page.locator('.group-name', { hasText: '…' }).first().waitFor({ state: 'detached' });
  expect(rows).toEqual([]);

  const read = async () =>
    (await heads.allTextContents()).map((text) => /^(.*?)(\d+)Amount (.*)$/.exec(text)?.slice(1) ?? []);
  const groups = await read();
  expect(groups.length).toBeGreaterThan(3);
  const [total = ''] = /Amount ([\d,.]+)/.exec((await page.locator('.summary').textContent()) ?? '')?.slice(1) ?? [];
  expect(groups.reduce((sum, [, , amount = '']) => sum + cents(amount), 0)).toBe(cents(total));

  const [name = '', count, amount = ''] = groups[0] ?? [];
  await heads.first().focus();
  await page.keyboard.press('Enter');
  await eventually(async () => (await columnOf(page, 'Amount')).length).toBe(Number(count));
  expect((await columnOf(page, 'Amount')).reduce((sum, text) => sum + cents(text), 0)).toBe(cents(amount));
  const projects = new Set(await columnOf(page, 'Project'));
  expect([...projects].map((project) => project.replace(' · ', ' '))).toEqual([name]);
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('tr.data-row').count()).toBe(0);

  await page.reload();
  await eventually(read).toEqual(groups);
  await page.goBack();
  await page.locator('.pager, tr.data-row').first().waitFor();
  expect(where()).toBe(`${LIST}?amount.gte=20000`);
});

it('names what cannot be grouped by', async () => {
  const person = await open();
  await person.signIn(demoAccount('owner'));
  await person.go(`${LIST}?group=description`);
  await person.page.getByText(/what this list does not know: group=description/).waitFor();
  expect(await person.page.locator('.group-head').count()).toBe(0);
});
