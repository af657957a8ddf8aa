import type { Page } from 'playwright-core';
import type { Stack } from '../stack/testing.ts';
import { untilPainted, withBrowser } from './browser.ts';
import { percentile } from './measure.ts';

const CLICKS = 5;
/** Acceptance: milliseconds from the click until every figure of the page is drawn. */
const LIMIT = 1000;
const LIMIT_OF_DASHBOARD = 1500;

interface Target {
  name: string;
  /** where the person stands, below the organization */
  from: string;
  /** what is clicked there */
  link: (base: string) => string;
  /** what is a figure of the page */
  figure: string;
  limit?: number;
}

const inMenu = (name: string, path: string, figure: string): Target => ({
  name,
  from: 'vendors',
  link: (base) => `nav a[href="${base}/${path}"]`,
  figure,
});

const TARGETS: Target[] = [
  {
    name: 'dashboard',
    from: 'vendors',
    link: (base) => `nav a[href="${base}"]`,
    figure: '.tile-rows',
    limit: LIMIT_OF_DASHBOARD,
  },
  inMenu('work in progress', 'wip', 'tbody .figure-cell'),
  inMenu('aging', 'aging', 'tbody .figure-cell'),
  inMenu('profit and loss', 'profit-and-loss', 'tbody td'),
  inMenu('cash forecast', 'cash-forecast', 'tbody td'),
  inMenu('retainage', 'retainage', 'tbody .figure-cell'),
  inMenu('waiver coverage', 'waivers', 'tbody .figure-cell'),
  inMenu('pipeline', 'pipeline', 'tbody .figure-cell'),
  inMenu('pay bills', 'pay-bills', 'tbody td'),
  inMenu('crew board', 'crew', 'tbody td'),
  inMenu('projects', 'projects', 'tr.data-row'),
  inMenu('pay applications', 'pay_apps', 'tr.data-row'),
  {
    name: 'one project',
    from: 'projects',
    link: () => 'a.row-title',
    figure: '.project-figures .figure-cell, .project-figures a',
  },
  {
    name: 'job cost of a project',
    from: 'projects/$project',
    link: (base) => `a[href^="${base}/projects/$project/costs"]`,
    figure: 'tbody .figure-cell',
  },
  { name: 'one pay application', from: 'pay_apps', link: () => 'a.row-title', figure: '.pay-main tbody td' },
];

/** The pages of figures as a person opens them, each from an app that was just loaded and knows nothing of it. */
export async function benchPages(stack: Stack, name: string, project: string): Promise<boolean> {
  return await withBrowser(stack, name, async (page) => {
    console.log(`\n${'ms from the click to the figures'.padEnd(48)}     p50     max   limit`);
    let holds = true;
    for (const target of TARGETS) {
      const times: number[] = [];
      for (let n = 0; n < CLICKS; n++) times.push(await untilFigures(page, `/${name}`, project, target));
      const { limit = LIMIT } = target;
      const slowest = Math.max(...times);
      const cell = (time: number) => time.toFixed(0).padStart(8);
      console.log(
        `${target.name.padEnd(48)}${cell(percentile(times, 0.5))}${cell(slowest)}${cell(limit)}${slowest > limit ? '  EXCEEDED' : ''}`,
      );
      if (slowest > limit) holds = false;
    }
    return holds;
  });
}

async function untilFigures(page: Page, base: string, project: string, target: Target): Promise<number> {
  await page.goto(`${base}/${target.from.replace('$project', project)}`);
  const link = target.link(base).replace('$project', project);
  await page.locator(link).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  // the page one came from stays until the other is there
  const heading = await page.locator('main h1').textContent();
  const figure = `main :is(${target.figure})`;
  return await untilPainted(page, link, { shown: [figure], gone: 'main [aria-busy="true"]', heading });
}
