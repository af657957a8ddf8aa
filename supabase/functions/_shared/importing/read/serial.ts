/** Spreadsheet serial numbers → calendar days. Only whole days in UTC: no clock, no time zone, no JS local time. */
const DAY_MS = 86_400_000;
/** Days from 1899-12-30, day 0 of the 1900 system, to 1970-01-01. */
const EPOCH_1900 = 25_569;
/** The 1904 system starts four years and a day later. */
const SHIFT_1904 = 1_462;
/** Serial 60 is 29 February 1900, a day that never was; everything before it is off by one and of no use here. */
const FIRST_SAFE = 61;
const LAST = 2_958_465; // 9999-12-31

export function serialToDay(serial: number, date1904: boolean): number | null {
  const whole = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0);
  return Number.isFinite(whole) && whole >= FIRST_SAFE && whole <= LAST ? whole - EPOCH_1900 : null;
}

export function serialToIso(serial: number, date1904: boolean): string | null {
  const day = serialToDay(serial, date1904);
  return day === null ? null : dayToIso(day);
}

/** `2026-02-11 10:30:00`: the wall clock in the cell, to the second. */
export function serialToWallClock(serial: number, date1904: boolean): string | null {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = serialToDay(serial, date1904);
  if (day === null) return null;
  return new Date(day * DAY_MS + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

export function dayToIso(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function isoToDay(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|[T ])(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Day and time as some programs write them; null when that is neither. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = text === '' ? null : ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const iso = dayOf(Number(year), Number(month), Number(day));
  return iso === null ? null : isoToDay(iso) + EPOCH_1900 - (date1904 ? SHIFT_1904 : 0) + time;
}

/** `null` when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year, month - 1, day); // Date.UTC reads years below 100 as 19xx
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
