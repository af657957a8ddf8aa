import { type Cell, textOf } from '../read/cell.ts';
import { serialToWallClock } from '../read/serial.ts';
import { date, dayInText } from './date.ts';
import { accepted, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

const CLOCK = /(?:T|(?<!\s)\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([AP]M))?(?:\s*(Z|[+-]\d{2}:?\d{2}))?$/i;

/**
 * A moment. A cell has a wall clock but no time zone, so the organization's own goes with it by name and the database
 * does the arithmetic, daylight saving included. A text that names its offset keeps it.
 */
export function timestamp(cell: Cell | undefined, _spec: unknown, context: ParseContext): Parsed<string> {
  const early = unusable(cell);
  if (early !== null) return early;
  const day = date(cell, _spec, context);
  if (!day.ok) return day;
  const { t, v } = cell as Cell;
  if (t === 'n') return accepted(`${serialToWallClock(Number(v), context.date1904)} ${context.timezone}`);
  const text = textOf(cell as Cell);
  const clock = CLOCK.exec(text);
  const time = clock ? clockTime(clock) : '00:00:00';
  if (time === null || dayInText(text, context.dateOrder) === null) return refused('not_a_date');
  return accepted(
    clock?.[5] ? `${day.value}T${time}${clock[5].toUpperCase()}` : `${day.value} ${time} ${context.timezone}`,
  );
}

/** The database takes up to 15:59 on either side. */
const IMPOSSIBLE_OFFSET = /^[+-](?:1[6-9]|[2-9]\d|\d{2}:?[6-9]\d)/;

function clockTime(clock: RegExpExecArray): string | null {
  const [, h = '', minute = '', second = '00', half, offset = ''] = clock;
  const hour = half ? (Number(h) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(h);
  const wrong = hour > 23 || Number(minute) > 59 || Number(second) > 59 || (half && (Number(h) < 1 || Number(h) > 12));
  return wrong || IMPOSSIBLE_OFFSET.test(offset) ? null : `${String(hour).padStart(2, '0')}:${minute}:${second}`;
}
