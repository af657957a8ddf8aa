import './figures.css';
import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { columnLabel } from '@/fields/words.ts';
import { DataTable } from '@/screens/parts/DataTable.tsx';
import { as, type DataColumn } from '@/screens/parts/dataColumn.ts';
import { TextLink } from '@/ui/TextLink.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import type { Explanations } from './explain.ts';
import { FigureCell } from './FigureCell.tsx';
import { FigureHead } from './FigureHead.tsx';
import { nextSort, readSort, sorted } from './sorting.ts';

interface FigureTableProps {
  /** whose columns these are: names, kinds and formulas come from it */
  resource: Resource;
  columns: Column[];
  rows: Row[];
  /** under the rows, drawn like one */
  total?: Row | undefined;
  waiting?: boolean;
  /** all rows of the page, where its tables stand one under the other: their columns do too */
  like?: Row[];
  explanations?: Explanations;
  /** where a row leads: its title is a link to it */
  to?: (row: Row) => string;
}

const LETTER = 7.2;

/** Rows of figures under a rule with their sums; every figure can be asked what it is made of. */
export function FigureTable({
  resource,
  columns,
  rows,
  total,
  waiting = false,
  like = rows,
  explanations,
  to,
}: FigureTableProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const sort = readSort(params.get('sort'), columns);
  const shown = useMemo(() => sorted(rows, sort), [rows, sort]);
  const sortBy = (name: string) =>
    setParams(
      (old) => {
        const next = nextSort(sort, name);
        if (next) old.set('sort', next);
        else old.delete('sort');
        return old;
      },
      { replace: true },
    );
  const env = useFieldEnvironment();
  const phone = useIsPhone();
  const title = columns.findIndex(({ name }) => name === resource.title);
  const frozen = phone ? 0 : Math.max(0, title);
  /** As wide as its longest figure: a schedule has many columns, and all of them count. */
  const widthOf = (column: Column, label: string): number => {
    if (column.name === resource.title) return 184;
    const texts = like.map((row) => fieldOf(column).format(row[column.name], column, env));
    const longest = Math.max(longestWord(label) + 2, ...texts.map((text) => text.length));
    return Math.min(200, Math.round(longest * LETTER) + 20);
  };
  const tableColumns = columns.map((column, index): DataColumn => {
    const { align } = fieldOf(column);
    const label = columnLabel(t, resource.name, column);
    const isTitle = column.name === resource.title;
    return {
      key: column.name,
      title: <FigureHead column={column} label={label} right={align === 'right'} sort={sort} onSort={sortBy} />,
      head: () => ({ title: column.help ?? undefined, ...ariaSort(sort, column.name) }),
      width: widthOf(column, label),
      ...(align ? { align } : {}),
      ...(index <= frozen ? { fixed: 'left' as const } : {}),
      render: (row) =>
        isTitle && to ? (
          <TextLink to={to(row)}>
            <FieldCell column={column} record={row} />
          </TextLink>
        ) : (
          <FigureCell resource={resource} column={column} row={row} explanation={explanations?.[column.name]} />
        ),
    };
  });
  return (
    <div className="figure-table">
      <DataTable
        label={resource.labelPlural}
        columns={tableColumns}
        rows={shown}
        compact
        waiting={waiting}
        active={-1}
        onOpen={(row, event) => {
          if (to && !(event.target as Element).closest('button, a')) navigate(to(row));
        }}
        foot={total ? <Total columns={columns} total={total} /> : null}
      />
    </div>
  );
}

const longestWord = (label: string): number => Math.max(...label.split(' ').map((word) => word.length));

const ariaSort = (sort: ReturnType<typeof readSort>, name: string) =>
  sort?.name === name ? { 'aria-sort': sort.descending ? ('descending' as const) : ('ascending' as const) } : {};

function Total({ columns, total }: { columns: Column[]; total: Row }) {
  const t = useTranslate();
  return (
    <tr {...as.row}>
      {columns.map((column, index) => (
        <td {...as.cell} key={column.name} className={fieldOf(column).align}>
          {index === 0 ? t('list.total') : column.name in total ? <FieldCell column={column} record={total} /> : null}
        </td>
      ))}
    </tr>
  );
}
