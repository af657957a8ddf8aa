import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { fill } from '@/lib/text.ts';
import en from '@/locales/en.json';
import { buildResources } from '@/providers/resources.ts';
import { chosenFrom, lookUp } from './lookUp.ts';
import { planPaste, targetsOf } from './paste.ts';
import { readCell } from './readCell.ts';

const resources = buildResources(catalogFixture, { strict: true });
const vendors = resources.get('vendors') as Resource;
const t = (key: string, given?: Record<string, unknown> | string): string => {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], en);
  if (typeof found === 'string') return fill(found, typeof given === 'object' ? given : {});
  return typeof given === 'string' ? given : key;
};
const NoPicker = () => null;
const env = (locale = 'en') =>
  ({ organization: catalogFixture.organization, resources, locale, t, Picker: NoPicker }) as unknown as Parameters<
    typeof readCell
  >[2];
const column = (kind: Column['kind'], more: Partial<Column> = {}): Column =>
  ({ ...(vendors.column('name') as Column), kind, name: kind, limits: {}, options: null, ...more }) as Column;
const value = (kind: Column['kind'], text: string, locale = 'en', more: Partial<Column> = {}) => {
  const read = readCell(column(kind, more), text, env(locale));
  return read.ok ? read.value : `! ${read.message}`;
};

describe('a cell is read as it is written in the language of the person', () => {
  it.each<[Column['kind'], string, string, unknown]>([
    ['money', '$1,204.50', 'en', 1204.5],
    ['money', '(300)', 'en', -300],
    ['money', '1.204,50', 'es', 1204.5],
    ['money', '1.204,50', 'en', '! Could be read as two different numbers'],
    ['money', '10.005', 'en', '! Could be read as two different numbers'],
    ['money', '10.0051', 'en', '! At most 2 decimals'],
    ['money', 'ten', 'en', '! Not a number'],
    ['date', '3/2/2027', 'en', '2027-03-02'],
    ['date', '3/2/2027', 'es', '2027-02-03'],
    ['date', '2027-02-30', 'en', '! Not a date'],
    ['boolean', 'Yes', 'en', true],
    ['boolean', 'FALSE', 'en', false],
    ['integer', '12.5', 'en', '! Not a whole number'],
    ['percent', '12.5%', 'en', 12.5],
    ['percent', '0.5', 'en', 0.5],
    ['text', "'=1+1", 'en', '=1+1'],
    ['text', '  ', 'en', null],
  ])('%s %s (%s)', (kind, text, locale, expected) => {
    expect(value(kind, text, locale)).toEqual(expected);
  });

  it('words of a list by what people read and by what is stored', () => {
    const more = { options: ['net_30', 'paid'], type: 'terms' };
    expect(['Net 30', 'NET_30', 'paid', 'pay'].map((text) => value('enum', text, 'en', more))).toEqual([
      'net_30',
      'net_30',
      'paid',
      '! A word that is not in the list of allowed ones',
    ]);
  });
});

describe('what is no plain text', () => {
  it.each<[string, Partial<Column>, string, unknown]>([
    ['a list', {}, 'Tile, Stone ,', ['Tile', 'Stone']],
    ['a list of words', { options: ['net_30', 'paid'], type: 'terms' }, 'Net 30, paid', ['net_30', 'paid']],
    [
      'a list of words with another',
      { options: ['net_30', 'paid'], type: 'terms' },
      'Net 30, x',
      '! A word that is not in the list of allowed ones',
    ],
    ['a list of objects', { base: '_jsonb' }, '{"a":1}', '! A word that is not in the list of allowed ones'],
  ])('%s', (_, more, text, expected) => {
    expect(value('list', text, 'en', { base: '_text', ...more })).toEqual(expected);
  });

  it('json, and a record that nobody looked for', () => {
    expect(value('json', '{"a":1}')).toBe('{"a":1}');
    expect(value('json', '{a}')).toBe('! This is no JSON');
    expect(value('reference', 'Elm Street')).toBe('! There is no record of this name');
  });
});

