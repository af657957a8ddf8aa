import { Radio, Select, Switch } from 'antd';
import { isBlank, Missing } from './blank.tsx';
import type { CellProps, FieldEnvironment, FieldKind, FilterProps, InputProps } from './types.ts';

const word = ({ t }: FieldEnvironment, value: boolean) => (value ? t('boolean.yes') : t('boolean.no'));

function BooleanCell({ value, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return value === true ? <span>{word(env, true)}</span> : <span className="muted">{word(env, false)}</span>;
}

/** Not known is an answer where the column allows it; a switch cannot say it. */
function BooleanInput({ value, onChange, column, env, record: _, autoFocus, ...rest }: InputProps) {
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
      options={[true, false].map((option) => ({ value: option, label: word(env, option) }))}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}

function BooleanFilter({ value, onChange, env }: FilterProps) {
  return (
    <Radio.Group value={value} onChange={(event) => onChange(event.target.value)}>
      <Radio value={true}>{word(env, true)}</Radio>
      <Radio value={false}>{word(env, false)}</Radio>
    </Radio.Group>
  );
}

export const boolean: FieldKind = {
  match: { base: ({ base }) => base === 'bool' },
  width: 90,
  Cell: BooleanCell,
  Input: BooleanInput,
  Filter: BooleanFilter,
  operators: ['eq', 'null', 'nnull'],
  format: (value, _column, env) => (isBlank(value) ? '' : word(env, value === true)),
  exported: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => (token === 'true' ? true : token === 'false' ? false : undefined),
  same: (a, b) => (a ?? null) === (b ?? null),
};
