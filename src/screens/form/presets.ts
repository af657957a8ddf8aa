// What a new record starts with, from where it is made.
import type { Resource } from '@/catalog/resource.ts';
import { isBlank } from '@/fields/blank.tsx';
import type { Query } from '@/lib/paths.ts';
import { formColumns } from './values.ts';

type Fields = Record<string, unknown>;

/** The same project, client or vendor: references the record one stands on has too, under the same name. */
export function sharedPreset(target: Resource, source: Resource, record: Fields): Query {
  const shared = formColumns(target).filter(({ name, relation }) => {
    const other = source.column(name);
    return relation && other && !other.hidden && other.relation?.table === relation.table && !isBlank(record[name]);
  });
  return Object.fromEntries(shared.map(({ name }) => [name, String(record[name])]));
}

/** What was typed to find it is the name of the one that is missing. */
export function typedPreset(target: Resource, typed: string): Query {
  const title = formColumns(target).find(({ name }) => name === target.title);
  const takesText = title?.kind === 'text' || title?.kind === 'longText';
  return takesText && typed.trim() ? { [title.name]: typed.trim() } : {};
}

export const presetParams = (preset: Query): URLSearchParams =>
  new URLSearchParams(Object.entries(preset).map(([name, value]) => [name, String(value)]));
