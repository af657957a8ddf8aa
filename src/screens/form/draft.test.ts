// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { merge } from '@/catalog/merge.ts';
import type { Resource } from '@/catalog/resource.ts';
import { forgetDrafts } from '@/lib/drafts.ts';
import { buildResources } from '@/providers/resources.ts';
import { dropDraft, type Place, readDraft, writeDraft } from './draft.ts';

const vendors = buildResources(catalogFixture, { strict: true }).get('vendors') as Resource;
const place: Place = { user: 'u1', organization: 'o1', table: 'vendors', record: 'r1' };
const base = { name: 'Old', trade: 'Roofing', notes: null };
beforeEach(() => localStorage.clear());

it('keeps what changed, with what it changed, and the version it started from', () => {
  writeDraft(place, vendors, { id: 'r1', version: 3 }, base, { ...base, name: 'New' });
  expect(readDraft(place, vendors)).toMatchObject({ version: 3, values: { name: 'New' }, base: { name: 'Old' } });
  expect(localStorage.getItem(localStorage.key(0) as string)).not.toContain('Roofing');
});

it('belongs to one person, organization and record', () => {
  writeDraft(place, vendors, null, base, { ...base, name: 'New' });
  for (const other of [{ user: 'u2' }, { organization: 'o2' }, { table: 'clients' }, { record: 'r2' }])
    expect(readDraft({ ...place, ...other }, vendors)).toBeNull();
});

it('is gone when everything is as it was, when it is dropped, and after a month', () => {
  writeDraft(place, vendors, null, base, { ...base, name: 'New' });
  writeDraft(place, vendors, null, base, base);
  expect(localStorage.length).toBe(0);
  writeDraft(place, vendors, null, base, { ...base, name: 'New' });
  dropDraft(place);
  expect(localStorage.length).toBe(0);
  writeDraft(place, vendors, null, base, { ...base, name: 'New' });
  expect(readDraft(place, vendors, Date.now() + 31 * 86_400_000)).toBeNull();
  expect(localStorage.length).toBe(0);
});

it('brings back no field that the form does not have any more', () => {
  writeDraft(place, vendors, null, base, { ...base, name: 'New', trade: 'Framing' });
  const closed = merge(vendors, { fields: { trade: { readonly: true } } });
  expect(readDraft(place, closed)?.values).toEqual({ name: 'New' });
  expect(readDraft(place, merge(vendors, { fields: { trade: { hidden: true }, name: { hidden: true } } }))).toBeNull();
});

it('goes with who signs out, and only with him', () => {
  writeDraft(place, vendors, null, base, { ...base, name: 'New' });
  const other = { ...place, user: 'u10' };
  writeDraft(other, vendors, null, base, { ...base, name: 'New' });
  forgetDrafts('u1');
  expect(readDraft(place, vendors)).toBeNull();
  expect(readDraft(other, vendors)).not.toBeNull();
});
