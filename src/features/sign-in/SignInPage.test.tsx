// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser, renderPage } from '../testing.tsx';
import SignInPage from './SignInPage.tsx';
import SignUpPage from './SignUpPage.tsx';

const demo = { password: 'demo-password', accounts: [{ email: 'o@demo.test', name: 'Olivia Hart', role: 'owner' }] };
let errors: MockInstance;

beforeEach(() => {
  fakeBrowser();
  errors = vi.spyOn(console, 'error');
});
afterEach(() => {
  cleanup();
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('SignInPage', () => {
  it('signs in with what was typed', async () => {
    const signIn = vi.fn(() => Promise.resolve());
    renderPage(<SignInPage session={{ signIn }} demo={null} />, { catalog: null });
    type('E-mail', ' a@b.test ');
    type('Password', 'secret words here');
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(signIn).toHaveBeenCalledWith('a@b.test', 'secret words here'));
    expect(document.title).toBe('Sign in · SECG ERP');
  });

  it('does not tell which of the two was wrong', async () => {
    const signIn = vi.fn(() => Promise.reject(Object.assign(new Error('User not found'), { statusCode: 400 })));
    renderPage(<SignInPage session={{ signIn }} demo={null} />, { catalog: null });
    type('E-mail', 'a@b.test');
    type('Password', 'x');
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toBe('E-mail and password do not match an account.');
    expect(screen.queryByText(/not found/)).toBeNull();
  });

  it('offers the demo only where there is one, one click per role', async () => {
    const signIn = vi.fn(() => Promise.resolve());
    const { unmount } = renderPage(<SignInPage session={{ signIn }} demo={null} />, { catalog: null });
    expect(screen.queryByText('Olivia Hart')).toBeNull();
    unmount();
    renderPage(<SignInPage session={{ signIn }} demo={demo} />, { catalog: null });
    fireEvent.click(screen.getByRole('button', { name: /Owner/ }));
    await waitFor(() => expect(signIn).toHaveBeenCalledWith('o@demo.test', 'demo-password'));
  });
});

describe('SignUpPage', () => {
  it('shows the rule and refuses a short password before the server does', async () => {
    const signUp = vi.fn(() => Promise.resolve({ confirm: true }));
    renderPage(<SignUpPage session={{ signUp }} />, { catalog: null });
    expect(screen.getByText(/At least 12 characters/)).toBeTruthy();
    type('Your name', 'Ann');
    type('E-mail', 'a@b.test');
    type('Password', 'elevenchars');
    expect(await screen.findByText('One more character.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText('The password needs at least 12 characters')).toBeTruthy();
    expect(signUp).not.toHaveBeenCalled();
    type('Password', 'twelve chars');
    fireEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText('Check your mail')).toBeTruthy();
    expect(signUp).toHaveBeenCalledWith('a@b.test', 'twelve chars', 'Ann');
  });
});
