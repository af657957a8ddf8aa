// @vitest-environment jsdom
// Rows by keys, and marked ones at once.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Can } from '@/catalog/types.ts';
import type { Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { listed, rowsOf } from '../testing/lists.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();
const key = (name: string) => fireEvent.keyDown(document.body, { key: name });

describe('keys', () => {
  it('move, open, make and search', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors'));
    key('ArrowDown');
    key('ArrowDown');
    key('ArrowUp');
    expect(rowsOf(view).map((row) => row.classList.contains('row-active'))).toEqual([true, false, false]);
    key('/');
    expect(document.activeElement).toBe(screen.getByLabelText('Search'));
    fireEvent.keyDown(screen.getByLabelText('Search'), { key: 'n' });
    expect(view.router.state.location.pathname).toBe('/ridgeline/vendors');
    (document.activeElement as HTMLElement).blur();
    key('Enter');
    await waitFor(() => expect(view.router.state.location.pathname).toBe(`/ridgeline/vendors/${idAt(0)}`));
    await act(() => view.router.navigate('/ridgeline/vendors'));
    await listed(view);
    key('n');
    await waitFor(() => expect(view.router.state.location.pathname).toBe('/ridgeline/vendors/new'));
  });

  it('are left to the page where there are no rows, and nothing stays marked', async () => {
    const view = await listed(renderScreen('/ridgeline/projects'));
    const [row] = rowsOf(view);
    if (row) fireEvent.click(within(row).getByRole('checkbox'));
    expect(await screen.findByText('1 marked')).toBeTruthy();
    await act(() => view.router.navigate('/ridgeline/projects?as=board'));
    await screen.findByRole('region', { name: 'Active' });
    expect(screen.queryByText('1 marked')).toBeNull();
    // false: somebody has prevented what the key does anyway
    expect(['ArrowDown', ' ', 'Enter'].map(key)).toEqual([true, true, true]);
    expect(view.router.state.location.pathname).toBe('/ridgeline/projects');
  });
});

describe('many at once', () => {
  const partly = (seen: Seen) => {
    if (seen.method === 'DELETE') return { body: [{ id: idAt(0) }, { id: idAt(2) }] };
    if (seen.table === 'rpc/history') return { body: [{ id: 77, action: 'delete' }] };
    return seen.table === 'rpc/restore' ? { body: '"x"' } : undefined;
  };

  it('deletes with counts, keeps what failed marked, and takes it back', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors', { answer: partly }));
    for (const row of rowsOf(view)) fireEvent.click(within(row).getByRole('checkbox'));
    expect(await screen.findByText('3 marked')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '3' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('Deleted: 2 vendors')).toBeTruthy();
    expect(screen.getByText('Not deleted: 1 vendor')).toBeTruthy();
    await waitFor(() => expect(screen.getByText('1 marked')).toBeTruthy());
    expect(view.server.lines().filter((line) => line.startsWith('DELETE'))).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(view.server.seen.filter(({ table }) => table === 'rpc/restore').map(({ body }) => body)).toHaveLength(2),
    );
  });

  it('offers those who may not neither to edit nor to delete, and says why they make none', async () => {
    const offered = async (can: Partial<Can>) => {
      const catalog = structuredClone(catalogFixture);
      for (const table of catalog.tables) table.can = { ...table.can, ...can };
      const view = await listed(renderScreen('/ridgeline/vendors', { catalog }));
      fireEvent.click(within(rowsOf(view)[0] as HTMLElement).getByRole('checkbox'));
      const bar = within(await screen.findByRole('toolbar', { name: 'Marked rows' }));
      const names = bar.getAllByRole('button').map(({ textContent }) => textContent);
      const said = screen.queryByText(/You may not create vendors/) !== null;
      view.unmount();
      return [said, ...names];
    };
    expect(await offered({})).toEqual([false, 'Edit…', 'Delete', 'Unmark']);
    expect(await offered({ create: false, update: false, delete: false })).toEqual([true, 'Unmark']);
  });

  it('offers nobody to make what nobody makes', async () => {
    const catalog = structuredClone(catalogFixture);
    for (const table of catalog.tables) {
      table.can = { ...table.can, create: false };
      table.insertable = false;
    }
    await listed(renderScreen('/ridgeline/vendors', { catalog }));
    expect(screen.queryByText(/New vendor/)).toBeNull();
    expect(screen.queryByText(/You may not create/)).toBeNull();
  });
});
