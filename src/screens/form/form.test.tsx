// @vitest-environment jsdom
// What a person does in a form, down to the requests it makes.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refused, type Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { type Rendered, renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();

const EDIT = `/ridgeline/organization_divisions/${idAt(0)}/edit`;
const field = (label: RegExp) => screen.findByLabelText<HTMLInputElement>(label);
const type = (input: HTMLInputElement, value: string) => fireEvent.change(input, { target: { value } });
const save = () => fireEvent.keyDown(window, { key: 's', ctrlKey: true });
const writes = ({ server }: Rendered) =>
  server.seen.filter(({ method }) => method === 'PATCH' || (method === 'POST' && !/rpc/.test(server.lines().join())));
const patches = ({ server }: Rendered) => server.seen.filter(({ method }) => method === 'PATCH');

/** The stored record, as others may have changed it meanwhile. */
const stored = {
  id: idAt(0),
  version: 1,
  code: 'code 0',
  name: 'name 0',
  is_active: true,
  sort_order: 1,
  updated_at: '2026-05-01T00:00:00Z',
};
const one = ({ method, table, params }: Seen) =>
  method === 'GET' && table === 'organization_divisions' && params.get('id') === `eq.${idAt(0)}`;

describe('an edit', () => {
  it('sends what changed, with the version, and shows the record', async () => {
    const view = renderScreen(EDIT, { answer: (seen) => (seen.method === 'PATCH' ? { body: [stored] } : undefined) });
    type(await field(/Name/), 'Custom Homes');
    save();
    await waitFor(() => expect(view.router.state.location.pathname).toBe(EDIT.replace('/edit', '')));
    expect(patches(view).map(({ body }) => body)).toEqual([{ name: 'Custom Homes', version: 1 }]);
    expect(complaints()).toEqual([]);
  });

  it('sends nothing when nothing changed', async () => {
    const view = renderScreen(EDIT);
    await field(/Name/);
    save();
    await waitFor(() => expect(view.router.state.location.pathname).not.toContain('edit'));
    expect(writes(view)).toEqual([]);
  });

  it('keeps what was typed when the record is loaded again', async () => {
    let reads = 0;
    const view = renderScreen(EDIT, {
      answer: (seen) => {
        if (!one(seen)) return undefined;
        reads += 1;
        return { body: [{ ...stored, name: `name ${reads}` }] };
      },
    });
    const name = await field(/Name/);
    expect(name.value).toBe('name 1');
    type(name, 'typed');
    await act(() => view.queryClient.refetchQueries());
    await waitFor(() => expect(reads).toBeGreaterThan(1));
    expect((await field(/Name/)).value).toBe('typed');
  });

  it('keeps what was typed when the record cannot be loaded again', async () => {
    let down = false;
    const view = renderScreen(EDIT, { answer: (seen) => (down && one(seen) ? refused(500, 'XX000') : undefined) });
    type(await field(/Name/), 'typed');
    down = true;
    await act(() => view.queryClient.refetchQueries());
    expect(
      view.queryClient
        .getQueryCache()
        .getAll()
        .some(({ state }) => state.status === 'error'),
    ).toBe(true);
    expect((await field(/Name/)).value).toBe('typed');
  });

  it('checks before the server does', async () => {
    const view = renderScreen(EDIT);
    type(await field(/Name/), '   ');
    type(await field(/Sort order/), '1.5');
    save();
    expect(await screen.findByText('Required')).toBeTruthy();
    expect(await screen.findByText('A whole number')).toBeTruthy();
    expect(patches(view)).toEqual([]);
  });
});

describe('a figure', () => {
  it('is neither rounded nor dropped on leaving the field, but refused where it stands', async () => {
    const view = renderScreen('/ridgeline/cost_codes/new');
    const budget = await field(/Original budget/);
    for (const [typed, said] of [
      ['1.999', 'At most 2 decimals'],
      ['12x', 'This is no figure'],
    ] as const) {
      type(budget, typed);
      fireEvent.blur(budget);
      expect(await screen.findByText(said)).toBeTruthy();
      save();
      await waitFor(() => expect(screen.getAllByText('Required').length).toBeGreaterThan(0));
    }
    expect(budget.value).toBe('12x');
    type(budget, '$ 1,204.5');
    fireEvent.blur(budget);
    await waitFor(() => expect(budget.value).toBe('1,204.50'));
    expect(writes(view)).toEqual([]);
  });
});

