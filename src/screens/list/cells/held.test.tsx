// @vitest-environment jsdom
// Rows that leave the list while something of them is not settled.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import type { Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import { idAt } from '../../testing/fakeRows.ts';
import type { Rendered } from '../../testing/renderScreen.tsx';
import { cell, heldWrites, refusedWrite, sheet, typed, words, written } from '../../testing/sheet.ts';

setUpBrowser();
watchConsole();

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
