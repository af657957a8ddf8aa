import { useInvalidate } from '@refinedev/core';
import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';

/** A function of the database that changes records; whatever may follow from them is read again. */
export function useOperation<T = unknown>(name: string) {
  const { api } = useCatalog();
  const invalidate = useInvalidate();
  return useMutation<T, ApiProblem, Record<string, unknown>>({
    mutationFn: async (args) => {
      const { data, error, status } = await (api.client as unknown as RestClient).rpc(name, args);
      if (error) throw toProblem(error, status);
      return data as T;
    },
    onSuccess: () => invalidate({ invalidates: ['all'], dataProviderName: 'default' }),
  });
}
