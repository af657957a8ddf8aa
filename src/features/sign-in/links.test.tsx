// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, renderPage } from '../testing.tsx';
import ConfirmPage from './ConfirmPage.tsx';
import ForgotPasswordPage from './ForgotPasswordPage.tsx';
import ResetPasswordPage from './ResetPasswordPage.tsx';
import SignUpPage from './SignUpPage.tsx';

beforeEach(fakeBrowser);
afterEach(cleanup);

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const refusal = (statusCode: number, code = '') =>
  vi.fn(() => Promise.reject(Object.assign(new Error(code), { statusCode, code })));

describe('ForgotPasswordPage', () => {
  it('sends a link and does not tell who has an account', async () => {
    const forgotten = vi.fn(() => Promise.resolve());
    renderPage(<ForgotPasswordPage session={{ forgotten }} />, { catalog: null });
    type('E-mail', ' ann@x.test ');
    press('Send the link');
    expect(await screen.findByText(/If ann@x.test has an account/)).toBeTruthy();
    expect(forgotten).toHaveBeenCalledExactlyOnceWith('ann@x.test');
  });

  it('says when it was asked too often', async () => {
    renderPage(<ForgotPasswordPage session={{ forgotten: refusal(429) }} />, { catalog: null });
    type('E-mail', 'ann@x.test');
    press('Send the link');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Too many attempts/);
  });
});

describe('ResetPasswordPage', () => {
  const path = '/reset-password?token_hash=hash';

  it('takes a good password, refuses a common one before it is sent, and leads into the app', async () => {
    const resetPassword = vi.fn(() => Promise.resolve());
    const { router } = renderPage(<ResetPasswordPage session={{ resetPassword }} mfa={false} />, {
      catalog: null,
      path,
    });
    type('New password', 'Password2026!');
    press('Save and sign in');
    expect(await screen.findByText(/among the passwords that are tried first/)).toBeTruthy();
    expect(resetPassword).not.toHaveBeenCalled();
    type('New password', 'correct horse battery');
    press('Save and sign in');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(resetPassword).toHaveBeenCalledExactlyOnceWith('hash', 'correct horse battery', undefined);
    expect(screen.queryByLabelText(/two-step/)).toBeNull();
  });

  it('says when the link is used up, and offers another one', async () => {
    renderPage(<ResetPasswordPage session={{ resetPassword: refusal(403, 'otp_expired') }} mfa={false} />, {
      catalog: null,
      path,
    });
    type('New password', 'correct horse battery');
    press('Save and sign in');
    expect((await screen.findByRole('alert')).textContent).toMatch(/does not work any more/);
    expect(screen.queryByLabelText('New password')).toBeNull();
    expect(screen.getByRole('link', { name: 'Send another link' }).getAttribute('href')).toBe('/forgot-password');
  });
});

describe('ResetPasswordPage, where there are codes', () => {
  const path = '/reset-password?token_hash=hash';
  const label = 'Code of your two-step sign-in, if you have one';

  it('sends the code along, with or without the space of the app', async () => {
    const resetPassword = vi.fn(() => Promise.resolve());
    renderPage(<ResetPasswordPage session={{ resetPassword }} mfa />, { catalog: null, path });
    type('New password', 'correct horse battery');
    type(label, '12 34');
    press('Save and sign in');
    expect(await screen.findByText('Enter the six digits your app shows')).toBeTruthy();
    type(label, '123 456');
    press('Save and sign in');
    await waitFor(() => expect(resetPassword).toHaveBeenCalledWith('hash', 'correct horse battery', '123456'));
  });

  it('says that the link is gone and a code was needed', async () => {
    const resetPassword = refusal(403, 'code_needed');
    renderPage(<ResetPasswordPage session={{ resetPassword }} mfa />, { catalog: null, path });
    type('New password', 'correct horse battery');
    press('Save and sign in');
    expect((await screen.findByRole('alert')).textContent).toMatch(/A right code of your two-step sign-in is needed/);
    expect(screen.queryByLabelText('New password')).toBeNull();
  });
});

