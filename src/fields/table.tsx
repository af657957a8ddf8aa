import { isBlank, Missing } from './blank.tsx';
import { TableFilter, TableInput } from './late.tsx';
import type { CellProps, FieldKind } from './types.ts';
import { tableLabel } from './words.ts';

function TableCell({ value, env }: CellProps) {
  return isBlank(value) ? <Missing /> : <span className="ellipsis">{tableLabel(value, env)}</span>;
}

/** The name of a table, for records that belong to one of several kinds. */
export const table: FieldKind = {
  match: { name: /^(entity_type|target_table|resource)$/ },
  width: 140,
  Cell: TableCell,
  Input: TableInput,
  Filter: TableFilter,
  operators: ['in', 'nin', 'null', 'nnull'],
  format: (value, _column, env) => (isBlank(value) ? '' : tableLabel(value, env)),
  exported: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => (/^[a-z_]+$/.test(token) ? token : undefined),
};
