import type { Column } from '@/catalog/resource.ts';
import { StatusTag, toneOf } from '@/ui/StatusTag.tsx';
import { isBlank, Missing } from './blank.tsx';
import { EnumFilter, EnumInput } from './late.tsx';
import type { CellProps, FieldKind } from './types.ts';
import { enumLabel } from './words.ts';

/** Colour is kept for what tells how things stand; a type or a method is a word like any other. */
export const isStatus = ({ name }: Pick<Column, 'name'>): boolean =>
  /(^|_)(status|stage|state|severity|priority|health|result)$/.test(name);

function EnumCell({ value, column, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  const label = enumLabel(env.t, column, String(value));
  return isStatus(column) ? (
    <StatusTag tone={toneOf(String(value))} label={label} />
  ) : (
    <span className="ellipsis">{label}</span>
  );
}

export const enumeration: FieldKind = {
  match: { base: ({ base }) => base === 'enum' },
  width: 120,
  Cell: EnumCell,
  Input: EnumInput,
  Filter: EnumFilter,
  operators: ['in', 'nin', 'null', 'nnull'],
  format: (value, column, env) => (isBlank(value) ? '' : enumLabel(env.t, column, String(value))),
  parse: (token, column) => (column.options?.includes(token) ? token : undefined),
};
