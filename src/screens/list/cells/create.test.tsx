// @vitest-environment jsdom
// A record that is made while a cell is edited, because it is not there to choose.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Seen } from '@/providers/fakeServer.ts';
import type { Wanted } from '../../parts/QuickCreate.tsx';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import { idAt } from '../../testing/fakeRows.ts';
import { listed } from '../../testing/lists.ts';
import { renderScreen } from '../../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();
vi.mock('../../form/CreateDrawer.tsx', () => ({
  default: ({ wanted, onClosed }: { wanted: Wanted; onClosed(): void }) => (
    <button
      type="button"
      onClick={() => {
        wanted.onSaved('new-one');
        onClosed();
      }}
    >
      Save it
    </button>
  ),
}));

it('is written into the cell one was in, also when nothing was looked for', async () => {
  const writes: Seen[] = [];
  const view = await listed(
    renderScreen('/ridgeline/cost_codes?edit=1&columns=code,project_id', {
      answer: (seen) => {
        if (seen.method === 'PATCH') writes.push(seen);
        return seen.table === 'projects' ? { body: [] } : undefined;
      },
    }),
  );
  const cell = view.container.querySelector(`td[data-row="${idAt(0)}"][data-column="project_id"]`) as HTMLElement;
  fireEvent.mouseDown(cell, { button: 0 });
  fireEvent.keyDown(cell, { key: 'F2' });
  await waitFor(() =>
    expect(document.querySelector('.ant-select-item-option-active')?.textContent).toBe('New project…'),
  );
  fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', keyCode: 13 });
  fireEvent.click(await screen.findByText('Save it'));
  await waitFor(() => expect(writes.map(({ body }) => body)).toEqual([{ project_id: 'new-one', version: 1 }]));
});
