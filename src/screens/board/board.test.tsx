// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refused, type Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();
const card = (index: number, status: string) => ({
  id: idAt(index),
  version: 2,
  code: `P-${index}`,
  name: `Job ${index}`,
  status,
});
const stateAsked = ({ params }: Seen) =>
  params
    .getAll('status')
    .find((asked) => asked.startsWith('eq.'))
    ?.replace(/^eq\.|"/g, '');

/** A job before its start, one at work; answers every call of transition with the new state. */
function board(path = '/ridgeline/projects?as=board') {
  const calls: unknown[] = [];
  const view = renderScreen(path, {
    answer: (seen: Seen) => {
      if (seen.table === 'rpc/transition') {
        calls.push(seen.body);
        return { body: card(0, 'active') };
      }
      if (seen.table !== 'projects') return undefined;
      const state = stateAsked(seen);
      const rows = [card(0, 'pre_construction'), card(1, 'active')].filter(({ status }) => !state || status === state);
      return { body: rows };
    },
  });
  return { calls, view };
}
const column = (name: string) => screen.findByRole('region', { name });

describe('a board', () => {
  it('has a column per state, with the records in it', async () => {
    board();
    expect(await within(await column('Pre-construction')).findByText('Job 0')).toBeTruthy();
    expect(await within(await column('Active')).findByText('Job 1')).toBeTruthy();
    expect(await within(await column('On hold')).findByText('None')).toBeTruthy();
    expect(complaints()).toEqual([]);
  });

  it('shows the states the list is filtered by', async () => {
    board('/ridgeline/projects?as=board&status.in=active,on_hold');
    await column('Active');
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toContain('On hold');
    expect(screen.queryByRole('region', { name: 'Pre-construction' })).toBeNull();
  });

  it('lets a card be dropped where an action leads, and nowhere else', async () => {
    const { calls } = board();
    const moved = (await within(await column('Pre-construction')).findByText('Job 0')).closest('.board-card');
    if (!moved) throw new Error('no card');
    const dataTransfer = { effectAllowed: '', dropEffect: '' };
    fireEvent.dragStart(moved, { dataTransfer });
    const active = await column('Active');
    const other = await column('Warranty');
    expect([active.className, other.className]).toEqual([
      expect.stringContaining('takes'),
      expect.stringContaining('closed'),
    ]);
    fireEvent.drop(other, { dataTransfer });
    expect(calls).toEqual([]);
    fireEvent.dragStart(moved, { dataTransfer });
    fireEvent.drop(active, { dataTransfer });
    await waitFor(() =>
      expect(calls).toEqual([
        { p_table: 'projects', p_id: idAt(0), p_action: 'start', p_version: 2, p_note: null, p_data: {} },
      ]),
    );
    expect(await screen.findByText('Job 0: Active')).toBeTruthy();
  });

  it('moves a card by its menu, and asks what the action asks', async () => {
    const { calls } = board();
    await within(await column('Active')).findByText('Job 1');
    fireEvent.click(screen.getByRole('button', { name: 'Move Job 1' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Put on hold' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Note'), { target: { value: 'No permit' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Put on hold' }));
    await waitFor(() => expect(calls).toMatchObject([{ p_action: 'hold', p_note: 'No permit', p_id: idAt(1) }]));
  });

  it('says what became of each, however fast the next one is moved', async () => {
    const failed = [{ rule: 'has_contract', message: 'There is no contract' }];
    renderScreen('/ridgeline/projects?as=board', {
      answer: (seen) => {
        if (seen.table === 'rpc/transition')
          return (seen.body as { p_id: string }).p_id === idAt(0)
            ? refused(422, 'PT422', 'refused', { failed, warnings: [] })
            : { body: card(1, 'active') };
        const cards = [card(0, 'pre_construction'), card(1, 'on_hold')];
        return seen.table === 'projects'
          ? { body: cards.filter(({ status }) => [undefined, status].includes(stateAsked(seen))) }
          : undefined;
      },
    });
    const dataTransfer = { effectAllowed: '', dropEffect: '' };
    const move = async (job: string) => {
      const moved = (await screen.findByText(job)).closest('.board-card');
      if (!moved) throw new Error('no card');
      fireEvent.dragStart(moved, { dataTransfer });
      fireEvent.drop(await column('Active'), { dataTransfer });
    };
    await screen.findByText('Job 1');
    await move('Job 0');
    await move('Job 1');
    expect(await screen.findByText('There is no contract')).toBeTruthy();
  });
});
