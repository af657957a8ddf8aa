import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { type Actor, ANON, identity, type Outcome } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member, uuidOf } from './harness/world.ts';

const used = copyForThisFile();
const as = (role: string): Actor => member(used.world.A, role);
const org = () => literal(used.world.A.id);
const id = (n: number) => uuidOf(`vendor ${n}`);

interface Change {
  id: string;
  version: number;
  values?: Record<string, unknown>;
}

const call = (rows: Change[], values: object = {}, table = 'vendors', organization = org()) =>
  `select public.update_many(${organization}, ${literal(table)}, ${literal(JSON.stringify(rows))}, ${literal(JSON.stringify(values))}) as done`;
const ask = (actor: Actor, rows: Change[], values: object = {}, before?: string) =>
  used.session.attempt(actor, call(rows, values), {
    ...(before ? { before } : {}),
    after: `select name, trade, payment_terms_days as days, version from public.vendors where organization_id = ${org()} and name like 'Pasted%' order by name limit 3`,
  });
const done = (outcome: Outcome) => (outcome.ok ? outcome.rows[0]?.done : outcome);
const why = (outcome: Outcome) => (outcome.ok ? null : (JSON.parse(outcome.detail || '{}') as Record<string, unknown>));

beforeAll(async () => {
  await used.session.run(`
    insert into public.vendors (id, organization_id, name, trade, qb_vendor_id)
    select i::uuid, ${org()}, 'Pasted ' || n, 'Paint', 'QB-' || n
    from unnest(array[${[1, 2, 3].map((n) => literal(id(n))).join(', ')}]) with ordinality v(i, n)`);
});

