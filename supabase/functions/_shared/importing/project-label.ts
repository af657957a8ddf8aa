import { squeeze } from '../text.ts';

/** `Alder Ridge Lot 1 (AR1)` and `AR2 — Alder Ridge Lot 2`: the two spellings of a label that carry the code. */
const IN_PARENTHESES = /\((\w{2,6})\)/;
const BEFORE_DASH = /^(\S{1,8}) (?:—|--) (.+)$/;

export function codeInLabel(label: string): string | null {
  const text = squeeze(label);
  return IN_PARENTHESES.exec(text)?.[1] ?? BEFORE_DASH.exec(text)?.[1] ?? null;
}

/** The label without its code; the whole label when nothing is left. */
export function nameInLabel(label: string): string {
  const text = squeeze(label);
  const rest = IN_PARENTHESES.test(text)
    ? squeeze(text.replace(IN_PARENTHESES, ' '))
    : (BEFORE_DASH.exec(text)?.[2] ?? '');
  return rest === '' ? text : rest;
}
