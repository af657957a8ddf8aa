// A new record that starts as a copy of another.
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { isBlank } from '@/fields/blank.tsx';
import { isStatus } from '@/fields/enum.tsx';
import { formColumns, type Values } from './values.ts';

/** Address of the form that starts as a copy. */
export const COPY_OF = 'copy_of';

/** Numbers of papers and ids of other systems are unique under conditions the catalog does not tell. */
const identifying = /(^|_)(number|no|code|sku)$|^qb_|_ref$/;

/** In a key of several columns what the record belongs to may repeat, what tells it apart may not. */
function uniqueNames({ uniqueKeys, column }: Resource): Set<string> {
  return new Set(
    uniqueKeys.flatMap((key) => {
      const own = key.filter((name) => !column(name)?.relation);
      return own.length > 0 ? own : key.slice(-1);
    }),
  );
}

export interface Copy {
  values: Values;
  /** had a value that a second record may not have */
  left: Column[];
}

/** Statuses and what must be unique start anew; stamps and what follows from actions are no fields of a form. */
export function copyOf(resource: Resource, record: Row, initial: Values): Copy {
  const unique = uniqueNames(resource);
  const columns = formColumns(resource);
  const stays = (column: Column) =>
    unique.has(column.name) ||
    (column.kind === 'text' && identifying.test(column.name)) ||
    (column.kind === 'enum' && isStatus(column));
  return {
    values: {
      ...initial,
      ...Object.fromEntries(columns.filter((column) => !stays(column)).map(({ name }) => [name, record[name] ?? null])),
    },
    left: columns.filter((column) => stays(column) && !isBlank(record[column.name])),
  };
}
