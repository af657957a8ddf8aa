import { isBlank, Missing } from './blank.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));

function JsonCell({ value }: CellProps) {
  return isBlank(value) ? <Missing /> : <code style={{ whiteSpace: 'pre-wrap' }}>{shown(value)}</code>;
}

/** Read only: nobody types json into a form. */
function JsonInput({ value }: InputProps) {
  return isBlank(value) ? <Missing /> : <code style={{ whiteSpace: 'pre-wrap' }}>{shown(value)}</code>;
}

export const json: FieldKind = {
  match: { base: ({ base }) => /^jsonb?$|^_|\[\]$/.test(base) },
  width: 240,
  Cell: JsonCell,
  Input: JsonInput,
  Filter: () => null,
  operators: ['null', 'nnull'],
  format: (value) => (isBlank(value) ? '' : shown(value)),
  exported: (value) => (isBlank(value) ? '' : JSON.stringify(value)),
  parse: () => undefined,
  same: (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null),
};
