import type { Code } from '../codes.ts';
import type { NumberFormat } from '../settings.ts';

/**
 * Decimal digits without binary surprises: 1.005 rounds to 1.01, as it stands in the cell. Spreadsheets calculate with
 * 15 digits, so what comes after them is noise of the binary form and not worth a remark.
 */
export function roundHalfAway(value: number, scale: number): { value: number; rounded: boolean } {
  const clean = Number(value.toPrecision(15));
  const factor = 10 ** scale;
  const quick = Math.round(clean * factor) / factor;
  if (quick === clean) return { value: clean === 0 ? 0 : clean, rounded: false };
  const [whole, fraction] = plainDigits(Math.abs(clean));
  return { value: fromDigits(clean < 0, whole, fraction, scale), rounded: fraction.length > scale };
}

/** Digits before and behind the point, without an exponent. */
function plainDigits(value: number): [whole: string, fraction: string] {
  const [mantissa = '', exponent = '0'] = value.toString().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift < 0) return ['0', '0'.repeat(-shift - whole.length) + whole + fraction];
  return shift > 0 ? [whole + fraction.padEnd(shift, '0'), ''] : [whole, fraction];
}

/** Whole numbers of any length, so that nothing is lost between the digits in the cell and the nearest number. */
function fromDigits(negative: boolean, whole: string, fraction: string, scale: number): number {
  const up = (fraction[scale] ?? '0') >= '5' ? 1n : 0n;
  const units = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0')) + up;
  const digits = units.toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  const magnitude = Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

const POINT = /^(?:(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?|\.(\d+))$/;
const COMMA = /^(?:(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?|,(\d+))$/;
/** `1.234` in a point country, `1,234` in a comma country: a fraction of three digits, or thousands of the other kind? */
const LIKE_THOUSANDS = { '1,234.56': /^[1-9]\d{0,2}\.\d{3}$/, '1.234,56': /^[1-9]\d{0,2},\d{3}$/ };

export type Digits = { ok: true; value: number; rounded: boolean } | { ok: false; code: Code };

/** Digits with separators, without sign or symbol. */
export function readDigits(text: string, format: NumberFormat, scale: number): Digits {
  const [own, other] = format === '1,234.56' ? [POINT, COMMA] : [COMMA, POINT];
  const match = own.exec(text);
  if (LIKE_THOUSANDS[format].test(text)) return { ok: false, code: 'ambiguous_number' };
  if (!match) return { ok: false, code: isForeign(text, other) ? 'ambiguous_number' : 'not_a_number' };
  const whole = (match[1] ?? '0').replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const fraction = match[2] ?? match[3] ?? '';
  if (whole.length > 15) return { ok: false, code: 'out_of_range' };
  return { ok: true, value: fromDigits(false, whole, fraction, scale), rounded: /[1-9]/.test(fraction.slice(scale)) };
}

/** Written the way of other countries beyond doubt: both separators, or groups of three more than once. */
function isForeign(text: string, other: RegExp): boolean {
  return other.test(text) && ((text.includes('.') && text.includes(',')) || /^\d{1,3}([.,])\d{3}\1\d{3}/.test(text));
}
