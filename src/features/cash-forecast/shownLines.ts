import type { Row } from '@/catalog/resource.ts';

/** Lines of the cell that is open; where none is, those somebody typed and what they stand for. */
export function shownLines(lines: readonly Row[], week: string | null, category: string | null): Row[] {
  const chosen =
    week === null && category === null
      ? lines.filter((line) => line.is_typed === true || line.replaced_by_id)
      : lines.filter(
          (line) => (week === null || line.week_starting === week) && (category === null || line.category === category),
        );
  return [...chosen].sort(
    (a, b) =>
      text(a.week_starting).localeCompare(text(b.week_starting)) ||
      text(a.category).localeCompare(text(b.category)) ||
      text(a.label).localeCompare(text(b.label)) ||
      Number(a.is_typed) - Number(b.is_typed),
  );
}

const text = (value: unknown): string => String(value ?? '');
