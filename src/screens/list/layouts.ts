// Ways to lay out the rows of a list besides the table, and what a table must have for them.
import type { Column, Resource } from '@/catalog/resource.ts';

export const layouts = ['table', 'board', 'calendar', 'timeline'] as const;
export type Layout = (typeof layouts)[number];

const isDay = (column: Column): boolean => column.kind === 'date' && !column.hidden && !column.system;

/** Days a calendar can be of; the one the list shows first comes first. */
export function dayColumns(resource: Resource): Column[] {
  const days = resource.columns.filter(isDay);
  const place = ({ name }: Column) => {
    const at = resource.list.indexOf(name);
    return at < 0 ? resource.list.length : at;
  };
  return days.sort((a, b) => place(a) - place(b));
}

/** From and to of a bar: "planned_start" and "planned_end", "start_date" and "target_completion". */
export function spanOf(resource: Resource): { from: Column; to: Column } | null {
  const days = dayColumns(resource);
  const from = days.find(({ name }) => /(^|_)(start|from|effective_from|hire_date)(_|$)/.test(name));
  if (!from) return null;
  const stem = from.name.replace(/_?(start_date|start|from)$/, '');
  const to =
    days.find(
      ({ name }) => name !== from.name && name.startsWith(stem) && /(^|_)(end|to|until|end_date)$/.test(name),
    ) ?? days.find(({ name }) => /(target|planned|maturity).*(completion|finish|date|end)$/.test(name));
  return to ? { from, to } : null;
}

/** Key to the record of the same table that comes before: what an arrow of the timeline stands for. */
export const waitsOf = (resource: Resource): Column | null =>
  resource.columns.find(
    ({ name, relation }) => relation?.table === resource.name && /depends|waits|predecessor/.test(name),
  ) ?? null;

/** When it really ended, beside a day that was only planned. */
export const doneOf = (resource: Resource, to: Column): Column | null =>
  resource.column(to.name.replace(/^(planned|target)_/, 'actual_')) ?? null;

/** What a timeline draws, whether the list shows it or not. */
export function timelineColumns(resource: Resource): string[] {
  const span = spanOf(resource);
  if (!span) return [];
  const { from, to } = span;
  return [from, to, waitsOf(resource), doneOf(resource, to)].flatMap((column) => (column ? [column.name] : []));
}

export function layoutsOf(resource: Resource): Layout[] {
  return layouts.filter((layout) => {
    if (layout === 'board') return resource.workflow !== null;
    if (layout === 'calendar') return dayColumns(resource).length > 0;
    if (layout === 'timeline') return spanOf(resource) !== null;
    return true;
  });
}
