import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Column, Resource } from '@/catalog/resource.ts';
import { isGiven } from '@/catalog/settings.ts';
import type { CatalogCustomField, Settings } from '@/catalog/types.ts';
import { columnHelp, columnLabel, resourceHelp, resourceLabel, resourceNoun, resourcePlural } from '@/fields/words.ts';
import { buildResources } from './resources.ts';

const money: CatalogCustomField = {
  key: 'limit',
  label: 'Limit',
  help: 'In all',
  kind: 'money',
  options: [],
  required: true,
};
const word: CatalogCustomField = { ...money, key: 'route', label: 'Route', kind: 'text', required: false };

function vendors(settings: Settings = {}, custom: CatalogCustomField[] = [], base = catalogFixture): Resource {
  const catalog = {
    ...base,
    custom_fields: { vendors: custom },
    settings: { vendors: settings, nowhere: {} },
  };
  return buildResources(catalog, { strict: true }).get('vendors') as Resource;
}
const plain = buildResources(catalogFixture, { strict: true }).get('vendors') as Resource;
const inSections = ({ sections }: Resource) => sections.flatMap(({ columns }) => columns);

describe('custom fields', () => {
  it('are columns at the end of the form, searched and filtered by their kind', () => {
    const resource = vendors({}, [money, word, { ...word, key: 'terms', kind: 'enum', options: ['A'] }]);
    expect(resource.column('custom_limit')).toMatchObject({
      label: 'Limit',
      kind: 'money',
      required: true,
      readonly: false,
      limits: { wholeDigits: 12, scale: 2 },
    });
    expect(inSections(resource).slice(-3)).toEqual(['custom_limit', 'custom_route', 'custom_terms']);
    expect(resource.search).toEqual([...plain.search, 'custom_route']);
    expect(resource.filters.filter((name) => !plain.filters.includes(name))).toEqual(['custom_terms']);
    expect(resource.title).toBe(plain.title);
  });

  it('are called and explained as they were typed, in every language', () => {
    const limit = vendors({ fields: { custom_limit: { hidden: true } } }, [money]).column('custom_limit') as Column;
    const t = (key: string) => `translated ${key}`;
    expect([columnLabel(t, 'vendors', limit), columnHelp(t, 'vendors', limit)]).toEqual(['Limit', 'In all']);
  });
});

describe('settings', () => {
  it('of nothing change nothing', () => {
    const { column: _, ...settled } = vendors();
    const { column: __, ...derived } = plain;
    expect(settled).toEqual(derived);
  });

  it('say other words, in every language', () => {
    const resource = vendors({
      label: 'Partner',
      labelPlural: 'Partners',
      fields: { trade: { label: 'Craft', help: 'What' } },
    });
    const t = (key: string) => `translated ${key}`;
    expect([resourceLabel(t, resource), resourcePlural(t, resource), resourceNoun(t, resource)]).toEqual([
      'Partner',
      'Partners',
      'partners',
    ]);
    expect(columnLabel(t, 'vendors', resource.column('trade') as never)).toBe('Craft');
    expect(columnLabel(t, 'vendors', resource.column('phone') as never)).toMatch(/^translated/);
    expect(columnHelp(t, 'vendors', resource.column('trade') as never)).toBe('What');
    expect(resourceHelp(t, resource)).toMatch(/^translated/);
    expect(resourceLabel(t, vendors({ labelPlural: 'Partners' }))).toMatch(/^translated/);
  });

  it('explain in other words what keeps its name, and the other way round', () => {
    const t = (key: string) => `translated ${key}`;
    const words = (clients: Settings) => {
      const resource = buildResources({ ...catalogFixture, settings: { clients } }).get('clients') as Resource;
      const terms = resource.column('payment_terms_days') as Column;
      return [
        ...[resourceLabel(t, resource), resourceHelp(t, resource)],
        ...[columnLabel(t, 'clients', terms), columnHelp(t, 'clients', terms)],
      ];
    };
    expect(words({ help: 'Who pays us', fields: { payment_terms_days: { help: 'Ask Ana' } } })).toEqual([
      'translated resources.clients.label',
      'Who pays us',
      'translated resources.clients.columns.payment_terms_days',
      'Ask Ana',
    ]);
    expect(words({ label: 'Owner', fields: { payment_terms_days: { label: 'Terms' } } })).toEqual([
      'Owner',
      'translated resources.clients.help',
      'Terms',
      'translated helps.clients.payment_terms_days',
    ]);
  });

  it('hide a field from form, list and filters', () => {
    const shown = plain.list[1] as string;
    const resource = vendors({ fields: { [shown]: { hidden: true }, is_preferred: { hidden: true } } });
    expect(resource.list).toEqual(plain.list.filter((name) => name !== shown && name !== 'is_preferred'));
    expect(resource.filters).not.toContain('is_preferred');
    expect(resource.column(shown)?.hidden).toBe(true);
  });

  it('ask for a value and give one', () => {
    const resource = vendors({ fields: { trade: { required: true, default: 'Roofing' } } });
    expect(resource.column('trade')).toMatchObject({ required: true, initial: 'Roofing' });
  });

  it('ask for no value that nobody may give to a new record', () => {
    const tables = catalogFixture.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.name === 'trade' ? { ...column, no_insert: true as const } : column,
      ),
    }));
    const asked = { fields: { trade: { required: true as const } } };
    const trade = vendors(asked, [], { ...catalogFixture, tables }).column('trade');
    expect(trade).toMatchObject({ required: false, closed: 'create' });
    expect([trade, vendors().column('trade')].map((column) => column && isGiven(column))).toEqual([false, true]);
  });

  it('order list and sections; what they do not know comes last, what is gone falls away', () => {
    const resource = vendors(
      {
        list: ['trade', 'gone', 'name'],
        sections: [
          { name: 'First', columns: ['trade', 'gone'] },
          { name: 'Empty', columns: [] },
          { name: 'Last', columns: ['name'] },
        ],
        fields: { gone: { hidden: true } },
      },
      [money],
    );
    expect(resource.list).toEqual(['trade', 'name']);
    expect(resource.sections.map(({ name }) => name)).toEqual(['First', 'Last']);
    expect(resource.sections[0]?.columns).toEqual(['trade']);
    expect(resource.sections[1]?.columns[0]).toBe('name');
    expect(inSections(resource).toSorted()).toEqual([...inSections(plain), 'custom_limit'].toSorted());
  });
});
