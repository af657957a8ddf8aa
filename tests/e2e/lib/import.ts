import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Office } from './office.ts';

/** Stores the import settings of a fixture for the office. */
export async function setImportSettings(office: Office, settings: Record<string, unknown>): Promise<void> {
  const filter = `organization_id=eq.${office.id}`;
  await office.api.edit('organization_settings', filter, { settings: { import: settings } });
}

/** From the import page to the preview of a file. */
export async function check(
  page: Page,
  slug: string,
  file: string | { name: string; buffer: Buffer },
  importer?: string,
): Promise<void> {
  await page.goto(`/${slug}/import${importer ? `?importer=${importer}` : ''}`);
  const upload = typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' };
  await page.getByTestId('import-file').setInputFiles(upload);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.waitForURL(/\/import\/[\da-f-]{36}$/, { timeout: 60_000 });
  await page.locator('.import-table').first().waitFor();
}

export type Counts = Record<string, number>;

/** What preview and result say per tab: list the rows go to → heading (Rows, Created, Refused …) → figure. */
export async function sheetCounts(page: Page): Promise<Record<string, Record<string, Counts>>> {
  const table = page.locator('.import-table').first();
  const all = await table.locator('thead th').allTextContents();
  // on a phone tab and list share a column
  const names = all.indexOf('Goes to') + 1 || 1;
  const headings = all.slice(names);
  const counts: Record<string, Record<string, Counts>> = {};
  let sheet = '';
  for (const row of await table.locator('tr.ant-table-row').all()) {
    const cells = await row.locator('td').allInnerTexts();
    const label = row.locator('.sheet-name');
    const name = (await label.count()) > 0 ? ((await label.textContent()) ?? '') : '';
    const words = cells.slice(0, names).flatMap((text) => text.split('\n').map((one) => one.trim()));
    const [target = ''] = words.filter((text) => text !== '').slice(name === '' ? 0 : 1);
    const figures = cells.slice(names);
    sheet = name || sheet;
    // the last column of a preview has buttons and no heading
    const read = figures.flatMap((figure, at) =>
      headings[at] ? [[headings[at], Number(figure.replaceAll(',', ''))]] : [],
    );
    counts[sheet] = { ...counts[sheet], [target]: Object.fromEntries(read) as Counts };
  }
  return counts;
}

export async function commit(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByText('Imported', { exact: false }).first().waitFor({ timeout: 120_000 });
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Undo this import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Undo this import?' });
  const confirm = dialog.getByRole('button', { name: 'Undo the import' });
  expect(await confirm.isDisabled(), 'undo asks for its word first').toBe(true);
  await dialog.getByRole('textbox').fill('undo');
  await confirm.click();
  await page.getByText('This import was undone.').waitFor({ timeout: 120_000 });
}
