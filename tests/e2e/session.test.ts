import { describe, expect, inject, it } from 'vitest';
import { readJson, type StackState, stateFile } from '../../scripts/stack/state.ts';
import { open as unseal } from '../../supabase/functions/session/seal.ts';
import { newOffice } from './lib/office.ts';
import { browserWindows, demoAccount, type Person } from './lib/person.ts';

const open = browserWindows();
const { dir } = inject('e2e');

/** The refresh token of now, as only the function can read it. */
async function refreshToken({ page }: Person): Promise<string> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-session');
  const secret = readJson<StackState>(stateFile(dir))?.secrets.session ?? '';
  return (await unseal(cookie?.value ?? '', secret))?.token ?? '';
}

/** Everything a script of the page can read that outlives it. */
const readable = (person: Person) =>
  person.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cached = await caches.keys();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, cached]);
  });

describe('a session in the browser', () => {
  it('leaves its refresh token nowhere a script can read it', async () => {
    const person = await open();
    const { page, go, quiet } = person;
    const bodies: Promise<string>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/functions/v1/session')) bodies.push(response.text());
    });
    const tokens: string[] = [];
    await go('/sign-in');
    const { email, password } = demoAccount('owner');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: /Account of/ }).waitFor();
    tokens.push(await refreshToken(person));
    await page.reload();
    await page.getByRole('button', { name: /Account of/ }).waitFor();
    await quiet();
    tokens.push(await refreshToken(person));
    expect(new Set(tokens).size).toBe(2);
    const seen = `${(await Promise.all(bodies)).join()}${await readable(person)}${await page.content()}`;
    expect(seen).toContain('access_token');
    for (const token of tokens) {
      expect(token.length).toBeGreaterThan(10);
      expect(seen).not.toContain(token);
    }
    expect(await readable(person)).not.toMatch(/eyJ|token/);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/', domain: '127.0.0.1' });
    expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(7 * 24 * 60 * 60);
  });

  it('survives twenty refreshes at once in four tabs, and ends in all of them with one', async () => {
    const office = await newOffice('Four Tab Builders');
    const person = await open();
    await person.signIn(office);
    const tabs = [person.page];
    for (let n = 1; n < 4; n++) tabs.push(await person.page.context().newPage());
    for (const tab of tabs) {
      await tab.goto(`/${office.slug}`);
      await tab.getByRole('button', { name: /Account of/ }).waitFor();
    }
    const answers = await Promise.all(
      tabs.map((tab) =>
        tab.evaluate(() =>
          Promise.all(
            Array.from({ length: 5 }, async () => {
              const headers = { 'x-requested-with': 'secg' };
              return (await fetch('/functions/v1/session/refresh', { method: 'POST', headers })).status;
            }),
          ),
        ),
      ),
    );
    expect(answers.flat()).toEqual(Array(20).fill(200));
    for (const tab of tabs) {
      await tab.reload();
      await tab.getByRole('button', { name: /Account of/ }).waitFor();
    }
    await person.page.getByRole('button', { name: /Account of/ }).click();
    await person.page.getByRole('menuitem', { name: 'Sign out' }).click();
    for (const tab of tabs) await tab.getByLabel('E-mail').waitFor();
    expect(await person.page.context().cookies()).toEqual([]);
  });

  it('is one of those a person sees and ends, and ends with the password of before', async () => {
    const office = await newOffice('Two Device Builders');
    const [here, there] = [await open(), await open()];
    await here.signIn(office);
    await there.signIn(office);
    await here.go('/account');
    await here.page.getByRole('button', { name: 'Sign out there' }).first().click();
    await here.page.getByText('Signed out there').waitFor();
    await here.page.getByLabel('Current password').fill(office.password);
    await here.page.getByLabel('New password').fill('another horse battery');
    await here.page.getByRole('button', { name: 'Change the password' }).click();
    await here.page.getByText('The password is changed').waitFor();
    await here.page.reload();
    await here.page.getByText('This one').waitFor();
    expect(await here.page.getByRole('listitem').count()).toBe(1);
    there.expectTrouble(/answer 401 .*\/functions\/v1\/session\/refresh/);
    await there.go(`/${office.slug}`);
    await there.page.getByLabel('E-mail').waitFor();
  });
});

it('a forgotten password is replaced with the link from the outbox', async () => {
  const office = await newOffice('Forgetful Builders');
  const { page, go, where } = await open();
  await go('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // the page before has a field for the address, too, until this one is there
  await page.getByRole('button', { name: 'Send the link' }).waitFor();
  await page.getByLabel('E-mail').fill(office.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText('Check your mail').waitFor();
  await go(inject('e2e').outboxUrl);
  await page
    .getByRole('article')
    .filter({ hasText: office.email })
    .getByRole('link', { name: /reset-password/ })
    .click();
  await page.getByLabel('New password').fill('another horse battery');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('button', { name: /Account of/ }).waitFor();
  expect(where()).toBe(`/${office.slug}`);
});
