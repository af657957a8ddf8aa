// Months are strings `YYYY-MM`, days `YYYY-MM-DD`, as everywhere: no Date object, so no shifted day.
import { addDays, weekOf } from './dates.ts';

export const isMonth = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export const monthOf = (day: string): string => day.slice(0, 7);

export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Whole weeks that the days of the month stand in; they start on Monday (1) or another day. */
export function weeksOf(month: string, weekStart: number): string[][] {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const weeks: string[][] = [];
  for (let day = weekOf(first, weekStart); day <= last; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  return weeks;
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const monthText = (month: string, locale: string, length: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: length }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );

/** Names of the days of the week, its first one first. */
export const weekdayTexts = (locale: string, weekStart: number): string[] =>
  (weeksOf('2026-06', weekStart)[0] ?? []).map((day) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(Date.parse(`${day}T00:00:00Z`)),
  );
