// Pictures of the screens that matter, to be looked at: npx tsx tests/e2e/screenshots.ts [directory]
// The stack of STACK_DIR must be running with its demo company.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { stackOptions } from '../../scripts/stack/config.ts';
import { readDemo } from '../../scripts/stack/demo.ts';
import { running } from '../../scripts/stack/lock.ts';
import { launchBrowser } from './lib/launch.ts';

const HOME = '/bramblecote-builders';
const SIZES = [
  { name: '1440', viewport: { width: 1440, height: 900 } },
  { name: '390', viewport: { width: 390, height: 844 } },
];

/** From a list to its first record that has this name. */
async function openRecord(page: Page, list: string, name: string): Promise<void> {
  await page.goto(`${HOME}/${list}?q=${encodeURIComponent(name)}`);
  await page.getByText(name).first().click();
  await page.waitForURL(/[\da-f-]{36}$/);
}

const SCREENS: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto(HOME),
  list: (page) => page.goto(`${HOME}/projects`),
  ledger: (page) => page.goto(`${HOME}/cost_events`),
  record: (page) => openRecord(page, 'projects', 'Kettle Lane Residence'),
  form: async (page) => {
    await openRecord(page, 'vendors', 'Gravelock Foundations');
    await page.goto(`${page.url()}/edit`);
  },
  import: async (page) => {
    await page.goto(`${HOME}/import`);
    await page.getByText('Bramblecote_Masterfile.xlsx').first().click();
    await page.waitForURL(/import\/[\da-f-]{36}$/);
  },
};

async function shoot(browser: Browser, baseURL: string, directory: string): Promise<void> {
  for (const { name: size, viewport } of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ baseURL, viewport, colorScheme, deviceScaleFactor: 1 });
      const page = await context.newPage();
      const save = async (screen: string) => {
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(directory, `${screen}-${size}-${colorScheme}.png`) });
      };
      await page.goto('/sign-in');
      await save('sign-in');
      await page.getByRole('button', { name: /^Owner/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Bramblecote Builders' }).waitFor();
      for (const [screen, go] of Object.entries(SCREENS)) {
        await go(page);
        await save(screen);
      }
      await context.close();
    }
  }
}

const { dir } = stackOptions();
const run = running(dir);
if (!run || !readDemo(dir)) throw new Error(`No stack with a demo company is running on ${dir}.`);
const directory = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'secg-screens-'));
mkdirSync(directory, { recursive: true });
const server = await launchBrowser();
const browser = await chromium.connect(server.wsEndpoint);
try {
  await shoot(browser, run.appUrl, directory);
  console.log(directory);
} finally {
  await browser.close();
  await server.close();
}
