import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { access } from './harness/expected.ts';
import { type Actor, type Outcome, OWNER } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const as = (role: string): Actor => member(used.world.A, role);
const org = () => literal(used.world.A.id);
const said = (o: Outcome) => (o.ok ? 'ok' : `${o.code} ${o.message}`);

/** Fields of vendors, as the owner of the tables makes them. */
const field = (key: string, kind: string, more = '', organization = org()) =>
  `insert into public.custom_fields (organization_id, table_name, key, label, kind${more ? ', options' : ''})
   values (${organization}, 'vendors', '${key}', initcap('${key}'), '${kind}'${more ? `, '${more}'` : ''})`;
const fields = (...list: [key: string, kind: string, options?: string][]) => list.map((f) => field(...f)).join('; ');
const vendor = (custom: object, name = 'Acme') =>
  `insert into public.vendors (organization_id, name, custom) values (${org()}, '${name}', ${literal(JSON.stringify(custom))})`;
const stored = `select custom::text as custom from public.vendors where name = 'Acme' and organization_id = `;

/** What is stored when an administrator writes these values into a new vendor, or the refusal. */
async function writes(custom: object, before: string, actor = as('admin')): Promise<string> {
  const outcome = await used.session.attempt(actor, vendor(custom), { before, after: stored + org() });
  return outcome.ok ? String(outcome.seen[0]?.custom) : `${outcome.code} ${outcome.message}`;
}

