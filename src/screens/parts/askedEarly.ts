// Rows and records are asked for early, under the keys by which useList and useOne of Refine look for them.
import { type CrudFilter, type CrudSort, useDataProvider, useKeys } from '@refinedev/core';
import { useEarly } from '@/providers/useEarly.ts';

interface List {
  resource: string;
  pagination: { currentPage: number; pageSize: number; mode: 'server' };
  filters: CrudFilter[];
  sorters: CrudSort[];
  meta: Record<string, unknown>;
}

interface One {
  resource: string;
  id: string;
  meta: Record<string, unknown>;
}

export function useListEarly({ meta, ...list }: List, enabled: boolean): void {
  const { getList } = useDataProvider()();
  const { filters, pagination, sorters } = list;
  const { keys } = useKeys();
  const params = { ...meta, filters, pagination, sorters };
  const queryKey = keys().data('default').resource(list.resource).action('list').params(params).get();
  useEarly({ queryKey, queryFn: ({ signal }) => getList({ ...list, meta: { ...meta, signal } }) }, enabled);
}

export function useOneEarly({ resource, id, meta }: One): void {
  const { getOne } = useDataProvider()();
  const { keys } = useKeys();
  const queryKey = keys().data('default').resource(resource).action('one').id(id).params(meta).get();
  useEarly({ queryKey, queryFn: ({ signal }) => getOne({ resource, id, meta: { ...meta, signal } }) });
}
