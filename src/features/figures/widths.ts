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
  for (const row of rows) longest = Math.max(longest, format(row[column.name], column, env).length + sign);
  return Math.min(MOST, Math.round(longest * (align === 'right' ? FIGURE : LETTER)) + 20);
}

const longestWord = (label: string): number => Math.max(...label.split(' ').map((word) => word.length));
