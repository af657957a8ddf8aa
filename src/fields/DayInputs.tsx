// antd's picker speaks dayjs. The conversion stays in this file: a day goes in and out as text of the local calendar.
import { DatePicker, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { fromWall, periods, toWall } from '@/lib/dates.ts';
import { isBlank } from './blank.tsx';
import { periodLabel } from './days.ts';
import type { FilterProps, InputProps } from './types.ts';
import 'dayjs/locale/es';

const DAY = 'YYYY-MM-DD';
const WALL = 'YYYY-MM-DDTHH:mm:ss';

/** Shown as everywhere on the screen; typed as people type. */
const shown: Record<string, { day: string; time: string; typed: string[] }> = {
  en: { day: 'MMM D, YYYY', time: 'h:mm A', typed: ['M/D/YYYY', 'M/D/YY', 'M-D-YYYY'] },
  es: { day: 'D MMM YYYY', time: 'H:mm', typed: ['D/M/YYYY', 'D/M/YY', 'D-M-YYYY'] },
};

function dayFormats(locale: string): string[] {
  const { day, typed } = shown[locale.slice(0, 2)] ?? { day: DAY, typed: [] };
  return [day, DAY, ...typed];
}

function momentFormats(locale: string): string[] {
  const { day, time } = shown[locale.slice(0, 2)] ?? { day: DAY, time: 'HH:mm' };
  return [`${day}, ${time}`, `${DAY} HH:mm`];
}

const fromText = (text: unknown): Dayjs | null => (typeof text === 'string' && text ? dayjs(text) : null);
const toDay = (value: Dayjs | null): string | null => value?.format(DAY) ?? null;

export function DateInput({ value, onChange, column: _, env, record: __, ...rest }: InputProps) {
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

export function DateTimeInput({ value, onChange, column: _, env, record: __, ...rest }: InputProps) {
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

export function DayFilter({ operator, value, onChange, env, autoFocus }: FilterProps) {
  const format = dayFormats(env.locale);
  if (operator === 'within') {
    return (
      <Select
        autoFocus={autoFocus}
        value={value as string}
        placeholder={env.t('filter.choose')}
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
        placeholder={env.t('filter.from')}
        onChange={(next) => onChange([toDay(next), to])}
      />
      <DatePicker
        format={format}
        value={fromText(to)}
        placeholder={env.t('filter.to')}
        onChange={(next) => onChange([from, toDay(next)])}
      />
    </Space.Compact>
  );
}
