// Cells of the sheet that are written: what stands in them, and what a text typed or pasted there means.
import type { Row } from '@/catalog/resource.ts';
import { type DecimalMark, decimalsOf, parseDecimal } from '@/lib/numbers.ts';
import { amountText, documentLocale } from '@/ui/amount.ts';
import { atPercent, atUnits, type Edit, unitsOf } from './sheet.ts';

export const CELLS = ['units', 'this_period', 'stored_materials', 'pct_complete', 'retainage_pct'] as const;
export type CellName = (typeof CELLS)[number];

/** Percent signs come along from spreadsheets. */
const bare = (text: string) => text.trim().replace(/\s*%$/, '');

/** What a text means, or the words of the reason why it means nothing; null: nothing is asked for. */
export function readCell(row: Row, cell: CellName, text: string, mark: DecimalMark): Edit | string | null {
  const isBlank = text.trim() === '';
  if (isBlank && (cell === 'pct_complete' || cell === 'units')) return null;
  const value = isBlank ? (cell === 'retainage_pct' ? null : '0') : parseDecimal(bare(text), mark);
  if (value === null) return isBlank ? 'errors.required' : 'payApp.noFigure';
  const plain = value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  if (cell === 'pct_complete') {
    if (isWorthless(row)) return 'payApp.noScheduled';
    return { this_period: atPercent(row, plain) };
  }
  if (cell === 'units') return { this_period: atUnits(row, plain) };
  if (decimalsOf(plain) > 2) return 'payApp.tooExact';
  if (cell === 'retainage_pct' && !(Number(plain) >= 0 && Number(plain) <= 100)) return 'payApp.noRate';
  if (plain.replace(/\D/g, '').length > 14) return 'payApp.noFigure';
  return { [cell]: plain };
}

const isWorthless = (row: Row): boolean => Number(row.scheduled_value ?? 0) === 0;

/** A line without a scheduled value has no percentage, a lump sum no units. */
export function isCell(row: Row, cell: CellName): boolean {
  if (cell === 'units') return unitsOf(row) !== null;
  return cell !== 'pct_complete' || !isWorthless(row);
}

export const cellValue = (row: Row, cell: CellName): unknown => (cell === 'units' ? unitsOf(row) : row[cell]);

/** As it is read. */
export function cellText(row: Row, cell: CellName): string {
  const value = cellValue(row, cell) as number | string | null;
  if (cell === 'this_period' || cell === 'stored_materials') return amountText(value);
  if (value === null || value === undefined) return '';
  return new Intl.NumberFormat(documentLocale(), { maximumFractionDigits: 3 }).format(Number(value));
}

/** As it is typed: no separators between thousands, and nothing where there is 0. */
export function typedText(row: Row, cell: CellName, mark: DecimalMark): string {
  const value = cellValue(row, cell);
  if (value === null || value === undefined) return '';
  if (Number(value) === 0 && cell !== 'retainage_pct') return '';
  return String(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', mark);
}
