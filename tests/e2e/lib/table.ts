import type { Locator, Page } from 'playwright-core';

/** Rows of a list as a person reads them: the words of every cell. */
export async function rowsOf(place: Page | Locator): Promise<string[][]> {
  const rows = await place.locator('tr.data-row').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('td').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()),
    ),
  );
}

export async function columnOf(page: Page, heading: string): Promise<string[]> {
  const headings = (await page.locator('.resource-table thead th').allTextContents()).map((text) => text.trim());
  const place = headings.indexOf(heading);
  if (place < 0) throw new Error(`No column "${heading}" among ${headings.join(', ')}`);
  return (await rowsOf(page)).map((row) => row[place] ?? '');
}

/** Waits until the list says that it has so many rows. */
export async function countIs(page: Page, rows: number): Promise<void> {
  const words = new RegExp(`^${rows.toLocaleString('en-US')} rows?\\b`);
  await page.locator('.page-header').getByText(words).first().waitFor();
}
