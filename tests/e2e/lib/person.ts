import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { markLeft, quietly } from './quiet.ts';
import { watch } from './watch.ts';

export interface Account {
  email: string;
  password: string;
}

/** Somebody at a browser window. What goes wrong behind the screen fails the test unless it was expected. */
export interface Person {
  page: Page;
  /** Goes to an address of the app, which is loaded anew. */
  go(path: string): Promise<void>;
  /** Goes there inside the running app, as a link does. */
  follow(path: string): Promise<void>;
  /** Waits until the page has everything. */
  quiet(): Promise<void>;
  /** A session of this window's own, and no page yet. */
  signIn(account: Account): Promise<void>;
  /** A failing request or a message on the console that belongs to the test. */
  expectTrouble(pattern: RegExp): void;
  /** Path and query of where the person is. */
  where(): string;
}

/** Of the app's origin, and quickly there. */
const NO_PAGE = '/favicon.svg';
const DESK = { width: 1440, height: 900 };
export const PHONE: BrowserContextOptions = {
  reducedMotion: 'no-preference',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** One connection per file to the browser of the run; windows are closed after every test. */
export function browserWindows(): (options?: BrowserContextOptions) => Promise<Person> {
  const { appUrl, wsEndpoint } = inject('e2e');
  const leave: (() => Promise<string[]>)[] = [];
  const look: (() => Promise<string>)[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.connect(wsEndpoint);
  });
  afterAll(() => browser.close());
  afterEach(async ({ task }) => {
    const views = look.splice(0);
    if (task.result?.state === 'fail')
      for (const view of views) console.log(`${task.name}, where it failed:\n${await view()}`);
    const trouble = await Promise.all(leave.splice(0).map((close) => close()));
    expect(trouble.flat(), 'what went wrong behind the screen').toEqual([]);
  });

  return async (options = {}) => {
    const context = await browser.newContext({
      baseURL: appUrl,
      viewport: DESK,
      acceptDownloads: true,
      // one way at the desk, the other on the phone, and each is seen to work
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const seen = watch(page);
    look.push(() => seen.view());
    leave.push(async () => {
      await context.close();
      return seen.unexpected();
    });
    return {
      page,
      expectTrouble: seen.expect,
      where: () => page.url().replace(/^\w+:\/\/[^/]+/, ''),
      async go(path) {
        await page.goto(path);
      },
      async follow(path) {
        await markLeft(page);
        await page.evaluate((to) => {
          history.pushState({ idx: (history.state?.idx ?? 0) + 1, key: to, usr: null }, '', to);
          dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
        }, path);
      },
      quiet: quietly(page),
      async signIn({ email, password }) {
        await page.goto(NO_PAGE);
        await page.evaluate(
          async (account) => {
            const headers = { 'content-type': 'application/json', 'x-requested-with': 'secg' };
            const body = JSON.stringify(account);
            const response = await fetch('/functions/v1/session', { method: 'POST', headers, body });
            if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
            localStorage.setItem('secg.session', 'open');
          },
          { email, password },
        );
      },
    };
  };
}

/** The demo's people, by role. */
export function demoAccount(role: string): Account {
  const { demo } = inject('e2e');
  const account = demo.accounts.find((entry) => entry.role === role);
  if (!account) throw new Error(`The demo has nobody as ${role}`);
  return { email: account.email, password: demo.password };
}
