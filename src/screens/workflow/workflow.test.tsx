// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Seen } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();
const ID = idAt(0);
const row = (status: string) => ({ id: ID, version: 4, code: 'P-1', name: 'Elm Street', status });

interface Refused {
  code: string;
  message: string;
  details: object;
}

/** A project in this state; each call of transition is answered by the next of these, then by the new state. */
function project(status: string, refusals: Refused[], becomes: string) {
  const calls: unknown[] = [];
  const view = renderScreen(`/ridgeline/projects/${ID}`, {
    answer: ({ table, body }: Seen) => {
      if (table === 'rpc/transition') {
        calls.push(body);
        const refusal = refusals.shift();
        return refusal
          ? { status: 422, body: { ...refusal, details: JSON.stringify(refusal.details) } }
          : { body: row(becomes) };
      }
      return table === 'projects' ? { body: [row(status)] } : undefined;
    },
  });
  return { calls, view };
}

async function fromMenu(name: string) {
  fireEvent.click(await screen.findByRole('button', { name: 'More actions' }));
  fireEvent.click(await screen.findByRole('menuitem', { name }));
}

describe('the actions of a record', () => {
  it('that ask for nothing run at once, and say where the record is now', async () => {
    const { calls } = project('pre_construction', [], 'active');
    fireEvent.click(await screen.findByRole('button', { name: 'Start' }));
    expect(await screen.findByText('Elm Street: Active')).toBeTruthy();
    expect(calls).toEqual([
      { p_table: 'projects', p_id: ID, p_action: 'start', p_version: 4, p_note: null, p_data: {} },
    ]);
    expect(complaints()).toEqual([]);
  });

  it('run once however fast one clicks', async () => {
    const { calls } = project('pre_construction', [], 'active');
    const button = await screen.findByRole('button', { name: 'Start' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(await screen.findByText('Elm Street: Active')).toBeTruthy();
    expect(calls).toHaveLength(1);
  });

  it('that want a note ask for it first', async () => {
    const { calls } = project('active', [], 'on_hold');
    await fromMenu('Put on hold');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Put on hold' }));
    expect(await within(dialog).findByText('Required')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('Note'), { target: { value: 'No permit' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Put on hold' }));
    expect(await screen.findByText('Elm Street: On hold')).toBeTruthy();
    expect(calls).toMatchObject([{ p_action: 'hold', p_note: 'No permit' }]);
  });

  it('with warnings wait until each is taken note of', async () => {
    const warning = { rule: 'warn_budget', message: 'There is no budget yet' };
    const refusal = { code: 'PT422', message: warning.message, details: { failed: [], warnings: [warning] } };
    const { calls } = project('pre_construction', [refusal], 'active');
    fireEvent.click(await screen.findByRole('button', { name: 'Start' }));
    const dialog = await screen.findByRole('dialog');
    const go = within(dialog).getByRole('button', { name: 'Start' });
    expect(go.hasAttribute('disabled')).toBe(true);
    fireEvent.click(within(dialog).getByLabelText('There is no budget yet'));
    fireEvent.click(go);
    expect(await screen.findByText('Elm Street: Active')).toBeTruthy();
    expect(calls[1]).toMatchObject({ p_data: { accept: ['warn_budget'] } });
  });

  it('that break a rule say which', async () => {
    const failed = [{ rule: 'client', message: 'The project has no client' }];
    const refusal = { code: 'PT422', message: 'The project has no client', details: { failed, warnings: [] } };
    project('pre_construction', [refusal], 'active');
    fireEvent.click(await screen.findByRole('button', { name: 'Start' }));
    expect(await screen.findByText('The project has no client')).toBeTruthy();
  });

  it('that a person may not take stay in the menu, say why, and do nothing', async () => {
    const { calls } = project('closed', [], 'completed');
    await screen.findAllByText('Elm Street');
    fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
    const item = await screen.findByRole('menuitem', { name: /^Reopen ?: ?You do not have the permission/ });
    expect(item.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(item);
    await waitFor(() => expect(calls).toEqual([]));
  });
});
