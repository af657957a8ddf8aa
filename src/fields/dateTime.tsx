import { instant, momentText, toWall } from '@/lib/dates.ts';
import { isBlank, Missing } from './blank.tsx';
import { dayOperators, parseDay } from './days.ts';
import { DateTimeInput, DayFilter } from './late.tsx';
import type { CellProps, FieldKind } from './types.ts';
import { isMomentOf, zoneOf } from './zone.ts';

function DateTimeCell({ value, column, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return <time className="num">{dateTime.format(value, column, env)}</time>;
}

/** Filtered by whole days of the organization's calendar; the list turns them into moments. */
export const dateTime: FieldKind = {
  match: { base: ({ base }) => base === 'timestamptz' || base === 'timestamp' },
  width: 170,
  Cell: DateTimeCell,
  Input: DateTimeInput,
  Filter: DayFilter,
  operators: dayOperators,
  format: (value, column, env) =>
    isBlank(value) ? '' : momentText(String(value), zoneOf(column, env.organization), env.locale),
  exported: (value, column, env) =>
    isBlank(value) ? '' : toWall(String(value), zoneOf(column, env.organization)).replace('T', ' '),
  parse: parseDay,
  rules: (column, { t }) => [{ message: t('rules.moment'), validator: (value) => isMomentOf(column, value) }],
  same: (a, b) => (isBlank(a) && isBlank(b)) || instant(String(a)) === instant(String(b)),
};
