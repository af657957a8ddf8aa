import { isMoment, momentText, toWall } from '@/lib/dates.ts';
import { isBlank, Missing } from './blank.tsx';
import { dayOperators, parseDay } from './days.ts';
import { DateTimeInput, DayFilter } from './late.tsx';
import type { CellProps, FieldKind } from './types.ts';

function DateTimeCell({ value, env }: CellProps) {
  if (isBlank(value)) return <Missing />;
  return <time className="num">{momentText(String(value), env.organization.timezone, env.locale)}</time>;
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
  rules: (_column, { t }) => [{ message: t('rules.moment'), validator: isMoment }],
  same: (a, b) => (isBlank(a) && isBlank(b)) || instant(a) === instant(b),
};
