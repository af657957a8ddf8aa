// @vitest-environment jsdom
// The sheet as it stands in a list: what is typed there is written, or said.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import type { Given, Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import { idAt } from '../../testing/fakeRows.ts';
import { listed } from '../../testing/lists.ts';
import { type Rendered, renderScreen } from '../../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();

const cell = ({ container }: Rendered, row: number, column: string) =>
  container.querySelector(`td[data-row="${idAt(row)}"][data-column="${column}"]`) as HTMLElement;
const words = (view: Rendered, row: number, column: string) => cell(view, row, column).textContent;

async function sheet(answer: (seen: Seen) => Given | Promise<Given> | undefined): Promise<Rendered> {
  const view = await listed(renderScreen('/ridgeline/vendors?edit=1', { answer }));
  await waitFor(() => expect(document.activeElement).toBe(cell(view, 0, 'name')));
  return view;
}

/** Opens the cell and types into it; the key that ends it is the test's own. */
async function typed(view: Rendered, row: number, column: string, text: string): Promise<HTMLElement> {
  fireEvent.mouseDown(cell(view, row, column), { button: 0 });
  fireEvent.doubleClick(cell(view, row, column));
  const input = await waitFor(() => cell(view, row, column).querySelector('input') as HTMLInputElement);
  fireEvent.change(input, { target: { value: text } });
  return input;
}

/** A server that answers each write when it is told to. */
function heldWrites() {
  const waiting: ((given: Given) => void)[] = [];
  const writes: Seen[] = [];
  return {
    writes,
    answer: (seen: Seen) => {
      if (seen.method !== 'PATCH' && seen.table !== 'rpc/update_many') return undefined;
      writes.push(seen);
      return new Promise<Given>((resolve) => waiting.push(resolve));
    },
    settle: (given: Given) => act(async () => waiting.shift()?.(given)),
  };
}

const written = (values: Record<string, unknown>): Given => ({ body: [{ id: idAt(0), ...values }] });
const refusedWrite: Given = { status: 400, body: { code: '23514', message: 'no', details: null, hint: null } };
const isEditing = ({ router }: Rendered) => router.state.location.search.includes('edit=1');

