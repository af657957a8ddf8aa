// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import { asked, listed, search } from '../../testing/lists.ts';
import { renderScreen } from '../../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();

describe('saved views', () => {
  const stored = {
    id: 'v1',
    resource: 'vendors',
    name: 'Suppliers',
    search: '',
    filters: [{ field: 'vendor_type', operator: 'in', value: ['supplier'] }],
    sorters: [],
    columns: null,
    archived: false,
    page_size: null,
    is_mine: true,
    opens: true,
  };
  const kept = (view: object) => (seen: Seen) => (seen.table === 'rpc/list_views' ? { body: [view] } : undefined);

  it('open the usual one where the address says nothing', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors', { answer: kept(stored) }));
    expect(search(view)).toBe('?view=v1&vendor_type.in=supplier');
    await waitFor(() => expect(asked(view, 'vendors').at(-1)?.params.get('vendor_type')).toBe('in.("supplier")'));
    fireEvent.click(screen.getByRole('button', { name: 'Remove filter Vendor type' }));
    await waitFor(() => expect(search(view)).toBe('?view=v1&sort='));
    expect(screen.getByText('changed')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(search(view)).toBe('?view=v1&vendor_type.in=supplier'));
  });

  it('do not come before an address that says something, nor after all was taken away', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors?q=pipe', { answer: kept(stored) }));
    await waitFor(() => expect(view.server.seen.some(({ table }) => table === 'rpc/list_views')).toBe(true));
    expect(search(view)).toBe('?q=pipe');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(search(view)).toBe('?view=all'));
  });

  it('make nobody wait who has none: the rows are asked for at the same time', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors', { answer: kept({ ...stored, opens: false }) }));
    expect(asked(view, 'vendors')).toHaveLength(1);
    expect(search(view)).toBe('');
  });

  it('are what is asked for where they are known already: no rows of the bare address', async () => {
    const view = await listed(renderScreen('/ridgeline/clients', { answer: kept(stored) }));
    await act(() => view.router.navigate('/ridgeline/vendors'));
    await waitFor(() => expect(search(view)).toBe('?view=v1&vendor_type.in=supplier'));
    await waitFor(() => expect(asked(view, 'vendors')).toHaveLength(1));
    expect(asked(view, 'vendors')[0]?.params.get('vendor_type')).toBe('in.("supplier")');
  });

  it('are read again when one could not be stored: somebody else may have been faster', async () => {
    let read = 0;
    // of a table the fake catalog lacks, so that storing fails
    const answer = (seen: Seen) =>
      seen.table === 'rpc/list_views' ? { body: [{ ...stored, version: ++read }] } : undefined;
    await listed(renderScreen('/ridgeline/vendors?view=v1&q=pipe', { answer }));
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The view was not saved')).toBeTruthy();
    await waitFor(() => expect(read).toBe(2));
  });

  it('open by their address alone, after one request for the rows', async () => {
    const view = await listed(
      renderScreen('/ridgeline/vendors?view=v1', { answer: kept({ ...stored, opens: false }) }),
    );
    expect(search(view)).toBe('?view=v1&vendor_type.in=supplier');
    expect(asked(view, 'vendors')).toHaveLength(1);
  });

  it('say so when they are gone', async () => {
    await listed(renderScreen('/ridgeline/vendors?view=v2', { answer: kept(stored) }));
    expect(screen.getByRole('alert').textContent).toContain('does not exist any more');
  });
});
