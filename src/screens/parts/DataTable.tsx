import { type ReactNode, type UIEvent, useCallback, useMemo, useRef } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { DataRow, type DataRowProps } from './DataRow.tsx';
import { as, type DataColumn, leastWidth, MARKS, placedCells } from './dataColumn.ts';
import { type Marks, useMarks } from './useMarks.ts';

interface DataTableProps {
  label: string;
  columns: DataColumn[];
  rows: Row[];
  compact: boolean;
  /** rows that are no longer the ones asked for */
  waiting: boolean;
  /** the row the keys stand on */
  active: number;
  marks?: Marks | undefined;
  /** in place of a cell; around it there is a grid then */
  Cell?: DataRowProps['Cell'] | undefined;
  onOpen: DataRowProps['onOpen'];
  /** only these are drawn, of rows this high; the others keep their room */
  inSight?: { from: number; to: number; height: number } | undefined;
  /** rows of sums */
  foot?: ReactNode;
}

/**
 * Rows in columns, as wide as the page and scrolled sideways where they need more. antd's table brings trees, menus and
 * pages along, a fifth of what a list loads first, and draws every cell again with every key.
 */
export function DataTable({
  label,
  columns,
  rows,
  compact,
  waiting,
  active,
  marks,
  Cell,
  onOpen,
  inSight,
  foot,
}: DataTableProps) {
  const heads = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const start = marks ? MARKS : 0;
  const placed = useMemo(() => placedCells(columns, start), [columns, start]);
  const { all, some, onMark, onAll } = useMarks(rows, marks);
  // a key may bring a head into sight, a finger a cell: the other half follows
  const follow = useCallback(({ currentTarget: moved }: UIEvent<HTMLDivElement>) => {
    const other = moved === heads.current ? body.current : heads.current;
    if (other && other.scrollLeft !== moved.scrollLeft) other.scrollLeft = moved.scrollLeft;
    moved.parentElement?.toggleAttribute('data-scrolled', moved.scrollLeft > 0);
  }, []);
  const from = Math.min(inSight?.from ?? 0, rows.length);
  const to = Math.min(inSight?.to ?? rows.length, rows.length);
  const style = { minWidth: leastWidth(columns) + start };
  const widths = (
    <colgroup>
      {marks ? <col className="data-mark-col" style={{ width: MARKS }} /> : null}
      {columns.map(({ key, width }) => (
        <col key={key} style={{ width }} />
      ))}
    </colgroup>
  );

  return (
    <div
      {...(Cell ? {} : { role: 'table', 'aria-label': label })}
      aria-busy={waiting || undefined}
      className={compact ? 'resource-table compact' : 'resource-table'}
    >
      <div ref={heads} className="data-heads" onScroll={follow}>
        <table {...as.none} style={style}>
          {widths}
          <thead {...as.group}>
            <tr {...as.row}>
              {marks ? (
                <th {...as.head} className="data-mark fixed-left">
                  <label>
                    <input
                      type="checkbox"
                      aria-label={marks.all}
                      checked={all}
                      ref={(box) => {
                        if (box) box.indeterminate = some && !all;
                      }}
                      onChange={onAll}
                    />
                  </label>
                </th>
              ) : null}
              {columns.map((column, at) => (
                <th key={column.key} {...as.head} {...placed[at]} {...column.head?.()}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
        </table>
      </div>
      <div ref={body} className="data-body" onScroll={follow}>
        <table {...as.none} style={style}>
          {widths}
          <tbody {...as.group}>
            <Room rows={from} inSight={inSight} />
            {(inSight ? rows.slice(from, to) : rows).map((row, index) => (
              <DataRow
                key={row.id}
                row={row}
                index={from + index}
                columns={columns}
                placed={placed}
                active={from + index === active}
                marked={marks?.ids.includes(String(row.id))}
                name={marks ? marks.nameOf(row) : ''}
                Cell={Cell ?? 'td'}
                onMark={onMark}
                onOpen={onOpen}
              />
            ))}
            <Room rows={rows.length - to} inSight={inSight} />
          </tbody>
          {foot ? (
            <tfoot {...as.group} className="data-foot">
              {foot}
            </tfoot>
          ) : null}
        </table>
      </div>
    </div>
  );
}

const Room = ({ rows, inSight }: { rows: number } & Pick<DataTableProps, 'inSight'>) =>
  inSight && rows > 0 ? <tr aria-hidden style={{ height: rows * inSight.height }} /> : null;
