// Fields that mean something only beside another one, as the checks of the table say it.
import type { Column, Resource } from '@/catalog/resource.ts';
import { isBlank } from './blank.tsx';

type Fields = Record<string, unknown>;

/** A switch that is off says nothing, like a field that is empty. */
const isSet = (value: unknown): boolean => value === true || (value !== false && !isBlank(value));

/** The check asks for this column, as the record is now. */
export const isNeeded = (resource: Resource, column: Column, values: Fields): boolean =>
  resource.rules.some(
    (rule) =>
      rule.is === 'requires' &&
      rule.needs === column.name &&
      (rule.equals === undefined ? isSet(values[rule.when]) : values[rule.when] === rule.equals),
  );

/**
 * A reason belongs to the switch it explains, and what has to stay empty is not asked for. A value that is there is
 * shown whatever the others say. References are more than the explanation of another field.
 */
export function isShown(resource: Resource, column: Column, values: Fields): boolean {
  if (isSet(values[column.name])) return true;
  const excluded = resource.rules.some(
    (rule) => rule.is === 'excludes' && rule.empty === column.name && values[rule.when] === rule.equals,
  );
  if (excluded) return false;
  const explains = resource.rules.some(
    (rule) => rule.is === 'requires' && rule.equals === undefined && rule.needs === column.name,
  );
  return !explains || column.relation !== null || isNeeded(resource, column, values);
}

/** Columns others depend on: a form draws itself anew when one of them changes. */
export const deciding = ({ rules }: Resource): string[] => [
  ...new Set(rules.flatMap((rule) => (rule.is === 'order' ? [] : [rule.when]))),
];
