import { expect, it } from 'vitest';
import { derive } from '@/catalog/derive.ts';
import type { Column, Resource } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import snapshot from '@/generated/catalog.json';
import { matchers } from './index.ts';
import { deciding, isNeeded, isShown } from './shown.ts';

const resources = derive(snapshot as unknown as Catalog, { matchers, strict: true });
const of = (table: string) => resources.get(table) as Resource;
const shown = (table: string, name: string, values: object) =>
  isShown(of(table), of(table).column(name) as Column, values as Record<string, unknown>);

it('shows a reason beside what it explains, and while there is one', () => {
  expect(shown('vendors', 'do_not_rehire_reason', { do_not_rehire: false })).toBe(false);
  expect(shown('vendors', 'do_not_rehire_reason', { do_not_rehire: true })).toBe(true);
  expect(shown('vendors', 'do_not_rehire_reason', { do_not_rehire: false, do_not_rehire_reason: 'late' })).toBe(true);
  expect(shown('cost_codes', 'etc_override_note', { etc_override: null })).toBe(false);
  expect(shown('cost_codes', 'etc_override_note', { etc_override: '0' })).toBe(true);
});

it('does not ask for what has to stay empty', () => {
  expect(shown('contracts', 'vendor_id', { contract_kind: 'prime' })).toBe(false);
  expect(shown('contracts', 'vendor_id', { contract_kind: 'subcontract' })).toBe(true);
});

it('keeps references that others need, and knows when', () => {
  expect(shown('cost_events', 'project_id', { cost_code_id: null })).toBe(true);
  const vendor = of('payments').column('vendor_id') as Column;
  expect(isNeeded(of('payments'), vendor, { direction: 'outgoing' })).toBe(true);
  expect(isNeeded(of('payments'), vendor, { direction: 'incoming' })).toBe(false);
  expect(deciding(of('payments')).sort()).toEqual(['commitment_id', 'direction']);
});
