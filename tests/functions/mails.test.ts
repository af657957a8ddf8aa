import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, World } from './office.ts';
import { Browser, PASSWORD } from './session.ts';

let world: World;
beforeAll(async () => {
  world = await World.start({ autoConfirm: false });
});
afterAll(() => world.stop());

const NEXT = 'another one of length';
const newBrowser = () => new Browser(world.stack);
const newAddress = () => `${crypto.randomUUID()}@example.test`;

/** What the outbox page shows of the last mail to an address. */
async function lastMail(email: string): Promise<{ subject: string; link: URL } | null> {
  const page = await (await fetch(world.stack.outboxUrl)).text();
  const mail = page.split('<article>').find((text) => text.includes(`To ${email},`));
  const link = /<a href="([^"]+)"/.exec(mail ?? '')?.[1]?.replaceAll('&amp;', '&');
  return link ? { subject: /<h2>(.*)<\/h2>/.exec(mail ?? '')?.[1] ?? '', link: new URL(link) } : null;
}
const hashOf = async (email: string) => (await lastMail(email))?.link.searchParams.get('token_hash') ?? '';

async function confirmed(): Promise<{ email: string; browser: Browser }> {
  const browser = newBrowser();
  const email = newAddress();
  await browser.ask('/sign-up', { json: { email, password: PASSWORD, name: 'Nora' } });
  await browser.ask('/verify', { json: { token_hash: await hashOf(email), email, password: PASSWORD } });
  return { email, browser };
}

it('nobody is signed in before the address is confirmed, by a link to the app that works once', async () => {
  const browser = newBrowser();
  const email = newAddress();
  const account = { email, password: PASSWORD, name: 'Nora' };
  const response = await browser.ask('/sign-up', { json: account });
  expect([response.status, await response.json(), browser.cookie]).toEqual([200, { confirm: true }, '']);
  expect(await codeOf(await browser.ask('', { json: account }))).toEqual([400, 'email_not_confirmed']);
  // an address that has an account is answered as one that has none
  expect(await (await newBrowser().ask('/sign-up', { json: account })).json()).toEqual({ confirm: true });

  const mail = await lastMail(email);
  expect(mail?.subject).toBe('Confirm your address');
  expect(`${mail?.link.origin}${mail?.link.pathname}`).toBe(`${world.stack.appUrl}/confirm`);
  const json = { token_hash: await hashOf(email), email, password: PASSWORD };
  const answer = await browser.ask('/verify', { json });
  expect(await answer.json()).toMatchObject({ expires_in: 900, user: { email } });
  expect((await browser.ask('/refresh')).status).toBe(200);
  // used up; with the password it is signing in
  expect((await newBrowser().ask('/verify', { json: { ...json, password: 'no' } })).status).toBe(400);
  expect((await newBrowser().ask('', { json: account })).status).toBe(200);
});

it('who signs up with the address of somebody else has nothing of that person’s click', async () => {
  const [mallory, victim] = [newBrowser(), newBrowser()];
  const email = newAddress();
  await mallory.ask('/sign-up', { json: { email, password: PASSWORD } });
  const click = { token_hash: await hashOf(email), email, password: 'what the victim would choose' };
  expect(await codeOf(await victim.ask('/verify', { json: click }))).toEqual([403, 'other_password']);
  expect(victim.cookie).toBe('');
  expect(await codeOf(await mallory.ask('', { json: { email, password: PASSWORD } }))).toEqual([
    400,
    'invalid_credentials',
  ]);
  const [left] = await world.sql`select count(*)::int as n from auth.sessions s join auth.users u on u.id = s.user_id
    where u.email = ${email}`;
  expect(left?.n).toBe(0);
  await victim.ask('/forgotten', { json: { email } });
  expect((await victim.ask('/reset', { json: { token_hash: await hashOf(email), password: NEXT } })).status).toBe(200);
});

it('a forgotten password is replaced by a link that works once, and ends every session', async () => {
  const { email, browser } = await confirmed();
  expect((await newBrowser().ask('/forgotten', { json: { email } })).status).toBe(204);
  const mail = await lastMail(email);
  expect([mail?.subject, mail?.link.pathname]).toEqual(['Choose a new password', '/reset-password']);
  const json = { token_hash: await hashOf(email), password: NEXT };
  const weak = await newBrowser().ask('/reset', { json: { ...json, password: 'Password2026!' } });
  expect(await codeOf(weak)).toEqual([422, 'weak_password']);
  const other = newBrowser();
  expect((await other.ask('/reset', { json })).status).toBe(200);
  expect((await other.ask('/refresh')).status).toBe(200);
  expect((await browser.ask('/refresh')).status).toBe(401);
  expect((await newBrowser().ask('/reset', { json })).status).toBe(403);
  expect((await newBrowser().ask('', { json: { email, password: PASSWORD } })).status).toBe(400);
  expect((await newBrowser().ask('', { json: { email, password: NEXT } })).status).toBe(200);
});

