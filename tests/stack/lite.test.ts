import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../scripts/stack/connect.ts';
import { removeStack, type Stack, scratchDir } from '../../scripts/stack/testing.ts';
import { call, signUp, startProbed } from './support.ts';

// What DESIGN 9 says of @supabase/lite: when one of these fails after an update, something relies on the old habit.
let stack: Stack;
let token: string;

beforeAll(async () => {
  stack = await startProbed(scratchDir());
  await withDatabase(stack.dbUrl, (sql) =>
    sql.unsafe(`grant select on probe_parents, probe_children, probe_fields to authenticated;
      grant select, insert, update on probe_checked to authenticated`),
  );
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

// lite by itself: 500 with the code SUP
test('a violated constraint is answered as PostgREST does, whatever was asked', async () => {
  const table = '/rest/v1/probe_checked';
  const violated = {
    code: '23514',
    message: 'new row for relation "probe_checked" violates check constraint "probe_checked_price_check"',
    // the row, which Postgres quotes only where no row security holds
    details: null,
    hint: null,
  };
  const inserted = await call(stack, table, { token, json: { id: 1, price: -1 } });
  expect([inserted.status, inserted.body]).toEqual([400, violated]);
  await call(stack, table, { token, json: { id: 1, price: 1, during: '[2026-01-01,2026-02-01)' } });
  const updated = await call(stack, `${table}?id=eq.1`, { token, method: 'PATCH', json: { price: -1 } });
  expect([updated.status, updated.body]).toEqual([400, violated]);
  const beside = await call(stack, table, { token, json: { id: 2, during: '[2026-01-15,2026-03-01)' } });
  expect([beside.status, beside.body.code]).toEqual([400, '23P01']);
  const twice = await call(stack, table, { token, json: { id: 1 } });
  expect([twice.status, twice.body.code]).toEqual([409, '23505']);
});

test.each([
  ['23514', 400],
  ['P0001', 400],
  ['P0002', 500],
  ['40001', 500],
  ['57014', 500],
  ['28000', 403],
  ['22P02', 400],
  ['42501', 403],
])('a refusal with the code %s is answered with %i', async (code, expected) => {
  const { status, body } = await call(stack, '/rest/v1/rpc/probe_refuse', { token, json: { code } });
  expect([status, body]).toEqual([expected, { code, message: 'refused', details: 'why', hint: 'how' }]);
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

// As the data provider asks for custom fields: figures as json, which compares by value, everything else as text.
test.each([
  ['custom->price=gte.9.5', [1, 2]],
  ['custom->price=lt.0', [3]],
  ['custom->price=eq.9.50', [1]],
  ['custom->price=neq.9.5', [2, 3]],
  ['or=(custom->price.gt.100,custom->price.is.null)', [2, 4]],
  ['or=(and(custom->price.gte.-3,custom->price.lte.9.5))', [1, 3]],
  ['custom->>word=in.("Net 30","a, \\"b\\"")', [1, 2]],
  ['custom->>word=ilike.net%25', [1, 3]],
  ['custom->>word=not.ilike.net%25', [2]],
  ['or=(custom->>word.ilike.net%25,custom->>word.is.null)', [1, 3, 4]],
  ['or=(custom->>word.ilike.net _0,custom->>word.is.null)', [1, 3, 4]],
  ['or=(custom->>word.ilike.net\\_30,custom->>word.ilike.%25_b_)', [2]],
  ['or=(custom->>word.not.ilike.net%25,custom->>word.is.null)', [2, 4]],
  ['or=(custom->>word.like.N%25,custom->>word.in.("net 60"))', [1, 3]],
  ['custom->>flag=in.("true")', [1]],
  ['or=(custom->>flag.in.("true"),custom->>flag.is.null)', [1, 3, 4]],
  ['custom->>word=not.in.("Net 30")', [2, 3]],
  ['custom->>flag=is.null', [3, 4]],
  ['custom->>day=gte.2026-01-01', [1]],
  ['custom->>day=not.is.null', [1, 3]],
  ['order=custom->price.desc.nullslast,id', [2, 1, 3, 4]],
  ['order=custom->price.asc,id', [3, 1, 2, 4]],
  ['order=custom->>day.asc,id', [3, 1, 2, 4]],
] as [string, number[]][])('a value inside json: %s', async (query, ids) => {
  const order = query.startsWith('order') ? '' : '&order=id';
  const { body, text } = await call(stack, `/rest/v1/probe_fields?select=id,price:custom->price&${query}${order}`, {
    token,
  });
  expect(body.map?.((row: { id: number }) => row.id) ?? text).toEqual(ids);
});

test('a value inside json is named', async () => {
  const select = 'id,custom_price:custom->price,custom_word:custom->word,custom_flag:custom->flag';
  const { body } = await call(stack, `/rest/v1/probe_fields?select=${select}&order=id&limit=2`, { token });
  expect(body[0]).toEqual({ id: 1, custom_price: 9.5, custom_word: 'Net 30', custom_flag: true });
});
