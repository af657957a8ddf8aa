import { type ComponentProps, type ComponentType, memo } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { as, type DataColumn, type Placed } from './dataColumn.ts';

export interface DataRowProps {
  row: Row;
  index: number;
  columns: DataColumn[];
  placed: Placed[];
  /** the keys stand on it */
  active: boolean;
  /** undefined: rows here are not marked */
  marked: boolean | undefined;
  /** what its check box is called */
  name: string;
  Cell: ComponentType<ComponentProps<'td'>> | 'td';
  onMark(index: number, upTo: boolean): void;
  onOpen(row: Row, event: React.MouseEvent): void;
}

/** One row of a table; drawn again only when something of it changes. */
export const DataRow = memo(function DataRow({ row, index, columns, placed, marked, Cell, ...more }: DataRowProps) {
  const { active, name, onMark, onOpen } = more;
  const words = ['data-row', active && 'row-active', marked && 'row-marked'];
  return (
    <tr
      {...as.row}
      data-row-key={row.id}
      className={words.filter(Boolean).join(' ')}
      // beside the check box is not on the row
      onClick={(event) => (event.target as Element).closest('.data-mark') === null && onOpen(row, event)}
    >
      {marked === undefined ? null : (
        <td {...as.cell} className="data-mark fixed-left">
          <label>
            <input
              type="checkbox"
              aria-label={name}
              checked={marked}
              onChange={({ nativeEvent }) => onMark(index, (nativeEvent as MouseEvent).shiftKey)}
            />
          </label>
        </td>
      )}
      {columns.map((column, at) => (
        <Cell key={column.key} {...as.cell} {...placed[at]} {...column.cell?.(row)}>
          {column.render?.(row)}
        </Cell>
      ))}
    </tr>
  );
});
