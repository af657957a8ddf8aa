import { describe, expect, it } from 'vitest';
import { newAccount, newOffice } from './lib/office.ts';
import { browserWindows, demoAccount } from './lib/person.ts';

const open = browserWindows();

describe('signing in', () => {
  it('takes one click to look at the demo company', async () => {
    const { page, go, where } = await open();
    await go('/');
    await page.getByRole('button', { name: /Finance manager/ }).click();
    await page.getByRole('link', { name: 'Projects', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Projects' }).waitFor();
    await page.getByText('Kettle Lane Residence').first().waitFor();
    expect(where()).toBe('/bramblecote-builders/projects');
  });

  it('brings to the page that was asked for, filters and all', async () => {
    const person = await open();
    const { page, go, where } = person;
    const wanted = '/bramblecote-builders/vendors?q=concrete&sort=-name';
    await go(wanted);
    await page.getByLabel('E-mail').waitFor();
    expect(where()).toMatch(/^\/sign-in\?/);
    const { email, password } = demoAccount('estimator');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('Stonemantle Concrete').first().waitFor();
    expect(where()).toBe(wanted);
  });

  it('says no to a wrong password and keeps what was typed', async () => {
    const person = await open();
    const { page, go } = person;
    person.expectTrouble(/answer 400 .*\/functions\/v1\/session/);
    await go('/sign-in');
    await page.getByLabel('E-mail').fill(demoAccount('owner').email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').getByText('E-mail and password do not match an account.').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(demoAccount('owner').email);
  });

  it('leaves nothing behind after signing out', async () => {
    const office = await newOffice('Sign-out Builders');
    await office.api.insert('clients', { organization_id: office.id, name: 'Not For Everybody' });
    const person = await open();
    const { page, go } = person;
    await person.signIn(office);
    await go(`/${office.slug}/clients`);
    await page.getByText('Not For Everybody').first().waitFor();
    await page.getByRole('button', { name: /Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();

    await page.goBack();
    await page.getByLabel('E-mail').waitFor();
    expect(await page.content()).not.toContain('Not For Everybody');
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(office.email);
    expect(kept).not.toMatch(/access_token|refresh_token|eyJ/);
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
  });
});

describe('a new company', () => {
  it('signs up, names its organization and is shown how to begin', async () => {
    const { page, go, where } = await open();
    const account = newAccount('Nora Beginner');
    await go('/sign-in');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Your name').fill(account.name);
    await page.getByLabel('E-mail').fill(account.email);
    await page.getByLabel('Password').fill(account.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByLabel('Company name').fill('Beginner & Daughters');
    await page.getByRole('button', { name: 'Create organization' }).click();
    await page.waitForURL('**/beginner-daughters');
    expect(where()).toBe('/beginner-daughters');
    await page.getByText('Beginner & Daughters is empty so far').waitFor();

    await page.getByRole('link', { name: 'Clients', exact: true }).first().click();
    await page.getByText('No clients yet').waitFor();
    await page.getByRole('link', { name: 'Home', exact: true }).first().click();
    await page
      .getByRole('link', { name: 'Import a workbook' })
      .or(page.getByRole('button', { name: 'Import a workbook' }))
      .click();
    await page.getByText('Drop one file or many anywhere on this page').waitFor();
  });
});
