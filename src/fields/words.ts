// Labels of metadata: the catalog's word, unless a locale file has its own.

import { humanise, inSentence } from '@/catalog/label.ts';
import type { Column, Resource } from '@/catalog/resource.ts';
import type { Text } from '@/lib/text.ts';
import type { FieldEnvironment } from './types.ts';

export const columnLabel = (t: Text, table: string, column: Pick<Column, 'name' | 'label' | 'named'>): string =>
  column.named.includes('label') ? column.label : t(`resources.${table}.columns.${column.name}`, column.label);

/** What the column means: what the database says of it; null where it says nothing. */
export const columnHelp = (t: Text, table: string, { name, help, named }: Pick<Column, 'name' | 'help' | 'named'>) =>
  help && !named.includes('help') ? t(`helps.${table}.${name}`, help) : help;

export const resourceLabel = (t: Text, resource: Pick<Resource, 'name' | 'label' | 'named'>): string =>
  resource.named.includes('label') ? resource.label : t(`resources.${resource.name}.label`, resource.label);

export const resourcePlural = (t: Text, resource: Pick<Resource, 'name' | 'labelPlural' | 'named'>): string =>
  resource.named.includes('labelPlural')
    ? resource.labelPlural
    : t(`resources.${resource.name}.labelPlural`, resource.labelPlural);

/** What the table is for; null where the database says nothing. */
export const resourceHelp = (t: Text, { name, help, named }: Pick<Resource, 'name' | 'help' | 'named'>) =>
  help && !named.includes('help') ? t(`resources.${name}.help`, help) : help;

/** One or several of them in a sentence. */
export const countedNoun = (
  t: Text,
  resource: Pick<Resource, 'name' | 'noun' | 'label' | 'named'>,
  count: number,
): string => (count === 1 ? inSentence(resourceLabel(t, resource)) : resourceNoun(t, resource));

/** Several of them in a sentence. */
export const resourceNoun = (t: Text, resource: Pick<Resource, 'name' | 'noun' | 'named'>): string =>
  resource.named.includes('labelPlural') ? resource.noun : t(`resources.${resource.name}.noun`, resource.noun);

/** Where the words of a value stand: under its list of values; of a view that has none under the name of the column. */
export const enumKey = ({ type, name }: Pick<Column, 'type' | 'name'>): string =>
  type === 'text' ? name : type.replace('[]', '');

export const enumLabel = (t: Text, column: Pick<Column, 'type' | 'name' | 'custom'>, value: string): string =>
  column.custom ? value : t(`enums.${enumKey(column)}.${value}`, humanise(value));

export const yesOrNo = ({ t }: FieldEnvironment, value: boolean) => (value ? t('boolean.yes') : t('boolean.no'));

/** What a record of the table is called; a table the reader may not see keeps its own name. */
export function tableLabel(value: unknown, { resources, t }: FieldEnvironment): string {
  const resource = resources.get(String(value));
  return resource ? resourceLabel(t, resource) : String(value);
}
