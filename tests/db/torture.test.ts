import { beforeAll, describe, expect, it } from 'vitest';
import { derive } from '../../src/catalog/derive.ts';
import type { Column, Resource, Resources } from '../../src/catalog/resource.ts';
import type { Catalog } from '../../src/catalog/types.ts';
import { matchers } from '../../src/fields/index.ts';
import committed from '../../src/generated/catalog.json' with { type: 'json' };
import { kindsIn, REFUSED, TORTURE } from '../torture/torture.ts';
import { copyForThisFile } from './harness/database.ts';
import { identity, OWNER } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const known = new Set(committed.tables.map(({ name }) => name));

async function catalogOf(role: string): Promise<Catalog> {
  const [row] = await used.session.reverted(async () => {
    await used.session.run(identity(member(used.world.A, role)));
    return used.session.run(`select public.catalog('${used.world.A.id}') as catalog`);
  });
  return row?.catalog as Catalog;
}

let catalog: Catalog;
let resources: Resources;
let odd: Resource[];
const problems: string[] = [];

beforeAll(async () => {
  await used.session.run(`${identity(OWNER)} ${TORTURE}; reset role`);
  catalog = await catalogOf('owner');
  resources = derive(catalog, { matchers, report: (problem) => problems.push(problem) });
  odd = resources.all.filter(({ name }) => !known.has(name));
});

const of = (table: string): Resource => resources.get(table) as Resource;
const kindsOf = (table: string) =>
  Object.fromEntries(
    of(table)
      .columns.filter(({ system }) => !system)
      .map(({ name, kind }) => [name, kind]),
  );
const without = (table: string, quality: (column: Column) => boolean) =>
  of(table)
    .columns.filter((column) => !column.system && quality(column))
    .map(({ name }) => name);

