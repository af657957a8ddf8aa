/** A day is its number since 1970, so that no time zone can move it. */
export type Day = number;

const MILLISECONDS = 86_400_000;
/** Of both companies: decides what today is. */
export const TIME_ZONE = 'America/New_York';

export const iso = (of: Day): string => new Date(of * MILLISECONDS).toISOString().slice(0, 10);
export const dayOf = (text: string): Day => Math.round(Date.parse(`${text}T00:00:00Z`) / MILLISECONDS);
/** Excel's 1900 date system. */
export const serial = (of: Day): number => of + 25_569;
/** 0 is Sunday. */
export const weekday = (of: Day): number => (((of + 4) % 7) + 7) % 7;
/** Invoices and cards carry working days. */
export const workday = (of: Day): Day => of + (weekday(of) === 6 ? -1 : weekday(of) === 0 ? 1 : 0);
export const mondayOf = (of: Day): Day => of - ((weekday(of) + 6) % 7);

const part = (of: Day, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(of * MILLISECONDS);
export const yearOf = (of: Day): number => Number(part(of, { year: 'numeric' }));
/** 1 to 12. */
export const monthOf = (of: Day): number => Number(part(of, { month: 'numeric' }));
export const monthName = (of: Day): string => part(of, { month: 'long' });
export const monthAndYear = (of: Day): string => part(of, { month: 'long', year: 'numeric' });
/** First day of the month so many months after the one of a day. */
export const monthStart = (of: Day, months = 0): Day =>
  Math.round(Date.UTC(yearOf(of), monthOf(of) - 1 + months, 1) / MILLISECONDS);

export const TODAY: Day = dayOf(new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date()));

const FRIDAY = 5;
/** The Friday on which the masterfile was saved, one to two weeks ago; everything in the demo company is dated from it. */
export const AS_OF: Day = TODAY - 7 - ((weekday(TODAY) - FRIDAY + 7) % 7);
/** So many days after that Friday; before it when negative. */
export const onDay = (days: number): Day => AS_OF + days;
/** A Monday: first day of the transaction log, fourteen months. */
export const LOG_START = onDay(-424);
/** Totals of the job costing sheet are those of this day; what comes later is in the log. */
export const OPENING = LOG_START - 1;