describe('where a block goes', () => {
  const grid = { rows: ['1', '2', '3', '4'], columns: ['a', 'b', 'c'] };
  const places = (block: { rows: string[]; columns: string[] }, cells: string[][]) => {
    const { targets, beyond } = targetsOf({ grid, block, cells });
    return [targets.map(({ row, column, text }) => `${row}${column}=${text}`).join(' '), beyond];
  };

  it('begins at the first chosen cell', () => {
    expect(places({ rows: ['2'], columns: ['b'] }, [['x', 'y'], ['z']])).toEqual([
      '2b=x 2c=y 3b=z',
      { rows: 0, columns: 0 },
    ]);
  });
  it('fills what is chosen where it fits in whole times', () => {
    expect(places({ rows: ['1', '2', '3', '4'], columns: ['a'] }, [['x'], ['y']])[0]).toBe('1a=x 2a=y 3a=x 4a=y');
    expect(places({ rows: ['1', '2', '3'], columns: ['a'] }, [['x'], ['y']])[0]).toBe('1a=x 2a=y');
  });
  it('says what lies outside', () => {
    expect(
      places({ rows: ['4'], columns: ['c'] }, [
        ['x', 'y'],
        ['z', 'w'],
      ]),
    ).toEqual(['4c=x', { rows: 1, columns: 1 }]);
  });
});

describe('a plan', () => {
  const rows = new Map<string, Row>([
    ['1', { id: '1', version: 1, name: 'One', trade: 'Paint', vendor_type: 'supplier' }],
    ['2', { id: '2', version: 1, name: 'Two', trade: null, vendor_type: 'supplier' }],
  ]);
  const plan = (cells: string[][], columns: string[]) =>
    planPaste({
      resource: vendors,
      env: env(),
      grid: { rows: ['1', '2'], columns },
      block: { rows: ['1'], columns: columns.slice(0, 1) },
      cells,
      row: (id) => rows.get(id),
      find: async () => new Map(),
    });

  it('holds what changes, a row once, and nothing that stays', async () => {
    const { changes, count, misfits } = await plan(
      [
        ['One', 'Tile'],
        ['Zwei', ''],
      ],
      ['name', 'trade'],
    );
    expect(changes).toEqual([
      { id: '1', values: { trade: 'Tile' } },
      { id: '2', values: { name: 'Zwei' } },
    ]);
    expect([count, misfits]).toEqual([2, []]);
  });

  it('names the cells that do not fit, and why', async () => {
    const { changes, misfits } = await plan(
      [
        ['', 'x'],
        ['Three', 'Supplier'],
      ],
      ['name', 'vendor_type'],
    );
    expect(misfits.map(({ row, column: name, message }) => `${row} ${name}: ${message}`)).toEqual([
      '1 vendor_type: A word that is not in the list of allowed ones',
      '1 name: Required',
    ]);
    expect(changes).toEqual([{ id: '2', values: { name: 'Three' } }]);
  });
});

describe('records by their names', () => {
  const [source, relation] = resources.all
    .flatMap((resource) => resource.columns.map((one) => [resource, one] as const))
    .find(([, { relation }]) => relation?.table === 'projects' && !relation.within) as [Resource, Column];
  const target = resources.get('projects') as Resource;
  const one = (id: string, title: string, subtitle: string): Row => ({
    id,
    [target.title]: title,
    ...(target.subtitle ? { [target.subtitle]: subtitle } : {}),
  });

  it('are asked for together, and found by title, code, or both', async () => {
    expect(source).toBeTruthy();
    const asked: unknown[] = [];
    const provider = {
      getList: async (params: { filters?: unknown }) => {
        asked.push(params.filters);
        return { data: [one('a', 'Elm Street', 'P-014'), one('b', 'Twin', 'P-1'), one('c', 'Twin', 'P-2')], total: 3 };
      },
    };
    const found = await lookUp(provider as never, env(), relation, ['P-014 Elm Street', 'elm street', 'Twin']);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).toContain('"Elm Street"');
    const chosen = (text: string) => {
      const row = chosenFrom(found, relation, text, { id: 'x' });
      return typeof row === 'string' ? row : row.id;
    };
    expect(['P-014 Elm Street', 'elm street', 'P-014', 'Twin', 'P-2', 'nobody'].map(chosen)).toEqual([
      'a',
      'a',
      target.subtitle ? 'a' : 'none',
      'several',
      target.subtitle ? 'c' : 'none',
      'none',
    ]);
  });
});
