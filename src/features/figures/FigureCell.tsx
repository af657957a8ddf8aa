import './figures.css';
import { lazy, Suspense, useState } from 'react';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import type { Explanation } from './explain.ts';

const Explained = lazy(() => import('./Explained.tsx'));

export interface FigureCellProps {
  resource: Resource;
  column: Column;
  row: Row;
  explanation: Explanation | undefined;
}

/** A figure that says what it is made of when it is asked. */
export function FigureCell({ resource, column, row, explanation }: FigureCellProps) {
  const [asked, ask] = useState(false);
  const mark = explanation?.mark?.(row) ?? null;
  const figure = (
    <>
      {mark ? <span role="img" aria-label={mark} title={mark} className="figure-mark" /> : null}
      <FieldCell column={column} record={row} />
    </>
  );
  const value = row[column.name];
  // a link is no figure, and what is not there is not made of anything
  if (column.relation || (!explanation && !column.help) || value === null || value === undefined || value === '')
    return figure;
  const button = (
    <button type="button" className="figure-cell" aria-haspopup="dialog" onClick={() => ask(true)}>
      {figure}
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <Explained {...{ resource, column, row, explanation }} onClose={() => ask(false)}>
        {figure}
      </Explained>
    </Suspense>
  );
}
