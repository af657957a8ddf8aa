import { expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const ids = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const days = [0, 2, 8];

const begin = (user: string | null) =>
  ids
    .map(
      (id, n) => `insert into auth.sessions (id, user_id, created_at, refreshed_at, user_agent, ip)
      values ('${id}', ${literal(user)}, now() - interval '${days[n]} days', null, 'A browser', '192.0.2.7')`,
    )
    .join(';');

it('shows a person where he is signed in, the last used first, and not what is over', async () => {
  const owner = member(used.world.A, 'owner');
  const outcome = await used.session.attempt(owner, 'select * from public.my_sessions()', {
    before: begin(owner.user),
  });
  expect(outcome).toMatchObject({
    ok: true,
    rows: [
      { id: ids[0], device: 'A browser', address: '192.0.2.7' },
      { id: ids[1], used_at: expect.any(Date) },
    ],
  });
});

it('ends a session of his own, and nobody else’s', async () => {
  const owner = member(used.world.A, 'owner');
  const end = `select public.end_session('${ids[0]}')`;
  const after = 'select id from auth.sessions order by 1';
  const ended = await used.session.attempt(owner, end, { before: begin(owner.user), after });
  expect(ended).toMatchObject({ ok: true, seen: [{ id: ids[1] }, { id: ids[2] }] });
  const other = member(used.world.A, 'finance_manager');
  expect(await used.session.attempt(other, end, { before: begin(owner.user) })).toMatchObject({
    ok: false,
    code: 'P0002',
  });
  expect(
    await used.session.attempt(other, 'select * from public.my_sessions()', { before: begin(owner.user) }),
  ).toMatchObject({ ok: true, rows: [] });
});

it('leaves to the members list when everybody was last there, also after the session has ended', async () => {
  const owner = member(used.world.A, 'owner');
  const user = literal(owner.user);
  const seen = async (before: string) => {
    const after = `select last_seen_at from public.profiles where id = ${user}`;
    const outcome = await used.session.attempt(owner, 'select 1', { before, after });
    return outcome.ok ? (outcome.seen[0]?.last_seen_at as Date | null) : outcome;
  };
  expect(await seen('select private.run_jobs()')).toBeNull();
  const began = `${begin(owner.user)}; select private.run_jobs()`;
  const at = (await seen(began)) as Date;
  expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
  const later = `update auth.sessions set refreshed_at = (now() + interval '1 hour') at time zone 'UTC' where id = '${ids[1]}'`;
  const moved = (await seen(`${began}; ${later}; select private.run_jobs()`)) as Date;
  expect(moved.getTime() - at.getTime()).toBeGreaterThan(3_500_000);
  const over = `delete from auth.sessions where user_id = ${user}; select private.run_jobs()`;
  expect(((await seen(`${began}; ${over}`)) as Date).getTime()).toBeGreaterThan(at.getTime() - 60_000);
});
