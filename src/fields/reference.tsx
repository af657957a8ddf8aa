import { Link } from 'react-router';
import type { Column, Row } from '@/catalog/resource.ts';
import { subtitleOf } from '@/catalog/title.ts';
import { showPath } from '@/lib/paths.ts';
import { isBlank, Missing } from './blank.tsx';
import { fullRecordTitle, recordTitle } from './title.ts';
import type { CellProps, FieldEnvironment, FieldKind, FilterProps, InputProps } from './types.ts';

type Embedded = Record<string, unknown> | null | undefined;

/** The record a reference leads to, as the answer brought it along. */
export function embeddedOf(record: Row | Record<string, unknown> | undefined, column: Column): Embedded {
  return column.relation && record ? (record[column.relation.alias] as Embedded) : null;
}

function ReferenceCell({ value, column, record, env }: CellProps) {
  const { relation } = column;
  if (isBlank(value)) return <Missing />;
  if (!relation) return <span className="muted num">{String(value).slice(0, 8)}</span>;
  const target = env.resources.get(relation.table);
  const found = embeddedOf(record, column);
  const title = recordTitle(env, target, found) || String(value).slice(0, 8);
  const subtitle = subtitleOf(target, found);
  const shown = subtitle && subtitle !== title ? `${subtitle} · ${title}` : title;
  if (!target || target.hidden)
    return (
      <span className="ellipsis" title={shown}>
        {shown}
      </span>
    );
  return (
    <Link
      className="ellipsis"
      // screens/peek shows the record while one rests on the link
      data-peek={`${relation.table}/${value}`}
      to={showPath(env.organization.slug, relation.table, String(value))}
      onClick={(event) => event.stopPropagation()}
    >
      {shown}
    </Link>
  );
}

function ReferenceInput({ value, onChange, column, env, 'aria-required': _, ...rest }: InputProps) {
  if (!column.relation) return null;
  return (
    <env.Picker
      {...rest}
      relation={column.relation}
      value={isBlank(value) ? null : String(value)}
      onChange={(next) => onChange?.(next)}
    />
  );
}

function ReferenceFilter({ value, onChange, column, env }: FilterProps) {
  if (!column.relation) return null;
  const chosen = (Array.isArray(value) ? value : isBlank(value) ? [] : [value]) as string[];
  return <env.Picker relation={column.relation} multiple value={chosen} onChange={onChange} />;
}

/** Without the record the title is not known; who has it uses `embeddedText`. */
export function embeddedText(record: Row, column: Column, env: FieldEnvironment): string {
  const target = column.relation ? env.resources.get(column.relation.table) : undefined;
  return fullRecordTitle(env, target, embeddedOf(record, column));
}

export const reference: FieldKind = {
  match: {},
  width: 160,
  Cell: ReferenceCell,
  Input: ReferenceInput,
  Filter: ReferenceFilter,
  operators: ['in', 'nin', 'null', 'nnull'],
  format: (value) => (isBlank(value) ? '' : String(value).slice(0, 8)),
  parse: (token) => (/^[0-9a-f-]{36}$|^\d+$/i.test(token) ? token : undefined),
};
