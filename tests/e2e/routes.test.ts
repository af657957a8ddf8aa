import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST } from '../../scripts/stack/build.ts';
import { secretsIn } from '../secrets.ts';
import { eventually } from './lib/eventually.ts';
import { browserWindows, demoAccount, type Person } from './lib/person.ts';
import { markLeft } from './lib/quiet.ts';

const open = browserWindows();
const HOME = '/bramblecote-builders';

/** A page that may not be seen has a heading, too. */
async function settled(person: Person): Promise<void> {
  await person.page.getByRole('heading').first().waitFor();
  await person.quiet();
}

type Way = 'go' | 'follow';

async function visit(person: Person, path: string, way: Way = 'follow'): Promise<void> {
  await person[way](path);
  await settled(person);
  expect(new URL(person.page.url()).pathname).toBe(path);
}

/** Addresses of the lists in the menu, as this person sees it. */
async function lists(person: Person): Promise<string[]> {
  await visit(person, HOME, 'go');
  const links = await person.page.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return [
    ...new Set(
      links.filter((to): to is string => to?.split('/').length === 3 && !/\/(import|members|audit)$/.test(to)),
    ),
  ];
}

/** The list, its first record and, for who may write, its forms. Says how many pages there were. */
async function walk(person: Person, list: string, mayWrite: boolean, way: Way = 'follow'): Promise<number> {
  await visit(person, list, way);
  await person.page.locator('tr.data-row, .empty-state, .figure-stamp').first().waitFor({ state: 'attached' });
  // a page of figures is no list: its rows lead elsewhere
  if ((await person.page.locator('.figure-stamp').count()) > 0) return 1;
  if ((await person.page.locator('tr.data-row').count()) === 0) return 1;
  await markLeft(person.page);
  await person.page.keyboard.press('ArrowDown');
  await person.page.keyboard.press('Enter');
  await eventually(person.where).toMatch(new RegExp(`^${list}/[\\w-]+$`));
  await settled(person);
  const record = person.where();
  if (way === 'go') await visit(person, record, way);
  // who may only read gets the same refusal everywhere
  const forms = mayWrite ? [`${record}/edit`, `${list}/new`] : [];
  for (const form of forms) await visit(person, form, way);
  return 2 + forms.length;
}

/** Some eighty tables, two to four pages each. */
const MINUTES = 5;
/** At once, in one browser. */
const WINDOWS = 3;

describe('every route', () => {
  it.each(['owner', 'viewer'])('is quiet for the %s', { timeout: MINUTES * 60_000 }, async (role) => {
    const first = await open();
    await visit(first, '/sign-up', 'go');
    await first.signIn(demoAccount(role));
    await visit(first, '/organizations', 'go');
    const tables = await lists(first);
    expect(tables.length).toBeGreaterThan(2);

    const storageState = await first.page.context().storageState();
    const others = await Promise.all(Array.from({ length: WINDOWS - 1 }, () => open({ storageState })));
    const pages: number[] = [];
    const rest = [...tables];
    const take = async (person: Person) => {
      if (person !== first) await visit(person, HOME, 'go');
      for (let list = rest.shift(); list !== undefined; list = rest.shift())
        pages.push(await walk(person, list, role === 'owner'));
    };
    await Promise.all([first, ...others].map(take));
    console.log(`${role}: ${tables.length} lists, ${pages.reduce((sum, one) => sum + one, 0)} pages`);
    expect(pages.filter((count) => count > 1).length, 'lists with a record').toBeGreaterThan(tables.length / 2);
  });

  it('is quiet when loaded from nothing', async () => {
    const person = await open();
    await person.signIn(demoAccount('owner'));
    expect(await walk(person, `${HOME}/projects`, true, 'go')).toBe(4);
  });

  it('is quiet for members, the log, imports, and for what does not exist', async () => {
    const person = await open();
    await person.signIn(demoAccount('owner'));
    for (const page of ['members', 'members?tab=invitations', 'members?tab=roles', 'audit']) {
      await person.go(`${HOME}/${page}`);
      await settled(person);
    }
    await person.go(`${HOME}/import`);
    await settled(person);
    await person.page.getByText('Bramblecote_Masterfile.xlsx').first().click();
    await eventually(person.where).toMatch(/\/import\/[\da-f-]{36}$/);
    await settled(person);
    for (const nowhere of [
      `${HOME}/nothing-here`,
      `${HOME}/projects/00000000-0000-4000-8000-000000000000`,
      `${HOME}/a/b/c/d`,
    ]) {
      await person.go(nowhere);
      await person.quiet();
      await eventually(() => person.page.locator('body').textContent()).toMatch(/Nothing here|no such page/);
    }
  });
});

describe('the first load of a list', () => {
  it('brings less than 450 KB of JavaScript, gzipped, of the build that people get', async () => {
    const person = await open();
    await person.signIn(demoAccount('owner'));
    const state = await person.page.context().storageState();
    const fresh = await open({ storageState: state });
    const scripts: Response[] = [];
    fresh.page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response);
    });
    await fresh.go(`${HOME}/projects`);
    await fresh.page.getByText('Kettle Lane Residence').first().waitFor();
    await settled(fresh);
    expect(scripts.length).toBeGreaterThan(3);
    expect(new Set(scripts.map((script) => script.headers()['content-encoding']))).not.toContain(undefined);
    const bodies = await Promise.all(scripts.map((script) => script.body()));
    // React's development build would say it in whole sentences
    expect(bodies.some((body) => body.includes('Minified React error #'))).toBe(true);
    // gzip by its usual level, whatever better encoding the gateway and the browser agree on
    const total = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
    console.log(`first load of the list: ${scripts.length} scripts, ${total.toFixed(0)} KB`);
    expect(total).toBeLessThan(450);
  });

  it('holds no secret, nor does any other script of it', () => {
    const folder = join(DIST, 'assets');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(20);
    const found = scripts.filter((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return secretsIn(text).length > 0 || text.includes('service_role');
    });
    expect(found).toEqual([]);
  });
});
