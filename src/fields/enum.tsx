import { Checkbox, Select } from 'antd';
import type { Column } from '@/catalog/resource.ts';
import { StatusTag, toneOf } from '@/ui/StatusTag.tsx';
import { isBlank, Missing } from './blank.tsx';
import type { CellProps, FieldEnvironment, FieldKind, FilterProps, InputProps } from './types.ts';
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

const optionsOf = (column: Column, env: FieldEnvironment) =>
  (column.options ?? []).map((value) => ({ value, label: enumLabel(env.t, column, value) }));

function EnumInput({ value, onChange, column, env, record: _, 'aria-required': __, ...rest }: InputProps) {
  return (
    <Select
      {...rest}
      showSearch
      optionFilterProp="label"
      allowClear={column.nullable}
      value={isBlank(value) ? undefined : String(value)}
      options={optionsOf(column, env)}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}

function EnumFilter({ value, onChange, column, env }: FilterProps) {
  const chosen = (Array.isArray(value) ? value : isBlank(value) ? [] : [value]) as string[];
  const options = optionsOf(column, env);
  if (options.length > 12) {
    return (
      <Select
        mode="multiple"
        optionFilterProp="label"
        value={chosen}
        options={options}
        onChange={(next) => onChange(next)}
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <Checkbox.Group className="filter-options" value={chosen} options={options} onChange={(next) => onChange(next)} />
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
