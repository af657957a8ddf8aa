import type { Page } from 'playwright-core';
import { untilPainted } from './browser.ts';
import { percentile } from './measure.ts';

/** So many that the 95th of a hundred is not simply the slowest, which is the first one a new browser draws. */
const CLICKS = 40;
/** Acceptance: from the click in the menu until the rows are on the screen, p95 in milliseconds. */
const LIMIT = 300;

/** The costs of `name`, clicked in the menu of an app that was just loaded, so that nothing of them is known yet. */
export async function benchPaint(page: Page, name: string): Promise<boolean> {
  const times: number[] = [];
  for (let n = 0; n < CLICKS; n++) {
    await page.goto(`/${name}/vendors`);
    await page.locator('tr.data-row').first().waitFor();
    await page.waitForLoadState('networkidle');
    const shown = ['th[data-column="event_date"]', 'tr.data-row'];
    times.push(await untilPainted(page, `nav a[href="/${name}/cost_events"]`, { shown }));
  }
  const p95 = percentile(times, 0.95);
  console.log(
    `painted after the click: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (limit ${LIMIT})`,
  );
  return p95 < LIMIT;
}
