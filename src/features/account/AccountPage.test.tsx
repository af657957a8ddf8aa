// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '@/providers/session.ts';
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
}

function open({ hosted = false, session = {}, newEmail }: Opened = {}) {
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
    <AccountPage api={api} session={one} user={{ ...user, ...(newEmail ? { newEmail } : {}) }} hosted={hosted} />,
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