describe('the torture schema', () => {
  it('has at least sixty kinds, each with its number', () => {
    const numbers = kindsIn(TORTURE);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length + Object.keys(REFUSED).length).toBeGreaterThan(120);
  });

  it.each(Object.entries(REFUSED))('refuses %s, and says why', async (_, { sql, says }) => {
    const made = used.session.reverted(() => used.session.run(`${identity(OWNER)} ${sql}`));
    await expect(made).rejects.toThrow(says);
  });

  it('becomes resources, strictly but for the hostile comments', () => {
    expect(odd.length).toBeGreaterThan(40);
    const sane = { ...catalog, tables: catalog.tables.filter(({ name }) => name !== 'odd_words') };
    expect(derive(sane, { matchers, strict: true }).all).toHaveLength(resources.all.length - 1);
    expect(() => derive(catalog, { matchers, strict: true })).toThrow(/odd_words|nonsense/);
    for (const word of ['nonsense', 'missing', 'filters', 'menu', '__proto__', 'not json', 'colour', 'kind'])
      expect(problems.join('\n')).toContain(word);
  });

  it('names every column once, has a title, and shows only what is there', () => {
    for (const { name, columns, title, list, filters, search, sort, sections, column } of odd) {
      const names = columns.map((one) => one.name);
      expect(new Set(names).size, name).toBe(names.length);
      const said = [title, ...list, ...filters, ...search, ...sort.map(({ field }) => field)];
      for (const one of [...said, ...sections.flatMap((section) => section.columns)])
        expect(column(one), `${name}.${one}`).toBeDefined();
      const labels = columns.filter(({ hidden }) => !hidden).map(({ label }) => label);
      expect(
        labels.filter((label) => label.trim() === ''),
        name,
      ).toEqual([]);
      const aliases = columns.flatMap(({ relation }) => (relation ? [relation.alias] : []));
      expect(new Set([...aliases, ...names]).size, name).toBe(aliases.length + names.length);
    }
  });

  it('has a kind for every type', () => {
    expect(kindsOf('odd_figures')).toEqual({
      name: 'text',
      small: 'integer',
      whole: 'integer',
      large: 'integer',
      loose: 'decimal',
      cents: 'money',
      fine: 'decimal',
      tiny: 'decimal',
      thousands: 'decimal',
      single: 'decimal',
      twofold: 'decimal',
      price: 'money',
      share: 'decimal',
    });
    expect(kindsOf('odd_texts')).toMatchObject({
      plain: 'text',
      short: 'text',
      mail: 'email',
      tag: 'text',
      address: 'text',
      remarks: 'longText',
    });
    expect(kindsOf('odd_days')).toMatchObject({
      day: 'date',
      at_once: 'dateTime',
      on_the_wall: 'dateTime',
      takes: 'text',
      due_on: 'date',
    });
    expect(kindsOf('odd_choices')).toMatchObject({
      yes: 'boolean',
      one_of_fifty: 'enum',
      temper: 'enum',
      grade: 'enum',
    });
    expect(kindsOf('odd_lists')).toMatchObject({
      words: 'list',
      numbers: 'list',
      moods: 'list',
      facts: 'json',
      raw: 'json',
    });
    expect(kindsOf('odd_rooms')).toMatchObject({ tower: 'text', number: 'text' });
  });

  it('knows the limits of domains and of unusual scales', () => {
    expect(of('odd_texts').column('tag')?.limits.maxLength).toBe(12);
    expect(of('odd_texts').column('must')).toMatchObject({ nullable: false, required: true });
    expect(of('odd_figures').column('thousands')?.limits).toMatchObject({ scale: 0, wholeDigits: 9 });
    expect(of('odd_choices').column('temper')?.options).toContain('señor');
    expect(of('odd_lists').column('moods')?.options).toContain('CAPS LOCK');
  });

  it('writes what the database lets be written', () => {
    expect(without('odd_made', ({ readonly }) => readonly)).toEqual(['number', 'rank', 'area', 'said']);
    expect(of('odd_reads').column('pin')).toBeUndefined();
    expect(of('odd_reads').column('origin')?.closed).toBe('edit');
    expect(of('odd_reads').column('verdict')?.closed).toBe('create');
    expect(of('odd_reads').column('total')?.readonly).toBe(true);
    expect(of('odd_log').can).toMatchObject({ create: true, update: false, delete: false });
    expect(of('odd_settings').can).toMatchObject({ create: false, update: true, delete: false });
    expect(of('odd_facts').can).toMatchObject({ create: false, update: false, delete: false });
    expect(of('odd_tree_names').can).toMatchObject({ create: false, update: false, delete: false });
    expect(resources.get('odd_sums')).toBeUndefined();
  });

  it('leads nobody to what he may not see', async () => {
    const seen = derive(await catalogOf('viewer'), { matchers });
    expect(seen.get('odd_secrets')).toBeUndefined();
    expect(seen.get('odd_hints')?.column('secret_id')).toMatchObject({ relation: null, hidden: true });
    expect(of('odd_hints').column('secret_id')?.relation?.table).toBe('odd_secrets');
    expect(seen.get('odd_units')?.can).toMatchObject({ create: false, update: false, delete: false });
  });
});

it('is searched, whatever its tables, rights and comments are', async () => {
  const organization = literal(used.world.A.id);
  const branches = `
    create table public.odd_branches (id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references public.organizations (id) on delete cascade, tree_id uuid references public.odd_trees (id), remarks text);
    comment on table public.odd_branches is '@ui {"title":"tree_id","search":["remarks"]}';
    select private.tenant_table('public.odd_branches', 'assets.read', 'assets.write');
    comment on table public.odd_log is '@ui {"title":"gone","subtitle":"gone","sort":"gone desc, name"}';
    comment on table public.odd_reads is '@ui {"title":"pin","subtitle":"pin","search":["pin","name"],"sort":"pin"}';`;
  const rows = `
    insert into public.odd_reads (organization_id, name, pin) values (${organization}, 'Heron', 'egret');
    insert into public.odd_log (organization_id, name) values (${organization}, 'Heron log');
    insert into public.odd_trees (id, organization_id, name) values ('00000000-0000-4000-9000-0000000000ab', ${organization}, 'Elm');
    insert into public.odd_branches (organization_id, tree_id, remarks) values (${organization}, '00000000-0000-4000-9000-0000000000ab', 'heron nest')`;
  const search = (q: string) =>
    used.session.attempt(
      member(used.world.A, 'owner'),
      `select kind, title, subtitle from public.global_search(${organization}, '${q}') order by kind`,
      { before: `${identity(OWNER)} ${branches} reset role; ${rows}` },
    );
  expect(await search('heron')).toMatchObject({
    ok: true,
    rows: [
      { kind: 'odd_branches', title: 'Elm', subtitle: null },
      { kind: 'odd_log', title: 'Heron log', subtitle: null },
      { kind: 'odd_reads', title: 'Heron', subtitle: null },
    ],
  });
  // nor by what nobody may read
  expect(await search('egret')).toMatchObject({ ok: true, rows: [] });
});