describe('values of custom fields', () => {
  it.each([
    ['text', 'plain', '"plain"'],
    ['text', ' ', null],
    ['text', 5, null],
    ['text', 'x'.repeat(501), null],
    ['longText', 'x'.repeat(501), `"${'x'.repeat(501)}"`],
    ['integer', '12', '12'],
    ['integer', 12.5, null],
    ['integer', true, null],
    // not one of 30 figures a float cannot hold loses a cent
    ['money', '1204.50', '1204.50'],
    ['money', '999999999999.99', '999999999999.99'],
    ['money', 0.1, '0.10'],
    ['money', '0.105', null],
    ['money', '1000000000000', null],
    ['money', '1e3', null],
    ['money', 'NaN', null],
    ['decimal', '-1.234567', '-1.234567'],
    ['decimal', '1.2345678', null],
    ['percent', '33.3333', '33.3333'],
    ['boolean', false, 'false'],
    ['boolean', 'true', null],
    ['date', '2026-02-28', '"2026-02-28"'],
    ['date', '2026-02-30', null],
    ['date', '28.2.2026', null],
    ['dateTime', '2026-02-28T22:00:00.000-05:00', '"2026-03-01T03:00:00.000000Z"'],
    ['dateTime', '2026-02-28', null],
    ['dateTime', '2026-02-28 22:00:00.5+0530', '"2026-02-28T16:30:00.500000Z"'],
    ['dateTime', '2026-07-01 10:30 America/Chicago', '"2026-07-01T15:30:00.000000Z"'],
    ['dateTime', '2026-07-01 10:30 America/Port-au-Prince', '"2026-07-01T14:30:00.000000Z"'],
    ['dateTime', '2026-07-01 10:30 America/Argentina/Buenos_Aires', '"2026-07-01T13:30:00.000000Z"'],
    ['dateTime', '2026-07-01 10:30 Etc/GMT+5', '"2026-07-01T15:30:00.000000Z"'],
    ['dateTime', '2026-07-01 10:30 UTC', '"2026-07-01T10:30:00.000000Z"'],
    ['dateTime', '9999-12-31T23:59:59Z', '"9999-12-31T23:59:59.000000Z"'],
    // half past ten in the evening is written 22:30
    ['dateTime', '2026-07-01 10:30 PM', null],
    ['dateTime', '2026-07-01 10:30 BC', null],
    // India, Israel, Ireland
    ['dateTime', '2026-07-01 10:30 IST', null],
    ['dateTime', '2026-07-01 10:30 Mars/Olympus', null],
    ['dateTime', '2026-07-01 10:30 Mars/Olympus+5', null],
    ['dateTime', '2026-07-01 10:30 Etc/GMT+13', null],
    ['dateTime', '2026-07-01T10:30+99:00', null],
    ['dateTime', '2026-06-31T10:30Z', null],
    ['dateTime', '2026-07-01T24:00Z', null],
    ['dateTime', '2026-06-30T23:59:60Z', null],
    ['dateTime', '9999-12-31T23:59-05:00', null],
    ['dateTime', '0001-01-01T00:00+05:00', null],
    ['dateTime', '10000-01-01T00:00Z', null],
    // the hour that is left out in spring, and the one that comes twice in autumn
    ['dateTime', '2026-03-08 02:30 America/New_York', null],
    ['dateTime', '2026-11-01 01:30 America/New_York', null],
    ['dateTime', '2026-04-05 01:45 Australia/Lord_Howe', null],
    ['dateTime', '2026-11-01 02:00 America/New_York', '"2026-11-01T07:00:00.000000Z"'],
    ['email', 'a@example.com', '"a@example.com"'],
    ['email', 'nobody', null],
    ['url', 'https://example.com/x', '"https://example.com/x"'],
    ['url', 'javascript:alert(1)', null],
    ['phone', '+1 555 010 0001', '"+1 555 010 0001"'],
    ['text', [1], null],
    ['text', { a: 1 }, null],
  ])('%s takes %j as %s', async (kind, value, expected) => {
    const answer = await writes({ probe: value }, field('probe', kind));
    const refused =
      kind === 'dateTime'
        ? /^23514 .* is no value of the field Probe: write a day, a time and a zone, such as \S+ or /
        : /^23514 .* is no value of the field Probe$/;
    if (expected === null) expect(answer).toMatch(refused);
    else expect(answer).toBe(`{"probe": ${expected}}`);
  });

  it('are of the list, where there is one', async () => {
    const list = field('terms', 'enum', '{Net 30,Net 60}');
    expect(await writes({ terms: 'Net 60' }, list)).toBe('{"terms": "Net 60"}');
    expect(await writes({ terms: 'net 60' }, list)).toMatch(/no value of the field Terms/);
  });

  it('belong to a field of this organization and table', async () => {
    expect(await writes({ probe: 'x' }, 'select 1')).toBe('23514 There is no custom field probe');
    expect(await writes({ probe: 'x' }, field('probe', 'text', '', literal(used.world.B.id)))).toBe(
      '23514 There is no custom field probe',
    );
    expect(
      await writes({ probe: 'x' }, `${field('probe', 'text')}; update public.custom_fields set archived_at = now()`),
    ).toBe('23514 The field Probe is archived');
    const array = await used.session.attempt(
      as('admin'),
      `insert into public.vendors (organization_id, name, custom) values (${org()}, 'Acme', '[]')`,
    );
    expect(said(array)).toBe('23514 custom is an object of values');
  });

  it('tell a stranger nothing about the fields of an organization', async () => {
    const there = `${field('probe', 'text')}; update public.custom_fields set required = true`;
    const stranger = member(used.world.B, 'owner');
    for (const custom of [{}, { probe: 5 }, { other: 5 }])
      for (const before of [there, 'select 1'])
        expect(await writes(custom, before, stranger), JSON.stringify(custom)).toMatch(/^42501 .*row-level security/);
  });

  it('tell a member nothing about the fields of a table he may not write', async () => {
    const there = `insert into public.custom_fields (organization_id, table_name, key, label, kind, required)
        values (${org()}, 'employee_compensation', 'severance', 'Severance', 'money', true);
      delete from public.resource_settings; insert into public.resource_settings (organization_id, table_name, patch)
        values (${org()}, 'employee_compensation', '{"fields": {"notes": {"required": true}}}')`;
    const pays = (custom: object) =>
      `insert into public.employee_compensation (organization_id, employee_id, custom)
       values (${org()}, gen_random_uuid(), ${literal(JSON.stringify(custom))})`;
    const refused = '42501 new row violates row-level security policy for table "employee_compensation"';
    for (const custom of [{}, { severance: 'x' }, { severance: null }, { other: 5 }])
      for (const before of [there, 'select 1'])
        for (const role of ['viewer', 'field_user'])
          expect(said(await used.session.attempt(as(role), pays(custom), { before })), role).toBe(refused);
    expect(said(await used.session.attempt(as('owner'), pays({}), { before: there }))).toMatch(/^23502 /);
    // nor by a record of another organization, where he is the owner
    const moves = `update public.employees set organization_id = ${org()}, custom = '{"severance": "x"}' where organization_id = ${literal(used.world.B.id)}`;
    const moved = await used.session.attempt(used.world.both, moves, {
      before: `insert into public.employees (organization_id, first_name, last_name) values (${literal(used.world.B.id)}, 'A', 'B');
        ${there.replaceAll('employee_compensation', 'employees')}`,
    });
    expect(said(moved)).toBe('23514 There is no custom field severance');
  });
});

