import { expect, it } from 'vitest';
import { fieldOf } from '@/fields/index.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import snapshot from '@/generated/catalog.json';
import en from '@/locales/en.json';
import es from '@/locales/es.json';
import { createI18n } from './i18n.ts';
import { buildResources } from './resources.ts';

const resources = buildResources(snapshot as never, { strict: true });
const columns = [...resources.all, ...resources.apart].flatMap((table) => table.columns);

function shown(locale: string, unit: string, value: unknown): string {
  const column = columns.find((one) => one.unit === unit);
  if (!column) throw new Error(unit);
  const { translate } = createI18n({ en, es }, { locale, fallback: 'en' });
  return fieldOf(column).format(value, column, { locale, t: translate } as unknown as FieldEnvironment);
}

it.each([
  ['days', 1, '1 day', '1 día'],
  ['days', 0, '0 days', '0 días'],
  ['days', '21', '21 days', '21 días'],
  ['weeks', 1, '1 week', '1 semana'],
  ['h', '1.00', '1 h', '1 h'],
  ['sq ft', 1250, '1,250 sq ft', '1.250 pies²'],
])('%s: %s', (unit, value, english, spanish) => {
  expect([shown('en', unit, value), shown('es', unit, value)]).toEqual([english, spanish]);
});

it('knows a word for every unit the database names', () => {
  const words = Object.keys(en.units).map((key) => key.replace(/_(one|other)$/, ''));
  const named = columns.flatMap(({ unit }) => unit ?? []);
  expect([...new Set(named)].sort()).toEqual([...new Set(words)].sort());
});
