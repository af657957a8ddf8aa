import type { Page, Request } from 'playwright-core';

export interface Watch {
  expect(pattern: RegExp): void;
  unexpected(): string[];
  /** What the page shows and waits for, of a test that failed. */
  view(): Promise<string>;
}

/** Collects what a person does not see: messages on the console, errors, requests that failed. */
export function watch(page: Page): Watch {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  const open = new Set<Request>();
  page.on('request', (request) => void open.add(request));
  page.on('requestfinished', (request) => void open.delete(request));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    // The browser's own line about a failed answer, which is counted below with its address.
    if (message.text().startsWith('Failed to load resource')) return;
    seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    open.delete(request);
    const reason = request.failure()?.errorText ?? '';
    // A page that is left takes its requests along.
    if (reason !== 'net::ERR_ABORTED') seen.push(`request ${request.method()} ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      seen.push(`answer ${response.status()} to ${response.request().method()} ${response.url()}`);
  });
  return {
    expect: (pattern) => void expected.push(pattern),
    async view() {
      const waiting = [...open].map((request) => `waits for ${request.method()} ${request.url()}`);
      const text = page.isClosed() ? '(closed)' : await page.locator('body').textContent();
      return [page.url(), ...waiting, ...seen, text].join('\n');
    },
    unexpected: () => seen.filter((line) => !expected.some((pattern) => pattern.test(line))),
  };
}