it('what binds the rows of a table is told to members only, and asked for by functions without a caller', async () => {
  const rules = async (actor: Actor) => {
    const sql = `select name from private.field_rules(${org()}, 'vendors')`;
    const outcome = await used.session.attempt(actor, sql, {
      before: `delete from public.resource_settings; delete from public.custom_fields; ${field('probe', 'text')}`,
    });
    return outcome.ok ? outcome.rows : said(outcome);
  };
  const told = [{ name: 'custom_probe' }];
  for (const actor of [as('admin'), as('viewer'), OWNER]) expect(await rules(actor), actor.label).toEqual(told);
  for (const actor of [member(used.world.B, 'owner'), used.world.stranger, used.world.suspended, used.world.removed])
    expect(await rules(actor), actor.label).toEqual([]);
});

describe('a client changes single values', () => {
  const there = () => `${fields(['a', 'text'], ['b', 'money'])}; ${vendor({ a: 'one', b: 2 })}`;
  const change = async (custom: object, actor = as('admin')) => {
    const outcome = await used.session.attempt(
      actor,
      `update public.vendors set custom = ${literal(JSON.stringify(custom))} where name = 'Acme' and organization_id = ${org()}`,
      { before: there(), after: stored + org() },
    );
    return outcome.ok ? outcome.seen[0]?.custom : said(outcome);
  };

  it('and the others stay; null takes one away', async () => {
    expect(await change({ a: 'two' })).toBe('{"a": "two", "b": 2.00}');
    expect(await change({ a: null })).toBe('{"b": 2.00}');
    expect(await change({})).toBe('{"a": "one", "b": 2.00}');
    expect(await change({ b: 'x' })).toMatch(/no value of the field B/);
  });

  it('our own functions write the whole', async () => {
    expect(await change({ a: 'two' }, OWNER)).toBe('{"a": "two"}');
  });

  it('and our own functions that change something else do not ask what fields there are', async () => {
    const calls = `coalesce((select sum(calls) from pg_stat_xact_user_functions where funcname = 'field_rules'), 0)::int`;
    const asked = async (what: string, actor: Actor) => {
      const sql = `update public.vendors set ${what} where name = 'Acme' and organization_id = ${org()}`;
      const outcome = await used.session.attempt(actor, sql, {
        before: `set local track_functions = 'all'; ${there()}; select set_config('test.calls', ${calls}::text, true)`,
        after: `select ${calls} - current_setting('test.calls')::int as calls`,
      });
      return outcome.ok ? outcome.seen[0]?.calls : said(outcome);
    };
    expect(await asked(`trade = 'x'`, OWNER)).toBe(0);
    expect(await asked(`custom = '{"a": "two"}'`, OWNER)).toBe(1);
    // what is required of people is asked of every change of theirs
    expect(await asked(`trade = 'x'`, as('admin'))).toBe(1);
  });

  it('and the log has both sides', async () => {
    const outcome = await used.session.attempt(
      as('admin'),
      `update public.vendors set custom = '{"a": "two"}' where name = 'Acme' and organization_id = ${org()}`,
      {
        before: there(),
        after: `select changed_fields, old_values, new_values from public.audit_log
          where table_name = 'vendors' and action = 'update' and transaction_id = pg_current_xact_id() order by id desc limit 1`,
      },
    );
    expect(outcome.ok && outcome.seen[0]).toEqual({
      changed_fields: ['custom'],
      old_values: { custom: { a: 'one', b: 2 } },
      new_values: { custom: { a: 'two', b: 2 } },
    });
  });
});

