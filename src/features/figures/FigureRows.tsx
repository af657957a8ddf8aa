import { type ComponentProps, useRef } from 'react';
import { DataTable } from '@/screens/parts/DataTable.tsx';
import { useInSight } from './useInSight.ts';

type FigureRowsProps = Pick<
  ComponentProps<typeof DataTable>,
  'label' | 'columns' | 'rows' | 'waiting' | 'marks' | 'onOpen' | 'foot'
>;

/** Pixels of a compact row: one line of 19, padded, over a hairline. */
const HEIGHT = 32;

/** Scrolling draws rows that come into sight, and nothing else again: what they are made of is decided above. */
export function FigureRows(props: FigureRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const inSight = useInSight(box, props.rows.length, HEIGHT);
  return (
    <div className="figure-table" ref={box}>
      <DataTable {...props} compact active={-1} {...(inSight ? { inSight: { ...inSight, height: HEIGHT } } : {})} />
    </div>
  );
}
