import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { plainDefault } from '@/catalog/columns.ts';
import { derive } from '@/catalog/derive.ts';
import { table } from '@/catalog/fixtureTable.ts';
import type { Resource } from '@/catalog/resource.ts';
import { selectFor } from '@/catalog/select.ts';
import type { Catalog } from '@/catalog/types.ts';
import snapshot from '@/generated/catalog.json';
import { matchers } from './index.ts';

const resources = derive(catalogFixture, { matchers, strict: true });

function get(name: string): Resource {
  const resource = resources.get(name);
  if (!resource) throw new Error(name);
  return resource;
}

const alone = (short: Parameters<typeof table>[0], others: Catalog['tables'] = []) =>
  derive({ ...catalogFixture, tables: [table(short), ...others] }, { matchers, strict: true }).all[0] as Resource;

describe('kinds', () => {
  it.each([
    ['tag', 'text'],
    ['remarks', 'longText'],
    ['quantity', 'integer'],
    ['weight', 'decimal'],
    ['price', 'money'],
    ['wear_pct', 'percent'],
    ['is_rented', 'boolean'],
    ['bought_on', 'date'],
    ['last_seen_at', 'dateTime'],
    ['size', 'enum'],
    ['holder_id', 'reference'],
    ['contact_email', 'email'],
    ['contact_phone', 'phone'],
    ['manual_url', 'url'],
    ['spec', 'json'],
  ])('%s is %s', (column, kind) => expect(get('tools').column(column)?.kind).toBe(kind));

  it('believes the comment first, then key, list, domain, type, name', () => {
    const resource = alone(
      {
        name: 't',
        comment: '',
        columns: [
          'a numeric(14,2)',
          'vendor_id uuid',
          'b_email text',
          'c money_amount',
          'd_pct numeric(14,2)',
          'email_id uuid',
        ],
        comments: { a: '@ui {"kind":"decimal"}' },
        keys: ['vendor_id > vendors', 'email_id > vendors'],
        checks: { x: "b_email = ANY (ARRAY['x'::text])" },
      },
      [table({ name: 'vendors', comment: '', columns: ['name text not null'] })],
    );
    expect(['a', 'vendor_id', 'b_email', 'c', 'd_pct', 'email_id'].map((name) => resource.column(name)?.kind)).toEqual([
      'decimal',
      'reference',
      'enum',
      'money',
      'percent',
      'reference',
    ]);
  });
});

describe('columns', () => {
  it('asks for what has no default and may not be null', () => {
    const required = get('cost_events').columns.filter((column) => column.required);
    expect(required.map(({ name }) => name)).toEqual(['event_date', 'amount']);
  });

  it('leaves stamps, generated and internal columns out of forms', () => {
    const vendors = get('vendors');
    expect(vendors.column('composite_score')).toMatchObject({ readonly: true, required: false });
    expect(vendors.column('created_at')).toMatchObject({ readonly: true, hidden: false, system: true });
    for (const name of ['id', 'organization_id', 'version', 'custom', 'import_key']) {
      expect(vendors.column(name)?.hidden).toBe(true);
    }
    expect(get('clients').column('archived_at')).toMatchObject({ readonly: true, system: true });
    expect(vendors.details).toEqual(['created_at', 'updated_at', 'created_by', 'source', 'source_ref']);
  });

  it('takes limits from types and checks', () => {
    expect(get('vendors').column('score_quality')?.limits).toEqual({ min: 1, max: 5 });
    expect(get('vendors').column('state')?.limits).toEqual({ minLength: 2, maxLength: 2 });
    expect(get('cost_events').column('amount')?.limits).toEqual({ wholeDigits: 12, scale: 2 });
    expect(get('projects').column('square_feet')?.limits).toMatchObject({ above: 0, max: 2147483647 });
  });

  it.each([
    ["'active'::project_status", 'active'],
    ["'it''s'::text", "it's"],
    ["''::text", null],
    ['0', 0],
    ["'-5'::integer", '-5'],
    ['(0)::numeric', 0],
    ['true', true],
    ['now()', null],
    ['gen_random_uuid()', null],
    [null, null],
  ])('default %s', (text, value) => expect(plainDefault(text)).toBe(value));
});