describe('required', () => {
  const required = () =>
    `${field('probe', 'text')}; update public.custom_fields set required = true where key = 'probe'`;

  it('is asked of what clients make, and of what they take away', async () => {
    expect(await writes({}, required())).toBe('23502 column "custom_probe" must be filled');
    expect(await writes({ probe: null }, required())).toBe('23502 column "custom_probe" must be filled');
    expect(await writes({ probe: 'x' }, required())).toBe('{"probe": "x"}');
    const emptied = `update public.vendors set custom = '{"probe": null}' where name = 'Acme' and organization_id = ${org()}`;
    const has = await used.session.attempt(as('admin'), emptied, {
      before: `${required()}; ${vendor({ probe: 'x' })}`,
    });
    expect(said(has)).toBe('23502 column "custom_probe" must be filled');
    const never = `update public.vendors set trade = 'x' where name = 'Acme' and organization_id = ${org()}`;
    expect(said(await used.session.attempt(as('admin'), never, { before: `${vendor({})}; ${required()}` }))).toBe('ok');
  });

  it('is not asked of our own functions', async () => {
    expect(await writes({}, required(), OWNER)).toBe('{}');
  });

  it('of a real column by the settings of the organization', async () => {
    const settings = `insert into public.resource_settings (organization_id, table_name, patch)
      values (${org()}, 'vendors', '{"fields": {"trade": {"required": true}}}')
      on conflict on constraint resource_settings_organization_id_table_name_key do update set patch = excluded.patch`;
    expect(await writes({}, settings)).toBe('23502 column "trade" must be filled');
    const filled = `insert into public.vendors (organization_id, name, trade) values (${org()}, 'Acme', 'Roofing')`;
    expect(said(await used.session.attempt(as('admin'), filled, { before: settings }))).toBe('ok');
    const empty = `update public.vendors set trade = null where name = 'Acme' and organization_id = ${org()}`;
    expect(said(await used.session.attempt(as('admin'), empty, { before: `${filled}; ${settings}` }))).toBe(
      '23502 column "trade" must be filled',
    );
    expect(await writes({}, settings, OWNER)).toBe('{}');
    const dropped = `${settings}; alter table public.vendors drop column trade cascade`;
    expect(await writes({}, dropped)).toBe('{}');
  });
});

