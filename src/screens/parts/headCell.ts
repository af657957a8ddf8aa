// What a head of a list does: a click sorts, its edge makes it wider, it is dragged to another place; all of it by keys.
import type { HTMLAttributes, ThHTMLAttributes } from 'react';
import type { Column, Sort } from '@/catalog/resource.ts';
import { clicked, isSortable } from '../list/sorting.ts';
import type { Resize } from './useResize.ts';

export interface HeadActions {
  sort: readonly Sort[];
  onSort(sort: Sort[]): void;
  resize: Resize;
  /** absent where columns stay where they are */
  onMove?: ((name: string, target: string, side: 'before' | 'after') => void) | undefined;
  onStep?: ((name: string, by: -1 | 1) => void) | undefined;
}

type CellProps = HTMLAttributes<HTMLElement> & ThHTMLAttributes<HTMLTableCellElement> & { 'data-column': string };

const STEP = 16;
/** Only heads of the same table take a head. */
const TYPE = 'application/x-secg-column';
const onEdge = (event: { target: EventTarget }) => (event.target as HTMLElement).classList.contains('head-edge');

const sideOf = (event: React.DragEvent<HTMLElement>): 'before' | 'after' => {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return event.clientX < left + width / 2 ? 'before' : 'after';
};

export function headCell(column: Column, { sort, onSort, resize, onMove, onStep }: HeadActions): CellProps {
  const { name } = column;
  const sorted = sort.find(({ field }) => field === name);
  const toggle = (add: boolean) => isSortable(column) && onSort(clicked(sort, name, add));
  type Act = (event: React.KeyboardEvent<HTMLElement>) => void;
  const keys = new Map<string, Act | undefined>([
    ['Enter', ({ shiftKey }) => toggle(shiftKey)],
    [' ', ({ shiftKey }) => toggle(shiftKey)],
    ['Alt+ArrowLeft', onStep && (() => onStep(name, -1))],
    ['Alt+ArrowRight', onStep && (() => onStep(name, 1))],
    ['Shift+ArrowLeft', ({ currentTarget }) => resize.by(currentTarget, name, -STEP)],
    ['Shift+ArrowRight', ({ currentTarget }) => resize.by(currentTarget, name, STEP)],
  ]);
  return {
    'data-column': name,
    tabIndex: 0,
    'aria-keyshortcuts': onStep
      ? 'Enter Shift+Enter Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight'
      : 'Enter Shift+Enter Shift+ArrowLeft Shift+ArrowRight',
    ...(sorted ? { 'aria-sort': sorted.order === 'asc' ? 'ascending' : 'descending' } : {}),
    onClick: (event) => !onEdge(event) && toggle(event.shiftKey),
    // shift-click marks no text
    onMouseDown: (event) => event.shiftKey && event.preventDefault(),
    onDoubleClick: (event) => onEdge(event) && resize.fit(event.currentTarget, name),
    onPointerDown: (event) => onEdge(event) && event.button === 0 && resize.drag(event, name),
    onKeyDown: (event) => {
      const arrow = event.key.startsWith('Arrow');
      const act = keys.get(
        `${arrow && event.altKey ? 'Alt+' : ''}${arrow && event.shiftKey ? 'Shift+' : ''}${event.key}`,
      );
      if (!act) return;
      event.preventDefault();
      // not for the rows
      event.stopPropagation();
      act(event);
    },
    ...(onMove ? dragged(name, onMove) : {}),
  };
}

function dragged(name: string, onMove: NonNullable<HeadActions['onMove']>): Partial<CellProps> {
  return {
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData(TYPE, name);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes(TYPE)) return;
      event.preventDefault();
      event.currentTarget.dataset.drop = sideOf(event);
    },
    onDragLeave: ({ currentTarget }) => {
      delete currentTarget.dataset.drop;
    },
    onDrop: (event) => {
      event.preventDefault();
      delete event.currentTarget.dataset.drop;
      const from = event.dataTransfer.getData(TYPE);
      if (from) onMove(from, name, sideOf(event));
    },
  };
}