describe('what the server says', () => {
  it('stands at the field it belongs to', async () => {
    const details = 'Key (organization_id, code)=(1, A) already exists.';
    renderScreen(EDIT, {
      answer: (seen) => (seen.method === 'PATCH' ? refused(409, '23505', 'duplicate key', details) : undefined),
    });
    type(await field(/Code/), 'A');
    save();
    const item = (await screen.findByText('Already in use')).closest<HTMLElement>('.ant-form-item');
    expect(item && within(item).getByLabelText(/Code/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Please check the marked fields');
    expect((await field(/Code/)).value).toBe('A');
  });

  it('is told when it belongs to none, and nothing typed is lost', async () => {
    renderScreen(EDIT, { answer: (seen) => (seen.method === 'PATCH' ? { broken: true } : undefined) });
    type(await field(/Name/), 'typed');
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('No connection');
    expect((await field(/Name/)).value).toBe('typed');
  });
});

describe('somebody else was quicker', () => {
  const theirs = { ...stored, version: 2, name: 'theirs', sort_order: 7 };
  const entry = {
    id: 5,
    action: 'update',
    changed_fields: ['name', 'sort_order', 'version'],
    old_values: { name: 'name 0', sort_order: 1 },
    new_values: { name: 'theirs', sort_order: 7, version: 2 },
    actor_name: 'Bea Orr',
    created_at: '2026-05-02T10:00:00Z',
  };

  function conflicting() {
    let tries = 0;
    return renderScreen(EDIT, {
      answer: (seen) => {
        if (seen.method === 'PATCH') {
          tries += 1;
          return tries === 1 ? refused(409, 'PT409', 'changed', '{"reason":"stale","version":2}') : { body: [theirs] };
        }
        if (one(seen)) return { body: [tries === 0 ? stored : theirs] };
        return seen.table === 'rpc/history' ? { body: [entry] } : undefined;
      },
    });
  }

  async function meet() {
    const view = conflicting();
    type(await field(/Name/), 'mine');
    save();
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('Bea Orr');
    return { view, dialog };
  }

  it('is asked what shall stand; what only they changed is taken over', async () => {
    const { view, dialog } = await meet();
    expect(dialog.textContent).toContain('Taken over, because you did not touch it: Sort order');
    expect(dialog.textContent).toContain('was name 0');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    fireEvent.click(within(dialog).getByRole('radio', { name: 'mine' }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(patches(view)).toHaveLength(2));
    expect(patches(view)[1]?.body).toEqual({ name: 'mine', version: 2 });
    await waitFor(() => expect(view.router.state.location.pathname).not.toContain('edit'));
  });

  it('may keep theirs: then there is nothing left to save', async () => {
    const { view, dialog } = await meet();
    fireEvent.click(within(dialog).getByRole('radio', { name: 'theirs' }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(view.router.state.location.pathname).not.toContain('edit'));
    expect(patches(view)).toHaveLength(1);
  });

  it('may drop everything typed', async () => {
    const { view, dialog } = await meet();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Drop my changes' }));
    await waitFor(() => expect(view.router.state.location.pathname).not.toContain('edit'));
    expect(patches(view)).toHaveLength(1);
  });
});

describe('leaving', () => {
  it('asks when something is typed, on the back button too, and stays when told to', async () => {
    const view = renderScreen('/ridgeline/organization_divisions');
    await waitFor(() => expect(view.container.querySelectorAll('.data-row')).toHaveLength(3));
    await act(() => view.router.navigate(EDIT));
    type(await field(/Name/), 'typed');
    await act(() => view.router.navigate(-1));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(view.router.state.location.pathname).toBe(EDIT);
    expect((await field(/Name/)).value).toBe('typed');
    await act(() => view.router.navigate(-1));
    fireEvent.click(await screen.findByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(view.router.state.location.pathname).toBe('/ridgeline/organization_divisions'));
  });

  it('asks nothing when nothing is', async () => {
    const view = renderScreen(EDIT);
    await field(/Name/);
    await act(() => view.router.navigate('/ridgeline/organization_divisions'));
    expect(view.router.state.location.pathname).toBe('/ridgeline/organization_divisions');
  });
});

describe('a new record', () => {
  it('starts with what the address says and sends only what is filled', async () => {
    const view = renderScreen('/ridgeline/organization_divisions/new?code=CH&sort_order=4', {
      answer: (seen) => (seen.method === 'POST' ? { status: 201, body: [stored] } : undefined),
    });
    expect((await field(/Code/)).value).toBe('CH');
    type(await field(/Name/), 'Custom Homes');
    save();
    await waitFor(() =>
      expect(view.router.state.location.pathname).toBe(`/ridgeline/organization_divisions/${idAt(0)}`),
    );
    const created = view.server.seen.find(({ method }) => method === 'POST');
    expect(created?.body).toEqual({
      organization_id: '0a000000-0000-4000-8000-000000000001',
      code: 'CH',
      name: 'Custom Homes',
      is_active: true,
      sort_order: '4',
    });
  });

  it('is made once, however often one saves', async () => {
    const view = renderScreen('/ridgeline/organization_divisions/new?code=CH', {
      answer: (seen) => {
        if (seen.method !== 'POST') return undefined;
        // while the first press is on its way
        if (writes(view).length < 3) save();
        return { status: 201, body: [stored] };
      },
    });
    type(await field(/Name/), 'Custom Homes');
    save();
    await waitFor(() => expect(view.router.state.location.pathname).toContain(idAt(0)));
    expect(view.server.seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is made once, pressed again while the page one goes to is on its way', async () => {
    const view = renderScreen('/ridgeline/organization_divisions/new?code=CH', {
      answer: (seen) => (seen.method === 'POST' ? { status: 201, body: [stored] } : undefined),
    });
    type(await field(/Name/), 'Custom Homes');
    const posts = () => view.server.seen.filter(({ method }) => method === 'POST');
    const pressed: number[] = [];
    view.router.subscribe(() => {
      pressed.push(posts().length);
      save();
    });
    save();
    await screen.findByText('Division saved');
    await waitFor(() => expect(view.router.state.location.pathname).toContain(idAt(0)));
    // what would be sent has been by now
    await act(() => new Promise((done) => setTimeout(done, 100)));
    expect(pressed).toContain(1);
    expect(posts()).toHaveLength(1);
  });
});
