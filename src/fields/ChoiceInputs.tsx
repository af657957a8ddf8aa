// Inputs that choose among words.
import { Checkbox, Radio, Select, Switch } from 'antd';
import type { Column } from '@/catalog/resource.ts';
import { isBlank } from './blank.tsx';
import type { FieldEnvironment, FilterProps, InputProps } from './types.ts';
import { WordInput } from './WordInput.tsx';
import { enumLabel, tableLabel, yesOrNo } from './words.ts';

const enumOptions = (column: Column, env: FieldEnvironment) =>
  (column.options ?? []).map((value) => ({ value, label: enumLabel(env.t, column, value) }));

export const EnumInput = (props: InputProps) => <WordInput {...props} options={enumOptions(props.column, props.env)} />;

export function EnumFilter({ value, onChange, column, env }: FilterProps) {
  const chosen = (Array.isArray(value) ? value : isBlank(value) ? [] : [value]) as string[];
  const options = enumOptions(column, env);
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

/** Words of a list, or whatever is typed and ended with Enter. */
export function ListInput({ value, onChange, column, env, record: _, 'aria-required': __, ...rest }: InputProps) {
  return (
    <Select
      {...rest}
      mode={column.options ? 'multiple' : 'tags'}
      optionFilterProp="label"
      allowClear
      // without words to offer there is nothing to open
      {...(column.options ? { options: enumOptions(column, env) } : { open: false, suffixIcon: null })}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(next) => onChange?.(next)}
    />
  );
}

/** Not known is an answer where the column allows it; a switch cannot say it. */
export function BooleanInput({ value, onChange, column, env, record: _, autoFocus, ...props }: InputProps) {
  const { 'aria-required': __, ...rest } = props;
  if (!column.nullable)
    return (
      <Switch {...rest} autoFocus={autoFocus} checked={value === true} onChange={(checked) => onChange?.(checked)} />
    );
  return (
    <Select
      {...rest}
      autoFocus={autoFocus}
      allowClear
      value={isBlank(value) ? undefined : value === true}
      options={[true, false].map((option) => ({ value: option, label: yesOrNo(env, option) }))}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}

export function BooleanFilter({ value, onChange, env }: FilterProps) {
  return (
    <Radio.Group value={value} onChange={(event) => onChange(event.target.value)}>
      <Radio value={true}>{yesOrNo(env, true)}</Radio>
      <Radio value={false}>{yesOrNo(env, false)}</Radio>
    </Radio.Group>
  );
}

const tableOptions = (env: FieldEnvironment) =>
  env.resources.all
    .map(({ name }) => ({ value: name, label: tableLabel(name, env) }))
    .sort((a, b) => a.label.localeCompare(b.label));

export const TableInput = (props: InputProps) => <WordInput {...props} options={tableOptions(props.env)} />;

export function TableFilter({ value, onChange, env }: FilterProps) {
  const chosen = (Array.isArray(value) ? value : isBlank(value) ? [] : [value]) as string[];
  return (
    <Select
      mode="multiple"
      optionFilterProp="label"
      value={chosen}
      options={tableOptions(env)}
      onChange={(next) => onChange(next)}
      style={{ width: '100%' }}
    />
  );
}
