// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { refused, type Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();
const PROJECT = `/ridgeline/projects/${idAt(0)}`;

describe('a record', () => {
  it('has its related lists in tabs, counted, and what exists once as a section', async () => {
    const view = renderScreen(PROJECT);
    expect(await screen.findByRole('tab', { name: /Cost codes 3/ })).toBeTruthy();
    expect(view.server.seen.filter(({ table }) => table === 'rpc/related_counts')).toHaveLength(1);
    expect(await screen.findByText('Budget total')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: /Cost codes/ }));
    await waitFor(() => expect(view.container.querySelectorAll('.data-row')).toHaveLength(3));
    expect(view.router.state.location.search).toBe('?tab=cost_codes.project_id');
    const list = screen.getByRole('link', { name: 'Open as a list' });
    expect(list.getAttribute('href')).toBe(`/ridgeline/cost_codes?project_id.in=${idAt(0)}`);
    expect(complaints()).toEqual([]);
  });

  it('makes a related record beside itself, which starts with what both share', async () => {
    const view = renderScreen(`${PROJECT}?tab=cost_codes.project_id`, {
      answer: (seen: Seen) =>
        seen.method === 'POST' && seen.table === 'cost_codes' ? { body: [{ id: idAt(1), version: 1 }] } : undefined,
    });
    fireEvent.click(await screen.findByRole('button', { name: 'New cost code' }));
    const drawer = await screen.findByRole('dialog', { name: 'New cost code' });
    fireEvent.change(await within(drawer).findByLabelText('Code'), { target: { value: '03-100' } });
    fireEvent.change(within(drawer).getByLabelText('Description'), { target: { value: 'Framing' } });
    fireEvent.keyDown(window, { key: 's', ctrlKey: true });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const made = view.server.seen.find(({ method, table }) => method === 'POST' && table === 'cost_codes');
    expect(made?.body).toMatchObject({ project_id: idAt(0), code: '03-100' });
    expect(view.router.state.location.pathname).toBe(PROJECT);
    await waitFor(() => expect(view.container.querySelector('.row-added')).not.toBeNull());
    expect(complaints()).toEqual([]);
  });

  it('gives the room of two columns to what cannot be broken between words', async () => {
    const file = 'Bramblecote_Masterfile.xlsx · TXN LOG · 7';
    renderScreen(`/ridgeline/vendors/${idAt(0)}`, {
      answer: ({ table }) =>
        table === 'vendors'
          ? { body: [{ id: idAt(0), version: 1, name: 'One Two Three Four Five', trade: file }] }
          : undefined,
    });
    const placeOf = async (text: string) =>
      (await screen.findByText(text, { selector: '.record-field *' })).closest('.record-field')?.className;
    expect(await placeOf(file)).toBe('record-field long');
    expect(await placeOf('One Two Three Four Five')).toBe('record-field');
  });

  it('tells who changed what, and takes a change back as a new one', async () => {
    const view = renderScreen(`/ridgeline/vendors/${idAt(0)}?tab=history`, {
      answer: (seen: Seen) => (seen.method === 'PATCH' ? { body: [{ id: idAt(0) }] } : undefined),
    });
    const entry = (await screen.findByText('Ann Lee')).closest('li') as HTMLElement;
    expect(entry.textContent).toMatch(/changed it.*May 17, 2026.*NameOld.*New/);
    fireEvent.click(within(entry).getByRole('button', { name: 'Take back' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take back' }));
    await waitFor(() =>
      expect(view.server.seen.find(({ method }) => method === 'PATCH')?.body).toEqual({
        name: 'Old',
        notes: null,
        version: 1,
      }),
    );
  });

  it('knows its neighbours in the list one came from', async () => {
    const view = renderScreen('/ridgeline/vendors?sort=-trade');
    await waitFor(() => expect(view.container.querySelectorAll('.data-row')).toHaveLength(3));
    await act(() => view.router.navigate(`/ridgeline/vendors/${idAt(1)}`));
    await screen.findByRole('link', { name: /Next/ });
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(view.router.state.location.pathname).toBe(`/ridgeline/vendors/${idAt(2)}`));
    const back = await screen.findByRole('link', { name: 'Vendors' });
    expect(back.getAttribute('href')).toBe('/ridgeline/vendors?sort=-trade');
  });

  it('knows them beyond the page one came from, and is from that page then', async () => {
    const all = Array.from({ length: 27 }, (_, index) => ({ id: idAt(index), version: 1, name: `Vendor ${index}` }));
    const view = renderScreen('/ridgeline/vendors?sort=-trade', {
      answer: ({ table, params, method }: Seen) => {
        if (table !== 'vendors' || method === 'HEAD') return undefined;
        const id = params.get('id')?.replace('eq.', '');
        const from = Number(params.get('offset'));
        const rows = id ? all.filter((row) => row.id === id) : all.slice(from, from + 25);
        return { body: rows, headers: { 'content-range': `${from}-${from + rows.length - 1}/27` } };
      },
    });
    await waitFor(() => expect(view.container.querySelectorAll('.data-row')).toHaveLength(25));
    const goes = async (key: string, to: number) => {
      await waitFor(() => expect(screen.getByRole('link', { name: key === 'j' ? /Next/ : /Previous/ })).toBeTruthy());
      fireEvent.keyDown(document.body, { key });
      await waitFor(() => expect(view.router.state.location.pathname).toBe(`/ridgeline/vendors/${idAt(to)}`));
    };
    await act(() => view.router.navigate(`/ridgeline/vendors/${idAt(24)}`));
    await goes('j', 25);
    await goes('j', 26);
    expect(screen.queryByRole('link', { name: /Next/ })).toBeNull();
    const back = await screen.findByRole('link', { name: 'Vendors' });
    expect(back.getAttribute('href')).toBe('/ridgeline/vendors?sort=-trade&page=2');
    await goes('k', 25);
    await goes('k', 24);
    expect((await screen.findByRole('link', { name: 'Vendors' })).getAttribute('href')).not.toContain('page=2');
  });

  it('that is not there says so', async () => {
    renderScreen(`/ridgeline/vendors/${idAt(9)}`);
    expect(await screen.findByText('Nothing here')).toBeTruthy();
  });
});

