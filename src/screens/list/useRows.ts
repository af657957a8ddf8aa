import { type CrudFilter, useList, useTranslate } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useMemo } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EXACT_BELOW } from '@/providers/list.ts';
import { useListEarly } from '../parts/askedEarly.ts';
import { neededColumns } from './cells/editable.ts';
import { timelineColumns } from './layouts.ts';
import { toFilters } from './toFilters.ts';
import type { ListState } from './urlState.ts';
import { useCount } from './useCount.ts';

export interface Rows {
  rows: Row[];
  total: number;
  estimated: boolean;
  /** the page is all there is */
  whole: boolean;
  filters: CrudFilter[];
  /** nothing has come yet */
  first: boolean;
  /** still the rows of before, and it takes a while */
  slow: boolean;
  problem: ApiProblem | null;
  retry(): void;
}

/** A timeline wants what it draws whether that is shown or not, and cells that are edited what decides whether they may be. */
function columnsOf(resource: Resource, { as, editing }: ListState): string[] {
  if (editing && as === 'table') return [...new Set([...resource.list, ...neededColumns(resource)])];
  return as === 'timeline' ? [...new Set([...resource.list, ...timelineColumns(resource)])] : resource.list;
}

const NONE: Row[] = [];
const SLOW = 400;

export function useRows(
  resource: Resource,
  state: ListState,
  change: (patch: Partial<ListState>, options: { replace: boolean }) => void,
  waits: { show: boolean; rows: boolean },
): Rows {
  const t = useTranslate();
  const { message } = App.useApp();
  const { resources, organization } = useCatalog();
  const { search, filters: chosen, where, archived } = state;
  const filters = useMemo(
    () => toFilters({ search, filters: chosen, where, archived }, resource, resources, organization),
    [search, chosen, where, archived, resource, resources, organization],
  );
  const wanted = {
    resource: resource.name,
    pagination: { currentPage: state.page, pageSize: state.size, mode: 'server' as const },
    filters,
    sorters: state.sort,
    meta: { view: 'list', columns: columnsOf(resource, state), count: 'estimated' },
  };
  useListEarly(wanted, !waits.rows);
  const { query, result, overtime } = useList<Row, ApiProblem>({
    ...wanted,
    queryOptions: { placeholderData: keepPreviousData, enabled: !waits.rows },
    overtimeOptions: { interval: SLOW },
    errorNotification: false,
  });
  const answer = query.data as { page?: number; estimated?: boolean } | undefined;

  // the list has become shorter than the page in the address: the provider has read the last one
  useEffect(() => {
    const page = answer?.page;
    if (!waits.show && page !== undefined && !query.isPlaceholderData && page !== state.page)
      change({ page }, { replace: true });
  }, [waits.show, answer?.page, query.isPlaceholderData, state.page, change]);

  // rows that are shown stay, and with them what is typed among them
  const outdated = query.isError && query.data ? query.errorUpdatedAt : 0;
  useEffect(() => {
    if (outdated > 0) void message.warning({ key: 'outdated', content: t('list.outdated') });
  }, [outdated, message, t]);

  const rows = result?.data ?? NONE;
  const guess = result?.total ?? 0;
  // rows wait for no count; while it is cheap the exact one follows them
  const exact = useCount(resource, filters, answer?.estimated === true && guess < EXACT_BELOW);
  const total = exact ?? guess;
  const estimated = answer?.estimated === true && exact === undefined;
  return {
    rows,
    total,
    estimated,
    whole: rows.length === total && !estimated,
    filters,
    first: query.isPending || waits.show,
    slow: query.isPlaceholderData && (overtime.elapsedTime ?? 0) >= SLOW,
    problem: query.isError && !query.data ? query.error : null,
    retry: () => void query.refetch(),
  };
}
