// @vitest-environment jsdom
// What a person does in a list, down to the requests it makes.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refused, type Seen } from '@/providers/fakeServer.ts';
import { desktop, setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { asked, listed, rowsOf, search } from '../testing/lists.ts';
import { type Rendered, renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();

describe('the address', () => {
  it('is what the list shows, and back goes back', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors?vendor_type.in=supplier&sort=-trade'));
    expect(asked(view, 'vendors')[0]?.params.get('vendor_type')).toBe('in.("supplier")');
    expect(asked(view, 'vendors')[0]?.params.get('order')).toBe('trade.desc.nullslast,id.asc');
    expect(screen.getByText('Supplier', { selector: 'strong' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove filter Vendor type' }));
    await waitFor(() => expect(search(view)).toBe('?sort=-trade'));
    await act(() => view.router.navigate(-1));
    await waitFor(() => expect(search(view)).toContain('vendor_type'));
    expect(complaints()).toEqual([]);
  });

  it('says what of it was left out', async () => {
    await listed(renderScreen('/ridgeline/vendors?nonsense.eq=1'));
    expect(screen.getByRole('alert').textContent).toContain('nonsense.eq');
  });

  it('does not carry the filters of one table to the next', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors?vendor_type.in=supplier&page=2'));
    await act(() => view.router.navigate('/ridgeline/clients'));
    await waitFor(() => expect(asked(view, 'clients')).toHaveLength(1));
    expect(asked(view, 'clients')[0]?.params.get('offset')).toBe('0');
    expect(asked(view, 'clients')[0]?.line).not.toContain('supplier');
  });

  it('follows the list when that has become shorter', async () => {
    const answer = (seen: Seen) => {
      if (seen.table !== 'vendors') return undefined;
      if (seen.method === 'HEAD') return { headers: { 'content-range': '0-24/30' } };
      return seen.params.get('offset') === '225' ? { body: [] } : undefined;
    };
    const view = await listed(renderScreen('/ridgeline/vendors?page=10', { answer }));
    await waitFor(() => expect(search(view)).toBe('?page=2'));
  });
});

describe('finding', () => {
  it('searches while one types, after a pause', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors'));
    fireEvent.change(screen.getByLabelText('Search'), { target: { value: '12" pipe' } });
    await waitFor(() => expect(search(view)).toBe('?q=12%22+pipe'));
    await waitFor(() => expect(asked(view, 'vendors').at(-1)?.params.get('or')).toContain('name.ilike(any).{"%12_%"}'));
  });

  it('sorts by a click on the head', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors'));
    fireEvent.click(screen.getByRole('columnheader', { name: 'Trade' }));
    await waitFor(() => expect(search(view)).toBe('?sort=trade'));
  });

  it('sorts by several heads, numbered, with shift', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors?sort=-trade'));
    fireEvent.click(screen.getByRole('columnheader', { name: 'Name' }), { shiftKey: true });
    await waitFor(() => expect(decodeURIComponent(search(view))).toBe('?sort=-trade,name'));
    expect(asked(view, 'vendors').at(-1)?.params.get('order')).toBe('trade.desc.nullslast,name.asc,id.asc');
    const places = [...view.container.querySelectorAll('thead [data-place]')].map((mark) =>
      mark.getAttribute('data-place'),
    );
    expect(places.sort()).toEqual(['1', '2']);
    fireEvent.keyDown(screen.getByRole('columnheader', { name: 'Name' }), { key: 'Enter' });
    await waitFor(() => expect(search(view)).toBe(''));
  });

  it('asks for the columns it shows, and for no others', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors?columns=email,name'));
    const heads = [...view.container.querySelectorAll('th[data-column]')].map((head) => head.textContent);
    expect(heads).toEqual(['Email', 'Name']);
    expect(asked(view, 'vendors')[0]?.params.get('select')).toBe('id,version,name,email');
  });

  it('filters by what a column is', async () => {
    const view = await listed(renderScreen('/ridgeline/vendors'));
    fireEvent.click(screen.getByRole('button', { name: /Vendor type/ }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Supplier' }));
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(search(view)).toBe('?vendor_type.in=supplier'));
  });
});

