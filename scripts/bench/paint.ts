import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/lib/launch.ts';
import type { Stack } from '../stack/testing.ts';
import { percentile } from './measure.ts';

const CLICKS = 15;
/** Acceptance: from the click in the menu until the rows are on the screen, p95 in milliseconds. */
const LIMIT = 300;

/** The costs of `name`, clicked in the menu of an app that was just loaded, so that nothing of them is known yet. */
export async function benchPaint(stack: Stack, name: string): Promise<boolean> {
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint);
  try {
    const page = await browser.newPage({ baseURL: stack.appUrl, viewport: { width: 1440, height: 900 } });
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(`${name}@example.test`);
    await page.getByLabel('Password').fill('a bench password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    const times: number[] = [];
    for (let n = 0; n < CLICKS; n++) {
      await page.goto(`/${name}/vendors`);
      await page.locator('tr.data-row').first().waitFor();
      await page.waitForLoadState('networkidle');
      times.push(await untilPainted(page, `/${name}/cost_events`, 'event_date'));
    }
    const p95 = percentile(times, 0.95);
    console.log(
      `painted after the click: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (limit ${LIMIT})`,
    );
    return p95 < LIMIT;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Clicks the link to `path` and waits for the frame that shows rows below the column. */
async function untilPainted(page: Page, path: string, column: string): Promise<number> {
  const started = await page.evaluate((href) => {
    const now = performance.now();
    document.querySelector<HTMLElement>(`nav a[href="${href}"]`)?.click();
    return now;
  }, path);
  const shown = (name: string) =>
    document.querySelector(`th[data-column="${name}"]`) !== null && document.querySelector('tr.data-row') !== null;
  await page.waitForFunction(shown, column, { polling: 'raf' });
  // the frame after it has drawn them
  const ended = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }),
  );
  return ended - started;
}
