import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const IDLE = 2000;
const LONGEST = 20_000;

/** Before a way leads on inside the app: what stands there now is not what is waited for. */
export const markLeft = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const left of document.querySelectorAll('main .page')) left.setAttribute('data-left', '');
  });

/** Main thread with nothing left to do: what has come is drawn, and what it asks for has been asked. */
const drawn = (page: Page) =>
  page.evaluate(
    (timeout) =>
      new Promise<boolean>((done) =>
        requestAnimationFrame(() =>
          requestIdleCallback(() => done(document.querySelector('[aria-busy="true"], [data-left]') === null), {
            timeout,
          }),
        ),
      ),
    IDLE,
  );

/** Waits until a page has everything: no request is under way, no skeleton is left and nothing of the page before, and drawing asked for nothing new. */
export function quietly(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    asked += 1;
    open.add(request);
  });
  const end = (request: Request) => void open.delete(request);
  page.on('requestfinished', end);
  page.on('requestfailed', end);

  return async () => {
    const late = Date.now() + LONGEST;
    let idle = 0;
    while (idle < 2) {
      while (open.size > 0 && Date.now() < late) await sleep(25);
      const before = asked;
      const isDrawn = await drawn(page);
      idle = isDrawn && asked === before && open.size === 0 ? idle + 1 : 0;
      if (idle === 0 && Date.now() > late)
        throw new Error(
          `Still waiting for ${[...open].map((request) => request.url()).join(', ') || 'the page to be drawn'}`,
        );
    }
  };
}
