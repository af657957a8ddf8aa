import { beforeEach, expect, test, vi } from 'vitest';
import type { Mail } from '../_shared/http/mail.ts';
import { FakeAuth, ORIGIN, posted } from './auth.fixture.ts';
import { createHandler } from './handler.ts';
import { invitationMail } from './invitation-mail.ts';

const TOKEN = `head.${btoa(JSON.stringify({ aud: 'authenticated' }))}.signature`;
const INVITED = {
  id: 'i1',
  token: 'secret-of-the-link',
  expires_at: '2026-12-04T12:00:00Z',
  email: 'greta@example.test',
  organization: 'Acme',
  invited_by: 'Ada Owner',
};
const RPC = '/rest/v1/rpc/invite_member';

let fake: FakeAuth;
let mails: Mail[];
beforeEach(() => {
  fake = new FakeAuth();
  mails = [];
  fake.answers['/auth/v1/user'] = () => Response.json({ id: 'u1' });
  fake.answers[RPC] = () => Response.json(INVITED);
  fake.answers['/rest/v1/rpc/resend_invitation'] = () => Response.json(INVITED);
});

const call = (path: string, body: object, sendMail: typeof fake.env.sendMail, token = TOKEN) =>
  createHandler({ ...fake.env, sendMail })(posted(path, body, token ? { authorization: `Bearer ${token}` } : {}));
const keep = async (mail: Mail) => void mails.push(mail);

test('calls the database as the caller and mails what it tells once', async () => {
  for (const path of ['/invite', '/resend']) {
    const answer = await call(path, { p_org: 'o1', p_projects: ['p1'], language: 'en' }, keep);
    const { id, token, expires_at } = INVITED;
    expect([answer.status, await answer.json()]).toEqual([200, { id, token, expires_at, mail: 'sent' }]);
    expect(fake.calls.at(-1)?.body).toEqual({ p_org: 'o1', p_projects: ['p1'] });
    expect(fake.calls.at(-1)?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
  }
  expect(mails[0]).toMatchObject({ to: 'greta@example.test', subject: 'Invitation to Acme' });
  expect(mails[0]?.text).toContain(`Join: ${ORIGIN}/invitations/secret-of-the-link`);
  expect(mails[0]?.text).toContain('works until December 4, 2026');
});

test('says when nothing was sent, and why; the invitation is there', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const failing = () => Promise.reject(new Error('550 greta@example.test'));
  expect(await (await call('/invite', {}, failing)).json()).toMatchObject({ token: INVITED.token, mail: 'failed' });
  expect(log.mock.calls.join()).toContain('"failed":"to mail it"');
  expect(log.mock.calls.join()).not.toMatch(/greta|secret-of/);
  expect(await (await call('/invite', {}, null)).json()).toMatchObject({ token: INVITED.token, mail: 'none' });
  log.mockRestore();
});

test('mails nothing that the database refuses, and passes on how long to wait', async () => {
  const details = JSON.stringify({ retry_after: 290 });
  fake.answers[RPC] = () => Response.json({ code: 'PT429', message: 'no', details }, { status: 429 });
  const refused = await call('/invite', {}, keep);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '290']);
  expect(await refused.json()).toMatchObject({ error: { code: 'too_many_requests', detail: { retry_after: 290 } } });
  fake.answers[RPC] = () => Response.json({ code: 'PT403', message: 'Only an owner' }, { status: 403 });
  expect((await call('/invite', {}, keep)).status).toBe(403);
  fake.limits['invite-address'] = 0;
  expect((await call('/invite', {}, keep)).status).toBe(429);
  expect(mails).toEqual([]);
});

test('is for who is signed in', async () => {
  expect((await call('/invite', {}, keep, '')).status).toBe(401);
  expect(fake.calls).toEqual([]);
});

test('speaks the language of who invites, and leads to no address but ours', () => {
  const names = { ...INVITED, organization: 'Win at evil.test/x\nBcc: all', invited_by: 'https://evil.test' };
  const { subject, text } = invitationMail(names, ORIGIN, 'es-MX');
  expect(subject).toBe('Invitación a Win at evil test/x Bcc: all');
  expect(text).toContain('sirve hasta el 4 de diciembre de 2026');
  expect(text.match(/https?:\/\/[^\s]+/g)).toEqual([`${ORIGIN}/invitations/secret-of-the-link`]);
  expect(text).not.toContain('evil.test');
});
