import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { liftLimits } from '../../scripts/stack/testing.ts';
import { codeOf, World } from './office.ts';
import { Browser, PASSWORD } from './session.ts';
import type { SharedStack } from './setup.ts';

let world: World<SharedStack>;
beforeAll(() => {
  world = World.shared();
});
beforeEach(async () => {
  await world.sql`delete from private.throttles`;
});
afterAll(async () => {
  await liftLimits(world.stack);
  await world.stop();
});

const low = (what: string, most: number) => world.sql`update private.limits set most = ${most} where what = ${what}`;
const signUp = (email: string) => new Browser(world.stack).ask('/sign-up', { json: { email, password: PASSWORD } });
const tooMany = async (response: Response, within: number) => {
  const wait = Number(response.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(within - 60);
  expect(wait).toBeLessThanOrEqual(within);
  const body = (await response.json()) as { error: { code: string; detail: unknown } };
  expect([response.status, body.error]).toMatchObject([
    429,
    { code: 'too_many_requests', detail: { retry_after: wait } },
  ]);
};

it('so many sign up from one address, and with one e-mail address', async () => {
  await low('sign-up-account', 2);
  const email = `${crypto.randomUUID()}@example.test`;
  for (let n = 0; n < 2; n++) await (await signUp(email)).body?.cancel();
  await tooMany(await signUp(email.toUpperCase()), 86_400);
  await low('sign-up-address', 4);
  expect((await signUp(`${crypto.randomUUID()}@example.test`)).status).toBe(200);
  await tooMany(await signUp(`${crypto.randomUUID()}@example.test`), 86_400);
  await liftLimits(world.stack);
});

it('passwords are guessed so often from one address, whosever they are', async () => {
  await low('sign-in-address', 2);
  const guess = () =>
    new Browser(world.stack).ask('', { json: { email: `${crypto.randomUUID()}@example.test`, password: 'x' } });
  for (let n = 0; n < 2; n++) expect((await codeOf(await guess()))[0]).toBe(400);
  await tooMany(await guess(), 3600);
  await liftLimits(world.stack);
});

it('a person uploads so many files, read or not, and an address so many', async () => {
  const [office, other] = [await world.office(), await world.office()];
  const send = (one: typeof office) => one.send({ file: new TextEncoder().encode('Nothing,of use\n') });
  await low('import-account', 2);
  for (let n = 0; n < 2; n++) expect((await send(office)).status).toBe(200);
  await tooMany(await send(office), 86_400);
  expect((await send(other)).status).toBe(200);
  await low('import-address', 3);
  await tooMany(await send(other), 300);
  await liftLimits(world.stack);
});

it('invitations are counted where they are made, and the answer says how long to wait', async () => {
  const office = await world.office();
  const [role] = await world.sql`select id from roles where organization_id = ${office.id} and key = 'viewer'`;
  await low('invite-account', 1);
  const invite = (email: string) =>
    world.request('/rest/v1/rpc/invite_member', {
      token: office.token,
      json: { p_org: office.id, p_email: email, p_role: role?.id },
    });
  expect((await invite('first@example.test')).status).toBe(200);
  const refused = await invite('second@example.test');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '86400']);
  expect(await refused.json()).toMatchObject({ code: 'PT429', details: '{"retry_after": 86400}' });
});
