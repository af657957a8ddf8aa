// @vitest-environment jsdom
// The sheet as it is left: what is typed there is written, or said.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import type { Rendered } from '../../testing/renderScreen.tsx';
import { cell, heldWrites, refusedWrite, sheet, typed, words, written } from '../../testing/sheet.ts';

setUpBrowser();
watchConsole();

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
