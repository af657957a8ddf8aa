import { expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount, type Person } from './lib/person.ts';
import { columnOf } from './lib/table.ts';

const open = browserWindows();
const LIST = '/bramblecote-builders/vendors';

async function vendors(): Promise<Person> {
  const person = await open();
  await person.signIn(demoAccount('owner'));
  await person.go(LIST);
  await person.page.getByText('Blackseam Paving').waitFor();
  return person;
}

const headsOf = async ({ page }: Person) =>
  page.locator('th[data-column]').evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
const said = ({ where }: Person) => decodeURIComponent(where().replace(/\+/g, ' ').slice(LIST.length));
const widthOf = async ({ page }: Person, column: string) =>
  (await page.locator(`th[data-column=${column}]`).boundingBox())?.width ?? 0;

it('shows, hides and orders columns with the keyboard, and tells it in the address', async () => {
  const person = await vendors();
  const { page } = person;
  const usual = await headsOf(person);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('textbox', { name: 'Find a column' }).waitFor();
  await page.keyboard.type('email');
  await page.keyboard.press('ArrowDown');
  await eventually(() => page.locator('.column-others input').count()).toBeGreaterThan(0);
  await page.getByRole('textbox', { name: 'Find a column' }).fill('');
  // the first line down by one, and away with it
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  const [first = '', second = '', ...rest] = usual as string[];
  await eventually(() => headsOf(person)).toEqual([second, first, ...rest]);
  await page.keyboard.press('Space');
  await eventually(() => headsOf(person)).toEqual([second, ...rest]);
  expect(said(person)).toBe(`?columns=${[second, ...rest].join(',')}`);
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(first);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Columns');

  await page.reload();
  await eventually(() => headsOf(person)).toEqual([second, ...rest]);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'As usual' }).click();
  await eventually(() => headsOf(person)).toEqual(usual);
  expect(said(person)).toBe('');
});

it('moves a column by its head, with the mouse and with keys', async () => {
  const person = await vendors();
  const { page } = person;
  const [first = '', second = '', third = '', ...rest] = (await headsOf(person)) as string[];
  const head = (name: string) => page.locator(`th[data-column=${name}]`);
  await head(third).dragTo(head(first), { targetPosition: { x: 4, y: 8 } });
  await eventually(() => headsOf(person)).toEqual([third, first, second, ...rest]);
  await head(third).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await eventually(() => headsOf(person)).toEqual([first, third, second, ...rest]);
  // the head keeps the focus on its way
  await page.keyboard.press('Alt+ArrowRight');
  await eventually(() => headsOf(person)).toEqual([first, second, third, ...rest]);
  await page.goBack();
  await page.goBack();
  await eventually(() => headsOf(person)).toEqual([third, first, second, ...rest]);
});

it('keeps the width a column was given, fits it to its words, and pins it at the left', async () => {
  const person = await vendors();
  const { page } = person;
  const before = { name: await widthOf(person, 'name'), trade: await widthOf(person, 'trade') };
  const drag = async (by: number) => {
    const box = await page.locator('th[data-column=trade]').boundingBox();
    if (!box) throw new Error('no head');
    const [x, y] = [box.x + box.width - 3, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 4 });
    await page.mouse.up();
  };
  await drag(70);
  await eventually(() => widthOf(person, 'trade')).toBeCloseTo(before.trade + 70, -1);
  expect(await widthOf(person, 'name')).toBeCloseTo(before.name, -1);
  // a drag of the edge is no click on the head
  expect(said(person)).toBe('');

  await page.reload();
  await eventually(() => widthOf(person, 'trade')).toBeCloseTo(before.trade + 70, -1);
  await page.locator('th[data-column=trade] .head-edge').dblclick();
  await eventually(() => widthOf(person, 'trade')).toBeLessThan(before.trade + 60);
  const cut = await page
    .locator('tr.ant-table-row td:nth-child(3)')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
  expect(cut).toBe(0);

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Keep Trade at the left' }).click();
  await eventually(async () => (await headsOf(person))[0]).toBe('trade');
  await page.getByRole('button', { name: 'As usual' }).click();
  await eventually(async () => (await headsOf(person))[0]).toBe('name');
  await eventually(() => widthOf(person, 'trade')).toBeCloseTo(before.trade, -1);
});

it('sorts by several columns: with shift on the heads, and in the list of sorts', async () => {
  const person = await vendors();
  const { page } = person;
  await page.getByRole('columnheader', { name: 'Trade' }).click();
  await eventually(() => said(person)).toBe('?sort=trade');
  await page.getByRole('columnheader', { name: 'Name' }).click({ modifiers: ['Shift'] });
  // at once: the router may still be on its way to the address of the first
  await page.getByRole('columnheader', { name: 'Name' }).click({ modifiers: ['Shift'] });
  await eventually(() => said(person)).toBe('?sort=trade,-name');
  const rows = async () => {
    const [trades, names] = [await columnOf(page, 'Trade'), await columnOf(page, 'Name')];
    return trades.map((trade, at) => [trade, names[at] ?? ''] as const).filter(([trade]) => trade !== '—');
  };
  const byBoth = (a: readonly [string, string], b: readonly [string, string]) =>
    a[0].localeCompare(b[0], 'en') || b[1].localeCompare(a[1], 'en');
  await eventually(async () => {
    const seen = await rows();
    return JSON.stringify(seen) === JSON.stringify([...seen].sort(byBoth));
  }).toBe(true);

  await page.getByRole('button', { name: /^Sort/ }).click();
  const list = page.getByRole('list', { name: 'Order of the rows' });
  await list.getByRole('button', { name: 'Do not sort by Trade' }).waitFor();
  await list.getByRole('button', { name: /^Name: Z to A/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await eventually(() => said(person)).toBe('?sort=-name,trade');
  await list.getByRole('button', { name: 'Do not sort by Trade' }).click();
  await eventually(() => said(person)).toBe('?sort=-name');
  await list.getByRole('button', { name: /^Name: Z to A/ }).click();
  await eventually(() => said(person)).toBe('');
  await page.getByRole('combobox', { name: 'Add a column' }).click();
  await page.keyboard.type('trade');
  await page.keyboard.press('Enter');
  await eventually(() => said(person)).toBe('?sort=name,trade');
});
