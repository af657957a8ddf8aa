// Figures as text. Numeric strings keep every digit: Intl formats decimal strings exactly, so nothing passes through a float.
export type Amount = number | string | null | undefined;

export const MISSING = '—';

export function isMissing(value: Amount): value is null | undefined | '' {
  return value === null || value === undefined || value === '' || Number.isNaN(Number(value));
}

/** Negative as it is shown: -0.001 rounds to 0.00, which is not negative. */
export function isNegative(value: Amount, digits = 2): boolean {
  return !isMissing(value) && Number(value) < 0 && Math.abs(Number(value)) >= 0.5 * 10 ** -digits;
}

interface AmountOptions {
  digits?: number;
  locale?: string;
  currency?: string;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale ?? ''}|${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale ?? documentLocale(), options);
    formats.set(key, format);
  }
  return format;
}

export function documentLocale(): string {
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang;
  return language || 'en';
}

/** `1,204.00`, `(1,204.00)`, `—`; with a currency `$1,204.00`. */
export function amountText(value: Amount, { digits = 2, locale, currency }: AmountOptions = {}): string {
  if (isMissing(value)) return MISSING;
  const text = String(value).trim();
  const unsigned = (text.startsWith('-') ? text.slice(1) : text) as `${number}`;
  const format = formatOf(locale ?? documentLocale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
  });
  const shown = format.format(unsigned);
  return isNegative(value, digits) ? `(${shown})` : shown;
}

/** Percent points as stored (0–100): `12.5 %`. */
export function percentText(value: Amount, digits = 1, locale?: string): string {
  if (isMissing(value)) return MISSING;
  const format = formatOf(locale ?? documentLocale(), { minimumFractionDigits: 0, maximumFractionDigits: digits });
  return `${format.format(value as number)} %`;
}

/** A figure where there is little room: 1.2 M. The whole one stands beside it. */
export const compactText = (value: number, locale?: string): string =>
  formatOf(locale ?? documentLocale(), { notation: 'compact', maximumFractionDigits: 1 }).format(value);

export function countText(value: number, locale?: string): string {
  return formatOf(locale ?? documentLocale(), { maximumFractionDigits: 0, useGrouping: 'always' }).format(value);
}
