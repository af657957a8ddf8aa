import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Api } from '@/lib/api.ts';
import { isDay } from '@/lib/dates.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import type { HistoryEntry } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { rowsOf } from '@/providers/request.ts';
import type { RestClient } from '@/providers/rest.ts';

/** A row of the `audit_trail` function. */
export interface TrailEntry extends HistoryEntry {
  table_name: string;
  record_id: string;
  /** the record still exists */
  is_there: boolean;
  /** what was noted with an action of a workflow */
  notes: string | null;
}

const names = ['person', 'table', 'record', 'run', 'action', 'from', 'to'] as const;
export type FilterName = (typeof names)[number];
export type TrailFilters = Record<FilterName, string | null>;

/** Kinds of change, as the log calls them. */
export const actions = ['insert', 'update', 'delete', 'approve', 'reject', 'void', 'submit', 'lock'] as const;

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
const fits: Record<FilterName, (text: string) => boolean> = {
  person: isId,
  record: isId,
  run: isId,
  table: () => true,
  action: (text) => actions.some((action) => action === text),
  from: isDay,
  to: isDay,
};

/** The filters of the address; what cannot be one is none. */
export function useTrailFilters(): [TrailFilters, (changed: Partial<TrailFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const read = (name: FilterName) => {
    const text = params.get(name);
    return text !== null && fits[name](text) ? text : null;
  };
  const filters = Object.fromEntries(names.map((name) => [name, read(name)])) as TrailFilters;
  const set = (changed: Partial<TrailFilters>) =>
    setParams((old) => {
      for (const [name, value] of Object.entries(changed)) {
        if (value) old.set(name, value);
        else old.delete(name);
      }
      return old;
    });
  return [filters, set];
}

interface Page {
  before: number | null;
  size: number;
  signal?: AbortSignal;
}

/** Changes before the given one, newest first. */
export async function readTrail(
  api: Pick<Api, 'client'>,
  organizationId: string,
  filters: TrailFilters,
  { before, size, signal }: Page,
): Promise<TrailEntry[]> {
  const args = {
    p_org: organizationId,
    p_limit: size,
    p_before: before,
    p_actor: filters.person,
    p_table: filters.table,
    p_record: filters.record,
    p_import: filters.run,
    p_actions: filters.action ? `{${filters.action}}` : null,
    p_from: filters.from,
    p_to: filters.to,
  };
  const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
  const request = (api.client as unknown as RestClient).rpc('audit_trail', given);
  return rowsOf(await (signal ? request.abortSignal(signal) : request), {}) as unknown as TrailEntry[];
}

const PAGE = 50;

export const trailKey = (organization: string) => ['trail', organization];

export function useTrail(filters: TrailFilters) {
  const { api, organization } = useCatalog();
  return useInfiniteQuery<TrailEntry[], ApiProblem, TrailEntry[], unknown[], number | null>({
    queryKey: [...trailKey(organization.id), filters],
    queryFn: ({ pageParam, signal }) =>
      readTrail(api, organization.id, filters, { before: pageParam, size: PAGE, signal }),
    initialPageParam: null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.id),
    select: ({ pages }) => pages.flat(),
    // what others do is written all the time; it is read again whenever it is looked at, but not under the eyes
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}
