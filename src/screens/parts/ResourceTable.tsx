import { useTranslate } from '@refinedev/core';
import { Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Column, Resource, Row, Sort } from '@/catalog/resource.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Money } from '@/ui/Money.tsx';
import type { Totals } from '../list/totals.ts';
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
  /** sums under a rule at the foot */
  totals?: Totals | null;
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
      sticky={{ offsetHeader: BAR }}
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
      summary={totals ? () => <TotalsRow columns={shown} totals={totals} offset={onSelect ? 1 : 0} /> : undefined}
    />
  );
}

interface TotalsRowProps {
  columns: Column[];
  totals: Totals;
  offset: number;
}

/** What is summed stands in the first column that has no sum of its own. */
function TotalsRow({ columns, totals: { whole, sums }, offset }: TotalsRowProps) {
  const t = useTranslate();
  const free = columns.findIndex(({ name }) => !(name in sums));
  return (
    <Table.Summary.Row>
      {offset ? <Table.Summary.Cell index={0} /> : null}
      {columns.map(({ name }, index) => (
        <Table.Summary.Cell key={name} index={index + offset} align={name in sums ? 'right' : 'left'}>
          {name in sums ? <Money value={sums[name]} /> : null}
          {index === free ? t(whole ? 'list.total' : 'list.pageTotal') : null}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}
