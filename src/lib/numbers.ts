// Figures travel as decimal text. Nothing here adds or multiplies: arithmetic is the database's.
/** Typed or pasted figure → plain decimal text: `$1,204.50`, `(300)`, `-1 000`; null when it is none. */
export function parseDecimal(text: string): string | null {
  const trimmed = text.trim();
  const inParentheses = /^\(.*\)$/.test(trimmed);
  const bare = trimmed.replace(/^\(|\)$/g, '').replace(/[\s,$€£'’]/g, '');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(bare)) return null;
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
