// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setUpBrowser, watchConsole } from '../testing/browser.ts';
import { idAt } from '../testing/fakeRows.ts';
import { field, save, stored, type, writes } from '../testing/forms.ts';
import { renderScreen } from '../testing/renderScreen.tsx';

setUpBrowser();
watchConsole();

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
