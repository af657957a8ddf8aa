// @vitest-environment jsdom
// The six steps in which a generated screen is changed, smallest first (CONTRIBUTING).
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Form, Input } from 'antd';
import { describe, expect, it, vi } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Catalog } from '@/catalog/types.ts';
import { defineResource } from '@/resources/defineResource.ts';
import { setUpBrowser, watchConsole } from './testing/browser.ts';
import { idAt } from './testing/fakeRows.ts';
import { renderScreen } from './testing/renderScreen.tsx';

vi.mock('@/resources/definitions.ts', () => ({
  definitions: [
    defineResource('vendors', {
      fields: {
        phone: { kind: 'text', label: 'Call' },
        trade: {
          Cell: ({ value }) => <b data-testid="trade">{String(value).toUpperCase()}</b>,
          Input: ({ value, onChange }) => (
            <input
              aria-label="Own trade"
              value={String(value ?? '')}
              onChange={(event) => onChange?.(event.target.value)}
            />
          ),
        },
      },
      slots: {
        toolbar: ({ resource }) => <button type="button">Rate {resource.labelPlural}</button>,
        rowActions: ({ record }) => <button type="button">Call {String(record.name)}</button>,
        header: ({ record }) => <p>Header of {String(record.name)}</p>,
        sections: [{ key: 'rating', label: 'Rating', Part: ({ record }) => <p>Stars of {String(record.name)}</p> }],
        tabs: [{ key: 'calls', label: 'Calls', Part: ({ record }) => <p>Calls with {String(record.name)}</p> }],
        formSections: [
          {
            key: 'check',
            label: 'Check',
            Part: () => (
              <Form.Item name="name" noStyle>
                <Input aria-label="Name again" />
              </Form.Item>
            ),
          },
        ],
      },
    }),
  ],
}));

setUpBrowser();
const { complaints } = watchConsole();
const RECORD = `/ridgeline/vendors/${idAt(0)}`;
const firstRow = () =>
  waitFor(() => {
    const title = document.querySelector('.row-title');
    const row = title?.closest('tr');
    if (!title || !row) throw new Error('no row');
    return { row, name: title.textContent ?? '' };
  });

describe('a generated screen is changed', () => {
  it('1. by the comment of its column', async () => {
    const tables = catalogFixture.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        table.name === 'vendors' && column.name === 'trade' ? { ...column, comment: '@ui {"label":"Craft"}' } : column,
      ),
    }));
    renderScreen('/ridgeline/vendors', { catalog: { ...catalogFixture, tables } as Catalog });
    expect(await screen.findByRole('columnheader', { name: /Craft/ })).toBeTruthy();
  });

  it('2. by the kind and the label of a field: a phone number that is plain text is no link', async () => {
    renderScreen(RECORD);
    const term = await screen.findByText('Call', { selector: 'dt' });
    expect(term.nextElementSibling?.textContent).not.toBe('');
    expect(term.nextElementSibling?.querySelector('a')).toBeNull();
  });

  it('3. by one component: a cell in list and record, an input in the form', async () => {
    const list = renderScreen('/ridgeline/vendors');
    const [cell] = await screen.findAllByTestId('trade');
    expect(cell?.textContent).toMatch(/^[^a-z]+$/);
    list.unmount();
    const form = renderScreen(`${RECORD}/edit`);
    const own = await screen.findByLabelText<HTMLInputElement>('Own trade');
    fireEvent.change(own, { target: { value: 'Masonry' } });
    expect(own.value).toBe('Masonry');
    form.unmount();
  });

  it('4. by slots of the list: beside the primary action and in every row, where a click opens nothing', async () => {
    const { router } = renderScreen('/ridgeline/vendors');
    expect(await screen.findByRole('button', { name: 'Rate Vendors' })).toBeTruthy();
    const { row, name } = await firstRow();
    fireEvent.click(within(row).getByRole('button', { name: `Call ${name}` }));
    expect(router.state.location.pathname).toBe('/ridgeline/vendors');
  });

  it('4. by slots of the record: under its title, behind its sections, in a tab', async () => {
    renderScreen(RECORD);
    expect(await screen.findByText(/^Header of /)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Rating' })).toBeTruthy();
    expect(screen.getByText(/^Stars of /)).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Calls' }));
    expect(await screen.findByText(/^Calls with /)).toBeTruthy();
    expect(complaints()).toEqual([]);
  });

  it('4. by a slot of the form, which is part of it', async () => {
    renderScreen(`${RECORD}/edit`);
    fireEvent.change(await screen.findByLabelText('Name again'), { target: { value: 'Another name' } });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Another name'));
  });
});
