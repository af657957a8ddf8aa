// Labels of metadata: the catalog's word, unless a locale file has its own.

import { humanise, inSentence } from '@/catalog/label.ts';
import type { Column, Resource } from '@/catalog/resource.ts';
import type { Text } from '@/lib/text.ts';

export const columnLabel = (t: Text, table: string, column: Pick<Column, 'name' | 'label'>): string =>
  t(`resources.${table}.columns.${column.name}`, column.label);

export const resourceLabel = (t: Text, resource: Pick<Resource, 'name' | 'label'>): string =>
  t(`resources.${resource.name}.label`, resource.label);

export const resourcePlural = (t: Text, resource: Pick<Resource, 'name' | 'labelPlural'>): string =>
  t(`resources.${resource.name}.labelPlural`, resource.labelPlural);

/** One or several of them in a sentence. */
export const countedNoun = (t: Text, resource: Pick<Resource, 'name' | 'noun' | 'label'>, count: number): string =>
  count === 1 ? inSentence(resourceLabel(t, resource)) : resourceNoun(t, resource);

/** Several of them in a sentence. */
export const resourceNoun = (t: Text, resource: Pick<Resource, 'name' | 'noun'>): string =>
  t(`resources.${resource.name}.noun`, resource.noun);

export const enumLabel = (t: Text, column: Pick<Column, 'type' | 'name'>, value: string): string =>
  t(`enums.${column.type}.${value}`, humanise(value));
