// antd's picker speaks dayjs. The conversion stays in this file: a day goes in and out as text of the local calendar.
import { DatePicker, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { isDay, periods } from '@/lib/dates.ts';
import type { FilterProps, Operator } from './types.ts';

import 'dayjs/locale/es';

const DAY = 'YYYY-MM-DD';
export const WALL = 'YYYY-MM-DDTHH:mm:ss';

/** Shown as everywhere on the screen; typed as people type. */
const shown: Record<string, { day: string; time: string; typed: string[] }> = {
  en: { day: 'MMM D, YYYY', time: 'h:mm A', typed: ['M/D/YYYY', 'M/D/YY', 'M-D-YYYY'] },
  es: { day: 'D MMM YYYY', time: 'H:mm', typed: ['D/M/YYYY', 'D/M/YY', 'D-M-YYYY'] },
};

export function dayFormats(locale: string): string[] {
  const { day, typed } = shown[locale.slice(0, 2)] ?? { day: DAY, typed: [] };
  return [day, DAY, ...typed];
}

export function momentFormats(locale: string): string[] {
  const { day, time } = shown[locale.slice(0, 2)] ?? { day: DAY, time: 'HH:mm' };
  return [`${day}, ${time}`, `${DAY} HH:mm`];
}

export const fromText = (text: unknown): Dayjs | null => (typeof text === 'string' && text ? dayjs(text) : null);
export const toDay = (value: Dayjs | null): string | null => value?.format(DAY) ?? null;

export const dayOperators: readonly Operator[] = ['within', 'between', 'gte', 'lte', 'eq', 'null', 'nnull'];

export function DayFilter({ operator, value, onChange, env, autoFocus }: FilterProps) {
  const format = dayFormats(env.locale);
  if (operator === 'within') {
    return (
      <Select
        autoFocus={autoFocus}
        value={value as string}
        placeholder={env.t('filter.choose', 'Choose')}
        options={periods.map((period) => ({ value: period, label: periodLabel(env, period) }))}
        onChange={onChange}
        style={{ width: '100%' }}
      />
    );
  }
  if (operator !== 'between') {
    return (
      <DatePicker
        format={format}
        autoFocus={autoFocus}
        value={fromText(value)}
        onChange={(next) => onChange(toDay(next))}
        style={{ width: '100%' }}
      />
    );
  }
  const [from = null, to = null] = (Array.isArray(value) ? value : []) as (string | null)[];
  return (
    <Space.Compact block>
      <DatePicker
        format={format}
        autoFocus={autoFocus}
        value={fromText(from)}
        placeholder={env.t('filter.from', 'from')}
        onChange={(next) => onChange([toDay(next), to])}
      />
      <DatePicker
        format={format}
        value={fromText(to)}
        placeholder={env.t('filter.to', 'to')}
        onChange={(next) => onChange([from, toDay(next)])}
      />
    </Space.Compact>
  );
}

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

export function periodLabel({ t }: Pick<FilterProps['env'], 't'>, period: (typeof periods)[number]): string {
  return t(`period.${period}`, periodText[period]);
}

export const parseDay = (token: string): string | undefined => (isDay(token) ? token : undefined);
