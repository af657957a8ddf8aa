import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { fieldOf } from '@/fields/index.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { columnLabel } from '@/fields/words.ts';

/** A figure has narrow points and commas, a code has not. */
const [FIGURE, LETTER] = [7.2, 8.2];
const TITLE = 184;
const MOST = 200;

/** As wide as its longest figure: a schedule has many columns, and all of them count. */
export function figureWidth(resource: Resource, column: Column, rows: readonly Row[], env: FieldEnvironment): number {
  if (column.name === resource.title) return TITLE;
  const { format, align } = fieldOf(column);
  let longest = longestWord(columnLabel(env.t, resource.name, column)) + 2;
  // a percent sign is wider than a figure
  const sign = column.kind === 'percent' ? 1 : 0;
  const values = rows.map((row) => row[column.name]);
  for (const value of align === 'right' ? extremes(values) : new Set(values))
    longest = Math.max(longest, format(value, column, env).length + sign);
  return Math.min(MOST, Math.round(longest * (align === 'right' ? FIGURE : LETTER)) + 20);
}

/** The longest of many figures is the least, the most or the one with the most digits: thousands need not be written out. */
function extremes(values: readonly unknown[]): unknown[] {
  const given = values.filter((value) => value !== null && value !== undefined && value !== '');
  let [least, most, longest] = [given[0], given[0], given[0]];
  for (const value of given) {
    if (Number(value) < Number(least)) least = value;
    if (Number(value) > Number(most)) most = value;
    if (String(value).length > String(longest).length) longest = value;
  }
  return [least, most, longest];
}

const longestWord = (label: string): number => Math.max(...label.split(' ').map((word) => word.length));
