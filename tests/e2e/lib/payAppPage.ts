import type { Page } from 'playwright-core';
import { pdfText } from './pdfText.ts';

/** The continuation sheet as a person reads it, written cells by what stands in them. */
export async function sheetOf(page: Page): Promise<string[][]> {
  // where one stands, a figure is as it was typed
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return page.locator('.sheet-table tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => {
        const input = cell.querySelector<HTMLInputElement>('input[data-cell]');
        return (input ? input.value : (cell.textContent ?? '')).replace(/ %$/, '').trim();
      }),
    ),
  );
}

/** Lines 1 to 9 as they are read. */
export const summaryOf = async (page: Page): Promise<string[]> =>
  (await page.locator('.pay-summary tr > td:last-child').allTextContents()).slice(0, 9);

export const cell = (page: Page, item: number, column: string) =>
  page.locator(`tr[data-line="${item}"] input[data-cell="${column}"]`);

/** Cells copied from a spreadsheet, onto one of the sheet. */
export async function paste(page: Page, item: number, column: string, rows: string[][]): Promise<void> {
  await cell(page, item, column).focus();
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    rows.map((texts) => texts.join('\t')).join('\r\n'),
  );
}

/** From the top down, as fast as fingers allow: a figure, Enter, the next. */
export async function typeDown(page: Page, item: number, column: string, texts: string[]): Promise<void> {
  await cell(page, item, column).focus();
  for (const text of texts) {
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
}

/** Nothing is left that is only on the screen. */
export const saved = (page: Page): Promise<void> =>
  page.locator('.pay-save').waitFor({ state: 'detached', timeout: 30_000 });

export async function save(page: Page): Promise<void> {
  await page.locator('.pay-save').getByRole('button', { name: 'Save' }).click();
  await saved(page);
}

/** The action of the record; what it warns of is taken note of. */
export async function act(page: Page, action: string, note?: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).waitFor();
  const direct = page.locator('.page-header').getByRole('button', { name: action, exact: true });
  if (await direct.isVisible()) await direct.click();
  else {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
  }
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${action}`) });
  // saving what was typed comes before it, and says so too
  const done = page
    .locator('.ant-message-success')
    .filter({ hasNotText: /lines saved/ })
    .last();
  await dialog.or(done).first().waitFor();
  if (!(await dialog.isVisible())) return;
  if (note) await dialog.getByLabel('Note').fill(note);
  for (const box of await dialog.getByRole('checkbox').all()) await box.click();
  await dialog.locator('.ant-btn-loading').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What is printed, without the blanks between its words. */
export async function printed(page: Page): Promise<string> {
  return pdfText(await page.pdf({ preferCSSPageSize: true }))
    .join(' ')
    .replace(/\s+/g, '');
}
