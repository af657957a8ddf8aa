// @vitest-environment jsdom
// An action on all records that match, while the server is what it is.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Given, Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import { idAt } from '../../testing/fakeRows.ts';
import { renderScreen } from '../../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();

const SEEN = 30;
const THERE = 60;
const projects = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => ({
    id: idAt(from + n),
    version: 1,
    code: `P-${from + n}`,
    name: `House ${from + n}`,
    status: 'pre_construction',
  }));

/** A page of 25 of 30 projects; read to the last they are 60. Of the action the first request is answered, the next is lost. */
function server() {
  const asked: string[][] = [];
  const answer = ({ table, method, params, body }: Seen): Given | undefined => {
    if (table === 'rpc/transition_many') {
      const ids = (body as { p_ids: string[] }).p_ids;
      asked.push(ids);
      return asked.length > 1 ? { broken: true } : { body: ids.map((id) => ({ id, ok: true, error: null })) };
    }
    if (table !== 'projects') return undefined;
    if (method === 'HEAD' || params.get('limit') === '25')
      return { body: projects(0, 25), headers: { 'content-range': `0-24/${SEEN}` } };
    return { body: params.get('id') ? [] : projects(0, THERE) };
  };
  return { asked, answer };
}

it('is asked for again when they are others than were seen, and tells which were done when it dies half-way', async () => {
  const { asked, answer } = server();
  const { container } = renderScreen('/ridgeline/projects', { answer });
  await waitFor(() => expect(container.querySelectorAll('.data-row')).toHaveLength(25));
  fireEvent.click(container.querySelector('thead .data-mark input') as Element);
  fireEvent.click(await screen.findByText('Mark all 30 that match'));
  fireEvent.click(within(container.querySelector('.bulk-bar') as HTMLElement).getByText('Status'));
  fireEvent.click(await screen.findByText('Start', { selector: '.ant-dropdown-menu *' }));
  const dialog = await screen
    .findByText('Start: 30 projects')
    .then((title) => title.closest('.ant-modal') as HTMLElement);
  const start = within(dialog).getByText('Start').closest('button') as Element;
  const confirm = async () =>
    (await screen.findByText('There are 60 projects now', { selector: '.ant-modal-confirm-title' })).closest(
      '.ant-modal',
    ) as HTMLElement;

  fireEvent.click(start);
  fireEvent.click(within(await confirm()).getByText('Cancel'));
  await waitFor(() =>
    expect(screen.queryByText('There are 60 projects now', { selector: '.ant-modal-confirm-title' })).toBeNull(),
  );
  await waitFor(() => expect(dialog.querySelector('.ant-btn-loading')).toBeNull());
  expect(asked).toEqual([]);

  fireEvent.click(start);
  fireEvent.click(within(await confirm()).getByText('Go on with 60'));
  await screen.findByText('Start: 50 of 60 done');
  expect(asked.map((ids) => ids.length)).toEqual([50, 10]);
  const reasons = [...document.querySelectorAll('.bulk-failed li')].map(({ textContent }) => textContent);
  expect(reasons).toHaveLength(10);
  expect(reasons[0]).toBe('House 50The connection broke: whether it was done is not known');
  expect(document.querySelector('.bulk-done')?.textContent).toMatch(/^Done: House 0, .*House 49$/);
});
