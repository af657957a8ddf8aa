import { useTranslate } from '@refinedev/core';
import { Table, type TableProps } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Column, Resource, Row, Sort } from '@/catalog/resource.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { leastWidth, listColumns, tableColumns } from './columns.tsx';
import { useDensity } from './density.ts';

interface ResourceTableProps {
  resource: Resource;
  rows: Row[];
  columns?: Column[];
  sort: Sort[];
  onSort(sort: Sort[]): void;
  loading?: boolean;
  selected?: string[];
  onSelect?(ids: string[]): void;
  /** row the arrow keys stand on */
  active?: number;
  /** sums under a rule, by column; only a view can say them for all pages */
  totals?: Record<string, ReactNode> | null;
}

/** Rows of a table as the catalog describes them; a click opens the record. */
export function ResourceTable({
  resource,
  rows,
  columns,
  sort,
  onSort,
  loading,
  selected,
  onSelect,
  active,
  totals,
}: ResourceTableProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const density = useDensity();
  const { slug } = useOrganization();
  const shown = useMemo(() => columns ?? listColumns(resource), [columns, resource]);
  const antdColumns = useMemo(
    () => tableColumns({ resource, columns: shown, sort, t, href: (row) => showPath(slug, resource.name, row.id) }),
    [resource, shown, sort, t, slug],
  );
  const width = leastWidth(antdColumns) + (onSelect ? 40 : 0);

  const onChange: TableProps<Row>['onChange'] = (_pages, _filters, sorter, { action }) => {
    if (action !== 'sort' || Array.isArray(sorter)) return;
    onSort(
      sorter.order ? [{ field: String(sorter.columnKey), order: sorter.order === 'ascend' ? 'asc' : 'desc' }] : [],
    );
  };

  return (
    <Table<Row>
      className="resource-table"
      rowKey={(row) => String(row.id)}
      size={density === 'compact' ? 'small' : 'middle'}
      columns={antdColumns}
      dataSource={rows}
      loading={loading ?? false}
      pagination={false}
      sticky={{ offsetHeader: 0 }}
      scroll={{ x: width }}
      onChange={onChange}
      {...(onSelect
        ? {
            rowSelection: {
              selectedRowKeys: selected ?? [],
              columnWidth: 40,
              onChange: (keys: React.Key[]) => onSelect(keys.map(String)),
            },
          }
        : {})}
      rowClassName={(_row, index) => (index === active ? 'row-active' : '')}
      onRow={(row) => ({
        onClick: (event) => {
          // marking text is no click
          if (window.getSelection()?.toString()) return;
          const path = showPath(slug, resource.name, row.id);
          if (event.metaKey || event.ctrlKey) window.open(path, '_blank', 'noopener');
          else navigate(path);
        },
      })}
      summary={totals ? () => <Totals columns={shown} totals={totals} offset={onSelect ? 1 : 0} /> : undefined}
    />
  );
}

function Totals({ columns, totals, offset }: { columns: Column[]; totals: Record<string, ReactNode>; offset: number }) {
  return (
    <Table.Summary.Row>
      {offset ? <Table.Summary.Cell index={0} /> : null}
      {columns.map((column, index) => (
        <Table.Summary.Cell
          key={column.name}
          index={index + offset}
          align={totals[column.name] === undefined ? 'left' : 'right'}
        >
          {totals[column.name] ?? null}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}
