import type { CrudFilter } from '@refinedev/core';
import { lazy, Suspense } from 'react';
import type { Resource, Row, Sort } from '@/catalog/resource.ts';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { dayColumns, spanOf } from './layouts.ts';
import type { ListState } from './urlState.ts';

const Board = lazy(() => import('../board/Board.tsx'));
const Calendar = lazy(() => import('../calendar/Calendar.tsx'));
const Timeline = lazy(() => import('../timeline/Timeline.tsx'));

interface LaidOutProps {
  resource: Resource;
  state: ListState;
  /** of the page */
  rows: Row[];
  filters: CrudFilter[];
  sort: Sort[];
  onChange(patch: Partial<ListState>): void;
}

/** The rows of a list in another way than a table. */
export function LaidOut({ resource, state, rows, filters, sort, onChange }: LaidOutProps) {
  const days = dayColumns(resource);
  const by = days.find(({ name }) => name === state.by) ?? days[0];
  const span = spanOf(resource);
  return (
    <Suspense fallback={<CardsSkeleton />}>
      {state.as === 'board' ? <Board resource={resource} chosen={state.filters} filters={filters} sort={sort} /> : null}
      {state.as === 'calendar' && by ? (
        <Calendar resource={resource} filters={filters} days={days} by={by} month={state.month} onChange={onChange} />
      ) : null}
      {state.as === 'timeline' && span ? <Timeline resource={resource} rows={rows} span={span} /> : null}
    </Suspense>
  );
}
