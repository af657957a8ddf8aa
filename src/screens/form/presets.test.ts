import { expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource } from '@/catalog/resource.ts';
import { buildResources } from '@/providers/resources.ts';
import { sharedPreset, typedPreset } from './presets.ts';

const resources = buildResources(catalogFixture, { strict: true });
const of = (name: string) => resources.get(name) as Resource;

it('takes over the references both records have, and nothing that is empty', () => {
  const event = { id: 'e', project_id: 'p', cost_code_id: null, vendor_id: 'v', amount: '5', description: 'x' };
  expect(sharedPreset(of('cost_codes'), of('cost_events'), event)).toEqual({ project_id: 'p' });
  expect(sharedPreset(of('cost_events'), of('cost_events'), event)).toEqual({ project_id: 'p', vendor_id: 'v' });
});

it('names the missing record by what was typed, where its title is a text', () => {
  expect(typedPreset(of('clients'), ' Acme ')).toEqual({ name: 'Acme' });
  expect(typedPreset(of('clients'), '  ')).toEqual({});
  // named by a person
  expect(typedPreset(of('project_members'), 'Acme')).toEqual({});
});
