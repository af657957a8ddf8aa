// A walk through screens that looks for barriers: led on inside the app, the page is loaded once, and only colours are looked
// at again in the dark.
import type { BrowserContextOptions } from 'playwright-core';
import { barriers } from './axe.ts';
import { type browserWindows, demoAccount, type Person } from './person.ts';

export const HOME = '/bramblecote-builders';

type Open = ReturnType<typeof browserWindows>;

export interface Tour extends Person {
  found: Record<string, string[]>;
  /** Leads there and looks. */
  at(path: string, ready?: string): Promise<void>;
  look(screen: string): Promise<void>;
}

export const tours =
  (open: Open) =>
  async (options: BrowserContextOptions, start: string): Promise<Tour> => {
    const person = await open(options);
    const found: Record<string, string[]> = {};
    await person.signIn(demoAccount('owner'));
    await person.go(HOME + start);
    await person.page.getByRole('heading', { level: 1 }).first().waitFor();
    const look = async (screen: string) => {
      await person.quiet();
      // what fades has another colour until it is there
      await person.page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      );
      const wrong = await barriers(person.page);
      if (!options.isMobile) {
        await person.page.emulateMedia({ colorScheme: 'dark' });
        await person.page.locator('html[data-theme="dark"]').waitFor();
        wrong.push(...(await barriers(person.page, ['color-contrast'])).map((one) => `in the dark: ${one}`));
        await person.page.emulateMedia({ colorScheme: 'light' });
        await person.page.locator('html[data-theme="light"]').waitFor();
      }
      if (wrong.length > 0) found[screen] = wrong;
    };
    const at = async (path: string, ready = 'h1') => {
      await person.follow(HOME + path);
      await person.page.locator(ready).first().waitFor();
      // where it was before it may lie on a name now, whose card would cover the rows below
      await person.page.mouse.move(0, 0);
      await look(path);
    };
    return { ...person, found, look, at };
  };
