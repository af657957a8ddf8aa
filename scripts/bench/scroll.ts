import type { Page } from 'playwright-core';
import { percentile } from './measure.ts';

const ROWS = 200;
/** Of a frame: a quick hand turns the wheel about that far. */
const STEP = 40;
/** Acceptance, p95 in milliseconds between two frames: one of sixty a second may be missed now and then. */
const LIMIT = 34;

/** Costs with all of `columns`, moved sideways to the end and back, then down and up: the frames are drawn in time. */
export async function benchScroll(page: Page, name: string, columns: string[]): Promise<boolean> {
  await page.goto(`/${name}/cost_events?size=${ROWS}&columns=${columns.join(',')}`);
  await page.locator(`tr.data-row >> nth=${ROWS - 1}`).waitFor();
  await page.waitForLoadState('networkidle');
  const sideways = await framesOf(page, '.data-body', 'scrollLeft');
  const down = await framesOf(page, 'html', 'scrollTop');
  const figures = (times: number[]) =>
    `p95 ${percentile(times, 0.95).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`;
  console.log(
    `scrolling ${columns.length} columns and ${ROWS} rows, between frames: sideways ${figures(sideways)}; down ${figures(down)} (limit of p95 ${LIMIT})`,
  );
  return [sideways, down].every((times) => percentile(times, 0.95) <= LIMIT);
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
