import type { Locator, Page } from 'playwright-core';

/** Rows of a list as a person reads them: the words of every cell. */
export async function rowsOf(place: Page | Locator): Promise<string[][]> {
  const rows = await place.locator('tr.ant-table-row').all();
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
