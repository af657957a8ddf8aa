import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource } from '@/catalog/resource.ts';
import type { HistoryEntry } from '@/providers/audit.ts';
import { buildResources } from '@/providers/resources.ts';
import { changesOf, mentioned, takeBack } from '../parts/changes.ts';
import { findConflict, settle, since } from './conflict.ts';
import { isRequired } from './rules.ts';
import { createPayload, formColumns, initialValues, updatePayload } from './values.ts';

const resources = buildResources(catalogFixture, { strict: true });
const get = (name: string): Resource => {
  const resource = resources.get(name);
  if (!resource) throw new Error(name);
  return resource;
};

describe('values', () => {
  it('has the columns a person may write', () => {
    expect(formColumns(get('employees')).map(({ name }) => name)).toEqual([
      'first_name',
      'last_name',
      'job_title',
      'email',
      'employment_type',
      'hire_date',
      'is_active',
    ]);
  });

  it('starts with the defaults of the database and what the address presets', () => {
    const initial = initialValues(
      get('cost_events'),
      new URLSearchParams('project_id=00000000-0000-4000-8000-000000000001&amount=x&event_date=2026-05-04&status=void'),
    );
    expect(initial).toMatchObject({
      project_id: '00000000-0000-4000-8000-000000000001',
      amount: null,
      event_date: '2026-05-04',
      event_type: 'other',
    });
    // a status moves by actions
    expect(initial).not.toHaveProperty('status');
  });

  it('leaves blanks to the defaults of the database', () => {
    expect(
      createPayload(get('employees'), {
        first_name: ' Ann ',
        last_name: '',
        job_title: '',
        is_active: false,
        hire_date: null,
      }),
    ).toEqual({
      first_name: 'Ann',
      is_active: false,
    });
  });

  it('sends what changed and nothing else', () => {
    const base = { id: '1', name: 'Elm', trade: 'Roofing', score_quality: 4, w9_on_file: false, notes: null };
    expect(
      updatePayload(get('vendors'), base, { ...base, name: 'Elm ', trade: '', score_quality: '4', notes: '' }),
    ).toEqual({ trade: null });
  });

  it('empties a text that may not be null, and demands figures that may not', () => {
    expect(updatePayload(get('employees'), { last_name: 'Lee' }, { last_name: '' })).toEqual({ last_name: '' });
    const budget = get('cost_codes').column('original_budget');
    expect(budget && [isRequired(budget, 'create'), isRequired(budget, 'edit')]).toEqual([false, true]);
  });
});

describe('two people, one record', () => {
  const vendors = get('vendors');
  const base = { id: '1', version: 3, name: 'Elm', trade: 'Roofing', phone: '1', score_quality: 4 };
  const mine = { ...base, trade: 'Framing', phone: '2', score_quality: '5' };
  const theirs = { ...base, version: 4, trade: 'Siding', name: 'Elm & Co', score_quality: 5 };
  const conflict = findConflict(vendors, base, mine, theirs);

  it('asks only about what both changed, differently', () => {
    expect(
      conflict.disputes.map(({ column, base: before, mine: own, theirs: other }) => [column.name, before, own, other]),
    ).toEqual([['trade', 'Roofing', 'Framing', 'Siding']]);
    expect(conflict.taken.map(({ name }) => name)).toEqual(['name']);
  });

  it.each([
    ['mine', { trade: 'Framing', phone: '2' }],
    ['theirs', { phone: '2' }],
  ] as const)('keeps %s', (side, payload) => {
    const settled = settle(conflict, mine, { trade: side });
    expect(settled.name).toBe('Elm & Co');
    expect(updatePayload(vendors, theirs, settled)).toEqual(payload);
  });

  it('has nothing to ask when different fields were changed', () => {
    expect(findConflict(vendors, base, { ...base, phone: '2' }, { ...base, name: 'X' })).toMatchObject({
      disputes: [],
    });
  });

  const entry = (patch: Partial<HistoryEntry>) =>
    ({ created_at: '2026-05-01T10:00:00Z', new_values: null, ...patch }) as HistoryEntry;

  it('tells only what happened since the record was loaded', () => {
    const entries = [
      entry({ id: 3, new_values: { version: 4 } }),
      entry({ id: 2, new_values: { version: 3 } }),
      entry({ id: 1, created_at: '2026-05-01T12:00:00.5+00:00' }),
    ];
    expect(since(entries, 3, '2026-05-01T11:00:00Z').map(({ id }) => id)).toEqual([3, 1]);
  });
});

describe('history', () => {
  const entry = {
    id: 1,
    action: 'update',
    changed_fields: ['vendor_id', 'amount', 'version', 'updated_at', 'import_key', 'approved_at', 'gone_column'],
    old_values: { vendor_id: 'a', amount: 5, version: 1, approved_at: null },
    new_values: { vendor_id: 'b', amount: 6, version: 2, approved_at: '2026-01-01T00:00:00Z' },
  } as unknown as HistoryEntry;
  const events = get('cost_events');

  it('tells what a person understands', () => {
    expect(changesOf(entry, events).map(({ column, before, after }) => [column.name, before, after])).toEqual([
      ['vendor_id', 'a', 'b'],
      ['amount', 5, 6],
      ['approved_at', null, '2026-01-01T00:00:00Z'],
    ]);
    expect(mentioned(changesOf(entry, events))).toEqual({ vendors: ['a', 'b'] });
  });

  it('tells custom fields one by one, and takes back those that changed', () => {
    const tools = get('tools');
    const change = {
      ...entry,
      changed_fields: ['custom'],
      old_values: { custom: { money: 5, text: 'a', gone: 1 } },
      new_values: { custom: { money: 6, text: 'a', date: '2026-05-01' } },
    };
    expect(changesOf(change, tools).map(({ column, before, after }) => [column.label, before, after])).toEqual([
      ['Own money', 5, 6],
      ['Own date', null, '2026-05-01'],
    ]);
    expect(takeBack(change, tools)).toEqual({ custom_money: 5, custom_date: null });
  });

  it('takes back what a person may write', () => {
    expect(takeBack(entry, events)).toEqual({ vendor_id: 'a', amount: 5 });
  });
});
