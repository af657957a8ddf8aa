import { isList } from '@/catalog/kinds.ts';
import { isBlank, Missing } from './blank.tsx';
import { ListInput } from './late.tsx';
import type { CellProps, FieldEnvironment, FieldKind } from './types.ts';
import { enumLabel } from './words.ts';

/** @supabase/lite 0.10 hands out arrays of a type that is younger than its connections as Postgres writes them: `{a,"b c"}`. */
const written = (text: string): string[] =>
  [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(
    ([, quoted, bare = '']) => quoted?.replace(/\\(.)/g, '$1') ?? bare,
  );

const items = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return isBlank(value) ? [] : written(String(value));
};

const said = (value: unknown, column: CellProps['column'], env: FieldEnvironment): string =>
  items(value)
    .map((item) =>
      typeof item === 'object' ? JSON.stringify(item) : column.options ? enumLabel(env.t, column, String(item)) : item,
    )
    .join(', ');

function ListCell({ value, column, env }: CellProps) {
  const text = said(value, column, env);
  return text === '' ? (
    <Missing />
  ) : (
    <span className="ellipsis" title={text}>
      {text}
    </span>
  );
}

/** An array of Postgres: of words of a list where its type has one, else of what is typed. */
export const list: FieldKind = {
  match: { base: isList },
  width: 160,
  Cell: ListCell,
  Input: ListInput,
  Filter: () => null,
  operators: ['null', 'nnull'],
  format: said,
  parse: () => undefined,
  same: (a, b) => JSON.stringify(items(a).map(String)) === JSON.stringify(items(b).map(String)),
};
