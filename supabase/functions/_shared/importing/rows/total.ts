import { display, isBlank, type Row } from '../read/cell.ts';

const TOTAL = /^(grand\s+total|sub-?totals?|totals?)(\b.*)?$/is;

/** The label of a row that begins like a total line, and whether it says nothing else. */
export function totalLabel(row: Row): { at: number; text: string; bare: boolean } | null {
  const at = Array.from(row).findIndex((cell) => !isBlank(cell));
  if (at < 0 || row[at]?.t !== 's') return null;
  const text = display(row[at]);
  const match = TOTAL.exec(text);
  return match ? { at, text, bare: (match[2] ?? '').replace(/[\s:.]/g, '') === '' } : null;
}

export const looksLikeTotal = (row: Row): boolean => totalLabel(row) !== null;

/**
 * A total line begins like one and either its amounts are formulas or it lacks what a record needs. "TOTAL SURFACES
 * INC" with a trade and a telephone number is a vendor; a bare "TOTAL" with nothing but typed figures is still a total.
 */
export function isTotal(row: Row, amounts: readonly number[], required: readonly number[]): boolean {
  const label = totalLabel(row);
  if (label === null) return false;
  const others = Array.from(row).filter((cell, i) => i !== label.at && !isBlank(cell));
  const texts = others.filter((cell) => cell?.t === 's' && cell.f === undefined).length;
  if (label.bare && texts === 0 && others.length > 0) return true;
  if (required.some((index) => index !== label.at && isBlank(row[index]))) return true;
  const figures = amounts.map((index) => row[index]).filter((cell) => !isBlank(cell));
  return texts < 2 && figures.length > 0 && figures.every((cell) => cell?.f !== undefined);
}
