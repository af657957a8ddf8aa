// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refused } from '@/providers/fakeServer.ts';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { EDIT, field, one, patches, save, stored, type } from '../testing/forms.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();

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
