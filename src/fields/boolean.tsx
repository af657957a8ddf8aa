import { isBlank, Missing } from './blank.tsx';
import { BooleanFilter, BooleanInput } from './late.tsx';
import type { CellProps, FieldKind } from './types.ts';
import { yesOrNo } from './words.ts';

function BooleanCell({ value, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return value === true ? <span>{yesOrNo(env, true)}</span> : <span className="muted">{yesOrNo(env, false)}</span>;
}

export const boolean: FieldKind = {
  match: { base: ({ base }) => base === 'bool' },
  width: 90,
  Cell: BooleanCell,
  Input: BooleanInput,
  Filter: BooleanFilter,
  operators: ['eq', 'null', 'nnull'],
  format: (value, _column, env) => (isBlank(value) ? '' : yesOrNo(env, value === true)),
  exported: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => (token === 'true' ? true : token === 'false' ? false : undefined),
  same: (a, b) => (a ?? null) === (b ?? null),
};
