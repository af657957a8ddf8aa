import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { as, type Placed } from '@/screens/parts/dataColumn.ts';
import type { Explanations } from './explain.ts';
import { FigureCell } from './FigureCell.tsx';

interface FigureTotalProps {
  resource: Resource;
  columns: Column[];
  total: Row;
  /** how the cells above it stand */
  placed: Placed[];
  explanations: Explanations | undefined;
  /** there are check boxes before the rows */
  marked?: boolean;
}

/** Sums below the rows; those whose records are one list lead to it. */
export function FigureTotal({ resource, columns, total, placed, explanations, marked }: FigureTotalProps) {
  const t = useTranslate();
  const cell = (column: Column) => {
    const explanation = explanations?.[column.name];
    return explanation ? (
      <FigureCell {...{ resource, column, row: total, explanation }} />
    ) : (
      <FieldCell column={column} record={total} />
    );
  };
  return (
    <tr {...as.row}>
      {marked ? <td {...as.cell} className="data-mark fixed-left" /> : null}
      {columns.map((column, index) => (
        <td {...as.cell} {...placed[index]} key={column.name}>
          {index === 0 ? t('list.total') : column.name in total ? cell(column) : null}
        </td>
      ))}
    </tr>
  );
}