describe('sums and words', () => {
  const foot = ({ container }: Rendered) => container.querySelector('.data-foot')?.textContent;
  const words = () => document.querySelector('.summary')?.textContent;
  let sums = true;
  const many = (seen: Seen) => {
    if (seen.table !== 'cost_codes') return undefined;
    if (seen.method === 'HEAD') return { headers: { 'content-range': '0-24/60' } };
    if (seen.params.get('select')?.includes('sum()'))
      return sums ? { body: [{ rows_counted: 60, original_budget: '6.00' }] } : refused(400, 'PGRST123');
    const body = Array.from({ length: 25 }, (_, index) => ({
      id: idAt(index),
      code: `${index}`,
      original_budget: 0.1,
    }));
    return { body, headers: { 'content-range': '0-24/60' } };
  };

  it('are of the whole list where the page is all of it', async () => {
    const view = await listed(renderScreen('/ridgeline/cost_codes?original_budget.gte=-5000&q=slab'));
    expect(foot(view)).toBe('Total96,296.43');
    expect(words()).toBe('3 rows · Original budget 96,296.43 · Original budget: from ($5,000.00) · matching “slab”');
  });

  it('are of the page and of the whole filter, where there are more', async () => {
    const view = renderScreen('/ridgeline/cost_codes?original_budget.gte=-5000', { answer: many });
    await waitFor(() => expect(foot(view)).toBe('This page2.50Total6.00'));
    expect(words()).toContain('60 rows · Original budget 6.00 · ');
    const [asked] = view.server.seen.filter(({ params }) => params.get('select')?.includes('sum()'));
    expect(asked?.params.get('select')).toBe('rows_counted:id.count(),original_budget:original_budget.sum()::text');
    expect(asked?.params.get('original_budget')).toBe('gte.-5000');
    expect(asked?.params.get('organization_id')).toMatch(/^eq\./);
  });

  it('are of the page only where the server does not sum', async () => {
    sums = false;
    const view = renderScreen('/ridgeline/cost_codes', { answer: many });
    await waitFor(() => expect(rowsOf(view)).toHaveLength(25));
    await waitFor(() => expect(foot(view)).toBe('This page2.50'));
    expect(words()).toBe('60 rows');
    sums = true;
  });

  it('stand below the cards of a phone', async () => {
    desktop.phone = true;
    const view = renderScreen('/ridgeline/cost_codes', { answer: many });
    await waitFor(() => expect(view.container.querySelector('.card-totals')).not.toBeNull());
    await waitFor(() =>
      expect(view.container.querySelector('.card-totals')?.textContent).toBe('TotalOriginal budget6.00'),
    );
  });
});

describe('what is not there', () => {
  const none = (seen: Seen) => (seen.table === 'vendors' ? { body: [] } : undefined);

  it('offers import first, then new', async () => {
    renderScreen('/ridgeline/vendors', { answer: none });
    expect(await screen.findByText('No vendors yet')).toBeTruthy();
    const actions = [...document.querySelectorAll('.empty-actions a')].map((link) => link.getAttribute('href'));
    expect(actions).toEqual(['/ridgeline/import?importer=table%3Avendors', '/ridgeline/vendors/new']);
  });

  it('says what the table is for, in the language of the reader', async () => {
    const words = { resources: { vendors: { help: 'Subcontratistas y proveedores.' } } };
    renderScreen('/ridgeline/vendors', { answer: none, words });
    expect(await screen.findByText('Subcontratistas y proveedores.')).toBeTruthy();
  });

  it('offers to clear the filters when they are why', async () => {
    const view = renderScreen('/ridgeline/vendors?q=x', { answer: none });
    fireEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(search(view)).toBe(''));
  });

  it('is not there for who may not know', async () => {
    renderScreen('/ridgeline/secrets');
    expect(await screen.findByText('Nothing here')).toBeTruthy();
  });

  it('can be tried again after a failure', async () => {
    let fail = true;
    const view = renderScreen('/ridgeline/vendors', {
      answer: (seen) => (fail && seen.table === 'vendors' ? refused(500, '57014', 'timeout') : undefined),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('took too long');
    fail = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await listed(view);
  });
});
