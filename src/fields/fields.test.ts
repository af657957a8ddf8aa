import { describe, expect, it } from 'vitest';
import { type Column, type Kind, kinds } from '@/catalog/resource.ts';
import { environment as env } from './environment.fixture.ts';
import { fieldOf, fields, sameValue } from './index.ts';
import { fullRecordTitle, recordTitle } from './title.ts';

const { resources } = env;

function column(name: string, table = 'tools'): Column {
  const found = resources.get(table)?.column(name);
  if (!found) throw new Error(name);
  return found;
}

const rule = (name: string, value: unknown, table?: string) =>
  fieldOf(column(name, table))
    .rules?.(column(name, table), env)
    .find(({ validator }) => !validator(value))?.message ?? null;

it('has one file per kind', () => {
  expect(Object.keys(fields).sort()).toEqual([...kinds].sort());
});

describe('as people read it', () => {
  it.each<[string, unknown, string]>([
    ['price', -1234.5, '($1,234.50)'],
    ['price', '999999999999.99', '$999,999,999,999.99'],
    ['price', 0, '$0.00'],
    ['price', null, '—'],
    ['wear_pct', 12.5, '12.5 %'],
    ['quantity', 12345, '12,345'],
    ['weight', 1.25, '1.25'],
    ['weight', -1.25, '-1.25'],
    ['weight', 7, '7'],
    ['is_rented', false, 'No'],
    ['bought_on', '2026-03-01', 'Mar 1, 2026'],
    ['last_seen_at', '2026-01-01T03:30:00+00:00', 'Dec 31, 2025, 9:30 PM'],
    ['size', 'large', 'Large'],
    ['name', null, ''],
  ])('%s %j', (name, value, text) => {
    expect(
      fieldOf(column(name))
        .format(value, column(name), env)
        .replace(/\u202f/g, ' '),
    ).toBe(text);
  });
});

describe('what no column of the tools shows', () => {
  const say = (kind: Kind, name: string, value: unknown) => {
    const of = { ...column('quantity'), kind, name };
    return fieldOf(of).format(value, of, env);
  };

  it('is a year without a comma, and a table by its name', () => {
    expect(say('integer', 'period_year', 2026)).toBe('2026');
    expect(say('integer', 'yearly_total', 2026)).toBe('2,026');
    expect(say('table', 'entity_type', 'cost_events')).toBe('Cost');
    expect(say('table', 'entity_type', 'no_table')).toBe('no_table');
  });
});

describe('titles of records', () => {
  const tool = (title: string) => Object.assign({}, resources.get('tools'), { title, subtitle: 'tag' });
  const record = { id: '1', tag: 'T-1', size: 'large', bought_on: '2026-03-01', quantity: 14, name: null };

  it.each([
    ['size', 'Large'],
    ['bought_on', 'Mar 1, 2026'],
    ['quantity', '#14'],
    ['name', 'T-1'],
  ])('%s is said as %s', (title, text) => expect(recordTitle(env, tool(title), record)).toBe(text));

  it('have the code in front where one has to be found', () => {
    expect(fullRecordTitle(env, tool('size'), record)).toBe('T-1 Large');
  });
});

describe('in a file', () => {
  it.each<[string, unknown, string]>([
    ['price', -1234.5, '-1234.50'],
    ['price', 289, '289.00'],
    ['wear_pct', 12.5, '12.5'],
    ['bought_on', '2026-03-01', '2026-03-01'],
    ['last_seen_at', '2026-01-01T03:30:00+00:00', '2025-12-31 21:30:00'],
    ['is_rented', true, 'true'],
    ['price', null, ''],
    ['spec', { a: 1 }, '{"a":1}'],
  ])('%s %j', (name, value, text) => {
    const { exported, format } = fieldOf(column(name));
    expect((exported ?? format)(value, column(name), env)).toBe(text);
  });
});

describe('from an address', () => {
  it.each<[string, string, unknown]>([
    ['price', '1,000.50', '1000.50'],
    ['price', 'x', undefined],
    ['quantity', '1.5', undefined],
    ['bought_on', '2026-02-30', undefined],
    ['is_rented', 'true', true],
    ['is_rented', 'yes', undefined],
    ['size', 'huge', undefined],
    ['holder_id', '1) or true', undefined],
    ['name', '12" pipe', '12" pipe'],
  ])('%s=%s', (name, token, value) => expect(fieldOf(column(name)).parse(token, column(name))).toBe(value));
});

describe('rules', () => {
  it.each<[string, unknown, string | undefined, string | null]>([
    ['amount', '1.234', 'cost_events', 'At most 2 decimals'],
    ['amount', '1.2300', 'cost_events', null],
    ['amount', '1234567890123', 'cost_events', 'At most 12 digits before the point'],
    ['amount', '-999999999999.99', 'cost_events', null],
    ['amount', 'many', 'cost_events', 'This is no figure'],
    ['score_quality', '6', 'vendors', 'From 1 to 5'],
    ['score_quality', '1.5', 'vendors', 'A whole number'],
    ['square_feet', '0', 'projects', 'More than 0'],
    ['state', 'NYC', 'vendors', 'Exactly 2 characters'],
    ['bought_on', '3/2/202', undefined, 'This is no date'],
    ['bought_on', '2026-02-30', undefined, 'This is no date'],
    ['bought_on', '2026-02-28', undefined, null],
    ['last_seen_at', '2026-02-28 10:00:30', undefined, 'This is no date and time'],
    ['last_seen_at', '2026-02-28T10:00:30.123456+00:00', undefined, null],
    ['last_seen_at', '2026-02-28 10:00:30+00', undefined, null],
    ['contact_email', 'nobody', undefined, 'This is no e-mail address'],
    ['manual_url', 'javascript:alert(1)', undefined, 'A web address starts with https://'],
  ])('%s %j', (name, value, table, message) => expect(rule(name, value, table)).toBe(message));
});

describe('nothing changed', () => {
  it.each<[Kind, unknown, unknown, boolean]>([
    ['money', '10.00', 10, true],
    ['money', '10.01', 10, false],
    ['text', null, '', true],
    ['dateTime', '2026-01-01T00:00:00+00:00', '2026-01-01T00:00:00.000Z', true],
    ['date', '2026-01-01', '2026-01-02', false],
    ['boolean', null, false, false],
    ['json', { a: 1 }, { a: 1 }, true],
  ])('%s %j %j: %s', (kind, a, b, same) => expect(sameValue({ kind }, a, b)).toBe(same));
});
