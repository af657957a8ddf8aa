import { useTranslate } from '@refinedev/core';
import { type CheckboxProps, Table, type TableColumnType } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Column, Resource, Row, Sort } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import type { Slots } from '@/resources/defineResource.ts';
import { slotsOf } from '@/resources/index.ts';
import { Money } from '@/ui/Money.tsx';
import { pinnedFirst } from '../list/shown.ts';
import type { Totals } from '../list/totals.ts';
import { moved, stepped } from './arrange.ts';
import { useColumnLayout } from './columnLayout.ts';
import { type EditableCells, leastWidth, listColumns, tableColumns } from './columns.tsx';
import { useDensity } from './density.ts';
import { useRefocus } from './useRefocus.ts';
import { useResize } from './useResize.ts';

interface ResourceTableProps {
  resource: Resource;
  rows: Row[];
  columns?: Column[];
  sort: Sort[];
  onSort(sort: Sort[]): void;
  /** takes a new order of the columns; absent where they stay as they are */
  onArrange?(names: string[]): void;
  loading?: boolean;
  selected?: string[];
  onSelect?(ids: string[]): void;
  /** row the arrow keys stand on */
  active?: number;
  /** sums under a rule at the foot: of these rows, and of all rows of the list where they are others */
  totals?: Totals | null;
  allTotals?: Totals | null;
  /** the cells are written where they stand: a click chooses one and opens no record */
  cells?: EditableCells | undefined;
}

/** Height of the bar the page scrolls under, as `--bar` in ui/styles/base.css. */
const BAR = 44;

/** Rows of a table as the catalog describes them; a click opens the record. */
export function ResourceTable({
  resource,
  rows,
  columns,
  sort,
  onSort,
  onArrange,
  loading,
  selected,
  onSelect,
  active,
  totals,
  allTotals,
  cells,
}: ResourceTableProps) {
  const env = useFieldEnvironment();
  const { t } = env;
  const navigate = useNavigate();
  const density = useDensity();
  const { slug } = useOrganization();
  const layout = useColumnLayout(resource.name);
  const resize = useResize(resource.name);
  const shown = useMemo(() => {
    const all = columns ?? listColumns(resource);
    return onArrange ? pinnedFirst(all, layout.pins) : all;
  }, [columns, resource, onArrange, layout.pins]);
  const refocus = useRefocus(shown.map(({ name }) => name).join());
  const antdColumns = useMemo(() => {
    const names = shown.map(({ name }) => name);
    const put = ([order]: string[][]) => order && onArrange?.(order);
    return tableColumns({
      resource,
      columns: shown,
      layout: onArrange ? layout : { ...layout, pins: [] },
      head: {
        sort,
        onSort,
        resize,
        onMove:
          onArrange &&
          ((name, target, side) =>
            put(moved([names], name, { group: 0, index: names.indexOf(target) + (side === 'after' ? 1 : 0) }))),
        onStep:
          onArrange &&
          ((name, by) => {
            refocus(() => document.querySelector<HTMLElement>(`.resource-table th[data-column="${name}"]`));
            put(stepped([names], name, by));
          }),
      },
      t,
      href: (row) => showPath(slug, resource.name, row.id),
      cells,
    });
  }, [resource, shown, layout, sort, onSort, onArrange, resize, refocus, t, slug, cells]);
  const Actions = slotsOf(resource.name).rowActions;
  const all = Actions ? [...antdColumns, actionsColumn(resource, Actions)] : antdColumns;
  const width = leastWidth(all) + (onSelect ? 40 : 0);

  return (
    <Table<Row>
      className="resource-table"
      rowKey={(row) => String(row.id)}
      size={density === 'compact' ? 'small' : 'middle'}
      columns={all}
      dataSource={rows}
      loading={loading ?? false}
      pagination={false}
      sticky={{ offsetHeader: BAR }}
      scroll={{ x: width }}
      {...(onSelect
        ? {
            rowSelection: {
              selectedRowKeys: selected ?? [],
              columnWidth: 40,
              // antd's type of it forgets that an input may have one
              getCheckboxProps: (row: Row) => ({ 'aria-label': recordTitle(env, resource, row) }) as CheckboxProps,
              onChange: (keys: React.Key[]) => onSelect(keys.map(String)),
            },
          }
        : {})}
      rowClassName={(_row, index) => (index === active ? 'row-active' : '')}
      {...(cells ? { components: cells.parts } : {})}
      onRow={(row) => ({
        onClick: (event) => {
          // marking text is no click
          if (cells || window.getSelection()?.toString()) return;
          const path = showPath(slug, resource.name, row.id);
          if (event.metaKey || event.ctrlKey) window.open(path, '_blank', 'noopener');
          else navigate(path);
        },
      })}
      summary={
        totals
          ? () =>
              [totals, allTotals].map((one) =>
                one ? (
                  <TotalsRow
                    key={String(one.whole)}
                    columns={shown}
                    totals={one}
                    offset={onSelect ? 1 : 0}
                    fill={all.length > shown.length}
                  />
                ) : null,
              )
          : undefined
      }
    />
  );
}

/** A click on an action is none on its row. */
const actionsColumn = (resource: Resource, Actions: NonNullable<Slots['rowActions']>): TableColumnType<Row> => ({
  key: 'actions',
  width: 88,
  fixed: 'right',
  align: 'right',
  onCell: () => ({ onClick: (event) => event.stopPropagation() }),
  render: (_: unknown, row: Row) => <Actions resource={resource} record={row} />,
});

interface TotalsRowProps {
  columns: Column[];
  totals: Totals;
  offset: number;
  /** a last cell under the column without words */
  fill: boolean;
}

/** What is summed stands in the first column that has no sum of its own. */
function TotalsRow({ columns, totals: { whole, sums }, offset, fill }: TotalsRowProps) {
  const t = useTranslate();
  const free = columns.findIndex(({ name }) => !(name in sums));
  return (
    <Table.Summary.Row>
      {offset ? <Table.Summary.Cell index={0} /> : null}
      {columns.map(({ name }, index) => (
        <Table.Summary.Cell key={name} index={index + offset} align={name in sums ? 'right' : 'left'}>
          {name in sums ? (
            sums[name] === undefined ? (
              <span className="muted">…</span>
            ) : (
              <Money value={sums[name]} />
            )
          ) : null}
          {index === free ? t(whole ? 'list.total' : 'list.pageTotal') : null}
        </Table.Summary.Cell>
      ))}
      {fill ? <Table.Summary.Cell index={columns.length + offset} /> : null}
    </Table.Summary.Row>
  );
}
