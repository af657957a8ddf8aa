import { Input } from 'antd';
import { isTextual } from '@/catalog/kinds.ts';
import type { Column } from '@/catalog/resource.ts';
import { isBlank, Missing } from './blank.tsx';
import type { CellProps, FieldEnvironment, FieldKind, FilterProps, InputProps, Operator, Rule } from './types.ts';
import { unitText } from './units.ts';

export const textOperators: readonly Operator[] = ['contains', 'ncontains', 'startswith', 'eq', 'in', 'null', 'nnull'];

export function TextCell({ value }: CellProps) {
  return isBlank(value) ? (
    <Missing />
  ) : (
    <span className="ellipsis" title={String(value)}>
      {String(value)}
    </span>
  );
}

export function TextInput({ value, onChange, column, env, record: _, ...rest }: InputProps) {
  return (
    <Input
      {...rest}
      value={isBlank(value) ? '' : String(value)}
      maxLength={column.limits.maxLength}
      suffix={column.unit ? unitText(env.t, column.unit, value) : undefined}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

/** Some values wrap into a list for `in`; the address keeps it as one line. */
export function TextFilter({ operator, value, onChange, label }: FilterProps) {
  const list = operator === 'in' || operator === 'nin';
  const shown = Array.isArray(value) ? value.join(', ') : isBlank(value) ? '' : String(value);
  return (
    <Input
      allowClear
      aria-label={label}
      value={shown}
      onChange={({ target }) => onChange(list ? target.value.split(/\s*,\s*/).filter(Boolean) : target.value)}
    />
  );
}

export function textRules({ limits, nullable }: Column, { t }: Pick<FieldEnvironment, 't'>): Rule[] {
  const { minLength, maxLength, notBlank } = limits;
  const length = (value: unknown) => [...String(value)].length;
  const rules: Rule[] = [];
  if (minLength !== undefined && minLength === maxLength) {
    rules.push({
      message: t('rules.exactLength', { count: minLength }),
      validator: (value) => length(value) === minLength,
    });
  } else {
    if (minLength !== undefined && minLength > 1) {
      rules.push({
        message: t('rules.minLength', { count: minLength }),
        validator: (value) => length(value) >= minLength,
      });
    }
    if (maxLength !== undefined) {
      rules.push({
        message: t('rules.maxLength', { count: maxLength }),
        validator: (value) => length(value) <= maxLength,
      });
    }
  }
  if (notBlank && !nullable)
    rules.push({ message: t('rules.required'), validator: (value) => String(value).trim() !== '' });
  return rules;
}

export const text: FieldKind = {
  match: { base: isTextual },
  width: 140,
  Cell: TextCell,
  Input: TextInput,
  Filter: TextFilter,
  operators: textOperators,
  format: (value) => (isBlank(value) ? '' : String(value)),
  parse: (token) => token,
  rules: textRules,
};