describe('update_many', () => {
  it('changes each row by its own values, and says how to take it back', async () => {
    const rows = [
      { id: id(1), version: 1, values: { trade: 'Tile', payment_terms_days: '45' } },
      { id: id(2), version: 1, values: { trade: null } },
    ];
    const outcome = await ask(as('owner'), rows);
    expect(done(outcome)).toEqual([
      { id: id(1), version: 2, values: { trade: 'Paint', payment_terms_days: null } },
      { id: id(2), version: 2, values: { trade: 'Paint' } },
    ]);
    expect(outcome.ok && outcome.seen).toEqual([
      { name: 'Pasted 1', trade: 'Tile', days: 45, version: 2 },
      { name: 'Pasted 2', trade: null, days: null, version: 2 },
      { name: 'Pasted 3', trade: 'Paint', days: null, version: 1 },
    ]);
    const back = (outcome.ok ? outcome.rows[0]?.done : []) as Change[];
    const undone = await ask(as('owner'), back, {}, `${identity(as('owner'))} ${call(rows)}; reset role`);
    expect(undone.ok && undone.seen).toEqual(
      [1, 2, 3].map((n) => ({ name: `Pasted ${n}`, trade: 'Paint', days: null, version: n === 3 ? 1 : 3 })),
    );
  });

  it('lays custom values over those that are there, and gives back only what it changed', async () => {
    const before = `
      insert into public.custom_fields (organization_id, table_name, key, label, kind)
      values (${org()}, 'vendors', 'craft', 'Craft', 'text'), (${org()}, 'vendors', 'bond', 'Bond', 'money');
      update public.vendors set custom = '{"bond": 5.00}' where id = ${literal(id(1))}`;
    const outcome = await ask(
      as('owner'),
      [{ id: id(1), version: 2, values: { custom: { craft: 'Oak' } } }],
      {},
      before,
    );
    expect(done(outcome)).toEqual([{ id: id(1), version: 3, values: { custom: { craft: null } } }]);
    const wrong = await ask(as('owner'), [{ id: id(1), version: 2, values: { custom: { bond: 'x' } } }], {}, before);
    expect(why(wrong)).toMatchObject({ code: '23514', row: id(1), column: 'custom_bond' });
  });

  it('sets custom values of all rows beside those of each', async () => {
    const before = `insert into public.custom_fields (organization_id, table_name, key, label, kind)
      select ${org()}, 'vendors', k, k, 'text' from unnest('{craft,bond,crew}'::text[]) k`;
    const rows = [
      { id: id(1), version: 1, values: { custom: { craft: 'Oak', crew: 'own' } } },
      { id: id(2), version: 1 },
    ];
    const outcome = await used.session.attempt(as('owner'), call(rows, { custom: { bond: 'yes', crew: 'all' } }), {
      before,
      after: `select custom from public.vendors where id in (${literal(id(1))}, ${literal(id(2))}) order by name`,
    });
    expect(outcome.ok && outcome.seen).toEqual([
      { custom: { craft: 'Oak', bond: 'yes', crew: 'own' } },
      { custom: { bond: 'yes', crew: 'all' } },
    ]);
    expect(done(outcome)).toEqual([
      { id: id(1), version: 2, values: { custom: { craft: null, bond: null, crew: null } } },
      { id: id(2), version: 2, values: { custom: { bond: null, crew: null } } },
    ]);
  });

  it.each<[rows: unknown, values?: unknown]>([
    [[{ id: null, version: 1, values: {} }]],
    [[{ id: 'zz', version: 1, values: {} }]],
    [[{ id: id(1), version: null, values: {} }]],
    [[{ id: id(1), version: 1, values: [1] }]],
    [[{ id: id(1), version: 1, values: 'x' }]],
    [['x']],
    [[null]],
    [{}],
    [null],
    [[{ id: id(1), version: 1 }], ['trade']],
  ])('refuses %j in one sentence', async (rows, values = {}) => {
    const outcome = await used.session.attempt(as('owner'), call(rows as Change[], values as object));
    expect(outcome).toMatchObject({
      ok: false,
      code: 'PT400',
      message: 'Changes are a list of {id, version, values}, and values of all of them are an object',
    });
  });

  it('takes no values for all rows, and of a row, for none', async () => {
    const nothing = [{ id: id(1), version: 1, values: null }] as unknown as Change[];
    const outcome = await used.session.attempt(as('owner'), call(nothing, null as unknown as object));
    expect(done(outcome)).toEqual([{ id: id(1), version: 2, values: {} }]);
  });

  it('is one statement for rows that change the same columns: one look of the triggers at all of them', async () => {
    const logged = await used.session.attempt(
      as('owner'),
      call(
        [1, 2, 3].map((n) => ({ id: id(n), version: 1 })),
        { trade: 'Roof' },
      ),
      {
        after: `select count(*)::int as rows, count(distinct transaction_id)::int as transactions from public.audit_log
        where table_name = 'vendors' and action = 'update' and new_values ->> 'trade' = 'Roof'`,
      },
    );
    expect(logged.ok && logged.seen).toEqual([{ rows: 3, transactions: 1 }]);
  });

  it('writes nothing for people outside, without the right, or under another organization', async () => {
    const outside = [
      member(used.world.B, 'owner'),
      used.world.stranger,
      used.world.suspended,
      used.world.removed,
      used.world.both,
      as('viewer'),
      as('field_user'),
    ];
    for (const actor of outside) {
      const outcome = await ask(actor, [{ id: id(1), version: 1 }], { trade: 'Mine' });
      expect(outcome, actor.label).toMatchObject({ ok: false, code: 'PT403' });
      expect(why(outcome), actor.label).toEqual({ code: '42501', row: id(1) });
    }
    expect(await ask(ANON, [{ id: id(1), version: 1 }])).toMatchObject({ ok: false, code: '42501' });
    const elsewhere = call([{ id: id(1), version: 1 }], { trade: 'Mine' }, 'vendors', literal(used.world.B.id));
    for (const actor of [as('owner'), member(used.world.B, 'owner')])
      expect(await used.session.attempt(actor, elsewhere)).toMatchObject({ ok: false, code: 'PT403' });
  });

  it('leaves alone what a client may not write, and tables that are none of its business', async () => {
    const refused = (column: string, value: unknown, table = 'vendors') =>
      used.session.attempt(as('owner'), call([{ id: id(1), version: 1, values: { [column]: value } }], {}, table));
    for (const column of ['id', 'organization_id', 'version', 'no_such', 'name, trade'])
      expect(await refused(column, null), column).toMatchObject({ ok: false, code: '42703' });
    expect(why(await refused('created_at', '2020-01-01'))).toMatchObject({ code: '42501', row: id(1) });
    for (const table of ['profiles', 'organizations', 'nothing', 'ap_aging_summary', 'a" b'])
      expect(await refused('name', 'x', table), table).toMatchObject({ ok: false, code: 'PT404' });
    for (const table of ['audit_log', 'workflow_transitions'])
      expect(await refused('action', 'x', table), table).toMatchObject({ ok: false });
  });

  it('names every row that somebody else has changed, and writes none', async () => {
    const outcome = await ask(
      as('owner'),
      [1, 2, 3].map((n) => ({ id: id(n), version: 1 })),
      { trade: 'Late' },
      `update public.vendors set trade = 'Theirs' where id in (${literal(id(1))}, ${literal(id(3))})`,
    );
    expect(outcome).toMatchObject({ ok: false, code: 'PT409' });
    const { reason, rows } = JSON.parse(outcome.ok ? '{}' : outcome.detail) as { reason: string; rows: Change[] };
    expect(reason).toBe('stale');
    expect(rows.map((row) => [row.id, row.version]).sort()).toEqual(
      [
        [id(1), 2],
        [id(3), 2],
      ].sort(),
    );
  });

  const fine = {
    name: 'Pasted two',
    vendor_type: 'supplier',
    payment_terms_days: 1,
    qb_vendor_id: null,
    do_not_rehire: false,
  };
  it.each<[what: string, code: string, column: string | null, values: Record<string, unknown>]>([
    ['a check', '23514', 'name', { name: ' ' }],
    ['no value of its type', '22P02', 'payment_terms_days', { trade: 'x', payment_terms_days: 'soon' }],
    ['a word of no list', '22P02', 'vendor_type', { vendor_type: 'wizard' }],
    ['nothing where something has to be', '23502', 'name', { name: null }],
    ['a number that is taken', '23505', 'qb_vendor_id', { qb_vendor_id: 'QB-1' }],
    ['two columns together', '23514', 'do_not_rehire', { do_not_rehire: true }],
  ])('names row and column of %s, and writes nothing', async (_, code, column, values) => {
    const outcome = await ask(as('owner'), [
      { id: id(2), version: 1, values: { ...values, ...fine } },
      { id: id(3), version: 1, values },
    ]);
    expect(outcome).toMatchObject({ ok: false, code: 'PT422' });
    expect(why(outcome)).toMatchObject({ code, row: id(3), column });
  });

  const numbered = (...pairs: [row: number, number: number][]) =>
    ask(
      as('owner'),
      pairs.map(([row, to]) => ({ id: id(row), version: 1, values: { qb_vendor_id: `QB-${to}` } })),
    );
  // PostgreSQL asks for each row as it is written, not when all of them are
  it.each<[what: string, row: number, pairs: [row: number, number: number][]]>([
    [
      'two that change places',
      1,
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'three that move up',
      1,
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    [
      'three that move up, the last one first',
      2,
      [
        [3, 4],
        [2, 3],
        [1, 2],
      ],
    ],
    [
      'two that take the same',
      3,
      [
        [1, 4],
        [2, 5],
        [3, 5],
      ],
    ],
  ])('names row and column of numbers that are taken: %s', async (_, row, pairs) => {
    const outcome = await numbered(...pairs);
    expect(outcome).toMatchObject({ ok: false, code: 'PT422' });
    expect(why(outcome)).toMatchObject({ code: '23505', row: id(row), column: 'qb_vendor_id' });
  });

  it('refuses more than it can do at once, and the same row twice', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({ id: id(n), version: 1 }));
    expect(await ask(as('owner'), many, { trade: 'x' })).toMatchObject({ ok: false, code: 'PT413' });
    const twice = [1, 1].map((n) => ({ id: id(n), version: 1 }));
    expect(await ask(as('owner'), twice, { trade: 'x' })).toMatchObject({ ok: false, code: 'PT400' });
    expect(done(await ask(as('owner'), [], { trade: 'x' }))).toEqual([]);
  });

  it('finds the one of 10,000 rows that is refused without writing them one by one', async () => {
    const calls = `coalesce((select sum(calls) from pg_stat_xact_user_functions where funcname = 'write_rows'), 0)::int`;
    await used.session.reverted(async () => {
      await used.session.run(`set local track_functions = 'pl';
        insert into public.vendors (organization_id, name) select ${org()}, 'Bulk ' || n from generate_series(1, 10000) n`);
      const rows = (await used.session.run(
        `select id, version from public.vendors where organization_id = ${org()} and name like 'Bulk %'`,
      )) as unknown as Change[];
      const last = rows.at(-1) as Change;
      const wrong = [...rows.slice(0, -1), { ...last, values: { name: ' ' } }];
      const started = performance.now();
      const outcome = await used.session.attempt(as('owner'), call(wrong, { trade: 'Masonry' }));
      console.log(`1 of 10,000 rows found in ${Math.round(performance.now() - started)} ms`);
      expect(why(outcome)).toMatchObject({ code: '23514', row: last.id, column: 'name' });
      const [asked] = await used.session.run(`select ${calls} as calls`);
      expect(asked?.calls).toBeGreaterThan(10);
      expect(asked?.calls).toBeLessThan(50);
    });
  });

  it('changes 10,000 rows in one transaction, in seconds', async () => {
    await used.session.reverted(async () => {
      await used.session.run(`
        insert into public.vendors (organization_id, name) select ${org()}, 'Bulk ' || n from generate_series(1, 10000) n`);
      const rows = (await used.session.run(
        `select id, version from public.vendors where organization_id = ${org()} and name like 'Bulk %'`,
      )) as unknown as Change[];
      const started = performance.now();
      const outcome = await used.session.attempt(
        as('owner'),
        call(rows, { trade: 'Masonry', payment_terms_days: 30 }),
        {
          after: `select count(*)::int as n, count(distinct transaction_id)::int as transactions from public.audit_log
          where table_name = 'vendors' and action = 'update' and new_values ->> 'trade' = 'Masonry'`,
        },
      );
      const took = performance.now() - started;
      console.log(`10,000 rows in ${Math.round(took)} ms`);
      expect(outcome.ok && outcome.seen).toEqual([{ n: 10_000, transactions: 1 }]);
      expect(took).toBeLessThan(30_000);
    });
  });
});
