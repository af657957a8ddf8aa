/** A day as a person and as two spreadsheets count it. */
export interface Day {
  y: number;
  m: number;
  d: number;
  iso: string;
  /** 1 = 1900-01-01, and a 29 February 1900 that never was takes the 60. */
  serial1900: number;
  /** 0 = 1904-01-01. */
  serial1904: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Counted on the fingers, day by day, so that no clock of any library has a say in what is right. */
export function calendar(until: number): Day[] {
  const days: Day[] = [];
  let serial = 1;
  let from1904 = 0;
  for (let y = 1900; y <= until; y++) {
    for (let m = 1; m <= 12; m++) {
      const length = (LENGTHS[m - 1] as number) + (m === 2 && isLeap(y) ? 1 : 0);
      for (let d = 1; d <= length; d++) {
        const serial1904 = y < 1904 ? -1 : from1904++;
        days.push({ y, m, d, iso: `${pad(y, 4)}-${pad(m)}-${pad(d)}`, serial1900: serial++, serial1904 });
      }
      if (y === 1900 && m === 2) serial++;
    }
  }
  return days;
}

const ALL = calendar(2101);
const SPECIAL =
  /^(1990-01-01|2100-12-31|2000-02-29|2024-02-29|1999-12-31|2000-01-01|2069-12-31|1996-02-29|2100-03-01|2100-02-28)$/;

export const inRange = (day: Day): boolean => day.y >= 1990 && day.y <= 2100;
/** Days all over the allowed years, and those where calendars go wrong. */
export const DAYS = ALL.filter((day, i) => inRange(day) && (i % 499 === 0 || SPECIAL.test(day.iso)));
export const EARLY_AND_LATE = ALL.filter((day, i) => !inRange(day) && i % 997 === 0);
