import { type Cell, display, textOf } from '../read/cell.ts';
import { accepted, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

export interface TextSpec {
  /** Keeps line breaks and may be as long as the organization's limit for long text. */
  long?: boolean | undefined;
  /** Limit of the column itself. */
  max?: number | undefined;
}

const FORMULA_LIKE = /^[=+\-@]/;
const NUMBER_LIKE = /^[-+]?[\s$€£]*[\d.,]+%?$/;
const LONE_DASHES = /^-+$/;

/** Text as typed: never cut, never interpreted. */
export function plainText(cell: Cell | undefined, spec: TextSpec, context: ParseContext): Parsed<string> {
  const early = unusable(cell);
  if (early !== null) return early;
  const text = clean(cell as Cell, spec, context);
  const limit = Math.min(spec.max ?? Infinity, spec.long ? context.textLimits.long : context.textLimits.short);
  if (text.length > limit) return refused('text_too_long');
  return accepted(text, looksLikeFormula(text) ? 'formula_like_text' : undefined);
}

/** Text that a spreadsheet would take for a formula when it is exported again. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_LIKE.test(text) && !NUMBER_LIKE.test(text) && !LONE_DASHES.test(text);
}

/** By lines and not by a pattern, which would look at every blank of a long run again and again. */
function onOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function clean(cell: Cell, spec: TextSpec, context: ParseContext): string {
  const text = cell.t === 's' ? textOf(cell) : display(cell, context.date1904);
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  return spec.long || !composed.includes('\n') ? composed : onOneLine(composed);
}
