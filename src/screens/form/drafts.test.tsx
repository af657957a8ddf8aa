// @vitest-environment jsdom
// What was typed and not saved, and the person who comes back to it.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource } from '@/catalog/resource.ts';
import { draftKey } from '@/lib/drafts.ts';
import { buildResources } from '@/providers/resources.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { renderScreen } from '../testing/renderScreen.tsx';
import { type Draft, type Place, readDraft } from './draft.ts';

setUpBrowser();
watchConsole();

const TABLE = 'organization_divisions';
const place: Place = { user: 'u1', organization: catalogFixture.organization.id, table: TABLE, record: idAt(0) };
const row = { id: idAt(0), version: 2, code: 'CH', name: 'theirs', is_active: true, sort_order: 1 };
const field = (label: RegExp) => screen.findByLabelText<HTMLInputElement>(label);
const type = (input: HTMLInputElement, value: string) => {
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
/** longer than it waits after the last key */
const pause = () => act(() => new Promise((done) => setTimeout(done, 500)));

let version: number;
beforeEach(() => {
  version = 1;
});

const divisions = buildResources(catalogFixture, { strict: true }).get(TABLE) as Resource;
const key = draftKey(place.user, place.organization, place.table, place.record);
const stored = () => readDraft(place, divisions);

/** A form of a record of version 2 that was typed into once before. */
function open() {
  const draft: Draft = { version, at: new Date().toISOString(), values: { name: 'draft' }, base: { name: 'name 0' } };
  localStorage.setItem(key, JSON.stringify(draft));
  return renderScreen(`/ridgeline/${TABLE}/${idAt(0)}/edit`, {
    user: place.user,
    answer: ({ table, params, method }) => {
      if (table !== TABLE) return undefined;
      if (method === 'PATCH') return { body: [{ ...row, version: 3 }] };
      return params.has('id') ? { body: [row] } : undefined;
    },
  });
}
const offered = () => screen.findByText(/The record was changed since/);

it('is offered, and neither typing nor saving takes it away before somebody decides', async () => {
  const view = open();
  await offered();
  type(await field(/Sort order/), '7');
  await pause();
  expect(stored()?.values).toEqual({ name: 'draft' });
  fireEvent.keyDown(window, { key: 's', ctrlKey: true });
  await waitFor(() => expect(view.router.state.location.pathname).not.toContain('edit'));
  expect(stored()?.values).toEqual({ name: 'draft' });
});

it('discarded, it leaves alone what was typed since, which is kept instead', async () => {
  open();
  await offered();
  type(await field(/Sort order/), '7');
  press('Discard the draft');
  expect((await field(/Sort order/)).value).toBe('7');
  expect((await field(/Name/)).value).toBe('theirs');
  await pause();
  expect(stored()).toMatchObject({ version: 2, values: { sort_order: '7' } });
});

it('taken over, it changes nothing else that was typed since', async () => {
  open();
  await offered();
  type(await field(/Sort order/), '7');
  press('Look at the draft');
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('radio', { name: 'draft' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Take into the form' }));
  expect((await field(/Name/)).value).toBe('draft');
  expect((await field(/Sort order/)).value).toBe('7');
  await pause();
  expect(stored()).toMatchObject({ version: 2, values: { name: 'draft', sort_order: '7' } });
});

it('restored and discarded, nothing of it comes back', async () => {
  version = 2;
  const view = open();
  await screen.findByText(/did not save is back/);
  expect((await field(/Name/)).value).toBe('draft');
  type(await field(/Sort order/), '7');
  press('Discard the draft');
  expect((await field(/Name/)).value).toBe('theirs');
  expect((await field(/Sort order/)).value).toBe('1');
  await pause();
  expect(stored()).toBeNull();
  // nothing is left that one would be asked about
  await act(() => view.router.navigate(`/ridgeline/${TABLE}`));
  expect(view.router.state.location.pathname).toBe(`/ridgeline/${TABLE}`);
  expect(stored()).toBeNull();
});
