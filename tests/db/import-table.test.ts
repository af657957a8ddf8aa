import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { staged } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeAll(async () => {
  // a table a migration has just made, one that follows it 1:1, and one without provenance
  await used.sql.unsafe(`
    set role postgres;
    create type public.tool_state as enum ('new', 'worn');
    create table public.tools (
      id uuid primary key default gen_random_uuid(), organization_id uuid not null references public.organizations (id) on delete cascade,
      name text not null, tag varchar(8) not null default 'none', price numeric(14,2) not null default 1, grade smallint, is_owned boolean not null default true, bought date,
      checked_at timestamptz, state public.tool_state not null default 'new', words text[], meta jsonb, twice numeric generated always as (price * 2) stored
    );
    comment on table public.tools is 'Tools. @ui {"title":"name"}';
    select private.tenant_table('public.tools', 'assets.read', 'assets.write');
    create table public.tool_papers (
      id uuid primary key default gen_random_uuid(), organization_id uuid not null references public.organizations (id) on delete cascade,
      tool_id uuid not null unique references public.tools (id) on delete cascade, serial text, years integer not null default 2
    );
    select private.tenant_table('public.tool_papers', 'assets.read', 'assets.write', provenance => false);
    create table public.tool_notes (
      id uuid primary key default gen_random_uuid(), organization_id uuid not null references public.organizations (id) on delete cascade, title text not null, body text
    );
    select private.tenant_table('public.tool_notes', 'assets.read', 'assets.write', provenance => false);
    reset role;`);
});
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const tool = (name: string, fields: Record<string, unknown> = {}, more = {}) =>
  staged('tools', { name, ...fields }, { key: [name], match: ['name'], source: 'csv_import', ...more });
const tools = { importer: 'table:tools' };

describe('table:<name>', () => {
  it('imports every kind of column of a new table, leaves defaults to the table, and undoes it', async () => {
    const before = await office.state();
    const rows = [
      tool('Saw', {
        tag: 'A1',
        price: '12.345',
        grade: 3,
        is_owned: false,
        bought: '2026-01-02',
        checked_at: '2026-02-11 10:30:00 America/Chicago',
        state: 'worn',
        words: ['a', 'b'],
      }),
      tool('Axe'),
    ];
    const answer = await office.take(rows, tools);
    expect(answer.totals).toMatchObject({ created: 2, rejected: 0 });
    const [axe, saw] = await office.rows('tools', 'name');
    expect(saw).toMatchObject({
      tag: 'A1',
      price: '12.35',
      grade: 3,
      is_owned: false,
      state: 'worn',
      words: ['a', 'b'],
      twice: '24.70',
      import_key: 'table:tools|saw',
      source: 'csv_import',
    });
    expect(new Date(String(saw?.checked_at)).toISOString()).toBe('2026-02-11T16:30:00.000Z');
    expect(axe).toMatchObject({ tag: 'none', price: '1.00', is_owned: true, state: 'new' });
    expect((await office.look(rows, tools)).totals).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    await office.undo(answer.run_id);
    expect(await office.state()).toEqual(before);
  });

  it('fills custom fields one by one, finds the same ones equal, and takes them back', async () => {
    await office.sql.unsafe(`
      insert into public.custom_fields (organization_id, table_name, key, label, kind, options) values
        ('${office.id}', 'tools', 'cost', 'Cost', 'money', '{}'), ('${office.id}', 'tools', 'seen', 'Seen', 'dateTime', '{}'),
        ('${office.id}', 'tools', 'shelf', 'Shelf', 'enum', '{A,B}')`);
    const before = await office.state();
    const first = [
      tool('Saw', { custom: { cost: '12.30', seen: '2026-02-11 10:30:00 America/Chicago', shelf: null } }),
      tool('Axe', { custom: { cost: '1.005' } }),
      tool('Hoe', { custom: { other: 1 } }),
      tool('Rod', { custom: 'x' }),
    ];
    const made = await office.take(first, tools);
    expect(made.totals).toMatchObject({ created: 1, rejected: 3 });
    expect(made.rejected.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/"1.005" is no value of the field Cost/),
        expect.stringMatching(/1 is no value of the field other/),
      ]),
    );
    const custom = async () => (await office.rows('tools', 'name')).map((row) => row.custom);
    const saw = { cost: 12.3, seen: '2026-02-11T16:30:00.000000Z' };
    expect(await custom()).toEqual([saw]);
    expect((await office.look([first[0] as never], tools)).totals).toMatchObject({ unchanged: 1 });
    // a file that knows one field leaves the others alone
    const next = await office.take([tool('Saw', { custom: { shelf: 'B' } })], tools);
    expect(next.totals).toMatchObject({ updated: 1 });
    expect(await custom()).toEqual([{ ...saw, shelf: 'B' }]);
    await office.undo(next.run_id);
    expect(await custom()).toEqual([saw]);
    await office.undo(made.run_id);
    expect(await office.state()).toEqual(before);
  });

  it('refuses values that do not fit, and columns with documents in them', async () => {
    const answer = await office.look(
      [
        tool('A', { tag: 'far too long' }),
        tool('B', { grade: 1e9 }),
        tool('C', { checked_at: 'noon' }),
        tool('D', { state: 'gone' }),
      ],
      tools,
    );
    expect(answer.rejected.map((r) => r.code)).toEqual([
      'text_too_long',
      'out_of_range',
      'not_a_date',
      'unmapped_value',
    ]);
    await expect(office.look([tool('A', { meta: {} })], tools)).rejects.toMatchObject({ code: '42501' });
  });

  it('writes a satellite that is not made with its record, and only the columns given', async () => {
    const before = await office.state();
    const first = await office.take([tool('Saw', { 'tool_papers.serial': 'S1' }), tool('Axe')], tools);
    expect(await office.rows('tool_papers')).toMatchObject([{ serial: 'S1', years: 2, version: 1 }]);
    const second = await office.take(
      [tool('Saw', { 'tool_papers.serial': 'S1', 'tool_papers.years': 5 }), tool('Axe', { 'tool_papers.years': 7 })],
      tools,
    );
    expect(second.totals).toMatchObject({ updated: 2 });
    expect(await office.rows('tool_papers', 'years')).toMatchObject([
      { serial: 'S1', years: 5 },
      { serial: null, years: 7 },
    ]);
    expect(await office.undo(second.run_id)).toMatchObject({ reversed: 2, kept: [] });
    expect(await office.rows('tool_papers')).toMatchObject([{ serial: 'S1', years: 2 }]);
    await office.undo(first.run_id);
    expect(await office.state()).toEqual(before);
  });

  it('knows the records of a table without provenance by the columns that identify them', async () => {
    const note = (title: string, body: string) =>
      staged('tool_notes', { title, body }, { key: [title], match: ['title'] });
    const notes = { importer: 'table:tool_notes' };
    const before = await office.state({ but: ['version', 'updated_at'] });
    const first = await office.take([note('One', 'a'), note('Two', 'a')], notes);
    const second = await office.take([note('one', 'b'), note('Two', 'a')], notes);
    expect(second.totals).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await office.rows('tool_notes', 'title')).toMatchObject([{ title: 'one', body: 'b' }, { title: 'Two' }]);
    await office.undo(second.run_id);
    await office.undo(first.run_id);
    expect(await office.state({ but: ['version', 'updated_at'] })).toEqual(before);
  });

  it('creates a record for every row without key and identity', async () => {
    const loose = () => tool('Same', {}, { key: null, match: [] });
    expect((await office.take([loose(), loose()], tools)).totals).toMatchObject({ created: 2, duplicates: 0 });
  });
});
