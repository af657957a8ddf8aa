import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Column, Resource, Row, Sort } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { resourcePlural } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import type { Slots } from '@/resources/defineResource.ts';
import { slotsOf } from '@/resources/index.ts';
import { pinnedFirst } from '../list/shown.ts';
import type { Totals } from '../list/totals.ts';
import { moved, stepped } from './arrange.ts';
import { useColumnLayout } from './columnLayout.ts';
import { type EditableCells, listColumns, tableColumns } from './columns.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataColumn } from './dataColumn.ts';
import { useDensity } from './density.ts';
import { TotalsRow } from './TotalsRow.tsx';
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
  const catalogColumns = useMemo(() => {
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
  const all = useMemo(
    () => (Actions ? [...catalogColumns, actionsColumn(resource, Actions)] : catalogColumns),
    [catalogColumns, resource, Actions],
  );
  const open = useCallback(
    (row: Row, event: React.MouseEvent) => {
      // marking text is no click
      if (cells || window.getSelection()?.toString()) return;
      const path = showPath(slug, resource.name, row.id);
      if (event.metaKey || event.ctrlKey) window.open(path, '_blank', 'noopener');
      else navigate(path);
    },
    [cells, slug, resource.name, navigate],
  );
  const sums = [totals, allTotals].flatMap((one) => one ?? []);

  return (
    <DataTable
      label={resourcePlural(t, resource)}
      columns={all}
      rows={rows}
      compact={density === 'compact'}
      waiting={loading ?? false}
      active={active ?? -1}
      marks={
        onSelect && {
          ids: selected ?? [],
          onChange: onSelect,
          nameOf: (row) => recordTitle(env, resource, row),
          all: t('list.markAll'),
        }
      }
      Cell={cells?.Cell}
      onOpen={open}
      foot={
        sums.length > 0
          ? sums.map((one) => (
              <TotalsRow
                key={String(one.whole)}
                columns={shown}
                totals={one}
                before={onSelect ? 1 : 0}
                after={all.length - shown.length}
              />
            ))
          : null
      }
    />
  );
}

/** A click on an action is none on its row. */
const actionsColumn = (resource: Resource, Actions: NonNullable<Slots['rowActions']>): DataColumn => ({
  key: 'actions',
  width: 88,
  fixed: 'right',
  align: 'right',
  cell: () => ({ onClick: (event) => event.stopPropagation() }),
  render: (row) => <Actions resource={resource} record={row} />,
});
