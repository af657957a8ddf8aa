import type { Column, Row } from '@/catalog/resource.ts';
import { enumLabel } from '@/fields/words.ts';
import type { Text } from '@/lib/text.ts';

const column = (type: string): Pick<Column, 'type' | 'name' | 'custom'> => ({ type, name: type, custom: null });

export const categoryText = (t: Text, category: unknown): string =>
  enumLabel(t, column('cash_category'), String(category));
export const confidenceText = (t: Text, level: unknown): string =>
  enumLabel(t, column('confidence_level'), String(level));
export const scenarioText = (t: Text, kind: string): string => enumLabel(t, column('forecast_scenario'), kind);

/** What a line is of. A record says only its own name, so the word for what is expected of it is put beside it here. */
export function lineText(t: Text, { label, category, entity_type: table }: Row): string {
  const name = String(label ?? categoryText(t, category));
  if (table === 'pay_apps') return t('cashForecast.of.application', { name });
  if (table !== 'projects') return name;
  return t(category === 'vendor_payment' ? 'cashForecast.of.commitments' : 'cashForecast.of.retainage', { name });
}
