// Gross profit of then beside that of now: what faded in between is what a surety asks about first.
import type { Column, Row } from '@/catalog/resource.ts';
import { monthEnd } from '@/lib/dates.ts';

export const spans = ['month', 'quarter', 'year'] as const;
export type Span = (typeof spans)[number];

/** The end of the month, quarter or year before the day. */
export function dayBefore(day: string, span: Span): string {
  let end = monthEnd(day, -1);
  const isLast = (month: number) => span === 'month' || month % (span === 'quarter' ? 3 : 12) === 0;
  while (!isLast(Number(end.slice(5, 7)))) end = monthEnd(end, -1);
  return end;
}

/** Columns after the gross profit %: what it was then, and what was lost since in points. */
export function comparedColumns(columns: Column[], labels: { earlier: string; fade: string }): Column[] {
  return columns.flatMap((column) =>
    column.name === 'projected_margin_pct'
      ? [
          column,
          { ...column, name: 'earlier_margin_pct', label: labels.earlier, named: ['label'] as const, help: null },
          {
            ...column,
            name: 'margin_fade_pp',
            label: labels.fade,
            named: ['label'] as const,
            help: null,
            kind: 'decimal' as const,
            good: 'down' as const,
          },
        ]
      : [column],
  );
}

/** Fade in points = margin then − margin now, positive is lost; null where there was no margin then. */
export function compared(rows: Row[], earlier: Row[]): Row[] {
  const before = new Map(earlier.map((row) => [row.id, row.projected_margin_pct]));
  return rows.map((row) => {
    const [old, now] = [before.get(row.id) ?? null, row.projected_margin_pct ?? null];
    const fade = old === null || now === null ? null : Math.round((Number(old) - Number(now)) * 100) / 100;
    return { ...row, earlier_margin_pct: old, margin_fade_pp: fade };
  });
}
