// antd's picker speaks dayjs. The conversion stays in this file: a day goes in and out as text of the local calendar.
import { Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { fromWall, isDay, periods, toWall } from '@/lib/dates.ts';
import { DayPicker } from './DayPicker.tsx';
import { periodLabel } from './days.ts';
import type { FilterProps, InputProps } from './types.ts';
import { isMomentOf, zoneOf } from './zone.ts';
import 'dayjs/locale/es';

const DAY = 'YYYY-MM-DD';
const WALL = 'YYYY-MM-DDTHH:mm:ss';

/** Shown as everywhere on the screen; typed as people type. */
const shown: Record<string, { day: string; time: string; typed: string[] }> = {
  en: { day: 'MMM D, YYYY', time: 'h:mm A', typed: ['M/D/YYYY', 'M/D/YY', 'M-D-YYYY'] },
  es: { day: 'D MMM YYYY', time: 'H:mm', typed: ['D/M/YYYY', 'D/M/YY', 'D-M-YYYY'] },
};

const formsOf = (locale: string) => shown[locale.slice(0, 2)] ?? { day: DAY, time: 'HH:mm', typed: [] };

function dayFormats(locale: string): string[] {
  const { day, typed } = formsOf(locale);
  return [day, DAY, ...typed];
}

function momentFormats(locale: string): string[] {
  const { day, time, typed } = formsOf(locale);
  return [`${day}, ${time}`, `${DAY} HH:mm`, ...typed.map((form) => `${form} ${time}`)];
}

const language = (locale: string) => locale.slice(0, 2);
const fromDay = (value: unknown): Dayjs | null => (isDay(value) ? dayjs(value) : null);
const toDay = (value: Dayjs | string | null) => (dayjs.isDayjs(value) ? value.format(DAY) : value);

export function DateInput({ value, onChange, column: _, env, record: __, ...rest }: InputProps) {
  return (
    <DayPicker
      {...rest}
      locale={language(env.locale)}
      formats={dayFormats(env.locale)}
      placeholder={dayFormats(env.locale)[2]}
      value={fromDay(value)}
      onChange={(next) => onChange?.(toDay(next))}
    />
  );
}

export function DateTimeInput({ value, onChange, column, env, record: _, ...rest }: InputProps) {
  const zone = zoneOf(column, env.organization);
  return (
    <DayPicker
      {...rest}
      showTime={{ format: 'HH:mm' }}
      locale={language(env.locale)}
      formats={momentFormats(env.locale)}
      placeholder={momentFormats(env.locale)[2]}
      value={isMomentOf(column, value) ? dayjs(toWall(String(value), zone)) : null}
      onChange={(next) => onChange?.(dayjs.isDayjs(next) ? fromWall(next.format(WALL), zone) : next)}
    />
  );
}

/** A day outside of forms: a `YYYY-MM-DD`, what was typed where it is no day, or null. */
export function DayField({ value, onChange, env }: Pick<FilterProps, 'value' | 'onChange' | 'env'>) {
  const picker = { locale: language(env.locale), formats: dayFormats(env.locale) };
  return <DayPicker {...picker} value={fromDay(value)} onChange={(next) => onChange(toDay(next))} />;
}

export function DayFilter({ operator, value, onChange, env }: FilterProps) {
  const picker = { locale: language(env.locale), formats: dayFormats(env.locale) };
  if (operator === 'within') {
    return (
      <Select
        value={value as string}
        placeholder={env.t('filter.choose')}
        options={periods.map((period) => ({ value: period, label: periodLabel(env, period) }))}
        onChange={onChange}
        style={{ width: '100%' }}
      />
    );
  }
  if (operator !== 'between') return <DayField value={value} onChange={onChange} env={env} />;
  const [from = null, to = null] = (Array.isArray(value) ? value : []) as (string | null)[];
  return (
    <Space.Compact block>
      <DayPicker
        {...picker}
        value={fromDay(from)}
        placeholder={env.t('filter.from')}
        onChange={(next) => onChange([toDay(next), to])}
      />
      <DayPicker
        {...picker}
        value={fromDay(to)}
        placeholder={env.t('filter.to')}
        onChange={(next) => onChange([from, toDay(next)])}
      />
    </Space.Compact>
  );
}