describe('column privileges', () => {
  const organization = () => literal(used.world.A.id);
  const owner = () => member(used.world.A, 'owner');
  const add = () =>
    `insert into public.odd_reads (organization_id, name, pin, origin) values (${organization()}, 'door', '1234', 'here')`;

  it('hold against the API, in the log too', async () => {
    const read = await used.session.attempt(owner(), 'select pin from public.odd_reads', { before: add() });
    expect(read).toMatchObject({ ok: false, code: '42501' });
    const log = await used.session.attempt(
      owner(),
      `select new_values from public.history(${organization()}, 'odd_reads', (select id from public.odd_reads))`,
      { before: add() },
    );
    expect(log).toMatchObject({ ok: true, rows: [{ new_values: { name: 'door', origin: 'here' } }] });
    expect(JSON.stringify(log)).not.toContain('1234');
  });

  it('are what apply_grants() and a second tenant_table() leave', async () => {
    const again = `${identity(OWNER)} select private.tenant_table('public.odd_reads', 'assets.read', 'assets.write'); select private.apply_grants(); reset role; ${add()}`;
    expect(await used.session.attempt(owner(), 'select pin from public.odd_reads', { before: again })).toMatchObject({
      ok: false,
      code: '42501',
    });
    expect(await used.session.attempt(owner(), 'select name from public.odd_reads', { before: again })).toMatchObject({
      ok: true,
      count: 1,
    });
  });

  it('let many rows be changed where they may be', async () => {
    const change = (values: string) =>
      `select public.update_many(${organization()}, 'odd_reads', (select jsonb_agg(jsonb_build_object('id', id, 'version', version)) from public.odd_reads), '${values}')`;
    expect(await used.session.attempt(owner(), change('{"name":"gate"}'), { before: add() })).toMatchObject({
      ok: true,
    });
    expect(await used.session.attempt(owner(), change('{"origin":"there"}'), { before: add() })).toMatchObject({
      ok: false,
      code: 'PT403',
    });
  });

  it('let a column be written that nobody reads, which then cannot be taken back', async () => {
    const change = `select public.update_many(${organization()}, 'odd_reads', (select jsonb_agg(jsonb_build_object('id', id, 'version', version)) from public.odd_reads), '{"pin":"9","name":"gate"}') -> 0 -> 'values' as before`;
    const after = 'select name, pin from public.odd_reads';
    expect(await used.session.attempt(owner(), change, { before: add(), after })).toMatchObject({
      ok: true,
      rows: [{ before: { name: 'door' } }],
      seen: [{ name: 'gate', pin: '9' }],
    });
  });
});

it('a deleted row with an identity comes back', async () => {
  const [row] = await used.session.run(
    `insert into public.odd_made (organization_id, width, height) values (${literal(used.world.A.id)}, 2, 3) returning id, number`,
  );
  await used.session.run(`delete from public.odd_made where id = ${literal(row?.id as string)}`);
  const back = await used.session.attempt(
    member(used.world.A, 'owner'),
    `select public.restore(${literal(used.world.A.id)}, (select id from public.history(${literal(used.world.A.id)}, 'odd_made', ${literal(row?.id as string)}) limit 1))`,
    { after: `select number, area from public.odd_made where id = ${literal(row?.id as string)}` },
  );
  expect(back).toMatchObject({ ok: true, seen: [{ number: row?.number, area: '6.0000' }] });
});