it('an unknown address gets the same answer and no mail; the sixth within the hour is refused', async () => {
  const email = newAddress();
  for (let n = 0; n < 5; n++) expect((await newBrowser().ask('/forgotten', { json: { email } })).status).toBe(204);
  expect(await lastMail(email)).toBeNull();
  const refused = await newBrowser().ask('/forgotten', { json: { email } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500);
  expect(await codeOf(refused)).toEqual([429, 'too_many_requests']);
});

it('another address is the person’s when the link sent to it is used, with the password, and members and invitations follow', async () => {
  const { email, browser } = await confirmed();
  const [next, stranger] = [newAddress(), newBrowser()];
  const wrong = await browser.ask('/email', { json: { email: next, password: 'no' } });
  expect(await codeOf(wrong)).toEqual([400, 'invalid_credentials']);
  const asked = await browser.ask('/email', { json: { email: next, password: PASSWORD } });
  const { access_token: token, user } = (await asked.json()) as {
    access_token: string;
    user: { id: string; email: string; new_email: string };
  };
  expect([asked.status, user]).toMatchObject([200, { email, new_email: next }]);
  expect((await (await browser.ask('/refresh')).json()) as object).toMatchObject({ user: { new_email: next } });
  expect(await lastMail(email)).not.toMatchObject({ subject: 'Confirm your new address' });
  const mail = await lastMail(next);
  expect([mail?.subject, mail?.link.pathname, mail?.link.searchParams.get('type')]).toEqual([
    'Confirm your new address',
    '/confirm',
    'email_change',
  ]);

  // somebody who has the mail and not the password, and somebody who asked for nothing
  const json = { token_hash: await hashOf(next), email, password: PASSWORD };
  expect((await stranger.ask('/verify-email', { json: { ...json, password: 'no' } })).status).toBe(400);
  const other = await confirmed();
  expect((await stranger.ask('/verify-email', { json: { ...json, email: other.email } })).status).toBe(403);
  const addresses = () => world.sql`select u.email, p.email as profile, u.email_confirmed_at is not null as confirmed
    from auth.users u join public.profiles p on p.id = u.id where u.id = ${user.id}`;
  expect(await addresses()).toEqual([{ email, profile: email, confirmed: true }]);

  const done = await browser.ask('/verify-email', { json });
  expect(await done.json()).toMatchObject({ user: { email: next } });
  expect((await browser.ask('/verify-email', { json: { ...json, email: next } })).status).toBe(403);
  expect(await addresses()).toEqual([{ email: next, profile: next, confirmed: true }]);
  expect((await newBrowser().ask('', { json: { email, password: PASSWORD } })).status).toBe(400);
  expect((await newBrowser().ask('', { json: { email: next, password: PASSWORD } })).status).toBe(200);

  const owner = await (await other.browser.ask('/refresh')).json();
  const asOwner = { token: (owner as { access_token: string }).access_token };
  const made = await world.request('/rest/v1/rpc/create_organization', { ...asOwner, json: { name: 'Follows' } });
  const org = (await made.json()) as string;
  const [role] = await world.sql`select id from public.roles where organization_id = ${org} and key = 'viewer'`;
  const states = [];
  for (const p_email of [email, next]) {
    const json = { p_org: org, p_email, p_role: role?.id };
    const invited = await world.request('/rest/v1/rpc/invite_member', { ...asOwner, json });
    const { token: p_token } = (await invited.json()) as { token: string };
    const seen = await world.request('/rest/v1/rpc/invitation', { token, json: { p_token } });
    states.push(((await seen.json()) as { state: string }).state);
  }
  expect(states).toEqual(['other_address', 'open']);
});

it('an invitation is mailed with its link, and again when it is sent again; the link before is dead', async () => {
  const { browser } = await confirmed();
  const guest = await confirmed();
  const token = async (one: Browser) =>
    ((await (await one.ask('/refresh')).json()) as { access_token: string }).access_token;
  const headers = { authorization: `Bearer ${await token(browser)}` };
  const made = await world.request('/rest/v1/rpc/create_organization', { headers, json: { name: 'Mail & Sons' } });
  const p_org = (await made.json()) as string;
  const [role] = await world.sql`select id from public.roles where organization_id = ${p_org} and key = 'viewer'`;
  const json = { p_org, p_email: guest.email, p_role: role?.id, language: 'es' };
  const answer = await browser.ask('/invite', { json, headers });
  const { id, ...told } = (await answer.json()) as { id: string; token: string; mail: string };
  expect([answer.status, told.mail]).toEqual([200, 'sent']);
  const first = await lastMail(guest.email);
  expect(first).toMatchObject({ subject: 'Invitación a Mail &amp; Sons' });
  expect(first?.link.href).toBe(`${world.stack.appUrl}/invitations/${told.token}`);

  expect(await codeOf(await browser.ask('/invite', { json, headers }))).toEqual([422, 'unprocessable']);
  expect((await browser.ask('/resend', { json: { p_id: id, language: 'en' }, headers })).status).toBe(200);
  const second = await lastMail(guest.email);
  expect(second?.subject).toBe('Invitation to Mail &amp; Sons');
  const guestToken = await token(guest.browser);
  const accept = (link?: URL) =>
    world.request('/rest/v1/rpc/accept_invitation', {
      token: guestToken,
      json: { p_token: link?.pathname.split('/').at(-1) },
    });
  expect((await accept(first?.link)).status).toBe(422);
  expect((await accept(second?.link)).status).toBe(200);
});

it('a link that is too old is refused', async () => {
  const { email } = await confirmed();
  await newBrowser().ask('/forgotten', { json: { email } });
  await world.sql`update auth.users set recovery_sent_at = recovery_sent_at - interval '61 minutes' where email = ${email}`;
  const response = await newBrowser().ask('/reset', { json: { token_hash: await hashOf(email), password: NEXT } });
  expect(response.status).toBe(403);
});

it('the outbox is for who knows its address, and the app has none', async () => {
  const { origin, pathname } = new URL(world.stack.outboxUrl);
  const response = await fetch(origin + pathname);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect((await fetch(`${origin}/outbox`)).status).toBe(404);
  expect((await (await fetch(`${world.stack.appUrl}/outbox`)).text()).includes('Outbox')).toBe(false);
});
