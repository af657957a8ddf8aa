import { useQuery } from '@tanstack/react-query';
import { figuresKey } from '@/features/figures/useFigures.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useEarly } from '@/providers/useEarly.ts';

export interface Answered<T> {
  data: T | undefined;
  problem: ApiProblem | null;
  retry(): void;
  /** when the database said so, in milliseconds */
  at: number;
}

/** What one function of the database answers about the organization; again when somebody comes back to the window. */
export function useAnswer<T>(
  name: string,
  args: Record<string, unknown> = {},
  { enabled = true }: { enabled?: boolean } = {},
): Answered<T> {
  const { api, organization } = useCatalog();
  const client = api.client as unknown as RestClient;
  const wanted = {
    queryKey: [...figuresKey(organization.id), 'answer', name, args],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const { data, error, status } = await client.rpc(name, { p_org: organization.id, ...args }).abortSignal(signal);
      if (error) throw toProblem(error, status);
      return data as T;
    },
  };
  useEarly(wanted, enabled);
  const query = useQuery<T, ApiProblem>({
    ...wanted,
    enabled,
    refetchOnWindowFocus: true,
  });
  return {
    data: query.data,
    problem: query.isError && query.data === undefined ? query.error : null,
    retry: () => void query.refetch(),
    at: query.dataUpdatedAt,
  };
}
