import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Resource, Sort } from '@/catalog/resource.ts';
import { newPath, showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Page } from '@/ui/Page.tsx';
import { CardsSkeleton, TableSkeleton } from '@/ui/Skeletons.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { rememberList } from '../parts/lastList.ts';
import { ResourceTable } from '../parts/ResourceTable.tsx';
import { useRemember } from '../parts/useRecent.ts';
import { hasEditable } from './cells/editable.ts';
import { FilterBar } from './FilterBar.tsx';
import { groupColumn } from './groups/grouping.ts';
import { LaidOut } from './LaidOut.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListFailed } from './ListFailed.tsx';
import { ListHeader } from './ListHeader.tsx';
import { ListTools } from './ListTools.tsx';
import { Pager } from './Pager.tsx';
import { unusualColumns, withColumns } from './shown.ts';
import { sortOf, unusual } from './sorting.ts';
import { isFiltered, pageSizes, UNFILTERED } from './urlState.ts';
import { useListKeys } from './useListKeys.ts';
import { useListState } from './useListState.ts';
import { useRows } from './useRows.ts';
import { useTotals } from './useTotals.ts';
import { useOpenedView } from './views/useOpenedView.ts';
import { useViews } from './views/useViews.ts';

// what is not on the screen when a list opens at a desk comes when it is needed
const BulkBar = lazy(() => import('./BulkBar.tsx'));
const ListCards = lazy(() => import('./ListCards.tsx').then(({ ListCards }) => ({ default: ListCards })));
const GroupedList = lazy(() => import('./groups/GroupedList.tsx'));
const CellGrid = lazy(() => import('./cells/CellGrid.tsx'));

const SMALLEST = Math.min(...pageSizes);

export function ListPage({ resource: whole }: { resource: Resource }) {
  const { organization, resources } = useCatalog();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const { search } = useLocation();
  const views = useViews(whole.name);
  const opened = useOpenedView(views);
  const hasUsual = views.list.some(({ opens }) => opens);
  const { state, dropped, change } = useListState(whole, resources, hasUsual);
  const resource = useMemo(() => withColumns(whole, state.columns), [whole, state.columns]);
  const [selected, setSelected] = useState<string[]>([]);
  const list = useRows(resource, state, change, opened.waits);
  const totals = useTotals(resource, list);
  const { rows, total, estimated } = list;
  useRemember(list.first || list.problem ? null : { table: whole.name, id: null, title: '' });
  const ids = useMemo(() => rows.map((row) => String(row.id)), [rows]);
  const asTable = state.as === 'table';
  const grouped = asTable ? groupColumn(state.group, resource) : null;
  const sort = sortOf(state, resource);
  const editable = !phone && !grouped && asTable && hasEditable(resource);
  const editing = editable && state.editing;
  const edit = (on: boolean) => change({ editing: on, page: state.page });
  const stop = useRef<(go: () => void) => void>(null);
  const [holds, setHolds] = useState(false);
  /** What takes the sheet away waits for what is typed there. */
  const leaveSheet = (go: () => void) => (stop.current ? stop.current(go) : go());
  const onSort = useCallback((next: Sort[]) => change({ sort: unusual(next, whole) }), [change, whole]);
  const onArrange = useCallback(
    (names: string[] | null) => change({ columns: names && unusualColumns(names, whole) }),
    [change, whole],
  );

  useEffect(() => {
    if (!list.first) rememberList(organization.slug, resource.name, { search, ids });
  }, [organization.slug, resource.name, search, ids, list.first]);
  const rowCount = asTable && !grouped ? rows.length : 0;
  // marks belong to the rows one sees as rows
  useEffect(
    () => setSelected((marked) => (rowCount > 0 ? marked.filter((id) => ids.includes(id)) : [])),
    [ids, rowCount],
  );

  const toggle = (id: string) =>
    setSelected((marked) => (marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id]));
  const at = (index: number, act: (id: string) => void) => {
    const id = ids[index];
    if (id !== undefined) act(id);
  };
  const active = useListKeys({
    // in a sheet the keys belong to the cells
    count: editing ? 0 : rowCount,
    open: (index) => at(index, (id) => navigate(showPath(organization.slug, resource.name, id))),
    toggle: (index) => at(index, toggle),
    create: () => !editing && resource.can.create && navigate(newPath(organization.slug, resource.name)),
  });

  const held = editing && holds;
  const body = () => {
    if (list.problem && !held) return <ListFailed problem={list.problem} onRetry={list.retry} />;
    if (list.first) return phone ? <CardsSkeleton /> : <TableSkeleton columns={resource.list.length} />;
    if (rows.length === 0 && !held)
      return <ListEmpty resource={resource} state={state} onClear={() => change({ ...UNFILTERED, archived: false })} />;
    if (!asTable)
      return (
        <LaidOut resource={resource} state={state} rows={rows} filters={list.filters} sort={sort} onChange={change} />
      );
    if (grouped) {
      return (
        <Suspense fallback={<TableSkeleton columns={3} />}>
          <GroupedList
            key={grouped.name}
            resource={resource}
            column={grouped}
            filters={list.filters}
            sort={sort}
            onSort={onSort}
            onArrange={onArrange}
          />
        </Suspense>
      );
    }
    if (phone) {
      return (
        <Suspense fallback={<CardsSkeleton />}>
          <ListCards resource={resource} rows={rows} totals={totals.all ?? totals.page} />
        </Suspense>
      );
    }
    const table = {
      resource,
      rows,
      sort,
      onSort,
      onArrange,
      loading: list.slow,
      selected,
      onSelect: setSelected,
      totals: totals.page,
      allTotals: totals.all,
    };
    if (!editing) return <ResourceTable {...table} active={active} />;
    return (
      <Suspense fallback={<TableSkeleton columns={resource.list.length} />}>
        <CellGrid
          {...table}
          onLeave={() => document.querySelector<HTMLElement>('[data-cells]')?.focus()}
          onDone={() => edit(false)}
          onHold={setHolds}
          stop={stop}
        />
      </Suspense>
    );
  };

  return (
    <Page>
      <ListHeader
        resource={resource}
        state={state}
        list={list}
        totals={totals}
        dropped={dropped}
        views={views}
        opened={opened}
        onChange={change}
      />
      {selected.length > 0 ? (
        <Suspense fallback={<div className="bulk-bar" />}>
          <BulkBar
            resource={resource}
            rows={rows}
            matching={{ filters: list.filters, total, estimated }}
            selected={selected}
            onSelect={setSelected}
          />
        </Suspense>
      ) : total > 0 || isFiltered(state) || list.first ? (
        <FilterBar
          resource={resource}
          resources={resources}
          state={state}
          onChange={change}
          tools={
            <ListTools
              resource={resource}
              state={state}
              sort={sort}
              onSort={onSort}
              onArrange={onArrange}
              onLayout={(as) => leaveSheet(() => change({ as }))}
              onEdit={editable ? (on) => leaveSheet(() => edit(on)) : undefined}
              onGroup={(group) => leaveSheet(() => change({ group }))}
            />
          }
        />
      ) : null}
      {body()}
      {total > SMALLEST && !list.problem && !grouped && (asTable || state.as === 'timeline') ? (
        <Pager state={state} total={total} estimated={estimated} onChange={change} />
      ) : null}
    </Page>
  );
}
