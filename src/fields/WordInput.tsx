import { Select } from 'antd';
import { isBlank } from './blank.tsx';
import type { InputProps } from './types.ts';

interface WordInputProps extends InputProps {
  options: { value: string; label: string }[];
}

/** One of some words: those of an enum, or those the browser knows for what is stored, a month for its number. */
export function WordInput({ value, onChange, options, column, env: _, record: __, ...props }: WordInputProps) {
  const { 'aria-required': ___, ...rest } = props;
  const stored = isBlank(value) ? undefined : String(value);
  const isKnown = stored === undefined || options.some((option) => option.value === stored);
  return (
    <Select
      {...rest}
      showSearch
      optionFilterProp="label"
      allowClear={column.nullable}
      value={stored}
      options={isKnown ? options : [{ value: stored, label: stored }, ...options]}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
