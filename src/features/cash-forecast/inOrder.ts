import type { Row } from '@/catalog/resource.ts';

/** In the order of the table: week, category, name; what was typed under what it stands for. */
export function inOrder(lines: readonly Row[]): Row[] {
  return lines.toSorted(
    (a, b) =>
      text(a.week_starting).localeCompare(text(b.week_starting)) ||
      text(a.category).localeCompare(text(b.category)) ||
      text(a.label).localeCompare(text(b.label)) ||
      Number(a.is_typed) - Number(b.is_typed),
  );
}

const text = (value: unknown): string => String(value ?? '');
