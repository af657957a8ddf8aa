// What the two kinds of days share, without the picker, which is large and loaded when somebody picks.
import { isDay, type periods } from '@/lib/dates.ts';
import type { FieldEnvironment, Operator } from './types.ts';

export const dayOperators: readonly Operator[] = ['within', 'between', 'gte', 'lte', 'eq', 'null', 'nnull'];

const periodText = {
  today: 'today',
  yesterday: 'yesterday',
  this_week: 'this week',
  last_week: 'last week',
  this_month: 'this month',
  last_month: 'last month',
  this_quarter: 'this quarter',
  last_quarter: 'last quarter',
  this_year: 'this year',
  last_year: 'last year',
  last_30_days: 'the last 30 days',
  next_30_days: 'the next 30 days',
} satisfies Record<(typeof periods)[number], string>;

export function periodLabel({ t }: Pick<FieldEnvironment, 't'>, period: (typeof periods)[number]): string {
  return t(`period.${period}`, periodText[period]);
}

export const parseDay = (token: string): string | undefined => (isDay(token) ? token : undefined);
