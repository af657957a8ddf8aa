import { DatePicker } from 'antd';
import { fromWall, momentText, toWall } from '@/lib/dates.ts';
import { isBlank, Missing } from './blank.tsx';
import { DayFilter, dayOperators, fromText, momentFormats, parseDay, WALL } from './dayPicker.tsx';
import type { CellProps, FieldKind, InputProps } from './types.ts';

function DateTimeCell({ value, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return <time className="num">{momentText(String(value), env.organization.timezone, env.locale)}</time>;
}

function DateTimeInput({ value, onChange, column: _, env, record: __, ...rest }: InputProps) {
  const zone = env.organization.timezone;
  return (
    <DatePicker
      {...rest}
      showTime={{ format: 'HH:mm' }}
      format={momentFormats(env.locale)}
      style={{ width: '100%' }}
      value={isBlank(value) ? null : fromText(toWall(String(value), zone))}
      onChange={(next) => onChange?.(next ? fromWall(next.format(WALL), zone) : null)}
    />
  );
}

const instant = (value: unknown): number => (isBlank(value) ? Number.NaN : Date.parse(String(value)));

/** Filtered by whole days of the organization's calendar; the list turns them into moments. */
export const dateTime: FieldKind = {
  match: { base: ({ base }) => base === 'timestamptz' || base === 'timestamp' },
  width: 170,
  Cell: DateTimeCell,
  Input: DateTimeInput,
  Filter: DayFilter,
  operators: dayOperators,
  format: (value, _column, env) =>
    isBlank(value) ? '' : momentText(String(value), env.organization.timezone, env.locale),
  exported: (value, _column, env) =>
    isBlank(value) ? '' : toWall(String(value), env.organization.timezone).replace('T', ' '),
  parse: parseDay,
  same: (a, b) => (isBlank(a) && isBlank(b)) || instant(a) === instant(b),
};
