// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '@/providers/session.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { fakeApi, fakeBrowser, renderPage } from '../testing.tsx';
import AccountPage from './AccountPage.tsx';

beforeEach(fakeBrowser);
afterEach(cleanup);

const user = { id: 'u1', email: 'ann@x.test', name: 'Ann Lee' };
const times = { began_at: '2026-11-20T08:00:00+00:00', used_at: '2026-11-21T09:30:00+00:00' };

interface Opened {
  hosted?: boolean;
  session?: Partial<Session>;
  newEmail?: string;
  steps?: Pick<SessionUser, 'aal' | 'factors'>;
}

function open({ hosted = false, session = {}, newEmail, steps = {} }: Opened = {}) {
  let rows = [
    { id: 's1', device: hosted ? 'A browser' : null, address: hosted ? '192.0.2.7' : null, ...times },
    { id: 's2', device: null, address: null, ...times },
  ];
  const ended: unknown[] = [];
  const api = fakeApi((url, init) => {
    if (url.pathname.endsWith('/rpc/my_sessions')) return Response.json(rows);
    if (!url.pathname.endsWith('/rpc/end_session')) return undefined;
    ended.push(JSON.parse(String(init?.body)));
    rows = rows.slice(0, 1);
    return new Response(null, { status: 204 });
  });
  const one = { id: () => 's1', ...session } as unknown as Session;
  renderPage(
    <AccountPage
      api={api}
      session={one}
      user={{ ...user, ...(newEmail ? { newEmail } : {}), ...steps }}
      hosted={hosted}
    />,
    { catalog: null },
  );
  return ended;
}

it('ends one of the other sessions, and says what cannot be told of them here', async () => {
  const ended = open();
  const [first, second] = await screen.findAllByRole('listitem');
  expect(within(first as HTMLElement).getByText('This one')).toBeTruthy();
  expect(screen.getByText(/does not write down devices/)).toBeTruthy();
  fireEvent.click(within(second as HTMLElement).getByRole('button', { name: 'Sign out there' }));
  expect(await screen.findByText('Signed out there')).toBeTruthy();
  expect(ended).toEqual([{ session: 's2' }]);
  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
});

it('shows device and address where the server knows them', async () => {
  open({ hosted: true });
  expect(await screen.findByText('A browser, 192.0.2.7')).toBeTruthy();
  expect(screen.queryByText(/does not write down devices/)).toBeNull();
});

it('asks for another address with the password, and says what was wrong', async () => {
  const failures: object[] = [
    { statusCode: 400, code: 'invalid_credentials' },
    { statusCode: 400, code: 'validation_failed' },
    { statusCode: 429, details: { retry_after: 3600 } },
  ];
  const changeEmail = vi.fn(async () => {
    const failure = failures.shift();
    if (failure) throw Object.assign(new Error('no'), failure);
  });
  open({ session: { changeEmail } });
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Change the address' }));
  type('New e-mail address', 'Ann@x.test');
  type('Your password', 'the old one here');
  press();
  expect(await screen.findByText('This is your address already')).toBeTruthy();
  expect(changeEmail).not.toHaveBeenCalled();
  type('New e-mail address', 'new@x.test');
  for (const words of [/The password is not right/, /cannot be used/, /Try again in 60 minutes/]) {
    press();
    expect(await screen.findByText(words)).toBeTruthy();
  }
  press();
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(changeEmail).toHaveBeenLastCalledWith('new@x.test', 'the old one here');
});

it('says which address waits for its link', async () => {
  open({ newEmail: 'new@x.test' });
  expect((await screen.findByRole('status')).textContent).toMatch(
    /a link to new@x.test.*ann@x.test stays your address/,
  );
});

