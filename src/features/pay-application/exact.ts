// Money in whole cents and rates in hundredths of a percent: what the page says while somebody types is what the database
// will say after it is saved, to the cent. Rounding is half away from zero, as numeric rounds in Postgres.
import { decimalsOf, withDecimals } from '@/lib/numbers.ts';

/** Cents of an amount, or hundredths of a rate; null and blank are 0. More than two decimals are a mistake of the caller. */
export function hundredths(value: unknown): bigint {
  if (value === null || value === undefined || value === '') return 0n;
  const text = withDecimals(String(value), 2);
  if (decimalsOf(text) > 2) throw new Error(`${text} has more than two decimals`);
  return BigInt(text.replace('.', ''));
}

/** `12.05`, `-0.50`. */
export function decimalText(hundredth: bigint): string {
  const digits = String(hundredth < 0n ? -hundredth : hundredth).padStart(3, '0');
  return `${hundredth < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** a ÷ b as a whole number, half away from zero. b is not 0. */
export function divided(a: bigint, b: bigint): bigint {
  const [top, bottom] = b < 0n ? [-a, -b] : [a, b];
  const size = top < 0n ? -top : top;
  const whole = (size * 2n + bottom) / (bottom * 2n);
  return top < 0n ? -whole : whole;
}

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const greatest = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** A decimal of any length as a fraction: `12.5` is 125 over 10. */
export function fraction(text: string): [top: bigint, bottom: bigint] {
  return [BigInt(text.replace('.', '')), 10n ** BigInt(decimalsOf(text))];
}
