import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import type { Row } from '@/catalog/resource.ts';

export interface DataColumn {
  key: string;
  title?: ReactNode;
  /** pixels at least; a column without takes what is left over */
  width?: number;
  align?: 'right';
  /** stays in sight while the others scroll */
  fixed?: 'left' | 'right';
  className?: string;
  head?(): ComponentProps<'th'>;
  cell?(row: Row): ComponentProps<'td'>;
  render?(row: Row): ReactNode;
}

/** Width of the column of check boxes. */
export const MARKS = 40;

/** Below this the table scrolls sideways; above it all columns grow alike. */
export function leastWidth(columns: DataColumn[]): number {
  return columns.reduce((sum, { width = 0 }) => sum + width, 0);
}

export interface Placed {
  className: string;
  style?: CSSProperties;
}

/** How the cells of each column stand, `from` pixels behind the left edge. */
export function placedCells(columns: DataColumn[], from: number): Placed[] {
  let left = from;
  const last = columns.findLastIndex(({ fixed }) => fixed === 'left');
  return columns.map(({ align, fixed, width = 0, className }, index) => {
    const words = [className, align, fixed && `fixed-${fixed}`, index === last && 'fixed-last'];
    const placed: Placed = { className: words.filter(Boolean).join(' ') };
    if (fixed === 'right') placed.style = { right: 0 };
    if (fixed !== 'left') return placed;
    placed.style = { left };
    left += width;
    return placed;
  });
}

/**
 * Heads and rows are two tables, so that the heads stay in sight while the page scrolls. To a screen reader they are one:
 * the tables lose their role, and with it their rows and cells, which are given theirs again.
 */
export const as = {
  none: { role: 'none' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;