describe('layout', () => {
  it('takes the comment’s word', () => {
    expect(get('projects')).toMatchObject({
      title: 'name',
      subtitle: 'code',
      sort: [{ field: 'code', order: 'asc' }],
      group: 'Projects',
    });
  });

  it('finds its own where there is none', () => {
    expect(get('tools')).toMatchObject({
      label: 'Tool',
      labelPlural: 'Tools',
      title: 'name',
      sort: [{ field: 'created_at', order: 'desc' }],
      list: ['name', 'tag', 'quantity', 'weight', 'price', 'wear_pct', 'is_rented'],
      search: [
        ...['name', 'tag', 'contact_email', 'contact_phone'],
        ...['custom_text', 'custom_email', 'custom_phone', 'custom_url'],
      ],
    });
  });

  it('shows every editable column in some section', () => {
    const sections = get('projects').sections;
    expect(sections.at(-1)).toEqual({
      name: 'More',
      columns: ['address', 'latitude', 'square_feet', 'notes'],
    });
  });

  it('lists what points at a record, the comment’s order first, one-to-one apart, people’s stamps not at all', () => {
    expect(get('projects').children).toEqual([
      { table: 'project_terms', column: 'project_id', single: true },
      { table: 'cost_codes', column: 'project_id', single: false },
      { table: 'cost_events', column: 'project_id', single: false },
      { table: 'project_members', column: 'project_id', single: false },
    ]);
    expect(get('employees').children.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'cost_events.employee_id',
      'projects.project_manager_id',
      'projects.superintendent_id',
      'tools.holder_id',
    ]);
    expect(get('profiles').children).toEqual([]);
  });

  it('offers cost codes of the same project only', () => {
    expect(get('cost_events').column('cost_code_id')?.relation).toMatchObject({
      alias: 'cost_code',
      within: 'project_id',
    });
    expect(get('cost_events').column('vendor_id')?.relation?.within).toBeNull();
  });

  it('takes no writing on a view, and none the comment forbids', () => {
    const view = derive(
      { ...catalogFixture, tables: catalogFixture.tables.map((other) => ({ ...other, kind: 'view' as const })) },
      { matchers },
    );
    expect(view.get('vendors')?.can).toMatchObject({ create: false, update: false, delete: false, export: true });
    expect(alone({ name: 'x', comment: '@ui {"insert_only":true}', columns: ['a text'] }).can).toMatchObject({
      create: true,
      update: false,
      delete: false,
    });
  });
});

describe('what cannot be seen', () => {
  const tables = catalogFixture.tables.filter(({ name }) => name !== 'vendors');
  const without = derive({ ...catalogFixture, tables }, { matchers, strict: false });

  it('is neither embedded nor offered', () => {
    const events = without.get('cost_events');
    expect(events?.column('vendor_id')).toMatchObject({ relation: null, hidden: true });
    expect(events && selectFor(events, 'list', without)).not.toContain('vendors');
  });
});

describe('views', () => {
  const view = (short: Parameters<typeof table>[0]) => ({ ...table(short), kind: 'view' as const });

  it('have money where they add up, unless their comment says otherwise', () => {
    const figures = view({
      name: 'v',
      comment: '',
      columns: ['committed numeric', 'cpi numeric', 'open_pct numeric'],
      comments: { cpi: '@ui {"kind":"decimal"}' },
    });
    const [found] = derive({ ...catalogFixture, tables: [figures] }, { matchers, strict: true }).all;
    expect(['committed', 'cpi', 'open_pct'].map((name) => found?.column(name)?.kind)).toEqual([
      'money',
      'decimal',
      'percent',
    ]);
  });

  it('neither list nor filter by an id that leads nowhere', () => {
    const figures = alone({
      name: 'v',
      comment: '@ui {"list":["name","project_id"],"filters":["project_id","is_late"]}',
      columns: ['name text', 'project_id uuid', 'is_late boolean'],
    });
    expect([figures.list, figures.filters]).toEqual([['name'], ['is_late']]);
  });

  it('without an id are no screens', () => {
    const catalog = {
      ...catalogFixture,
      tables: [
        view({ name: 'v_today', comment: '', columns: ['today date'], bare: true }),
        view({ name: 'v_jobs', comment: '', columns: ['name text'] }),
      ],
    };
    expect(derive(catalog, { matchers, strict: true }).all.map(({ name }) => name)).toEqual(['v_jobs']);
  });
});

describe('the committed snapshot', () => {
  it('has no comment the app does not understand', () => {
    const all = derive(snapshot as unknown as Catalog, { matchers, strict: true }).all;
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['projects', 'vendors', 'cost_events']));
  });
});