it('changes the password, and says what was wrong', async () => {
  const failures: object[] = [
    { statusCode: 400, code: 'invalid_credentials' },
    { statusCode: 422, code: 'same_password' },
  ];
  const changePassword = vi.fn(async () => {
    const failure = failures.shift();
    if (failure) throw Object.assign(new Error('no'), failure);
  });
  open({ session: { changePassword } });
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('Current password', 'the old one here');
  type('New password', 'correct horse battery');
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Change the password' }));
  for (const words of [/The current password is not right/, /is the current one/, /The password is changed/]) {
    press();
    expect(await screen.findByText(words)).toBeTruthy();
  }
  expect(changePassword).toHaveBeenCalledWith('the old one here', 'correct horse battery');
});

it('has no word of codes where the server knows none', async () => {
  open();
  await screen.findByText('Where you are signed in');
  expect(screen.queryByText('Two-step sign-in')).toBeNull();
});

it('shows an authenticator app its picture and its key, and takes a code as proof', async () => {
  const made = { id: 'f1', picture: 'data:image/svg+xml;utf-8,x', secret: 'ABCDEFGH', uri: 'otpauth://totp/x' };
  const failures: object[] = [
    { statusCode: 422, code: 'mfa_verification_failed' },
    { statusCode: 429, details: { retry_after: 300 } },
    { statusCode: 503 },
    { statusCode: 401, code: 'session_ended' },
  ];
  const confirmCode = vi.fn(async () => {
    const failure = failures.shift();
    if (failure) throw Object.assign(new Error('no'), failure);
  });
  const removeFactor = vi.fn(async () => {});
  open({ session: { addFactor: async () => made, confirmCode, removeFactor }, steps: { aal: 'aal1', factors: [] } });
  fireEvent.click(screen.getByRole('button', { name: 'Set it up' }));
  expect((await screen.findByAltText<HTMLImageElement>('QR code for your authenticator app')).src).toBe(made.picture);
  expect(screen.getByText('ABCD EFGH')).toBeTruthy();
  const code = () => screen.getByLabelText<HTMLInputElement>('Code of six digits');
  expect([code().autocomplete, code().inputMode]).toEqual(['one-time-code', 'numeric']);
  const enter = (text: string) => {
    fireEvent.change(code(), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  };
  enter('12345');
  expect(await screen.findByText('Enter the six digits your app shows')).toBeTruthy();
  expect(confirmCode).not.toHaveBeenCalled();
  for (const words of [/The code is not right/, /Try again in 5 minutes/, /could not be reached/, /did not accept/]) {
    enter('123 456');
    expect(await screen.findByText(words)).toBeTruthy();
    expect(code().value).toBe('');
  }
  enter('123456');
  expect(await screen.findByText(/From now on a code is asked for/)).toBeTruthy();
  expect(confirmCode).toHaveBeenLastCalledWith('f1', '123456');
  expect(removeFactor).not.toHaveBeenCalled();
});

it('leaves nothing of an authenticator app that was not confirmed', async () => {
  const made = { id: 'f1', picture: 'data:image/svg+xml;utf-8,x', secret: 'ABCDEFGH', uri: 'otpauth://totp/x' };
  const removeFactor = vi.fn(async () => {});
  open({ session: { addFactor: async () => made, removeFactor }, steps: { aal: 'aal1', factors: [] } });
  fireEvent.click(screen.getByRole('button', { name: 'Set it up' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Set it up' })).toBeTruthy();
  expect(removeFactor).toHaveBeenCalledExactlyOnceWith('f1');
});

it('takes an authenticator app away, when asked twice', async () => {
  const removeFactor = vi.fn(async () => {});
  open({ session: { removeFactor }, steps: { aal: 'aal2', factors: [{ id: 'f1', at: '2026-11-20T08:00:00Z' }] } });
  expect(screen.getByText(/Authenticator app, added/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Set it up' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText(/closed to you/)).toBeTruthy();
  expect(removeFactor).not.toHaveBeenCalled();
  fireEvent.click(screen.getAllByRole('button', { name: 'Remove' }).at(-1) as HTMLElement);
  expect(await screen.findByText('No code is asked for any more.')).toBeTruthy();
  expect(removeFactor).toHaveBeenCalledExactlyOnceWith('f1');
});
