import type { Page } from 'playwright-core';
import { percentile } from './measure.ts';

/** A page as lists open it, and the longest one, which is told and has no limit: of its pinned cells each is a layer. */
const ROWS = [25, 200];
/** Of a frame: a quick hand turns the wheel about that far. */
const STEP = 40;
/** Acceptance, p95 in milliseconds between two frames: sixty a second. */
const LIMIT = 20;

/** Costs with all of `columns`, moved sideways to the end and back, then down and up: the frames are drawn in time. */
export async function benchScroll(page: Page, name: string, columns: string[]): Promise<boolean> {
  const p95s: number[] = [];
  for (const rows of ROWS) {
    await page.goto(`/${name}/cost_events?size=${rows}&columns=${columns.join(',')}`);
    await page.locator(`tr.data-row >> nth=${rows - 1}`).waitFor();
    await page.waitForLoadState('networkidle');
    const figures = [];
    for (const [words, selector, side] of [
      ['sideways', '.data-body', 'scrollLeft'],
      ['down', 'html', 'scrollTop'],
    ] as const) {
      const times = await framesOf(page, selector, side);
      const p95 = percentile(times, 0.95);
      figures.push(`${words} p95 ${p95.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`);
      if (rows === ROWS[0]) p95s.push(p95);
    }
    console.log(`scrolling ${columns.length} columns and ${rows} rows, between frames: ${figures.join('; ')}`);
  }
  console.log(`limit of p95 with ${ROWS[0]} rows ${LIMIT} ms`);
  return p95s.every((p95) => p95 <= LIMIT);
}

/** Moves an element to its end and back, a step each frame; milliseconds of each. */
const framesOf = (page: Page, selector: string, side: 'scrollLeft' | 'scrollTop'): Promise<number[]> =>
  page.evaluate(
    ({ selector, side, step }) =>
      new Promise<number[]>((resolve, reject) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector} to scroll`);
        const times: number[] = [];
        let last = 0;
        let by = step;
        // a method: any other function with a name is wrapped on its way into the page
        const page = {
          move(now: number) {
            if (last > 0) times.push(now - last);
            last = now;
            const before = element[side];
            element[side] += by;
            if (element[side] !== before) requestAnimationFrame(page.move);
            else if (by < 0) resolve(times);
            else if (before === 0) reject(new Error(`${selector} does not scroll`));
            else {
              by = -by;
              requestAnimationFrame(page.move);
            }
          },
        };
        requestAnimationFrame(page.move);
      }),
    { selector, side, step: STEP },
  );
