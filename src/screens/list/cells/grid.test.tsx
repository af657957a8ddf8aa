// @vitest-environment jsdom
// The sheet as it stands in a list: what is typed there is written, or said.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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
      if (seen.method !== 'PATCH') return undefined;
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
