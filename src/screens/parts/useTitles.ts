import { useDataProvider } from '@refinedev/core';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { fullTitleOf } from '@/catalog/title.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

interface Found {
  table: string;
  rows: Row[];
}

/** Names of records known only by id (filters, history): one request per table. */
export function useTitles(wanted: Record<string, string[]>): ReadonlyMap<string, string> {
  const { resources, organization } = useCatalog();
  const provider = useDataProvider()();
  const combine = useCallback(
    (answers: UseQueryResult<Found>[]): ReadonlyMap<string, string> => {
      const found = answers.flatMap(({ data }) => (data ? [data] : []));
      return new Map(
        found.flatMap(({ table, rows }) =>
          rows.map((row) => [String(row.id), fullTitleOf(resources.get(table), row, resources)] as const),
        ),
      );
    },
    [resources],
  );
  const tables = Object.keys(wanted).filter((table) => resources.get(table) && wanted[table]?.length);
  return useQueries({
    queries: tables.map((table) => {
      const ids = [...new Set(wanted[table])].sort();
      return {
        queryKey: ['titles', organization.id, table, ids],
        queryFn: async (): Promise<Found> => {
          const answer = await provider.getMany?.({ resource: table, ids, meta: { view: 'option' } });
          return { table, rows: (answer?.data ?? []) as Row[] };
        },
        staleTime: 60_000,
      };
    }),
    combine,
  });
}
