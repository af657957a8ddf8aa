import { useQuery } from '@tanstack/react-query';
import { figuresKey } from '@/features/figures/useFigures.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient, RestQuery } from '@/providers/rest.ts';
import { useEarly } from '@/providers/useEarly.ts';

export interface Answered<T> {
  data: T | undefined;
  problem: ApiProblem | null;
  retry(): void;
  /** when the database said so, in milliseconds */
  at: number;
}

interface Asking {
  enabled?: boolean;
}

/** What one function of the database answers about the organization; again when somebody comes back to the window. */
export function useAnswer<T>(name: string, args: Record<string, unknown> = {}, asking: Asking = {}): Answered<T> {
  return useAsked(
    ['answer', name, args],
    (call) => call(name, args),
    ({ data }) => data as T,
    asking,
  );
}

/** The first rows of what a function answers, in its own order, and how many there are. */
export function useFirstRows<T>(
  name: string,
  args: Record<string, unknown>,
  most: number,
  asking: Asking = {},
): Answered<{ rows: T[]; total: number }> {
  return useAsked(
    ['first', name, args, most],
    (call) => call(name, args, { count: 'exact' }).range(0, most - 1),
    ({ data, count }) => ({ rows: data as T[], total: count ?? 0 }),
    asking,
  );
}

type Call = RestClient['rpc'];

function useAsked<T>(
  key: unknown[],
  ask: (call: Call) => RestQuery,
  read: (answer: { data: unknown; count?: number | null }) => T,
  { enabled = true }: Asking,
): Answered<T> {
  const { api, organization } = useCatalog();
  const client = api.client as unknown as RestClient;
  const call: Call = (name, args, options) => client.rpc(name, { p_org: organization.id, ...args }, options);
  const wanted = {
    queryKey: [...figuresKey(organization.id), ...key],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const { error, status, ...answer } = await ask(call).abortSignal(signal);
      if (error) throw toProblem(error, status);
      return read(answer);
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
