// A hundred and twenty kinds of column, key, table and right that nobody wrote a line of code for: each table is filled in,
// listed, shown, changed and deleted by its owner, where that may be. What the console says, or what is asked in vain, fails it (lib/person.ts).
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stackOptions } from '../../scripts/stack/config.ts';
import { removeStack, type Stack, startEmpty } from '../../scripts/stack/testing.ts';
import { derive } from '../../src/catalog/derive.ts';
import type { Column, Resource } from '../../src/catalog/resource.ts';
import type { Catalog } from '../../src/catalog/types.ts';
import { asNew } from '../../src/catalog/workflow.ts';
import { matchers } from '../../src/fields/index.ts';
import committed from '../../src/generated/catalog.json' with { type: 'json' };
import { formColumns } from '../../src/screens/form/values.ts';
import { addRows } from '../torture/rows.ts';
import { eventually } from './lib/eventually.ts';
import { fill } from './lib/fill.ts';
import { newOffice, type Office } from './lib/office.ts';
import { browserWindows, type Person } from './lib/person.ts';

const open = browserWindows();
const TORTURE = join(import.meta.dirname, '..', 'torture');
const known = new Set(committed.tables.map(({ name }) => name));
let stack: Stack;
let office: Office;

// Migrated before it starts: @supabase/lite learns of arrays of a new type with its connections.
beforeAll(async () => {
  stack = await startEmpty({ migrations: [...stackOptions().migrations, TORTURE] });
  office = await newOffice('Torture Chamber', 'Test Person', stack);
  await addRows(stack.dbUrl, office.id);
});
afterAll(async () => {
  await stack.stop();
  removeStack(stack.dir);
});

/** Where what any other record may have does not do: the other one of a pair, parts of a key to nothing, what would hide the row. */
const LEFT: Record<string, string[]> = {
  odd_checks: ['phone'],
  odd_hints: ['run_id'],
  odd_rooms: ['tower', 'floor', 'number'],
  odd_hidden_rows: ['is_public'],
};
const WORDS: Record<string, string> = {
  tiny: '0.00123',
  thousands: '5000',
  code: 'AB-12',
  length_text: 'four',
  ends_on: '2026-05-05',
};
const seen = new Set<string>();
/** What has to be filled in, every key, what rules of the row name, and every other kind of column once. */
function toFill(table: Resource): Column[] {
  return formColumns(asNew(table)).filter((column) => {
    const { name, kind, base, required, nullable, limits } = column;
    const isOwn = kind === 'reference' || table.rules.length > 0;
    const sort = JSON.stringify([kind, base, nullable, limits, isOwn && [table.name, name]]);
    if (LEFT[table.name]?.includes(name) || (!required && seen.has(sort))) return false;
    seen.add(sort);
    return true;
  });
}
const fillIn = (person: Person, column: Column) => fill(person.page, column, WORDS[column.name]);

const addressOf = (table: Resource) => `/${office.slug}/${encodeURIComponent(table.name)}`;
/** How often the record was written; null when it is not there. */
async function written({ name }: Resource, id: string): Promise<number | null> {
  const [row] = await office.api.select<{ version: number }>(`${encodeURIComponent(name)}?select=version&id=eq.${id}`);
  return row?.version ?? null;
}

/** The record that stands there, with nothing that went wrong. */
async function shown({ page, where }: Person): Promise<string> {
  await eventually(where).toMatch(/\/[\da-f-]{36}$/);
  await page.locator('.record-fields').first().waitFor();
  expect(await page.locator('main [role="alert"]').allTextContents()).toEqual([]);
  return where().split('/').at(-1) ?? '';
}

