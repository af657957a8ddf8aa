// Every kind of generated screen at a desk, in light and dark, and on a phone: nothing serious that axe knows of.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './lib/eventually.ts';
import { browserWindows, PHONE } from './lib/person.ts';
import { HOME, type Tour, tours } from './lib/tour.ts';

const tour = tours(browserWindows());
const RECORD = /\/[\da-f-]{36}$/;

const ROWS = 'tr.data-row, .record-card, .empty-state';

async function lists({ at }: Tour): Promise<void> {
  // never twice the same table: a page that stays is not left
  await at('/cost_events', ROWS);
  await at('/projects?as=board', '.record-card');
  await at('/vendors?as=calendar', '.calendar-entry');
  await at('/projects?as=timeline', '.timeline-bar');
  await at('/change_orders?group=status', '.group-head');
  await at('/v_ar_aging', ROWS);
}

/** Pages of figures, made by hand. */
async function figures({ page, where, at, look, follow }: Tour): Promise<void> {
  await at('', '.tile-rows');
  await at('/wip', 'tr.data-row');
  await page.locator('.figure-cell').first().click();
  await page.locator('.explained-behind').waitFor();
  await look('a figure explained');
  await at('/aging', 'tr.data-row');
  await at('/profit-and-loss', 'tbody tr');
  await at('/retainage', 'tr.data-row');
  await at('/waivers', 'tr.data-row');
  await at('/pipeline', 'tr.data-row');
  await at('/debt', 'tr.data-row');
  await at('/cash-forecast', 'tbody tr');
  await follow(`${HOME}/pay_apps`);
  await page.locator('.row-title, .record-card').first().click();
  await eventually(where).toMatch(RECORD);
  await page.locator('.pay-main').waitFor();
  await look('a pay application');
}

/** A record with its tabs, its forms, and the pages that are made of the catalog as well. */
async function records({ page, where, at, look, follow }: Tour): Promise<void> {
  for (const table of ['projects', 'change_orders']) {
    await follow(`${HOME}/${table}`);
    await page.locator('.row-title, .record-card').first().click();
    await eventually(where).toMatch(RECORD);
    const record = where().slice(HOME.length);
    await look(`${table}: record`);
    const tabs = await page.getByRole('tab').all();
    for (const tab of [...tabs.slice(1, 4), ...tabs.slice(-1)]) {
      await tab.click();
      await look(`${table}: ${await tab.textContent()}`);
    }
    await at(`${record}/edit`, 'form .ant-form-item');
    await at(`/${table}/new`, 'form .ant-form-item');
  }
  await at('/settings/tables/vendors');
  await at('/import');
}

/** Members and roles, with what opens beside them. */
async function people({ page, at, look }: Tour): Promise<void> {
  await at('/members', '.people-table, .people-cards');
  await page.getByRole('button', { name: /Ilse Varnholt/ }).click();
  await page.locator('.people-rights').first().waitFor();
  await look('a member');
  await page.keyboard.press('Escape');
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await tab('Invitations');
  await page.locator('.people-list').waitFor();
  await look('invitations');
  await page.getByRole('button', { name: 'Invite' }).first().click();
  await page.getByRole('dialog').waitFor();
  await look('an invitation');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await tab('Roles');
  await page.getByRole('button', { name: 'Project manager', exact: true }).waitFor();
  await look('roles');
  await page.getByRole('button', { name: 'Project manager', exact: true }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByLabel('Up to: approve payments').waitFor();
  await look('a role');
}

describe.each([
  ['at a desk', { colorScheme: 'light' }],
  ['on a phone', PHONE],
] as const)('%s', (_where, options) => {
  it('keeps nobody out of lists, records and forms', async () => {
    const where = await tour(options, '/vendors');
    await lists(where);
    await records(where);
    expect(where.found).toEqual({});
  });

  it('keeps nobody out of members and roles', async () => {
    const where = await tour(options, '/vendors');
    await people(where);
    expect(where.found).toEqual({});
  });

  it('keeps nobody out of figures', async () => {
    const where = await tour(options, '/vendors');
    await figures(where);
    expect(where.found).toEqual({});
  });
});

const close = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
};

it('keeps nobody out of what opens above a list', async () => {
  const { page, look, follow, found } = await tour({ colorScheme: 'light' }, '/vendors');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.locator('tr.data-row').first().waitFor();
  await button('More filters').first().click();
  await look('fields to filter by');
  await page.getByRole('menuitem', { name: 'City', exact: true }).click();
  await page.locator('.filter-editor-foot').waitFor();
  await look('a filter');
  await close(page);
  for (const tool of ['Columns', 'Sort', 'Group', 'More actions']) {
    await button(tool).first().click();
    await look(tool);
    await close(page);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kettle');
  await page
    .getByRole('option', { name: /Kettle Lane Residence/ })
    .first()
    .waitFor();
  await look('palette');
  await close(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('shortcuts');
  await close(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('tr.data-row .data-mark input').first().click();
  await look('marked rows');
  await button('Edit…').click();
  await page.getByRole('dialog').waitFor();
  await look('bulk edit');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await follow(`${HOME}/clients?edit=1`);
  await page.locator('td[data-row]').nth(1).click();
  await page.keyboard.press('Enter');
  await page.locator('.cell-editor input').waitFor();
  await look('a cell being edited');
  expect(found).toEqual({});
});
