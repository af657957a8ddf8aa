import type { Column } from '@/catalog/resource.ts';
import { enumLabel } from '@/fields/words.ts';
import type { Text } from '@/lib/text.ts';

const column = (type: string): Pick<Column, 'type' | 'name' | 'custom'> => ({ type, name: type, custom: null });

export const categoryText = (t: Text, category: unknown): string =>
  enumLabel(t, column('cash_category'), String(category));
export const confidenceText = (t: Text, level: unknown): string =>
  enumLabel(t, column('confidence_level'), String(level));
export const scenarioText = (t: Text, kind: string): string => enumLabel(t, column('forecast_scenario'), kind);
