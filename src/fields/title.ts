// What a record is called on the screen: its title as a person reads it.
import type { Resource } from '@/catalog/resource.ts';
import { fullTitleOf, type Say, titleOf } from '@/catalog/title.ts';
import { fieldOf } from './index.ts';
import type { FieldEnvironment } from './types.ts';

type Fields = Record<string, unknown>;

/** A day and a word of a list as everywhere; a bare number is a number of its kind: #14. */
const sayIn =
  (env: FieldEnvironment): Say =>
  (value, column) =>
    column.kind === 'integer' ? `#${value}` : fieldOf(column).format(value, column, env);

export const recordTitle = (
  env: FieldEnvironment,
  resource: Resource | undefined,
  record: Fields | null | undefined,
): string => titleOf(resource, record, env.resources, sayIn(env));

/** With the code in front, so that it can be found: `P-014 Elm Street`. */
export const fullRecordTitle = (
  env: FieldEnvironment,
  resource: Resource | undefined,
  record: Fields | null | undefined,
): string => fullTitleOf(resource, record, env.resources, sayIn(env));
