import { calendar } from '../corpus/calendar.fixture.ts';
import type { ParserKind } from '../parse/index.ts';
import type { Cell } from '../read/cell.ts';

const DAYS = calendar(2101);
const BY_1900 = new Map(DAYS.map((day) => [day.serial1900, day.iso]));
const BY_1904 = new Map(DAYS.filter((day) => day.serial1904 >= 0).map((day) => [day.serial1904, day.iso]));
const TEXT_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const HALF_A_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const visible = (text: string) =>
  text
    .replace(HALF_A_PAIR, '\ufffd')
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(/^'/, '');
const cents = (value: number) => Math.round(Math.abs(value) * 100 + 1e-6);

/**
 * Is this the value of that cell? A second opinion that shares no code with the parsers and speaks of simple cells only:
 * numbers, days, texts as they stand. `null` = it cannot tell. The sign is left to the declarations.
 */
export function says(kind: ParserKind, cell: Cell, value: unknown, date1904: boolean): boolean | null {
  const text = typeof cell.v === 'string' ? cell.v.trim() : null;
  if (kind === 'date' && cell.t === 'n')
    return (date1904 ? BY_1904 : BY_1900).get(Math.floor(Number(cell.v))) === value;
  if (kind === 'date' && text !== null) {
    const [, m = '', d = '', y = ''] = TEXT_DATE.exec(text) ?? [];
    return y === '' ? null : value === `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  }
  if (kind === 'money' && cell.t === 'n') return Math.abs(cents(Number(value)) - cents(Number(cell.v))) <= 1;
  if (kind === 'money' && text !== null) {
    if (!/^\$?(\d{1,3}(,\d{3})+|\d+)\.\d\d$/.test(text)) return null;
    return cents(Number(value)) === Number(text.replace(/\D/g, ''));
  }
  if ((kind === 'integer' || kind === 'number') && cell.t === 'n' && !cell.z?.includes('%'))
    return Math.abs(Number(value) - Number(cell.v)) <= 1e-9 * Math.abs(Number(cell.v));
  if (kind === 'text' && text !== null) return typeof value === 'string' && visible(value) === visible(text);
  if (kind === 'yesNo' && cell.t === 'b') return value === cell.v;
  return null;
}
