import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource } from '@/catalog/resource.ts';
import { buildResources } from '@/providers/resources.ts';
import { cleaned, keyOf, putOver, withField, withListed, withWords } from './draft.ts';

const vendors = buildResources(catalogFixture, { strict: true }).get('vendors') as Resource;

describe('a draft', () => {
  it('forgets what it no longer says', () => {
    const named = withField({}, 'trade', { label: 'Craft', required: true });
    expect(named).toEqual({ fields: { trade: { label: 'Craft', required: true } } });
    expect(withField(named, 'trade', { label: '', required: undefined })).toEqual({});
    expect(withField({}, 'is_preferred', { default: false })).toEqual({ fields: { is_preferred: { default: false } } });
    expect(withWords({ label: 'A' }, { label: '' })).toEqual({});
  });

  it('is put over what others stored, word by word of each field', () => {
    const from = { label: 'A', fields: { trade: { label: 'Craft', help: 'x' }, phone: { hidden: true as const } } };
    const mine = { label: 'A', fields: { trade: { label: 'Mine', help: 'x' } } };
    const theirs = {
      labelPlural: 'Bs',
      fields: { trade: { label: 'Theirs', required: true as const }, phone: { hidden: true as const } },
    };
    expect(putOver(theirs, from, mine)).toEqual({
      labelPlural: 'Bs',
      fields: { trade: { label: 'Mine', required: true } },
    });
  });

  it('lists a column last, or not', () => {
    expect(withListed({}, vendors, 'phone', false).list).not.toContain('phone');
    expect(withListed({ list: ['name'] }, vendors, 'trade', true).list).toEqual(['name', 'trade']);
  });

  it('is saved without what is gone', () => {
    const draft = {
      list: ['name', 'gone', 'trade'],
      sections: [{ name: 'A', columns: ['gone', 'name'] }],
      fields: { gone: { hidden: true as const }, trade: { hidden: true as const } },
    };
    const saved = cleaned(vendors, draft);
    expect(saved.list).toEqual(['name']);
    expect(saved.fields).toEqual({ trade: { hidden: true } });
    expect(saved.sections?.[0]?.columns).not.toContain('gone');
    expect(cleaned(vendors, { fields: { gone: { hidden: true } } })).toEqual({});
  });
});

it.each([
  ['Payment terms (days)', 'payment_terms_days'],
  ['Año', 'ano'],
  ['1099 kind', 'kind'],
  ['支払', 'field'],
  ['Taken', 'taken_2'],
  ['x'.repeat(60), 'x'.repeat(36)],
])('%s gets the key %s', (label, key) => expect(keyOf(label, ['taken'])).toBe(key));