describe('a definition', () => {
  const made = (statement: string, before = 'select 1') => used.session.attempt(as('admin'), statement, { before });
  const filled = () =>
    `${fields(['probe', 'text'], ['terms', 'enum', '{A,B}'])}; ${vendor({ probe: 'x', terms: 'A' })}`;

  it.each([
    [`'Probe', 'text'`, 'ok'],
    [`'1a', 'text'`, '23514'],
    [`'a b', 'text'`, '23514'],
    [`'${'a'.repeat(41)}', 'text'`, '23514'],
    [`'a', 'enum'`, '23514'],
    [`'a', 'json'`, '22P02'],
  ])('%s: %s', async (values, code) => {
    const sql = `insert into public.custom_fields (organization_id, table_name, key, kind, label) values (${org()}, 'vendors', ${values.replace('Probe', 'probe')}, 'A')`;
    const outcome = await made(sql);
    expect(outcome.ok ? 'ok' : outcome.code).toBe(code);
  });

  it.each([
    ['a choice list needs at least one option', 'enum', []],
    ['only a choice list has options', 'text', ['A']],
    ['a choice list has at most 200 options', 'enum', Array.from({ length: 201 }, (_, n) => `Word ${n}`)],
    ['an option of the choice list is empty', 'enum', ['A', ' ']],
    ['an option of the choice list begins or ends with a blank, or is longer than 100 characters', 'enum', ['A', ' B']],
    ['two options of the choice list are the same', 'enum', ['A', 'b', 'B']],
  ])('%s', async (fault, kind, options) => {
    const sql = `insert into public.custom_fields (organization_id, table_name, key, kind, label, options)
      values (${org()}, 'vendors', 'a', '${kind}', 'Terms of payment', (select coalesce(array_agg(o), '{}') from jsonb_array_elements_text(${literal(JSON.stringify(options))}) o))`;
    expect(said(await made(sql))).toBe(`23514 The field Terms of payment: ${fault}`);
  });

  it('is of a table that people write', async () => {
    const others = ['organizations', 'audit_log', 'nothing', 'v_projects', 'custom_fields', 'resource_settings'];
    // hidden: no form asks for what would be required there
    const hidden = [
      'favorites',
      'alert_snoozes',
      'notification_preferences',
      'saved_views',
      'document_links',
      'memberships',
      'roles',
    ];
    for (const name of [...others, ...hidden, 'role_permissions', 'organization_settings']) {
      const outcome = await made(field('probe', 'text').replace(`'vendors'`, `'${name}'`));
      expect(said(outcome), name).toBe(`23514 ${name} takes no custom fields`);
      const settings = await made(
        `insert into public.resource_settings (organization_id, table_name) values (${org()}, '${name}')`,
      );
      expect(said(settings), name).toBe(`23514 ${name} has no settings`);
    }
  });

  it('keeps its key and its table', async () => {
    const set = async (what: string) =>
      said(await made(`update public.custom_fields set ${what} where key = 'probe'`, filled()));
    expect(await set(`key = 'other'`)).toBe('42501 key is immutable');
    expect(await set(`table_name = 'clients'`)).toBe('42501 table_name is immutable');
    expect(await set(`label = 'Other', required = true, position = 4, archived_at = now()`)).toBe('ok');
  });

  it('with values keeps its kind and the words in use, and is archived instead of deleted', async () => {
    const set = async (sql: string) => said(await made(sql, filled()));
    expect(await set(`update public.custom_fields set kind = 'money' where key = 'probe'`)).toBe(
      'PT422 Records have values in the field Probe: its kind stays',
    );
    expect(await set(`update public.custom_fields set options = '{B,C}' where key = 'terms'`)).toBe(
      'PT422 Records have one of the words that are taken away from Terms',
    );
    expect(await set(`update public.custom_fields set options = '{C,A}' where key = 'terms'`)).toBe('ok');
    expect(await set(`delete from public.custom_fields where key = 'probe'`)).toBe(
      'PT422 Records have values in the field Probe: archive it instead',
    );
  });

  it('stays what the settings of its table say of it', async () => {
    const words = { custom_probe: { hidden: true }, custom_terms: { default: 'B' } };
    const settled = `${fields(['probe', 'text'], ['terms', 'enum', '{A,B}'])}; delete from public.resource_settings;
      insert into public.resource_settings (organization_id, table_name, patch) values (${org()}, 'vendors', ${literal(JSON.stringify({ fields: words }))})`;
    const set = async (sql: string, before = settled) => said(await made(sql, before));
    const hidden =
      '23514 The table settings do not allow this for the field Probe: hidden, although it must be filled and has no default';
    expect(await set(`update public.custom_fields set required = true where key = 'probe'`)).toBe(hidden);
    expect(await set(`update public.custom_fields set options = '{A,C}' where key = 'terms'`)).toBe(
      '23514 The table settings do not allow this for the field Terms: a default of another kind',
    );
    expect(await set(`update public.custom_fields set options = '{B,C}', required = true where key = 'terms'`)).toBe(
      'ok',
    );
    expect(await set(`update public.custom_fields set help = 'x' where key = 'probe'`)).toBe('ok');
  });

  it('is not deleted while the settings of its table name it', async () => {
    const patches: [object, string][] = [
      [{ list: ['custom_probe'] }, 'list'],
      [{ sections: [{ name: null, columns: ['name', 'custom_probe'] }] }, 'sections'],
      [{ fields: { custom_probe: { hidden: true } }, list: ['name', 'custom_probe'] }, 'fields, list'],
    ];
    const deleted = async (patch: object) =>
      said(
        await made(
          `delete from public.custom_fields where key = 'probe'`,
          `${fields(['probe', 'text'], ['probe_2', 'text'])}; delete from public.resource_settings;
           insert into public.resource_settings (organization_id, table_name, patch) values (${org()}, 'vendors', ${literal(JSON.stringify(patch))})`,
        ),
      );
    for (const [patch, places] of patches)
      expect(await deleted(patch)).toBe(
        `PT422 The table settings name the field Probe (${places}): take it out of them first`,
      );
    expect(await deleted({ label: 'custom_probe', list: ['custom_probe_2'] })).toBe('ok');
  });

  it('without values is changed and deleted', async () => {
    const bare = fields(['probe', 'text']);
    expect(said(await made(`update public.custom_fields set kind = 'money' where key = 'probe'`, bare))).toBe('ok');
    expect(said(await made(`delete from public.custom_fields where key = 'probe'`, bare))).toBe('ok');
  });

  it('goes with its organization, values or not', async () => {
    const outcome = await used.session.attempt(OWNER, `delete from public.organizations where id = ${org()}`, {
      before: filled(),
      after: `select count(*)::int as left from public.custom_fields where organization_id = ${org()}`,
    });
    expect(outcome.ok && outcome.seen[0]?.left).toBe(0);
  });
});

