import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { ANON, type Outcome } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const SECRET = 'a secret of the functions, long enough';
const HASH = 'a'.repeat(64);
const LIMITS = `insert into private.limits (what, most, seconds) values ('test', 3, 300), ('test', 5, 3600), ('once', 1, 60), ('race', 5, 300)`;
beforeAll(() => used.sql.unsafe(LIMITS));

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

describe('the limits', () => {
  it('are those of the README, which says what each is for', async () => {
    const spans: Record<string, number> = { minutes: 60, hour: 3600, day: 86_400 };
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const said = [...readme.matchAll(/^\| `([a-z-]+)` +\| [^|]+\| ([^|]+?) +\|$/gm)].flatMap(([, what, limits]) =>
      [...(limits ?? '').matchAll(/(\d+) (?:in (\d+)|an?) (minutes|hour|day)/g)].map(([, most, n, unit]) => ({
        what,
        most: Number(most),
        seconds: Number(n ?? 1) * (spans[unit ?? ''] ?? 0),
      })),
    );
    const kept = await used.sql.unsafe(
      `select what, most, seconds from private.limits where what not in ('test', 'once', 'race') order by what, seconds`,
    );
    expect(kept.length).toBeGreaterThan(10);
    const order = (list: typeof said) =>
      [...list].sort((a, b) => `${a.what}`.localeCompare(`${b.what}`) || a.seconds - b.seconds);
    expect(order(said)).toEqual(order(kept as never));
  });
});

describe('throttle', () => {
  it('counts to the limit, says how long to wait, and lets pass what has become old', async () => {
    const bucket = `test ${HASH}`;
    for (let n = 0; n < 3; n++) expect(await call(bucket)).toBe(0);
    expect(await call(bucket)).toBe(300);
    expect(await call(bucket, 100)).toBe(200);
    expect(await call(`test ${'b'.repeat(64)}`)).toBe(0);
    expect(await call(bucket, 200)).toBe(0);
  });

  it('holds to every window of a limit, the longest wait of those that are full', async () => {
    const bucket = `test ${'f'.repeat(64)}`;
    for (let n = 0; n < 3; n++) expect(await call(bucket)).toBe(0);
    expect(await call(bucket, 300)).toBe(0);
    expect(await call(bucket)).toBe(0);
    // five within the hour, two within five minutes
    expect(await call(bucket)).toBe(3300);
    expect(await call(bucket, 3300)).toBe(0);
  });

  it('begins anew when it is told to', async () => {
    const bucket = `once ${HASH}`;
    expect([await call(bucket), await call(bucket)]).toEqual([0, 60]);
    expect([await call(`forget ${bucket}`), await call(bucket)]).toEqual([0, 0]);
  });

  it('lets no more pass when they come at once', async () => {
    await used.sql.unsafe(setSecret());
    const waits = await Promise.all(
      Array.from({ length: 12 }, () => used.sql.unsafe(statement(`race ${HASH}`)).then(([row]) => row?.wait)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('counts nothing without the signature, and does not take it for another bucket', async () => {
    const bucket = `test ${'c'.repeat(64)}`;
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
    for (const bucket of ['', 'test', `test ${HASH}x`, `Test ${HASH}`, `test 3/300 ${HASH}`, `nothing ${HASH}`])
      expect(refusal(await used.session.attempt(ANON, statement(bucket), { before: setSecret() })), bucket).toBe(
        'PT400',
      );
    await used.sql.unsafe('delete from private.secrets');
    expect(refusal(await used.session.attempt(ANON, statement(`test ${HASH}`)))).toBe('55000');
  });

  it('signs as the standard does, whatever the length of the secret', async () => {
    for (const secret of ['k', 'k'.repeat(64), 'ключ'.repeat(40)]) {
      const [row] = await used.sql.unsafe(`select private.hmac_sha256('Grüße', ${literal(secret)}) as mac`);
      expect(row?.mac).toBe(signed('Grüße', secret));
    }
  });

  it('keeps what is over no longer than to the next jobs', async () => {
    await call(`test ${'d'.repeat(64)}`);
    await used.sql.unsafe(`update private.throttles set ends_at = now() - interval '1 second'`);
    await call(`test ${'e'.repeat(64)}`);
    await used.sql.unsafe('select private.run_jobs()');
    const kept = await used.sql.unsafe('select bucket from private.throttles');
    expect(kept.map(({ bucket }) => bucket)).toEqual([`test ${'e'.repeat(64)}`]);
  });
});
