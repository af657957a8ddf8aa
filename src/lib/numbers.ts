// Figures travel as decimal text. What is added here is added digit by digit, never as floats.
export type DecimalMark = '.' | ',';

/** What stands before the cents in a language. */
export const decimalMark = (locale: string): DecimalMark =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';

/** `1,204.50`, `1 000`, `1’000.5`: separators stand between groups of three or nowhere. */
const forms: Record<DecimalMark, RegExp> = {
  '.': /^[+-]?(\d*|[1-9]\d{0,2}(?:([,\s'’])\d{3})(?:\2\d{3})*)(?:\.(\d*))?$/,
  ',': /^[+-]?(\d*|[1-9]\d{0,2}(?:([.\s'’])\d{3})(?:\2\d{3})*)(?:,(\d*))?$/,
};

/**
 * Typed or pasted figure → plain decimal text: `$1,204.50`, `(300)`, `-1 000`; null when it is none. `mark` is the one of
 * the language it was written in; a comma that cannot be a separator makes no figure ten times or a hundred times as large.
 */
export function parseDecimal(text: string, mark: DecimalMark = '.'): string | null {
  const trimmed = text.trim();
  const inParentheses = /^\(.*\)$/.test(trimmed);
  const written = trimmed
    .replace(/^\(|\)$/g, '')
    .replace(/[$€£]/g, '')
    .trim();
  const sign = /^[+-]?\s*/.exec(written)?.[0] ?? '';
  const found = forms[mark].exec(sign.trim() + written.slice(sign.length));
  const [, whole = '', , fraction = ''] = found ?? [];
  if (!found || whole + fraction === '') return null;
  const bare = `${sign.trim()}${whole.replace(/\D/g, '')}.${fraction}`;
  const negative = inParentheses !== bare.startsWith('-');
  const digits = bare
    .replace(/^[+-]/, '')
    .replace(/^\./, '0.')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');
  return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

export function decimalsOf(text: string): number {
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

/** At least so many decimals: 289 dollars are 289.00. Only zeros are added, nothing is cut. */
export function withDecimals(text: string, count: number): string {
  const missing = count - decimalsOf(text);
  return missing <= 0 ? text : `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(missing)}`;
}

/** Same figure, however it is written: `10`, `"10.00"`, 10.0. */
export function sameFigure(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const text = parseDecimal(String(value));
  if (text === null) return String(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The same figure the other way: `-5`, `5`; text, so nothing is rounded. */
export const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** Exact sum of decimal figures; blanks do not count, and no figure at all gives null. */
export function sumFigures(values: unknown[]): string | null {
  const texts = values
    .map((value) => (value === null || value === undefined ? null : parseDecimal(String(value))))
    .filter((text) => text !== null);
  if (texts.length === 0) return null;
  const scale = Math.max(...texts.map(decimalsOf));
  const units = texts.map((text) => BigInt(text.replace('.', '') + '0'.repeat(scale - decimalsOf(text))));
  const sum = units.reduce((all, unit) => all + unit, 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return sum < 0n ? `-${text}` : text;
}
