import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { isStatus } from '@/fields/enum.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { columnLabel, enumLabel } from '@/fields/words.ts';
import type { Text } from '@/lib/text.ts';
import type { ColumnLayout } from './columnLayout.ts';
import type { DataRowProps } from './DataRow.tsx';
import type { DataColumn } from './dataColumn.ts';
import { Head } from './Head.tsx';
import { type HeadActions, headCell } from './headCell.ts';

interface TableColumnOptions {
  resource: Resource;
  columns: Column[];
  head: HeadActions;
  layout: ColumnLayout;
  t: Text;
  href(row: Row): string;
  cells?: EditableCells | undefined;
}

/** Cells that are written where they stand. */
export interface EditableCells {
  Cell: DataRowProps['Cell'];
  cell(row: Row, column: Column): ComponentProps<'td'>;
  content(row: Row, column: Column, href: string | null): ReactNode;
}

/** Codes are short wherever they stand. */
const short = /^(code|number|no|tag|key|unit|state|phase|zip_code)$|_(code|number|no)$/;
const TITLE = 220;
const LETTER = 7.2;

/** A tag is not cut: its column has room for the longest word that can stand in it. */
function tagWidth(column: Column, t: Text): number {
  const longest = Math.max(0, ...(column.options ?? []).map((option) => enumLabel(t, column, option).length));
  return Math.min(220, Math.round(longest * LETTER) + 46);
}

function leastOf(column: Column, label: string, isTitle: boolean, t: Text): number {
  const isShort = column.kind === 'text' && short.test(column.name);
  if (isTitle && (column.kind === 'longText' || (column.kind === 'text' && !isShort))) return TITLE;
  const usual = isShort ? 88 : fieldOf(column).width;
  const status = column.kind === 'enum' && isStatus(column) ? tagWidth(column, t) : 0;
  // the head says what the column is, so it is not cut for a few pixels
  return Math.max(usual, status, Math.min(160, Math.round(label.length * LETTER) + 34));
}

const linking = new Set(['email', 'phone', 'url']);

/** Columns of the catalog → of the table. The title is a real link, so it opens in a new tab and is read as one. */
export function tableColumns({ resource, columns, head, layout, t, href, cells }: TableColumnOptions): DataColumn[] {
  const shown = columns.map((column, index): DataColumn => {
    const { align } = fieldOf(column);
    const place = head.sort.findIndex(({ field }) => field === column.name);
    const isTitle = column.name === resource.title && column.kind !== 'reference';
    // a title leads to its record; an address in it would be a link in a link
    const said = isTitle && linking.has(column.kind) ? { ...column, kind: 'text' as const } : column;
    const cell = (row: Row) => <FieldCell column={said} record={row} />;
    const label = columnLabel(t, resource.name, column);
    const pinned = layout.pins.includes(column.name);
    return {
      key: column.name,
      title: (
        <Head
          label={label}
          right={align === 'right'}
          sorted={head.sort[place]}
          place={place >= 0 && head.sort.length > 1 ? place + 1 : null}
          pinned={pinned}
        />
      ),
      width: layout.widths[column.name] ?? leastOf(column, label, isTitle, t),
      head: () => headCell(column, head),
      ...(align ? { align } : {}),
      ...(pinned || index === 0 ? { fixed: 'left' as const } : {}),
      ...(cells ? { cell: (row: Row) => cells.cell(row, column) } : {}),
      render: (row) =>
        cells ? (
          cells.content(row, column, isTitle ? href(row) : null)
        ) : isTitle ? (
          <Link to={href(row)} className="row-title" onClick={(event) => event.stopPropagation()}>
            {cell(row)}
          </Link>
        ) : (
          cell(row)
        ),
    };
  });
  // where a width was chosen it is kept: what is left over goes to a column without words, not to all of them
  return columns.some(({ name }) => name in layout.widths) ? [...shown, { key: FILLER, className: 'filler' }] : shown;
}

const FILLER = '·';

export function listColumns(resource: Resource): Column[] {
  return resource.list.map((name) => resource.column(name)).filter((column): column is Column => column !== undefined);
}
