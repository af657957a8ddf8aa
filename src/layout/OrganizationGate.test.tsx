// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import english from 'antd/es/locale/en_US';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { fakeApi, fakeBrowser, renderPage } from '@/features/testing.tsx';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { LanguageProvider, loadLanguage } from './LanguageProvider.tsx';
import OrganizationGate from './OrganizationGate.tsx';
import { ThemeProvider } from './ThemeProvider.tsx';

// it resolves to a second copy of react-router in Node; nothing here goes by it
vi.mock('@refinedev/react-router', () => ({ default: {} }));

const { id, name, slug } = catalogFixture.organization;
const user = { id: 'u1', email: 'o@demo.test', name: 'Olivia Hart' };
const session = { user: () => user, subscribe: () => () => {} } as unknown as Session;
let down = '';

beforeEach(() => {
  down = '';
  localStorage.clear();
  fakeBrowser();
});
afterEach(cleanup);

async function open(who: SessionUser = user) {
  const api = fakeApi((url) => {
    if (down && url.pathname.includes(down)) return Response.json({ message: 'down', code: 'XX000' }, { status: 500 });
    if (url.pathname.endsWith('/rpc/catalog')) return Response.json(catalogFixture);
    if (url.pathname.endsWith('/rpc/locked_organizations')) return Response.json([{ id, name, slug }]);
    const open = who.aal === 'aal1' ? [] : [{ id, name, slug }];
    return url.pathname.endsWith('/organizations') ? Response.json(open) : undefined;
  });
  const page = (
    <LanguageProvider initial={await loadLanguage('en')}>
      <ThemeProvider locale={english}>
        <Routes>
          <Route path="/:organization" element={<OrganizationGate {...{ api, session, user: who }} />}>
            <Route index element={<input aria-label="Half" />} />
          </Route>
        </Routes>
      </ThemeProvider>
    </LanguageProvider>
  );
  return renderPage(page, { path: `/${slug}`, api, catalog: null });
}

it.each(['/rpc/catalog', '/organizations'])(
  'keeps the page when %s cannot be read again, and says so',
  async (path) => {
    const { queryClient } = await open();
    const half = await screen.findByLabelText<HTMLInputElement>('Half');
    fireEvent.change(half, { target: { value: 'typed' } });
    down = path;
    await act(() => queryClient.refetchQueries());
    await screen.findByText(/could not be loaded again/);
    expect(screen.getByLabelText<HTMLInputElement>('Half')).toBe(half);
    expect(half.value).toBe('typed');
  },
);

it('says what failed when there is nothing to show, and tries again', async () => {
  down = '/rpc/catalog';
  await open();
  await screen.findByText('The organization could not be opened');
  down = '';
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByLabelText('Half');
});

it('says that a code is wanted, and how to have one, to who signed in without', async () => {
  await open({ ...user, aal: 'aal1', factors: [] });
  await screen.findByText(new RegExp(`${name} opens only to people who sign in with a code`));
  expect(screen.getByRole('button', { name: 'Set it up' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Organizations' })).toBeTruthy();
  cleanup();
  await open({ ...user, aal: 'aal2', factors: [] });
  await screen.findByLabelText('Half');
});
