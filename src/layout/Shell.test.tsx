// @vitest-environment jsdom
import type { AuthProvider } from '@refinedev/core';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import english from 'antd/es/locale/en_US';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { fakeBrowser, renderPage } from '@/features/testing.tsx';
import { useLeaveGuard } from '@/screens/parts/LeaveGuard.tsx';
import { LanguageProvider, loadLanguage } from './LanguageProvider.tsx';
import { Shell } from './Shell.tsx';
import { ThemeProvider } from './ThemeProvider.tsx';

const organizations = [catalogFixture.organization, { id: '2', name: 'Second Company', slug: 'second' }];
function Broken(): never {
  throw new Error('broken');
}

let errors: MockInstance;

beforeEach(() => {
  localStorage.clear();
  fakeBrowser();
  errors = vi.spyOn(console, 'error');
});
afterEach(() => {
  cleanup();
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

async function open(path: string, page = <h1>Page</h1>, auth?: AuthProvider) {
  const language = await loadLanguage('en');
  return renderPage(
    <LanguageProvider initial={language}>
      <ThemeProvider locale={english}>
        <Shell person={{ email: 'o@demo.test', name: 'Olivia Hart' }} organizations={organizations}>
          {page}
        </Shell>
      </ThemeProvider>
    </LanguageProvider>,
    { path, ...(auth ? { auth } : {}) },
  );
}

it('builds its menu from the catalog and marks where one is', async () => {
  await open('/ridgeline/projects/42');
  const [nav] = screen.getAllByRole('navigation', { name: 'Main navigation' });
  const entries = [...(nav?.querySelectorAll('a') ?? [])];
  expect(entries.map((entry) => entry.textContent).slice(0, 2)).toEqual(['Home', 'Projects']);
  expect(entries.map((entry) => entry.textContent)).toContain('Import');
  expect(nav?.querySelector('[aria-current=page]')?.textContent).toBe('Projects');
});

it('folds a group of the menu away and remembers it, but never hides where one is', async () => {
  const { router } = await open('/ridgeline');
  const [nav] = screen.getAllByRole('navigation', { name: 'Main navigation' });
  const heading = nav?.querySelector('button[aria-expanded]') as HTMLElement;
  const list = heading.nextElementSibling as HTMLElement;
  const [entry] = list.querySelectorAll('a');
  expect(list.hidden).toBe(false);
  fireEvent.click(heading);
  expect([list.hidden, heading.getAttribute('aria-expanded')]).toEqual([true, 'false']);
  await router.navigate(entry?.getAttribute('href') ?? '');
  await waitFor(() => expect(list.hidden).toBe(false));
  await router.navigate('/ridgeline');
  await waitFor(() => expect(list.hidden).toBe(true));
  cleanup();
  await open('/ridgeline');
  expect(screen.getAllByRole('button', { name: heading.textContent ?? '' })[0]?.getAttribute('aria-expanded')).toBe(
    'false',
  );
});

it('opens the palette by keyboard, finds and goes', async () => {
  const { router } = await open('/ridgeline');
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const input = await screen.findByRole('combobox');
  fireEvent.change(input, { target: { value: 'new ven' } });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['New vendorAction']);
  fireEvent.keyDown(input, { key: 'Enter' });
  await waitFor(() => expect(router.state.location.pathname).toBe('/ridgeline/vendors/new'));
});

it('has what was typed before the palette came, and lets nothing of it through to the page', async () => {
  const { router } = await open('/ridgeline');
  const through = vi.fn();
  window.addEventListener('keydown', through);
  const press = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(document.body, { key });
  };
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  press('n', 'e', 'w', 'x', 'Backspace', ' ', 'v', 'e', 'n', 'Enter');
  await waitFor(() => expect(router.state.location.pathname).toBe('/ridgeline/vendors/new'));
  expect(through).not.toHaveBeenCalled();
  press('n');
  expect(through).toHaveBeenCalledOnce();
  window.removeEventListener('keydown', through);
});

function Half() {
  useLeaveGuard(true);
  return <h1>Half written</h1>;
}

it('asks before signing out takes what is typed along, and stays when told to', async () => {
  const logout = vi.fn(async () => ({ success: true }));
  await open('/ridgeline', <Half />, { logout } as unknown as AuthProvider);
  fireEvent.click(screen.getByRole('button', { name: /Account of/ }));
  fireEvent.click(await screen.findByText('Sign out'));
  fireEvent.click(await screen.findByRole('button', { name: 'Keep editing' }));
  expect(logout).not.toHaveBeenCalled();
});

it('asks the same in the palette, and signs out when told to', async () => {
  const logout = vi.fn(async () => ({ success: true }));
  await open('/ridgeline', <Half />, { logout } as unknown as AuthProvider);
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const input = await screen.findByRole('combobox');
  fireEvent.change(input, { target: { value: 'sign out' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  const leave = await screen.findByRole('button', { name: 'Leave' });
  expect(logout).not.toHaveBeenCalled();
  fireEvent.click(leave);
  await waitFor(() => expect(logout).toHaveBeenCalledExactlyOnceWith({ pressed: true }));
});

it('signs out at once when nothing is typed', async () => {
  const logout = vi.fn(async () => ({ success: true }));
  await open('/ridgeline', <h1>Page</h1>, { logout } as unknown as AuthProvider);
  fireEvent.click(screen.getByRole('button', { name: /Account of/ }));
  fireEvent.click(await screen.findByText('Sign out'));
  await waitFor(() => expect(logout).toHaveBeenCalledExactlyOnceWith({ pressed: true }));
});

it('switches the organization', async () => {
  const { router } = await open('/ridgeline');
  fireEvent.click(screen.getAllByRole('button', { name: 'Organization: Ridgeline Builders' })[0] as HTMLElement);
  fireEvent.click(await screen.findByText('Second Company'));
  await waitFor(() => expect(router.state.location.pathname).toBe('/second'));
});

it('remembers the theme', async () => {
  await open('/ridgeline');
  const toggle = screen.getByRole('button', { name: 'Theme: As the system' });
  fireEvent.click(toggle);
  fireEvent.click(toggle);
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  expect(localStorage.getItem('secg.theme')).toBe('dark');
  expect(document.documentElement.style.getPropertyValue('--paper')).toBe('#121413');
});

it('keeps standing when a page breaks', async () => {
  errors.mockImplementation(() => {});
  await open('/ridgeline', <Broken />);
  expect(screen.getByText('Something on this page broke')).toBeTruthy();
  expect(screen.getAllByRole('navigation').length).toBeGreaterThan(0);
  // React reports what a boundary caught; that is the one error that belongs here
  errors.mockClear();
});
