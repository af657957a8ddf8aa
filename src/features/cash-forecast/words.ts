import type { Column } from '@/catalog/resource.ts';
import { enumLabel } from '@/fields/words.ts';
import type { Text } from '@/lib/text.ts';

/** `Jun 15`: thirteen of them stand side by side. */
export const weekText = (monday: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${monday}T00:00:00Z`),
  );

const column = (type: string): Pick<Column, 'type' | 'name' | 'custom'> => ({ type, name: type, custom: null });

export const categoryText = (t: Text, category: unknown): string =>
  enumLabel(t, column('cash_category'), String(category));
export const confidenceText = (t: Text, level: unknown): string =>
  enumLabel(t, column('confidence_level'), String(level));
export const scenarioText = (t: Text, kind: string): string => enumLabel(t, column('forecast_scenario'), kind);