/** Saved, or what the form says instead. */
async function save(person: Person): Promise<string> {
  const { page, where } = person;
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const wrong = page.locator('main .ant-form-item-has-error, main [role="alert"]');
  const isSaved = () => /\/[\da-f-]{36}$/.test(where());
  await eventually(async () => isSaved() || (await wrong.count()) > 0).toBe(true);
  if (!isSaved()) throw new Error(`not saved: ${(await wrong.allTextContents()).join('; ')}`);
  return shown(person);
}

async function make(person: Person, table: Resource): Promise<string> {
  const { page } = person;
  await person.follow(`${addressOf(table)}/new`);
  await page.getByRole('heading', { level: 1, name: 'New' }).waitFor();
  for (const column of toFill(table)) await fillIn(person, column);
  const id = await save(person);
  expect(await written(table, id)).toBe(1);
  return id;
}

/** Opens a row of the list, which shows every column it should. */
async function find(person: Person, table: Resource, made: string | null): Promise<string> {
  const { page } = person;
  await person.follow(addressOf(table));
  await page.getByRole('heading', { level: 1, name: table.labelPlural, exact: true }).waitFor();
  const row = page.locator(made ? `tr.data-row[data-row-key="${made}"]` : 'tr.data-row').first();
  await row.waitFor();
  await person.quiet();
  expect(await page.locator('main [role="alert"]').allTextContents()).toEqual([]);
  const headings = await page.locator('.resource-table thead th').allTextContents();
  const listed = table.list.flatMap((name) => table.column(name) ?? []).filter(({ hidden }) => !hidden);
  expect(headings).toEqual(expect.arrayContaining(listed.map(({ label }) => label)));
  // beside the words of the cell, which may lead elsewhere
  await row
    .locator('td:not(.data-mark)')
    .first()
    .click({ position: { x: 3, y: 3 } });
  const id = await shown(person);
  await person.quiet();
  return id;
}

async function change(person: Person, table: Resource, id: string): Promise<void> {
  const { page } = person;
  const columns = formColumns(table).filter(({ closed }) => closed !== 'edit');
  const edit = page.getByRole('link', { name: 'Edit', exact: true });
  if (columns.length === 0) return expect(await edit.count()).toBe(0);
  await edit.click();
  await page.locator('main form .ant-form-item').first().waitFor();
  const typed = columns.find(
    ({ kind }) => kind === 'text' || kind === 'longText' || kind === 'integer' || kind === 'boolean',
  );
  if (typed) await fill(page, typed, '77');
  await save(person);
  expect(await written(table, id)).toBe(typed ? 2 : 1);
}

async function remove({ page, where }: Person, table: Resource, id: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await eventually(where).toBe(addressOf(table));
  expect(await written(table, id)).toBeNull();
}

async function walk(person: Person, table: Resource): Promise<void> {
  const made = table.can.create ? await make(person, table) : null;
  const id = await find(person, table, made);
  if (table.can.update) await change(person, table, id);
  if (made && table.can.delete) await remove(person, table, made);
}

/** Two windows take the tables in turns. */
it('works without a line of code', { timeout: 300_000 }, async () => {
  const { all } = derive(await office.api.rpc<Catalog>('catalog', { organization: office.id }), { matchers });
  const odd = all.filter(({ name }) => !known.has(name));
  expect(odd.length).toBeGreaterThan(40);
  const failures: string[] = [];
  const rest = [...odd];
  const take = async () => {
    const person = await open({ baseURL: stack.appUrl });
    await person.signIn(office);
    await person.go(addressOf(odd[0] as Resource));
    await person.page.getByRole('heading', { level: 1 }).waitFor();
    for (let table = rest.shift(); table; table = rest.shift()) {
      try {
        await walk(person, table);
      } catch (error) {
        failures.push(`${table.name} at ${person.where()}: ${(error as Error).message.slice(0, 600)}`);
        await person.go(addressOf(table));
      }
    }
    expect(await person.page.evaluate(() => 'torn' in window), 'ran what it shows').toBe(false);
  };
  await Promise.all([take(), take()]);
  expect(failures).toEqual([]);
});
