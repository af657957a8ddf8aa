import { QueryClient } from '@tanstack/react-query';

const statusOf = (error: unknown): number => Number((error as { statusCode?: unknown } | null)?.statusCode ?? 0);

/** A refusal stays one however often it is asked; a lost connection is worth two more tries. */
export const retryOf = (failures: number, error: unknown): boolean => {
  const status = statusOf(error);
  return failures < 2 && (status === 0 || status === 502 || status === 503);
};

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: retryOf,
        retryDelay: (attempt) => 500 * 2 ** attempt,
        refetchOnWindowFocus: false,
        staleTime: 5_000,
      },
      // a write is repeated by a person, never behind his back
      mutations: { retry: false },
    },
  });
}
