import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { derive } from '@/catalog/derive.ts';
import { english } from '@/lib/english.ts';
import { matchers } from './index.ts';
import type { FieldEnvironment } from './types.ts';

/** The tables of the tests, read by somebody who reads English. */
export const environment: FieldEnvironment = {
  organization: catalogFixture.organization,
  locale: 'en',
  resources: derive(catalogFixture, { matchers, strict: true }),
  t: english,
  Picker: () => null,
};
