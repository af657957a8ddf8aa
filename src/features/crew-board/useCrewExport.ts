import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { type Allocation, hoursOf, type LineGroup } from './board.ts';

/** The board as a workbook: a line of hours for each of its lines, and their sums. */
export function useCrewExport(table: Resource | undefined) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const save = useFigureExport();
  return (label: string, groups: LineGroup[], weeks: string[]) => {
    const hours = table?.column('hours_allocated');
    const text = table?.column('role_on_project');
    if (!table || !hours || !text) return;
    const named = (column: Column, name: string, said: string): Column => ({
      ...column,
      name,
      label: said,
      named: ['label'],
    });
    const sums = (of: (week: string) => Allocation[]) => ({
      ...Object.fromEntries(weeks.map((week) => [week, hoursOf(of(week))])),
      total: hoursOf(weeks.flatMap(of)),
    });
    const lines = groups.flatMap((group) => group.lines);
    void save({
      resource: table,
      columns: [
        named(text, 'name', label),
        named(text, 'note', ''),
        ...weeks.map((week) => named(hours, week, dayText(week, locale))),
        named(hours, 'total', t('list.total')),
      ],
      rows: [
        ...lines.map(
          ({ key, name, note, cells }): Row => ({ id: key, name, note, ...sums((week) => cells.get(week) ?? []) }),
        ),
        { id: 'total', name: t('list.total'), ...sums((week) => lines.flatMap(({ cells }) => cells.get(week) ?? [])) },
      ],
      day: weeks[0] ?? null,
    });
  };
}
