import { DatePicker } from 'antd';
import { dayText } from '@/lib/dates.ts';
import { isBlank, Missing } from './blank.tsx';
import { DayFilter, dayFormats, dayOperators, fromText, parseDay, toDay } from './dayPicker.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';

function DateCell({ value, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return <time className="num">{dayText(String(value), env.locale)}</time>;
}

function DateInput({ value, onChange, column: _, env, record: __, ...rest }: InputProps) {
  return (
    <DatePicker
      {...rest}
      format={dayFormats(env.locale)}
      style={{ width: '100%' }}
      value={fromText(value)}
      onChange={(next) => onChange?.(toDay(next))}
    />
  );
}

export const date: FieldKind = {
  match: { base: ({ base }) => base === 'date' },
  width: 108,
  Cell: DateCell,
  Input: DateInput,
  Filter: DayFilter,
  operators: dayOperators,
  format: (value, _column, env) => (isBlank(value) ? '' : dayText(String(value), env.locale)),
  exported: (value) => (isBlank(value) ? '' : String(value)),
  parse: parseDay,
};
