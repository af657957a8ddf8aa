import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../scripts/stack/connect.ts';
import { removeStack, type Stack, scratchDir } from '../../scripts/stack/testing.ts';
import { call, signUp, startProbed } from './support.ts';

// What DESIGN 9 says of @supabase/lite: when one of these fails after an update, something relies on the old habit.
let stack: Stack;
let token: string;

beforeAll(async () => {
  stack = await startProbed(scratchDir());
  await withDatabase(stack.dbUrl, (sql) => sql`grant select on probe_parents, probe_children to authenticated`);
  token = await signUp(stack, 'reader@example.com');
});

afterAll(async () => {
  await stack.stop();
  removeStack(stack.dir);
});

test('an access token lives 900 seconds', async () => {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  expect(claims.exp - claims.iat).toBe(900);
});

test('the database knows the caller', async () => {
  const { body } = await call(stack, '/rest/v1/rpc/probe_caller', { token, json: {} });
  expect(body).toMatchObject({ role: 'authenticated', email: 'reader@example.com', user: 'authenticated' });
  expect(body.uid).toMatch(/^[0-9a-f-]{36}$/);
});

test('numeric is a number', async () => {
  const { body } = await call(stack, '/rest/v1/probe_children?select=amount', { token });
  expect(body).toEqual([{ amount: 1204.5 }]);
});

test('a composite key is embedded by the name of its constraint, also beside a second one to the same table', async () => {
  const select =
    'parent:probe_parents!probe_children_parent_id_fkey(name),other:probe_parents!probe_children_other_id_fkey(name)';
  const { body } = await call(stack, `/rest/v1/probe_children?select=${select}`, { token });
  expect(body).toEqual([{ parent: { name: 'first' }, other: { name: 'second' } }]);
});

test('PT409 becomes HTTP 409 with its details', async () => {
  const { status, body } = await call(stack, '/rest/v1/rpc/probe_stale', { token, json: {} });
  expect(status).toBe(409);
  expect(body).toMatchObject({ message: 'changed meanwhile', details: '{"reason":"stale","version":3}' });
});

test('a jsonb argument that is an array arrives as a string, which private.unwrap_json() takes apart', async () => {
  const { body } = await call(stack, '/rest/v1/rpc/probe_echo', { token, json: { rows: [{ a: 1 }] } });
  expect(body).toEqual({ kind: 'string', rows: '[{"a":1}]' });
});

test('a bigint is a number, exact as far as JavaScript counts', async () => {
  // Beyond 2^53 lite rounds where PostgREST would not; browsers round there as well, so nothing may count that far.
  const { text } = await call(stack, '/rest/v1/probe_children?select=whole', { token });
  expect(text).toBe('[{"whole":9007199254740991}]');
});

test('notify pgrst makes a new table known', async () => {
  expect((await call(stack, '/rest/v1/probe_later', { token })).status).toBe(404);
  await withDatabase(stack.dbUrl, (sql) =>
    sql.unsafe(`create table public.probe_later (id integer primary key);
      grant select on public.probe_later to authenticated; notify pgrst, 'reload schema'`),
  );
  await expect.poll(async () => (await call(stack, '/rest/v1/probe_later', { token })).status).toBe(200);
});
