// @vitest-environment jsdom
// What is half written on a record, and what becomes of it.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Catalog } from '@/catalog/types.ts';
import snapshot from '@/generated/catalog.json';
import { type Given, refused, type Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { type Rendered, renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();
const catalog = snapshot as unknown as Catalog;
const at = (tab: string, answer: (seen: Seen) => Given | undefined) =>
  renderScreen(`/${catalog.organization.slug}/vendors/${idAt(0)}?tab=${tab}`, { catalog, answer });
const editor = () => screen.findByLabelText<HTMLTextAreaElement>('Write a note');
/** Everything is asked for once more, and what came of it is shown. */
async function reread({ queryClient }: Rendered) {
  await act(() => queryClient.refetchQueries());
  await act(() => new Promise((shown) => setTimeout(shown, 20)));
  const failed = queryClient.getQueryCache().findAll({ predicate: ({ state }) => state.status === 'error' });
  expect(failed.length).toBeGreaterThan(1);
}
const stamp = '2026-05-17T12:00:00Z';
const note = { id: idAt(1), version: 1, body: 'Called them', is_pinned: false, created_at: stamp, updated_at: stamp };
const notes = { body: [note], headers: { 'content-range': '0-0/1' } };

it('stays with what was read when nothing can be read again', async () => {
  let down = false;
  const view = at('notes', ({ table }) => {
    if (down) return refused(500, 'XX000');
    return table === 'record_notes' ? notes : undefined;
  });
  await screen.findByText('Called them');
  fireEvent.change(await editor(), { target: { value: 'half a sent' } });
  down = true;
  await reread(view);
  expect((await editor()).value).toBe('half a sent');
  expect(screen.getByText('Called them')).toBeTruthy();
});

it('stays when the notes are read at the second try only', async () => {
  let down = true;
  at('notes', ({ table }) => {
    if (table !== 'record_notes') return undefined;
    return down ? refused(500, 'XX000') : notes;
  });
  await screen.findByText('The list could not be loaded');
  fireEvent.change(await editor(), { target: { value: 'half a sent' } });
  down = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Called them');
  expect((await editor()).value).toBe('half a sent');
});

it('stays in the form of a paper while one looks something up', async () => {
  const view = at('documents', () => undefined);
  fireEvent.click(await screen.findByRole('button', { name: 'Attach a document' }));
  const title = () => screen.findByLabelText<HTMLInputElement>('Title');
  fireEvent.change(await title(), { target: { value: 'Permit' } });
  fireEvent.click(screen.getByRole('tab', { name: 'Overview' }));
  await waitFor(() => expect(view.router.state.location.search).toBe(''));
  fireEvent.click(screen.getByRole('tab', { name: /Documents/ }));
  await waitFor(() => expect(view.router.state.location.search).toBe('?tab=documents'));
  expect((await title()).value).toBe('Permit');
});

it('stays in the form of a paper when the papers cannot be read again', async () => {
  let down = false;
  const view = at('documents', () => (down ? refused(500, 'XX000') : undefined));
  fireEvent.click(await screen.findByRole('button', { name: 'Attach a document' }));
  const title = () => screen.findByLabelText<HTMLInputElement>('Title');
  fireEvent.change(await title(), { target: { value: 'Permit' } });
  down = true;
  await reread(view);
  expect((await title()).value).toBe('Permit');
});
