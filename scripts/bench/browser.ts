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

/** What is on a page when it is the one that was asked for. */
interface Wanted {
  /** selectors: something of each is there */
  shown: string[];
  /** a selector: nothing of it is there */
  gone?: string;
  /** of the page before */
  heading?: string | null;
}

const LONGEST = 30_000;

/**
 * Points at a link and clicks it; milliseconds from the click until the frame with what is wanted has been drawn. The page
 * looks for it itself, before each frame: what a question from here takes is no time of the page.
 */
export async function untilPainted(page: Page, link: string, wanted: Wanted): Promise<number> {
  await page.locator(link).first().hover();
  await page.waitForTimeout(HAND);
  return await page.evaluate(
    ({ link, shown, gone, heading, longest }) =>
      new Promise<number>((resolve, reject) => {
        // methods: any other function with a name is wrapped on its way there, in what the page does not know
        const page = {
          isThere() {
            if (gone && document.querySelector(gone)) return false;
            if (heading && document.querySelector('main h1')?.textContent === heading) return false;
            return shown.every((selector) => document.querySelector(selector));
          },
          look() {
            if (performance.now() - started > longest) reject(new Error(`${link}: ${shown.join(', ')} did not come`));
            else if (page.isThere()) setTimeout(() => resolve(performance.now() - started));
            else requestAnimationFrame(page.look);
          },
        };
        const element = document.querySelector<HTMLElement>(link);
        if (!element) throw new Error(`There is no ${link} to click`);
        const started = performance.now();
        element.click();
        requestAnimationFrame(page.look);
      }),
    { link, longest: LONGEST, ...wanted },
  );
}
