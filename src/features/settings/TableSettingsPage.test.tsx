// @vitest-environment jsdom
// Two administrators and one table: what a save is compared with, down to the requests.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import type { Catalog } from '@/catalog/types.ts';
import snapshot from '@/generated/catalog.json';
import { LeaveGuard } from '@/screens/parts/LeaveGuard.tsx';
import { type Answers, fakeApi, fakeBrowser, renderPage } from '../testing.tsx';
import TableSettingsPage from './TableSettingsPage.tsx';

const needed = ['clients', 'resource_settings', 'custom_fields'];
const whole = snapshot as unknown as Catalog;
const tables = whole.tables.filter(({ name }) => needed.includes(name));
const catalog: Catalog = { ...whole, tables };
const SETTINGS = '/rest/v1/resource_settings';
let stored: { id: string; version: number; patch: object } | null;
let writes: unknown[];
let reads: number;
let down: boolean;
let errors: MockInstance;

/** Stores by version, as the database does. */
const server: Answers = (url, init) => {
  if (url.pathname !== SETTINGS) return undefined;
  if (init?.method === 'PATCH') {
    const { version, patch } = JSON.parse(String(init.body));
    writes.push({ version, patch });
    if (version !== stored?.version) {
      return Response.json({ code: 'PT409', message: 'changed', details: '{"reason":"stale"}' }, { status: 409 });
    }
    stored = { id: 's1', version: version + 1, patch };
    return Response.json([stored]);
  }
  if (init?.method === 'POST') {
    const { patch } = JSON.parse(String(init.body));
    writes.push({ patch });
    if (stored) return Response.json({ code: '23505', message: 'duplicate key' }, { status: 409 });
    stored = { id: 's1', version: 1, patch };
    return Response.json([stored], { status: 201 });
  }
  reads += 1;
  if (down) throw new TypeError('fetch failed');
  return Response.json(stored ? [stored] : [], { headers: { 'content-range': '*/1' } });
};

beforeEach(() => {
  fakeBrowser();
  errors = vi.spyOn(console, 'error');
  stored = { id: 's1', version: 1, patch: { label: 'Partner' } };
  writes = [];
  reads = 0;
  down = false;
});
afterEach(() => {
  cleanup();
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

const one = () => screen.findByLabelText<HTMLInputElement>('One record');
const many = () => screen.findByLabelText<HTMLInputElement>('Several records');
const type = (input: HTMLInputElement, value: string) => fireEvent.change(input, { target: { value } });
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });

function open(shown = catalog) {
  const path = `/${catalog.organization.slug}/settings/tables/clients`;
  const page = (
    <LeaveGuard>
      <Routes>
        <Route path="/:organization/settings/tables/:table" element={<TableSettingsPage />} />
        <Route path="*" element={<h1>Elsewhere</h1>} />
      </Routes>
    </LeaveGuard>
  );
  return renderPage(page, { path, api: fakeApi(server), catalog: shown });
}

/** A first save that meets what another administrator stored meanwhile. */
async function meet() {
  open();
  type(await many(), 'My partners');
  stored = { id: 's1', version: 2, patch: { label: 'Supplier', list: ['name'] } };
  fireEvent.click(save());
  await screen.findByText('Somebody else saved these settings while you were changing them.');
}

it('is not clicked through what another administrator stored', async () => {
  await meet();
  await waitFor(() => expect(save().disabled).toBe(false));
  fireEvent.click(save());
  await waitFor(() => expect(writes).toHaveLength(2));
  expect(writes).toEqual(Array(2).fill({ version: 1, patch: { label: 'Partner', labelPlural: 'My partners' } }));
  expect(stored?.patch).toEqual({ label: 'Supplier', list: ['name'] });
  expect((await many()).value).toBe('My partners');
});

it('takes theirs', async () => {
  await meet();
  fireEvent.click(screen.getByRole('button', { name: 'Drop my changes' }));
  await waitFor(async () => expect((await one()).value).toBe('Supplier'));
  expect((await many()).value).toBe('');
  expect(save().disabled).toBe(true);
});

it('puts what was changed over theirs, and saves both', async () => {
  await meet();
  fireEvent.click(screen.getByRole('button', { name: 'Put my changes over theirs' }));
  await waitFor(async () => expect((await one()).value).toBe('Supplier'));
  fireEvent.click(save());
  await waitFor(() => expect(stored?.version).toBe(3));
  expect(stored?.patch).toEqual({ label: 'Supplier', labelPlural: 'My partners', list: ['name'] });
});

it('says the same of settings that were both made for the first time', async () => {
  stored = null;
  await meet();
  expect(stored?.['patch' as never]).toEqual({ label: 'Supplier', list: ['name'] });
});

it('has nothing left to save after a save, and saves again from there', async () => {
  open();
  type(await many(), 'A');
  fireEvent.click(save());
  await screen.findByText('A: saved for everybody');
  await waitFor(() => expect(save().disabled).toBe(true));
  type(await many(), 'B');
  fireEvent.click(save());
  await screen.findByText('B: saved for everybody');
  expect(writes).toEqual([
    { version: 1, patch: { label: 'Partner', labelPlural: 'A' } },
    { version: 2, patch: { label: 'Partner', labelPlural: 'B' } },
  ]);
});

it('keeps what was changed when the settings cannot be read again', async () => {
  open();
  type(await many(), 'A');
  down = true;
  stored = { id: 's1', version: 2, patch: {} };
  fireEvent.click(save());
  await waitFor(() => expect(writes).toHaveLength(1));
  await screen.findByText('Not saved');
  // it gives up reading after the third try
  await waitFor(() => expect(reads).toBe(4), { timeout: 10_000 });
  expect((await many()).value).toBe('A');
});

it('asks before a field that was described and not saved is lost', async () => {
  const { router } = open();
  fireEvent.click(await screen.findByRole('button', { name: /Add a field/ }));
  const label = () => screen.findByLabelText<HTMLInputElement>('Label');
  type(await label(), 'Credit limit');
  const close = () => fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  const answer = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
  close();
  await answer('Keep editing');
  expect((await label()).value).toBe('Credit limit');
  await act(() => router.navigate('/elsewhere'));
  await answer('Keep editing');
  expect((await label()).value).toBe('Credit limit');
  close();
  await answer('Leave');
  await waitFor(() => expect(screen.queryByLabelText('Label')).toBeNull());
  await act(() => router.navigate('/elsewhere'));
  expect(screen.getByText('Elsewhere')).toBeTruthy();
});

it('asks for no value that nobody may give to a new record', async () => {
  const asked = async () => {
    // by its role it takes seconds more
    const named = await screen.findAllByText('Notes');
    fireEvent.click(named.find((word) => word.closest('.field-row')) as HTMLElement);
    await screen.findByLabelText(/^Hide/);
    return [screen.queryByLabelText(/^Must be filled/), screen.queryByLabelText('Default')].map(Boolean);
  };
  open();
  expect(await asked()).toEqual([true, true]);
  cleanup();
  const closed = tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.name === 'notes' ? { ...column, no_insert: true as const } : column,
    ),
  }));
  open({ ...catalog, tables: closed });
  expect(await asked()).toEqual([false, false]);
});
