import type { Page } from 'playwright-core';

/** Rows of the first table of figures as they stand there, sums included, by the words of their heads. */
export const figureRows = (page: Page): Promise<Record<string, string>[]> =>
  page
    .locator('.figure-table')
    .first()
    .evaluate((box) => {
      const heads = [...box.querySelectorAll('.data-heads th')].map((head) => head.textContent ?? '');
      return [...box.querySelectorAll('.data-body tr:not([aria-hidden])')].map((row) =>
        Object.fromEntries([...row.children].map((cell, at) => [heads[at] ?? '', cell.textContent ?? ''])),
      );
    });
