// What the two editors of filters have in common.
import type { Column } from '@/catalog/resource.ts';
import { operatorsFor } from '@/fields/index.ts';
import type { Operator } from '@/fields/types.ts';

export const valueless = new Set<Operator>(['null', 'nnull']);

/** What can never be empty is not asked whether it is. */
export const operatorsOf = (column: Column): Operator[] =>
  operatorsFor(column).filter((operator) => column.nullable || !valueless.has(operator));

export const isEmptyValue = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every((item) => item === null || item === ''));

/** A switch between two readings of "value" keeps what fits and starts afresh where it does not. */
export function carry(value: unknown, from: Operator, to: Operator): unknown {
  const shape = (operator: Operator) =>
    operator === 'in' || operator === 'nin'
      ? 'list'
      : operator === 'between' || operator === 'within'
        ? operator
        : 'one';
  return shape(from) === shape(to) ? value : null;
}
