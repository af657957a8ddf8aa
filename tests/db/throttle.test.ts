import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { ANON, type Outcome } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const SECRET = 'a secret of the functions, long enough';
const HASH = 'a'.repeat(64);

const signed = (bucket: string, secret = SECRET) => createHmac('sha256', secret).update(bucket).digest('hex');
const statement = (bucket: string, signature = signed(bucket)) =>
  `select public.throttle(${literal(bucket)}, ${literal(signature)}) as wait`;
const setSecret = (name = 'throttle') => `select private.set_secret('${name}', '${SECRET}')`;

/** As a request without a token; each call is a transaction of its own. */
async function call(bucket: string, moved = 0): Promise<number> {
  const [row] = await used.sql.begin(async (tx) => {
    await tx.unsafe(setSecret());
    await tx.unsafe(
      `update private.throttles set attempts = array(select a - interval '${moved} seconds' from unnest(attempts) a)`,
    );
    await tx.unsafe('set local role anon');
    return tx.unsafe(statement(bucket));
  });
  return row?.wait as number;
}

const refusal = (outcome: Outcome) => (outcome.ok ? 'no refusal' : outcome.code);

describe('throttle', () => {
  it('counts to the limit, says how long to wait, and lets pass what has become old', async () => {
    const bucket = `sign-in 3/300 ${HASH}`;
    for (let n = 0; n < 3; n++) expect(await call(bucket)).toBe(0);
    expect(await call(bucket)).toBe(300);
    expect(await call(bucket, 100)).toBe(200);
    expect(await call(`sign-in 3/300 ${'b'.repeat(64)}`)).toBe(0);
    expect(await call(bucket, 200)).toBe(0);
  });

  it('begins anew when it is told to', async () => {
    const bucket = `reset 1/60 ${HASH}`;
    expect([await call(bucket), await call(bucket)]).toEqual([0, 60]);
    expect([await call(`forget ${bucket}`), await call(bucket)]).toEqual([0, 0]);
  });

  it('lets no more pass when they come at once', async () => {
    await used.sql.unsafe(setSecret());
    const waits = await Promise.all(
      Array.from({ length: 12 }, () => used.sql.unsafe(statement(`import 5/300 ${HASH}`)).then(([row]) => row?.wait)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('counts nothing without the signature, and does not take it for another bucket', async () => {
    const bucket = `sign-in 9/300 ${'c'.repeat(64)}`;
    const before = setSecret();
    for (const actor of [ANON, member(used.world.A, 'owner')]) {
      const outcome = await used.session.attempt(actor, statement(bucket, signed(bucket, 'another secret')), {
        before,
      });
      expect(refusal(outcome), actor.label).toBe('42501');
    }
    for (const wrong of ['', signed(`forget ${bucket}`)])
      expect(refusal(await used.session.attempt(ANON, statement(bucket, wrong), { before }))).toBe('42501');
    expect(await used.sql.unsafe(`select from private.throttles where bucket = ${literal(bucket)}`)).toEqual([]);
  });

  it('refuses another form of bucket, and everything while no secret is set', async () => {
    for (const bucket of ['', 'sign-in', `sign-in 3/300 ${HASH}x`, `Sign-in 3/300 ${HASH}`, `a 99999/1 ${HASH}`])
      expect(refusal(await used.session.attempt(ANON, statement(bucket), { before: setSecret() })), bucket).toBe(
        'PT400',
      );
    await used.sql.unsafe('delete from private.secrets');
    expect(refusal(await used.session.attempt(ANON, statement(`sign-in 3/300 ${HASH}`)))).toBe('55000');
  });

  it('signs as the standard does, whatever the length of the secret', async () => {
    for (const secret of ['k', 'k'.repeat(64), 'ключ'.repeat(40)]) {
      const [row] = await used.sql.unsafe(`select private.hmac_sha256('Grüße', ${literal(secret)}) as mac`);
      expect(row?.mac).toBe(signed('Grüße', secret));
    }
  });

  it('keeps what is over no longer than to the next jobs', async () => {
    await call(`sign-in 3/1 ${'d'.repeat(64)}`);
    await used.sql.unsafe(`update private.throttles set ends_at = now() - interval '1 second'`);
    await call(`sign-in 3/300 ${'e'.repeat(64)}`);
    await used.sql.unsafe('select private.run_jobs()');
    const kept = await used.sql.unsafe('select bucket from private.throttles');
    expect(kept.map(({ bucket }) => bucket)).toEqual([`sign-in 3/300 ${'e'.repeat(64)}`]);
  });
});
