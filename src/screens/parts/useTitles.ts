import { useDataProvider } from '@refinedev/core';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fullRecordTitle } from '@/fields/title.ts';

interface Found {
  table: string;
  rows: Row[];
}

/** Names of records known only by id (filters, history): one request per table. */
export function useTitles(wanted: Record<string, string[]>): ReadonlyMap<string, string> {
  const env = useFieldEnvironment();
  const provider = useDataProvider()();
  const combine = useCallback(
    (answers: UseQueryResult<Found>[]): ReadonlyMap<string, string> => {
      const found = answers.flatMap(({ data }) => (data ? [data] : []));
      return new Map(
        found.flatMap(({ table, rows }) =>
          rows.map((row) => [String(row.id), fullRecordTitle(env, env.resources.get(table), row)] as const),
        ),
      );
    },
    [env],
  );
  const tables = Object.keys(wanted).filter((table) => env.resources.get(table) && wanted[table]?.length);
  return useQueries({
    queries: tables.map((table) => {
      const ids = [...new Set(wanted[table])].sort();
      return {
        queryKey: ['titles', env.organization.id, table, ids],
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
