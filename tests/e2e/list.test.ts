import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount } from './lib/person.ts';
import { columnOf, countIs } from './lib/table.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

async function signedIn() {
  const person = await open();
  await person.signIn(demoAccount('owner'));
  return person;
}

describe('a list', () => {
  it('filters by words, tells it in the address, and comes back after a reload', async () => {
    const { page, go, where } = await signedIn();
    await go(`${HOME}/projects`);
    await countIs(page, 16);
    await page.getByRole('button', { name: /Status$/ }).click();
    // not check(): antd's group shows a new value one effect after the click, and check() looks at once
    await page.getByRole('checkbox', { name: 'On hold' }).click();
    await page.getByRole('checkbox', { name: 'Warranty' }).click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await countIs(page, 2);
    expect((await columnOf(page, 'Code')).sort()).toEqual(['TNB1', 'WLK1']);
    expect(decodeURIComponent(where())).toBe(`${HOME}/projects?status.in=on_hold,warranty`);

    await page.reload();
    await countIs(page, 2);
    await page.getByRole('button', { name: /Status: On hold, Warranty/ }).waitFor();
    await page.getByRole('button', { name: 'Remove filter Status' }).click();
    await countIs(page, 16);
    expect(where()).toBe(`${HOME}/projects`);
  });

  it('filters by a related record found as one types', async () => {
    const { page, go, where } = await signedIn();
    await go(`${HOME}/projects`);
    await page.getByRole('button', { name: /Project manager$/ }).click();
    await page.locator('.ant-popover input:focus').waitFor();
    await page.keyboard.type('quarr');
    await page.locator('.ant-select-item-option', { hasText: 'Odette Quarrick' }).click();
    // closes the list of names, not the filter
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: /Project manager: Odette Quarrick/ }).waitFor();
    await countIs(page, 6);
    expect(new Set(await columnOf(page, 'Project manager'))).toEqual(new Set(['Odette Quarrick']));
    expect(where()).toMatch(/\?project_manager_id\.in=[\da-f-]{36}$/);
  });

  it('sorts by a heading, one way and the other', async () => {
    const { page, go, where } = await signedIn();
    await go(`${HOME}/vendors`);
    await page.getByText('Blackseam Paving').waitFor();
    const heading = page.getByRole('columnheader', { name: /^Name/ });
    await heading.click();
    await eventually(where).toContain('sort=-name');
    await eventually(async () => (await columnOf(page, 'Name'))[0]).toBe('Two Coat Painters');
    const names = await columnOf(page, 'Name');
    expect(names).toEqual([...names].sort((a, b) => b.localeCompare(a, 'en')));
  });

  it('turns pages in the address; back and forward go through them', async () => {
    const person = await signedIn();
    const { page, go, where } = person;
    await go(`${HOME}/cost_events`);
    await page.getByText('1–25 of 1,347').waitFor();
    const first = await columnOf(page, 'Description');
    await page.getByRole('link', { name: 'Page 2', exact: true }).click();
    await page.getByText('26–50 of 1,347').waitFor();
    expect(where()).toBe(`${HOME}/cost_events?page=2`);
    await eventually(() => columnOf(page, 'Description')).not.toEqual(first);
    const second = await columnOf(page, 'Description');
    await page.goBack();
    await page.getByText('1–25 of 1,347').waitFor();
    await eventually(() => columnOf(page, 'Description')).toEqual(first);
    await page.goForward();
    await page.getByText('26–50 of 1,347').waitFor();
    await eventually(() => columnOf(page, 'Description')).toEqual(second);

    // The API's word for a page behind the last one; the list then shows the last one.
    person.expectTrouble(/answer 416 /);
    await go(`${HOME}/cost_events?page=9999`);
    await page.getByText(/of 1,347/).waitFor();
    await eventually(where).toBe(`${HOME}/cost_events?page=54`);
  });

  it('keeps its headings in sight, and sums the page at its foot', async () => {
    const { page, go } = await signedIn();
    await go(`${HOME}/cost_events`);
    await page.getByText('1–25 of 1,347').waitFor();
    await page.locator('.pager').scrollIntoViewIfNeeded();
    const head = await page.locator('.resource-table thead').first().boundingBox();
    const bar = await page.locator('header.bar').boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    const cents = (await columnOf(page, 'Amount')).map((text) => {
      const figure = Math.round(Number(text.replaceAll(/[(),]/g, '')) * 100);
      return text.startsWith('(') ? -figure : figure;
    });
    const sum = (cents.reduce((all, figure) => all + figure, 0) / 100).toLocaleString('en-US', {
      minimumFractionDigits: 2,
    });
    const foot = () => page.locator('.data-foot').textContent();
    await eventually(foot).toMatch(/Total[\d,]+\.\d\d$/);
    expect((await foot())?.startsWith(`This page${sum}Total`)).toBe(true);
  });

  it('sums the whole filter, the same as when all of it stands on one page', async () => {
    const { page, go } = await signedIn();
    const foot = () => page.locator('.data-foot').textContent();
    await go(`${HOME}/cost_events?project.status.in=closed`);
    await page.getByText(/^1–25 of/).waitFor();
    await eventually(foot).toMatch(/^This page[\d,.()]+Total[\d,]+\.\d\d$/);
    const total = (await foot())?.replace(/^.*Total/, '');
    await go(`${HOME}/cost_events?project.status.in=closed&size=200`);
    await eventually(foot).toBe(`Total${total}`);
  });

  it('says in words what it shows', async () => {
    const { page, go } = await signedIn();
    await go(`${HOME}/cost_codes?original_budget.between=1000,90000&q=framing`);
    const summary = async () => (await page.locator('.summary').textContent()) ?? '';
    await eventually(summary).toMatch(
      /^\d+ rows · Original budget [\d,]+\.\d\d · .* · Original budget: \$1,000\.00 – \$90,000\.00 · matching “framing”$/,
    );
    await countIs(page, Number.parseInt(await summary(), 10));
  });

  it('searches as one types and counts what it finds', async () => {
    const { page, go, where } = await signedIn();
    await go(`${HOME}/cost_events`);
    await page.getByText('1–25 of 1,347').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('rock excavation');
    await page.getByText(/matching “rock excavation”/).waitFor();
    await eventually(where).toBe(`${HOME}/cost_events?q=rock+excavation`);
    // the rows of before stay until those found have come
    const strangers = async () =>
      (await columnOf(page, 'Description')).filter((text) => !/rock excavation/i.test(text));
    await eventually(strangers).toEqual([]);
    expect((await columnOf(page, 'Description')).length).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByText('1–25 of 1,347').waitFor();
  });

  it('says so when nothing matches, and when the address asks for nonsense', async () => {
    const { page, go } = await signedIn();
    await go(`${HOME}/vendors?q=zebra`);
    await page.getByText('No vendors match').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('Blackseam Paving').waitFor();
    await go(`${HOME}/vendors?colour.eq=red`);
    await page.getByText(/what this list does not know: colour\.eq/).waitFor();
  });
});
