import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/lib/launch.ts';
import type { Stack } from '../stack/testing.ts';
import { PASSWORD } from './measure.ts';

/** A window at a desk, in which the person of signUp() has signed in. */
export async function withBrowser<T>(stack: Stack, name: string, work: (page: Page) => Promise<T>): Promise<T> {
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint);
  try {
    const page = await browser.newPage({ baseURL: stack.appUrl, viewport: { width: 1440, height: 900 } });
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(`${name}@example.test`);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A hand does not press sooner after it has come to a link, in milliseconds. */
const HAND = 100;

/** Points at a link, and clicks it without waiting for anything; the time of the page's clock it was clicked at. */
export async function clicked(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().hover();
  await page.waitForTimeout(HAND);
  return await page.evaluate((link) => {
    const element = document.querySelector<HTMLElement>(link);
    if (!element) throw new Error(`There is no ${link} to click`);
    const now = performance.now();
    element.click();
    return now;
  }, selector);
}

/** The time of the page's clock after the frame that draws what is there now. */
export const painted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }),
  );
