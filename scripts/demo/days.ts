/** A day is its number since 1970, so that no time zone can move it. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const day = (year: number, month: number, date: number): Day =>
  Math.round(Date.UTC(year, month - 1, date) / MILLISECONDS);
export const iso = (of: Day): string => new Date(of * MILLISECONDS).toISOString().slice(0, 10);
/** Excel's 1900 date system. */
export const serial = (of: Day): number => of + 25_569;
/** Invoices and cards carry working days. */
export const workday = (of: Day): Day => {
  const weekday = (((of + 4) % 7) + 7) % 7;
  return weekday === 6 ? of - 1 : weekday === 0 ? of + 1 : of;
};

/** Everything in the demo company is dated relative to this Friday. */
export const AS_OF = day(2026, 10, 30);
/** First day of the transaction log: fourteen months. */
export const LOG_START = day(2025, 9, 1);