it('a restored record comes without the values of fields that are gone', async () => {
  const outcome = await used.session.attempt(
    as('admin'),
    `select public.restore(${org()}, (select id from public.history(${org()}, 'vendors', '00000000-0000-4000-8000-00000000cafe') where action = 'delete'))`,
    {
      before: `${fields(['a', 'text'], ['b', 'text'], ['c', 'enum', '{X,Y}'])};
        insert into public.vendors (id, organization_id, name, custom) values ('00000000-0000-4000-8000-00000000cafe', ${org()}, 'Acme', '{"a": "1", "b": "2", "c": "X"}');
        delete from public.vendors where id = '00000000-0000-4000-8000-00000000cafe';
        delete from public.custom_fields where key = 'a'; update public.custom_fields set options = '{Y}' where key = 'c';
        update public.custom_fields set archived_at = now() where key = 'b'`,
      after: stored + org(),
    },
  );
  expect(outcome.ok ? outcome.seen[0]?.custom : said(outcome)).toBe('{"b": "2"}');
});

describe('settings of a table', () => {
  const settings = async (patch: object, before = 'delete from public.resource_settings') => {
    const sql = `insert into public.resource_settings (organization_id, table_name, patch) values (${org()}, 'vendors', ${literal(JSON.stringify(patch))})`;
    return said(await used.session.attempt(as('admin'), sql, { before }));
  };

  it.each([
    [{}],
    [{ label: 'Trade partner', labelPlural: 'Trade partners', help: 'Who works for us' }],
    [
      {
        list: ['name', 'trade'],
        sections: [
          { name: null, columns: ['name'] },
          { name: 'More', columns: ['trade', 'notes'] },
        ],
      },
    ],
    [{ fields: { trade: { label: 'Craft', help: 'x', required: true, default: 'Roofing' }, notes: { hidden: true } } }],
  ])('%j', async (patch) => {
    expect(await settings(patch)).toBe('ok');
  });

  it.each([
    [[]],
    [{ colour: 'red' }],
    [{ label: '' }],
    [{ list: [] }],
    [{ list: ['nothing'] }],
    [{ list: 'name' }],
    [{ sections: [{ name: 'x' }] }],
    [{ sections: [{ name: 'x', columns: ['nothing'] }] }],
    [{ sections: [{ name: 'x', columns: [], more: 1 }] }],
    [{ fields: { nothing: { label: 'x' } } }],
    [{ fields: { trade: { kind: 'money' } } }],
    [{ fields: { trade: { hidden: false } } }],
    [{ fields: { trade: { hidden: true, required: true } } }],
    // a vendor without a name cannot be
    [{ fields: { name: { hidden: true } } }],
    [{ fields: { id: { required: true } } }],
    [{ fields: { custom_probe: { label: 'x' } } }],
    [{ fields: { is_1099: { default: 'perhaps' } } }],
    [{ fields: { trade: { default: {} } } }],
  ])('%j is refused', async (patch) => {
    expect(await settings(patch)).toMatch(/^23514 /);
  });

  it('ask for nothing that nobody may give to a new record', async () => {
    const limited = (columns: string) =>
      `delete from public.resource_settings; select private.limit_columns('public.vendors', 'insert', '{id,organization_id,${columns}}')`;
    const notes = (words: object) => settings({ fields: { notes: words } }, limited('name,trade,custom'));
    const refused = '23514 The settings of vendors.notes are wrong: a value that nobody may give to a new record';
    expect(await notes({ required: true })).toBe(refused);
    expect(await notes({ default: 'x' })).toBe(refused);
    expect(await notes({ label: 'Remarks' })).toBe('ok');
    expect(await settings({ fields: { trade: { required: true } } }, limited('name,trade'))).toBe('ok');
    const guarded = await used.session.attempt(
      as('admin'),
      `insert into public.resource_settings (organization_id, table_name, patch) values (${org()}, 'documents', '{"fields": {"uploaded_by": {"required": true}}}')`,
      { before: 'delete from public.resource_settings' },
    );
    expect(said(guarded)).toBe(
      '23514 The settings of documents.uploaded_by are wrong: a value that nobody may give to a new record',
    );
    const field = async (columns: string) =>
      said(
        await used.session.attempt(
          as('admin'),
          `insert into public.custom_fields (organization_id, table_name, key, label, kind, required) values (${org()}, 'vendors', 'probe', 'Probe', 'text', true)`,
          { before: limited(columns) },
        ),
      );
    expect(await field('name,custom')).toBe('ok');
    expect(await field('name')).toBe('23514 The field Probe: required, although nobody may give it to a new record');
  });

  it('speak of custom fields', async () => {
    const before = `delete from public.resource_settings; ${field('probe', 'money')}`;
    expect(
      await settings({ list: ['name', 'custom_probe'], fields: { custom_probe: { default: '5.00' } } }, before),
    ).toBe('ok');
    expect(await settings({ fields: { custom_probe: { default: '5.001' } } }, before)).toMatch(
      /a default of another kind/,
    );
    expect(await settings({ fields: { custom_probe: { required: true } } }, before)).toMatch(
      /what its definition says/,
    );
  });

  it('and custom fields are in the catalog of the organization, for those who may read the table', async () => {
    const before = `delete from public.resource_settings; delete from public.custom_fields; ${fields(['z', 'text'], ['a', 'enum', '{X}'])};
      update public.custom_fields set position = 2 where key = 'a'; update public.custom_fields set archived_at = now() where key = 'z' and organization_id <> ${org()};
      ${field('gone', 'text')}; update public.custom_fields set archived_at = now() where key = 'gone';
      insert into public.resource_settings (organization_id, table_name, patch) values (${org()}, 'vendors', '{"label": "Partner"}'), (${org()}, 'payroll_entries', '{"label": "Pay"}')`;
    const seen = async (actor: Actor) => {
      const outcome = await used.session.attempt(
        actor,
        `select c -> 'custom_fields' as fields, c -> 'settings' as settings from public.catalog(${org()}) c`,
        { before },
      );
      return outcome.ok && outcome.rows[0];
    };
    const one = (key: string, label: string, kind: string, options: string[] = []) => ({
      key,
      label,
      help: null,
      kind,
      options,
      required: false,
    });
    expect(await seen(as('viewer'))).toEqual({
      fields: { vendors: [one('z', 'Z', 'text'), one('a', 'A', 'enum', ['X'])] },
      settings: { vendors: { label: 'Partner' } },
    });
    expect(await seen(as('owner'))).toMatchObject({ settings: { payroll_entries: { label: 'Pay' } } });
    expect(await seen(member(used.world.B, 'owner'))).toEqual({ fields: {}, settings: {} });
    // the rows themselves, also of tables he may not read, are the administrators'
    const rows = async (actor: Actor) => {
      const sql =
        'select table_name from public.resource_settings union select table_name from public.custom_fields order by 1';
      const outcome = await used.session.attempt(actor, sql, { before });
      return outcome.ok ? outcome.rows.map((row) => row.table_name) : said(outcome);
    };
    expect(await rows(as('viewer'))).toEqual([]);
    expect(await rows(as('admin'))).toEqual(['payroll_entries', 'vendors']);
  });

  it.each(Object.keys(access.custom_fields ?? {}))(
    'come to %s for each table of the catalog, and no other',
    async (role) => {
      const outcome = await used.session.attempt(
        as(role),
        `select array(select jsonb_object_keys(c -> 'settings') order by 1) as settings,
        array(select t ->> 'name' from jsonb_array_elements(c -> 'tables') t where t ->> 'name' = any (string_to_array(current_setting('test.takes'), ',')) order by 1) as tables
      from public.catalog(${org()}) c`,
        {
          before: `delete from public.resource_settings; insert into public.resource_settings (organization_id, table_name, patch)
            select ${org()}, table_name, '{"label": "Own"}' from private.tenant_tables where private.takes_custom(table_name);
          select set_config('test.takes', (select string_agg(table_name, ',') from public.resource_settings), true)`,
        },
      );
      const { settings, tables } = (outcome.ok ? outcome.rows[0] : {}) as { settings: string[]; tables: string[] };
      expect(tables.length, said(outcome)).toBeGreaterThan(10);
      expect(settings).toEqual(tables);
    },
  );
});