describe('ConfirmPage', () => {
  const nobody = { confirm: vi.fn(), confirmEmail: vi.fn(), user: () => null };
  const path = '/confirm?token_hash=hash';
  const confirmAs = (email: string, password: string) => {
    type('E-mail', email);
    type('Password', password);
    press('Confirm and sign in');
  };

  it('waits for a person who knows the password', async () => {
    const confirm = vi.fn(() => Promise.resolve());
    renderPage(<ConfirmPage session={{ ...nobody, confirm }} />, { catalog: null, path });
    press('Confirm and sign in');
    expect(await screen.findByText('Enter your password')).toBeTruthy();
    expect(confirm).not.toHaveBeenCalled();
    confirmAs('ann@x.test', 'correct horse battery');
    await waitFor(() => expect(confirm).toHaveBeenCalledExactlyOnceWith('hash', 'ann@x.test', 'correct horse battery'));
  });

  it('lets a wrong password be typed again, and says when there is none any more', async () => {
    const answers = [refusal(400, 'invalid_credentials'), refusal(403, 'other_password')];
    const confirm = vi.fn(() => answers.shift()?.() ?? Promise.resolve());
    renderPage(<ConfirmPage session={{ ...nobody, confirm }} />, { catalog: null, path });
    confirmAs('ann@x.test', 'no');
    expect((await screen.findByRole('alert')).textContent).toMatch(/E-mail and password do not match/);
    press('Confirm and sign in');
    expect(await screen.findByText(/opens nothing any more/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Confirm and sign in' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Forgot your password?' }).getAttribute('href')).toBe('/forgot-password');
  });

  it('asks with the address of until now for another one, and shows what is left to do after the first of two links', async () => {
    const path = '/confirm?type=email_change&token_hash=hash';
    for (const [newEmail, lands] of [
      [undefined, '/'],
      ['new@x.test', '/account'],
    ] as const) {
      const confirmEmail = vi.fn(() => Promise.resolve());
      const user = () => ({ id: 'u1', email: 'ann@x.test', name: 'Ann', ...(newEmail ? { newEmail } : {}) });
      const session = { ...nobody, confirmEmail, user };
      const { router, unmount } = renderPage(<ConfirmPage session={session} />, { catalog: null, path });
      expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('ann@x.test');
      type('Password', 'correct horse battery');
      press('Confirm and sign in');
      await waitFor(() => expect(router.state.location.pathname).toBe(lands));
      expect(confirmEmail).toHaveBeenCalledExactlyOnceWith('hash', 'ann@x.test', 'correct horse battery');
      unmount();
    }
  });

  it('says what is wrong with a link that is not whole, and keeps the button when only the server is away', async () => {
    const first = renderPage(<ConfirmPage session={{ ...nobody, confirm: refusal(503) }} />, {
      catalog: null,
      path: '/confirm',
    });
    expect(screen.getByRole('alert').textContent).toMatch(/does not work any more/);
    first.unmount();
    renderPage(<ConfirmPage session={{ ...nobody, confirm: refusal(503) }} />, { catalog: null, path });
    confirmAs('ann@x.test', 'correct horse battery');
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be reached/);
    expect(screen.getByRole('button', { name: 'Confirm and sign in' })).toBeTruthy();
  });
});

describe('SignUpPage', () => {
  it('refuses a password made of the name that was typed', async () => {
    const signUp = vi.fn(() => Promise.resolve({ confirm: true }));
    renderPage(<SignUpPage session={{ signUp }} />, { catalog: null });
    type('Your name', 'Nora Beginner');
    type('E-mail', 'nora@x.test');
    type('Password', 'NoraBeginner1');
    press('Create account');
    expect(await screen.findByText(/among the passwords that are tried first/)).toBeTruthy();
    expect(signUp).not.toHaveBeenCalled();
  });
});
