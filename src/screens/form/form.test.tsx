// @vitest-environment jsdom
// What a person does in a form, down to the requests it makes.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refused } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { EDIT, field, one, patches, save, stored, type, writes } from '../testing/forms.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();

it('explains a field in the language of the reader', async () => {
  const words = { helps: { clients: { payment_terms_days: 'Días hasta que vence una factura.' } } };
  renderScreen('/ridgeline/clients/new', { words });
  expect(await screen.findByText('Días hasta que vence una factura.')).toBeTruthy();
});

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
