import './figures.css';
import { useTranslate } from '@refinedev/core';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { columnHelp, columnLabel, resourcePlural } from '@/fields/words.ts';
import { type DataColumn, MARKS, placedCells } from '@/screens/parts/dataColumn.ts';
import type { Marks } from '@/screens/parts/useMarks.ts';
import { TextLink } from '@/ui/TextLink.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import type { Explanations } from './explain.ts';
import { FigureCell } from './FigureCell.tsx';
import { FigureHead } from './FigureHead.tsx';
import { FigureRows } from './FigureRows.tsx';
import { FigureTotal } from './FigureTotal.tsx';
import { type FigureGroup, isHead, lined } from './grouping.ts';
import { nextSort, readSort, sorted } from './sorting.ts';
import { figureWidth } from './widths.ts';

interface FigureTableProps {
  /** whose columns these are: names, kinds and formulas come from it */
  resource: Resource;
  columns: Column[];
  rows: Row[];
  /** in place of plain rows */
  groups?: FigureGroup[] | undefined;
  /** rows that stay at the end, whatever the order */
  last?: Row[];
  /** a column that stays in sight at the right edge, where its table is wider than the page */
  edge?: string;
  /** the order until somebody wants another: `variance`, `-variance` */
  usual?: string;
  /** under the rows, drawn like one */
  total?: Row | undefined;
  waiting?: boolean;
  /** all rows of the page, where its tables stand one under the other: their columns do too */
  like?: Row[];
  explanations?: Explanations;
  /** of the sums */
  totals?: Explanations;
  /** where a row leads: its title is a link to it */
  to?: (row: Row) => string;
  /** rows that are chosen */
  marks?: Marks | undefined;
  /** columns whose cells are more than a figure: what is done with the row */
  cells?: Record<string, (row: Row) => ReactNode>;
}

const NONE: Row[] = [];
const stop = (event: MouseEvent) => event.stopPropagation();

/** Rows of figures under a rule with their sums; every figure can be asked what it is made of. */
export function FigureTable({
  resource,
  columns,
  rows,
  groups,
  last = NONE,
  edge,
  usual = '',
  total,
  waiting = false,
  like = rows,
  explanations,
  totals,
  to,
  marks,
  cells,
}: FigureTableProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('sort') ?? usual;
  const sort = useMemo(() => readSort(wanted, columns), [wanted, columns]);
  const shown = useMemo(
    () => [...(groups ? lined(groups, sort, resource.title) : sorted(rows, sort)), ...last],
    [rows, groups, last, sort, resource.title],
  );
  const widths = useMemo(
    () => columns.map((column) => figureWidth(resource, column, total ? [...like, total] : like, env)),
    [resource, columns, like, total, env],
  );
  const sortBy = (name: string) =>
    setParams(
      (old) => {
        const next = nextSort(sort, name, usual);
        if (next) old.set('sort', next);
        else old.delete('sort');
        return old;
      },
      { replace: true },
    );
  const title = columns.findIndex(({ name }) => name === resource.title);
  const frozen = phone ? 0 : Math.max(0, title);
  const leads = (row: Row) => (to && !isHead(row) && !last.includes(row) ? to(row) : null);
  const tableColumns = columns.map((column, index): DataColumn => {
    const { align } = fieldOf(column);
    const label = columnLabel(t, resource.name, column);
    return {
      key: column.name,
      title: <FigureHead column={column} label={label} right={align === 'right'} sort={sort} onSort={sortBy} />,
      head: () => ({ title: columnHelp(t, resource.name, column) ?? undefined, ...ariaSort(sort, column.name) }),
      width: widths[index] ?? 0,
      ...(align ? { align } : {}),
      ...(index <= frozen ? { fixed: 'left' as const } : {}),
      ...(column.name === edge && !phone ? { fixed: 'right' as const } : {}),
      // what is done there, also in a menu it opens, is no click on the row
      ...(cells?.[column.name] && column.name === edge ? { cell: () => ({ onClick: stop }) } : {}),
      render: (row) => {
        const address = column.name === resource.title ? leads(row) : null;
        const plain = <FieldCell column={column} record={row} />;
        // a group has sums, and no other columns
        if (isHead(row)) return column.name in row ? <span className="figure-group">{plain}</span> : null;
        const own = cells?.[column.name];
        if (own) return own(row);
        if (address) return <TextLink to={address}>{plain}</TextLink>;
        return <FigureCell {...{ resource, column, row }} explanation={explanations?.[column.name]} />;
      },
    };
  });
  const placed = placedCells(tableColumns, marks ? MARKS : 0);
  return (
    <FigureRows
      label={resourcePlural(t, resource)}
      columns={tableColumns}
      rows={shown}
      waiting={waiting}
      marks={marks}
      onOpen={(row, event) => {
        const address = leads(row);
        if (address && !(event.target as Element).closest('button, a, input')) navigate(address);
      }}
      foot={
        total ? (
          <FigureTotal {...{ resource, columns, total, placed }} marked={marks !== undefined} explanations={totals} />
        ) : null
      }
    />
  );
}

const ariaSort = (sort: ReturnType<typeof readSort>, name: string) =>
  sort?.name === name ? { 'aria-sort': sort.descending ? ('descending' as const) : ('ascending' as const) } : {};
