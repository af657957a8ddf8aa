import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/** Drags a file from outside onto the page. */
export async function drop(page: Page, path: string): Promise<void> {
  const content = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(
    ([base64 = '', name = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return data;
    },
    [content, basename(path)],
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
  }
}
