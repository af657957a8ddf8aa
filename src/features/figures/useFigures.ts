// Rows of figures, whole: a page of money adds up what it shows, so half of it would be wrong.
import { useDataProvider } from '@refinedev/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { LARGEST_PAGE } from '@/providers/list.ts';
import { rowsOf } from '@/providers/request.ts';
import type { Answer, RestClient } from '@/providers/rest.ts';
import { useEarly } from '@/providers/useEarly.ts';
import { readAll } from '@/screens/list/readAll.ts';
import { toFilters } from '@/screens/list/toFilters.ts';
import { readState } from '@/screens/list/urlState.ts';
import { useIsLast } from './useIsLast.ts';

export interface Figures extends Reading {
  rows: Row[];
}

/** How far a read is. */
export interface Reading {
  first: boolean;
  /** still the rows of another day or filter */
  waiting: boolean;
  problem: ApiProblem | null;
  retry(): void;
}

/** Several reads as one: it waits for those that are needed, and says of any of them that it failed. */
export function together(needed: Reading[], more: Reading[] = []): Reading {
  const all = [...needed, ...more];
  return {
    first: needed.some(({ first }) => first),
    waiting: all.some(({ waiting }) => waiting) || more.some(({ first }) => first),
    problem: all.find(({ problem }) => problem)?.problem ?? null,
    retry: () => {
      for (const { problem, retry } of all) if (problem) retry();
    },
  };
}

const NONE: Row[] = [];

/** All figures of an organization: among the records they follow from, so that what is done to those reads them again. */
export const figuresKey = (organization: string): string[] => ['data', 'default', 'figures', organization];

interface Wanted {
  columns: string[];
  /** as in the address of its list: `project_id.in=…` */
  search?: string;
  enabled?: boolean;
}

/** Reads all rows of a table or view that match, when it is asked to. */
export function useReader() {
  const provider = useDataProvider()();
  const { api, resources, organization } = useCatalog();
  const isLast = useIsLast();
  return async (
    resource: Resource,
    { columns, search = '' }: Wanted,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Row[]> => {
    // rows of some views are no records: they have no id to be sorted and told apart by
    if (!resource.column('id')) {
      const table = (api.client as unknown as RestClient).from(resource.name);
      const rows = await paged(isLast, (from, to) =>
        table.select(columns.join(',')).eq('organization_id', organization.id).range(from, to).abortSignal(signal),
      );
      return rows.map((row, index) => ({ ...row, id: String(index) }) as Row);
    }
    const { state, dropped } = readState(new URLSearchParams(search), resource, resources);
    // figures of more rows than were meant
    if (dropped.length > 0) throw new Error(`${resource.name} knows no ${dropped.join(', ')}`);
    const filters = toFilters(state, resource, resources, organization);
    const all: Row[] = [];
    for await (const rows of readAll({
      provider,
      resource: { ...resource, list: columns },
      filters,
      sorters: state.sort,
      signal,
      most: LARGEST_PAGE,
    })) {
      all.push(...rows);
      if (await isLast(rows.length)) break;
    }
    return all;
  };
}

/** All rows of a table or view that match; where the caller may not read it (null) there are none, and nothing is asked. */
export function useView(resource: Resource | null, { columns, search = '', enabled = true }: Wanted): Figures {
  const read = useReader();
  return useRead(['view', resource?.name, columns, search], enabled && resource !== null, async (signal) =>
    resource ? await read(resource, { columns, search }, signal) : NONE,
  );
}

/** What a function answers, a set of rows or one object. `key`: the column that tells its rows apart. */
export function useCall(
  name: string,
  args: Record<string, unknown>,
  { key = 'id', enabled = true }: { key?: string; enabled?: boolean } = {},
): Figures {
  const { api, organization } = useCatalog();
  const client = api.client as unknown as RestClient;
  const isLast = useIsLast();
  return useRead(['call', name, args], enabled, async (signal) => {
    const rows = await paged(isLast, (from, to) =>
      client
        .rpc(name, { p_org: organization.id, ...args })
        .range(from, to)
        .abortSignal(signal),
    );
    return rows.map((row) => ({ ...row, id: row[key] }) as Row);
  });
}

/** All rows, page after page. */
async function paged(
  isLast: (rows: number) => Promise<boolean>,
  ask: (from: number, to: number) => PromiseLike<Answer>,
): Promise<Row[]> {
  const all: Row[] = [];
  while (true) {
    const rows = rowsOf(await ask(all.length, all.length + LARGEST_PAGE - 1), {});
    all.push(...rows);
    if (await isLast(rows.length)) return all;
  }
}

function useRead(key: unknown[], enabled: boolean, read: (signal: AbortSignal) => Promise<Row[]>): Figures {
  const { organization } = useCatalog();
  const wanted = {
    queryKey: [...figuresKey(organization.id), ...key],
    queryFn: ({ signal }: { signal: AbortSignal }) => read(signal),
  };
  useEarly(wanted, enabled);
  const query = useQuery<Row[], ApiProblem>({
    ...wanted,
    enabled,
    placeholderData: keepPreviousData,
    // figures follow from records other people write
    refetchOnWindowFocus: true,
  });
  return {
    rows: query.data ?? NONE,
    first: enabled && query.isPending,
    waiting: query.isPlaceholderData,
    problem: enabled && query.isError && !query.data ? query.error : null,
    retry: () => void query.refetch(),
  };
}
