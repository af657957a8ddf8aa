import { Select } from 'antd';
import { isBlank, Missing } from './blank.tsx';
import type { CellProps, FieldEnvironment, FieldKind, FilterProps, InputProps } from './types.ts';
import { resourceLabel } from './words.ts';

/** What a record of the table is called; a table the reader may not see keeps its own name. */
function label(value: unknown, { resources, t }: FieldEnvironment): string {
  const resource = resources.get(String(value));
  return resource ? resourceLabel(t, resource) : String(value);
}

const optionsOf = (env: FieldEnvironment) =>
  env.resources.all
    .map(({ name }) => ({ value: name, label: label(name, env) }))
    .sort((a, b) => a.label.localeCompare(b.label));

function TableCell({ value, env }: CellProps) {
  return isBlank(value) ? <Missing /> : <span className="ellipsis">{label(value, env)}</span>;
}

function TableInput({ value, onChange, column, env, record: _, ...rest }: InputProps) {
  return (
    <Select
      {...rest}
      showSearch
      optionFilterProp="label"
      allowClear={column.nullable}
      value={isBlank(value) ? undefined : String(value)}
      options={optionsOf(env)}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}

function TableFilter({ value, onChange, env }: FilterProps) {
  const chosen = (Array.isArray(value) ? value : isBlank(value) ? [] : [value]) as string[];
  return (
    <Select
      mode="multiple"
      optionFilterProp="label"
      value={chosen}
      options={optionsOf(env)}
      onChange={(next) => onChange(next)}
      style={{ width: '100%' }}
    />
  );
}

/** The name of a table, for records that belong to one of several kinds. */
export const table: FieldKind = {
  match: { name: /^(entity_type|target_table|resource)$/ },
  width: 140,
  Cell: TableCell,
  Input: TableInput,
  Filter: TableFilter,
  operators: ['in', 'nin', 'null', 'nnull'],
  format: (value, _column, env) => (isBlank(value) ? '' : label(value, env)),
  exported: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => (/^[a-z_]+$/.test(token) ? token : undefined),
};