describe('what is offered', () => {
  const inMenu = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'More actions' }));
    const names = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent ?? '');
    return (text: string) => names.some((name) => name.startsWith(text));
  };

  it('is what the reader may do', async () => {
    const view = renderScreen(`/ridgeline/vendors/${idAt(0)}`);
    expect(await screen.findByRole('link', { name: 'Edit' })).toBeTruthy();
    const has = await inMenu();
    expect(['Duplicate', 'Delete', 'Copy link'].map(has)).toEqual([true, true, true]);
    view.unmount();
  });

  it('is nothing that the reader, or anybody, may not do', async () => {
    const catalog = structuredClone(catalogFixture);
    for (const table of catalog.tables) table.can = { ...table.can, create: false, update: false, delete: false };
    const view = renderScreen(`/ridgeline/vendors/${idAt(0)}`, { catalog });
    const has = await inMenu();
    expect(['Duplicate', 'Delete', 'Copy link'].map(has)).toEqual([false, false, true]);
    expect(screen.queryByText('Edit')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'e' });
    expect(view.router.state.location.pathname).toBe(`/ridgeline/vendors/${idAt(0)}`);
  });

  it('stays and says why, where only the state of the record forbids it', async () => {
    const catalog = structuredClone(catalogFixture);
    for (const { workflow } of catalog.tables) if (workflow) workflow.loose = [];
    renderScreen(`/ridgeline/cost_events/${idAt(0)}`, {
      catalog,
      answer: ({ table }) =>
        table === 'cost_events' ? { body: [{ id: idAt(0), version: 1, status: 'posted' }] } : undefined,
    });
    const sealed = 'What is Posted cannot be edited any more';
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Edit' })).disabled).toBe(true);
    expect(screen.getByText(sealed)).toBeTruthy();
    const has = await inMenu();
    expect(has(`Delete: ${sealed}`)).toBe(true);
  });
});

describe('deleting', () => {
  async function askToDelete() {
    fireEvent.click(await screen.findByRole('button', { name: 'More actions' }));
    fireEvent.click(await screen.findByText('Delete'));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
  }

  it('goes back to the list and can be undone by the history', async () => {
    const view = renderScreen(`/ridgeline/vendors/${idAt(0)}`, {
      answer: (seen: Seen) => {
        if (seen.method === 'DELETE') return { body: [{ id: idAt(0) }] };
        if (seen.table === 'rpc/history') return { body: [{ id: 42, action: 'delete' }] };
        return seen.table === 'rpc/restore' ? { body: `"${idAt(0)}"` } : undefined;
      },
    });
    await askToDelete();
    await waitFor(() => expect(view.router.state.location.pathname).toBe('/ridgeline/vendors'));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Back again')).toBeTruthy();
    expect(view.server.seen.find(({ table }) => table === 'rpc/restore')?.body).toMatchObject({ p_audit_id: 42 });
  });

  it('that is refused says by whom it is still used', async () => {
    const details = 'Key (id)=(1) is still referenced from table "cost_events".';
    const view = renderScreen(`/ridgeline/vendors/${idAt(0)}`, {
      answer: (seen: Seen) => (seen.method === 'DELETE' ? refused(409, '23503', 'violates', details) : undefined),
    });
    await askToDelete();
    expect(await screen.findByText('Still used by: Cost ledger')).toBeTruthy();
    expect(view.router.state.location.pathname).toContain(idAt(0));
  });
});
