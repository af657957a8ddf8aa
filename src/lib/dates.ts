// Calendar days are strings `YYYY-MM-DD` from the database to the screen and back: no Date object, so no shifted day.
// Moments (timestamptz) are shown and typed as wall time of the organization's zone.
const DAY = 86_400_000;

export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return dayOf(utc(text)) === text;
}

/** As the database writes it, in one of its two ways; without a zone it is not one moment but many. */
export const isMoment = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}[T ][\d:.]+(Z|[+-]\d{2}(:?\d{2})?)$/.test(text) &&
  !Number.isNaN(Date.parse(text));

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10));

export function addDays(day: string, count: number): string {
  return dayOf(utc(day) + count * DAY);
}

function monthStart(day: string, shift = 0): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + shift;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The next end of a month after a day, or the last one before it. */
export function monthEnd(day: string, step: 1 | -1): string {
  if (step === -1) return addDays(monthStart(day), -1);
  return addDays(monthStart(addDays(day, 1), 1), -1);
}

export function todayIn(zone: string, now = new Date()): string {
  return toWall(now.toISOString(), zone).slice(0, 10);
}

export const periods = [
  'today',
  'yesterday',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'last_30_days',
  'next_30_days',
] as const;
export type Period = (typeof periods)[number];

export const isPeriod = (value: unknown): value is Period => (periods as readonly unknown[]).includes(value);

/** The day a week begins with that a day stands in; 1 is Monday, 7 Sunday. */
export const weekOf = (day: string, weekStart: number): string =>
  addDays(day, -((new Date(utc(day)).getUTCDay() - weekStart + 7) % 7));

/** First and last day of a relative period; weeks start on Monday unless said otherwise. */
export function periodDays(period: Period, today: string, weekStart = 1): [string, string] {
  const week = weekOf(today, weekStart);
  const quarter = monthStart(today, -((Number(today.slice(5, 7)) - 1) % 3));
  const year = today.slice(0, 4);
  const months = (start: string, count: number): [string, string] => [start, addDays(monthStart(start, count), -1)];
  const days: Record<Period, () => [string, string]> = {
    today: () => [today, today],
    yesterday: () => [addDays(today, -1), addDays(today, -1)],
    this_week: () => [week, addDays(week, 6)],
    last_week: () => [addDays(week, -7), addDays(week, -1)],
    this_month: () => months(monthStart(today), 1),
    last_month: () => months(monthStart(today, -1), 1),
    this_quarter: () => months(quarter, 3),
    last_quarter: () => months(monthStart(quarter, -3), 3),
    this_year: () => months(`${year}-01-01`, 12),
    last_year: () => months(monthStart(`${year}-01-01`, -12), 12),
    last_30_days: () => [addDays(today, -29), today],
    next_30_days: () => [today, addDays(today, 29)],
  };
  return days[period]();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, found);
  return found;
}

export function dayText(day: string, locale = 'en'): string {
  if (!isDay(day)) return day;
  return format(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(utc(day));
}

/** `Mar 13`: where there is little room, and the year is clear. */
export function shortDayText(day: string, locale = 'en'): string {
  if (!isDay(day)) return day;
  return format(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(utc(day));
}

/** Without a zone of its own it is read as UTC, whatever the clocks of the browser say. */
export const instant = (moment: string): number =>
  Date.parse(/T|\d \d/.test(moment) && !/(Z|[+-]\d{2}(:?\d{2})?)$/.test(moment) ? `${moment}Z` : moment);

export function momentText(moment: string, zone: string, locale = 'en'): string {
  const time = instant(moment);
  return Number.isNaN(time)
    ? moment
    : format(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(time);
}

/** `10:45 AM`: under a heading that says the day. */
export function timeText(moment: string, zone: string, locale = 'en'): string {
  return format(locale, { timeStyle: 'short', timeZone: zone }).format(instant(moment));
}

/** Moment → `YYYY-MM-DDTHH:mm:ss` on the clocks of the zone. */
export function toWall(moment: string, zone: string): string {
  const parts = format('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant(moment));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

/** Wall time of the zone → moment in UTC. An hour that clocks skip is read as the hour after it. */
export function fromWall(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const offset = (time: number) => Date.parse(`${toWall(new Date(time).toISOString(), zone)}Z`) - time;
  const first = asUtc - offset(asUtc);
  return new Date(asUtc - offset(first)).toISOString();
}