describe('leaving the sheet', () => {
  it('waits for what is on its way, and asks who goes elsewhere', async () => {
    const { answer, settle, writes } = heldWrites();
    const view = await sheet(answer);
    fireEvent.keyDown(await typed(view, 0, 'name', 'Nine'), { key: 'Enter' });
    await waitFor(() => expect(writes).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await act(() => view.router.navigate('/ridgeline/projects'));
    await screen.findByRole('dialog', { name: 'Leave without saving?' });
    fireEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(isEditing(view)).toBe(true);
    await settle(written({ name: 'Nine', version: 2 }));
    await waitFor(() => expect(isEditing(view)).toBe(false));
  });

  it('stays when one is refused, and says where', async () => {
    const { answer, settle, writes } = heldWrites();
    const view = await sheet(answer);
    await typed(view, 0, 'name', 'Nine');
    fireEvent.click(screen.getByRole('button', { name: 'Edit cells' }));
    await waitFor(() => expect(writes).toHaveLength(1));
    await settle(refusedWrite);
    await waitFor(() => expect(document.activeElement).toBe(cell(view, 0, 'name')));
    expect(screen.getByText('1 cell is not written')).toBeTruthy();
    expect(isEditing(view)).toBe(true);
  });

  it('asks while an editor is open that was typed into', async () => {
    const view = await sheet(() => undefined);
    await typed(view, 0, 'name', 'Nine');
    await act(() => view.router.navigate('/ridgeline/projects'));
    await screen.findByRole('dialog', { name: 'Leave without saving?' });
    expect(words(view, 1, 'name')).toBe('name 1↗');
  });
});

describe('a row that leaves the list', () => {
  /** A list that holds other rows when it is read again. */
  const shrinking = () => {
    const held = heldWrites();
    let left: Row[] | null = null;
    return {
      ...held,
      leave: async (view: Rendered, rows: Row[]) => {
        left = rows;
        await act(() => view.queryClient.invalidateQueries());
      },
      answer: (seen: Seen) =>
        left && seen.method === 'GET' && seen.table === 'vendors' ? { body: left } : held.answer(seen),
    };
  };

  it('stays while it is edited and until it is written, and nobody is put on another', async () => {
    const { answer, leave, settle, writes } = shrinking();
    const view = await sheet(answer);
    const input = await typed(view, 0, 'name', 'Nine');
    await leave(view, [{ id: idAt(1), version: 1, name: 'name 1' }]);
    await waitFor(() => expect(cell(view, 2, 'name')).toBeNull());
    fireEvent.keyDown(input, { key: 'Tab' });
    await waitFor(() => expect(writes).toHaveLength(1));
    expect(words(view, 0, 'name')).toContain('Nine');
    await settle(written({ name: 'Nine', version: 2 }));
    await waitFor(() => expect(cell(view, 0, 'name')).toBeNull());
    expect(view.container.querySelector('td.cell-chosen')).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
    fireEvent.keyDown(document.activeElement as Element, { key: 'x' });
    expect(view.container.querySelector('.cell-editor')).toBeNull();
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(cell(view, 1, 'name')));
  });

  it('stays with what was refused, also where no other is left', async () => {
    const { answer, leave, settle, writes } = shrinking();
    const view = await sheet(answer);
    fireEvent.keyDown(await typed(view, 0, 'name', 'Nine'), { key: 'Enter' });
    await waitFor(() => expect(writes).toHaveLength(1));
    await leave(view, []);
    await settle(refusedWrite);
    await waitFor(() => expect(cell(view, 0, 'name').getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('1 cell is not written')).toBeTruthy();
    fireEvent.mouseDown(cell(view, 0, 'name'), { button: 0 });
    fireEvent.click(await screen.findByText('Leave it as it was'));
    await waitFor(() => expect(view.container.querySelector('[role=grid]')).toBeNull());
  });
});

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

describe('fast typing', () => {
  const active = () => document.activeElement as HTMLElement;

  it('has the focus where the next letter belongs before it comes', async () => {
    const view = await sheet(() => undefined);
    const press = (key: string) => fireEvent.keyDown(active(), { key });
    press('n');
    expect(active()).toBe(cell(view, 0, 'name').querySelector('input'));
    fireEvent.change(active(), { target: { value: 'n' } });
    press('Enter');
    expect(active()).toBe(cell(view, 1, 'name'));
    press('n');
    expect(active()).toBe(cell(view, 1, 'name').querySelector('input'));
    press('Escape');
    expect(active()).toBe(cell(view, 1, 'name'));
  });

  it.each([['vendor_type'], ['insurance_expiry'], ['trade']])(
    'goes on in the editor of %s when the focus was lost',
    async (column) => {
      const view = await sheet(() => undefined);
      fireEvent.mouseDown(cell(view, 0, column), { button: 0 });
      fireEvent.keyDown(active(), { key: 'F2' });
      const input = cell(view, 0, column).querySelector('input');
      expect(active()).toBe(input);
      active().blur();
      fireEvent.keyDown(document.body, { key: 'n' });
      expect(active()).toBe(input);
      cell(view, 0, column).focus();
      fireEvent.keyDown(active(), { key: 'n' });
      expect(active()).toBe(input);
    },
  );

  it('makes no new record', async () => {
    const view = await sheet(() => undefined);
    active().blur();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(view.router.state.location.pathname).toBe('/ridgeline/vendors');
  });

  it.each([
    ['AltGr', { key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true }],
    ['a dead key', { key: 'Dead' }],
    ['an input method', { key: 'Process' }],
  ])('begins with %s', async (_, event) => {
    const view = await sheet(() => undefined);
    fireEvent.keyDown(active(), event);
    expect(active()).toBe(cell(view, 0, 'name').querySelector('input'));
    fireEvent.keyDown(active(), { key: 'Enter', isComposing: true });
    expect(active().tagName).toBe('INPUT');
  });

  it.each([
    { key: 'x', ctrlKey: true },
    { key: 'x', altKey: true },
  ])('begins with no %o', async (event) => {
    const view = await sheet(() => undefined);
    fireEvent.keyDown(active(), event);
    expect(view.container.querySelector('.cell-editor')).toBeNull();
  });
});
