// @vitest-environment jsdom
// What is written at once, or while a list is read, does not get into each other.
import { act, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Given, Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import { idAt } from '../../testing/fakeRows.ts';
import { cell, heldWrites, refusedWrite, sheet, typed, words, written } from '../../testing/sheet.ts';

setUpBrowser();
watchConsole();

it('leaves other cells as they were written when one is refused', async () => {
  const { answer, settle, writes } = heldWrites();
  const view = await sheet(answer);
  fireEvent.keyDown(await typed(view, 0, 'name', 'Nine'), { key: 'Enter' });
  await waitFor(() => expect(writes).toHaveLength(1));
  fireEvent.keyDown(await typed(view, 1, 'trade', 'Stone'), { key: 'Enter' });
  await waitFor(() => expect(writes).toHaveLength(2));
  await settle(refusedWrite);
  await waitFor(() => expect(cell(view, 0, 'name').getAttribute('aria-invalid')).toBe('true'));
  expect(words(view, 1, 'trade')).toBe('Stone');
});

it('keeps what was written against a list that was read before, and writes to the newest version', async () => {
  const { answer, settle, writes } = heldWrites();
  const lists: ((given: Given) => void)[] = [];
  let slow = false;
  const view = await sheet((seen) =>
    slow && seen.method === 'GET' && seen.table === 'vendors'
      ? new Promise<Given>((resolve) => lists.push(resolve))
      : answer(seen),
  );
  const old: Given = { body: [{ id: idAt(0), version: 1, name: 'name 0', trade: 'trade 0' }] };
  fireEvent.keyDown(await typed(view, 0, 'name', 'Nine'), { key: 'Enter' });
  await waitFor(() => expect(writes).toHaveLength(1));
  slow = true;
  void view.queryClient.invalidateQueries();
  await waitFor(() => expect(lists).toHaveLength(1));
  await settle(written({ name: 'Nine', version: 2 }));
  await act(async () => lists[0]?.(old));
  // the one that was not waited for is asked again
  await waitFor(() => expect(lists).toHaveLength(2));
  expect(words(view, 0, 'name')).toContain('Nine');
  await act(async () => lists[1]?.(old));
  await waitFor(() => expect(words(view, 0, 'name')).toContain('name 0'));
  fireEvent.keyDown(await typed(view, 0, 'trade', 'Stone'), { key: 'Enter' });
  await waitFor(() => expect(writes).toHaveLength(2));
  expect(writes[1]?.body).toEqual({ trade: 'Stone', version: 2 });
});

describe('a paste', () => {
  const paste = (text: string) =>
    fireEvent.paste(document.activeElement as Element, { clipboardData: { getData: () => text } });
  /** What `update_many` answers: the rows as they were, with the version they have now. */
  const done = (version: number, ...names: string[]): Given => ({
    body: names.map((name, row) => ({ id: idAt(row), version, values: { name } })),
  });
  const sent = (writes: Seen[]) =>
    writes.map(({ method, body }) => (method === 'PATCH' ? body : (body as { p_rows: unknown }).p_rows));

  it('is taken back by a Ctrl+Z that comes before it is done, and a cell waits for it', async () => {
    const { answer, settle, writes } = heldWrites();
    const view = await sheet(answer);
    paste('Aa\nBb');
    await waitFor(() => expect(writes).toHaveLength(1));
    fireEvent.keyDown(document.activeElement as Element, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(await typed(view, 1, 'name', 'Cc'), { key: 'Enter' });
    await settle(done(2, 'name 0', 'name 1'));
    await waitFor(() => expect(writes).toHaveLength(2));
    await settle(done(3, 'Aa', 'Bb'));
    await waitFor(() => expect(writes).toHaveLength(3));
    expect(sent(writes).slice(1)).toEqual([
      [
        { id: idAt(0), version: 2, values: { name: 'name 0' } },
        { id: idAt(1), version: 2, values: { name: 'name 1' } },
      ],
      { name: 'Cc', version: 3 },
    ]);
  });

  it('comes after the one before, whose rows it knows, and both are taken back one by one', async () => {
    const { answer, settle, writes } = heldWrites();
    await sheet(answer);
    paste('Aa\nBb');
    await waitFor(() => expect(writes).toHaveLength(1));
    paste('name 0\nDd');
    fireEvent.keyDown(document.activeElement as Element, { key: 'z', ctrlKey: true });
    await settle(done(2, 'name 0', 'name 1'));
    await waitFor(() => expect(writes).toHaveLength(2));
    await settle(done(3, 'Aa', 'Bb'));
    await waitFor(() => expect(writes).toHaveLength(3));
    expect(sent(writes)).toEqual([
      [
        { id: idAt(0), version: 1, values: { name: 'Aa' } },
        { id: idAt(1), version: 1, values: { name: 'Bb' } },
      ],
      [
        { id: idAt(0), version: 2, values: { name: 'name 0' } },
        { id: idAt(1), version: 2, values: { name: 'Dd' } },
      ],
      [
        { id: idAt(0), version: 3, values: { name: 'Aa' } },
        { id: idAt(1), version: 3, values: { name: 'Bb' } },
      ],
    ]);
  });
});
